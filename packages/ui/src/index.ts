// Theme and small shared pieces of the two sites.
export { Mark, type MarkProps } from './mark'
export { StatusBadge, type Tone } from './status-badge'
export { cssVariables, theme } from './theme'
