// Two versions side by side, as both sites show them: what changed, how much of it, and each change in its place.
export { type ChangeFilter, readFilter, writeFilter } from './change-filter'
export { ComparisonView, type ComparisonViewProps } from './comparison-view'
export { comparisonText } from './words'
