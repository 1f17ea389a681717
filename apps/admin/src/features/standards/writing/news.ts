// What others did to a draft while it was open here.
import type { LineageId, Statement } from '@touchstone/domain'

/** What others changed, added or removed while the draft was open here. */
export interface News {
  readonly changed: readonly Statement[]
  readonly removed: readonly Statement[]
}

export function newsBetween(
  before: readonly Statement[],
  now: readonly Statement[],
  mine: ReadonlySet<LineageId>,
): News | null {
  const known = new Map(before.map((one) => [one.lineageId, one]))
  const changed = now.filter((one) => known.get(one.lineageId) !== one && !mine.has(one.lineageId))
  const there = new Set(now.map(({ lineageId }) => lineageId))
  const removed = before.filter(({ lineageId }) => !there.has(lineageId) && !mine.has(lineageId))
  return changed.length + removed.length === 0 ? null : { changed, removed }
}

export function joinedNews(earlier: News | null, { changed, removed }: News): News {
  const again = new Set([...changed, ...removed].map(({ lineageId }) => lineageId))
  const kept = (list: readonly Statement[]) => list.filter(({ lineageId }) => !again.has(lineageId))
  return {
    changed: [...kept(earlier?.changed ?? []), ...changed],
    removed: [...kept(earlier?.removed ?? []), ...removed],
  }
}
