// The award plan: every assessment, issue and change of status, in the order in which they happened.
import { journeyEvents } from './award-journeys.js'
import type { AwardEvent } from './plan.js'
import { statusChanges } from './status-changes.js'

/** In order of date. On one day, what the journeys list first comes first, and changes of status come last. */
export const awards: readonly AwardEvent[] = [...journeyEvents, ...statusChanges].toSorted((a, b) =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
)
