// How one version of a standard follows from another: each was started from the one it is based on.
import type { StandardVersionId } from '../ids.js'
import type { StandardVersion } from './version.js'

export interface VersionPath {
  /** The versions whose steps are taken back, latest first. */
  readonly back: readonly StandardVersionId[]
  /** The versions whose steps are taken, earliest first. */
  readonly forth: readonly StandardVersionId[]
}

/** From `before` back to the latest version both are based on, and on to `after`; nothing when they have none in common. */
export function pathBetween(
  versions: readonly Pick<StandardVersion, 'id' | 'basedOn'>[],
  before: StandardVersionId,
  after: StandardVersionId,
): VersionPath | undefined {
  const basedOn = new Map(versions.map((version) => [version.id, version.basedOn]))
  const [back, forth] = [lineOf(before, basedOn), lineOf(after, basedOn)]
  const common = back.find((id) => forth.includes(id))
  if (common === undefined) return undefined
  return { back: back.slice(0, back.indexOf(common)), forth: forth.slice(0, forth.indexOf(common)).toReversed() }
}

/** The version itself, the one it is based on, and so on. */
function lineOf(
  id: StandardVersionId,
  basedOn: ReadonlyMap<StandardVersionId, StandardVersionId | null>,
): StandardVersionId[] {
  const line: StandardVersionId[] = []
  for (let at: StandardVersionId | null | undefined = id; at && !line.includes(at); at = basedOn.get(at)) line.push(at)
  return line
}
