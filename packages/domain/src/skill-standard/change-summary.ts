// How much changed, by branch at the top and by kind of change.
import type { LineageId } from '../ids.js'
import type { ChangeCounts, ComparedStatement, VersionComparison } from './comparison.js'

export function summarize(
  statements: readonly Pick<ComparedStatement, 'area' | 'kinds' | 'significance'>[],
): VersionComparison['summary'] {
  const total = none()
  const areas = new Map<LineageId, ChangeCounts>()
  for (const { area, kinds, significance } of statements) {
    const counts = areas.get(area) ?? none()
    areas.set(area, counts)
    for (const tally of [total, counts]) {
      tally.statements++
      if (kinds.length === 0) tally.unchanged++
      for (const kind of kinds) tally[kind]++
      if (significance) tally[significance]++
    }
  }
  return { total, areas: [...areas].map(([area, counts]) => ({ area, counts })) }
}

function none(): ChangeCounts {
  return {
    statements: 0,
    unchanged: 0,
    edited: 0,
    moved: 0,
    split: 0,
    merged: 0,
    replaced: 0,
    added: 0,
    deleted: 0,
    editorial: 0,
    substantive: 0,
  }
}
