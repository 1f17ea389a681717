// Counts the fields an import does not keep, so that a report can say in one line what is lost.
import { excerpt, type JsonRecord, own } from './json.js'

/** Names told apart; a package made to waste memory has more. */
const MOST_NAMES = 500
const MOST_SHOWN = 12

export interface FieldTally {
  add(record: JsonRecord): void
  /** The names with how often each was met, most frequent first; `null` when there was none. */
  names(): string | null
}

/** @param kept names of fields that are read, or say nothing an import could keep */
export function fieldTally(kept: ReadonlySet<string>): FieldTally {
  const met = new Map<string, number>()
  return {
    add(record) {
      for (const name of Object.keys(record)) {
        if (kept.has(name) || isEmpty(own(record, name))) continue
        const times = met.get(name)
        if (times !== undefined || met.size < MOST_NAMES) met.set(name, (times ?? 0) + 1)
      }
    },
    names() {
      if (met.size === 0) return null
      const all = [...met].toSorted(([, a], [, b]) => b - a)
      const shown = all
        .slice(0, MOST_SHOWN)
        .map(([name, times]) => `${excerpt(name, 40)} (${times.toLocaleString('en')})`)
      return all.length > MOST_SHOWN ? `${shown.join(', ')} and ${all.length - MOST_SHOWN} more` : shown.join(', ')
    },
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
