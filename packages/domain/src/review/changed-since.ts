// What a recirculation asks about: the statements that are no longer as they were put out (ANSI Essential Requirements: public review,
// substantive changes are listed for comment again). Which of the changes are of substance people say; what is gone has no place to comment on.
import type { LineageId } from '../ids.js'
import { compareVersions, type VersionContent } from '../skill-standard/compare-versions.js'

/** Lineages of the statements of `draft` that are new, moved or worded otherwise than in `frozen`, in the order of `draft`. */
export function changedSince(frozen: VersionContent, draft: VersionContent): LineageId[] {
  return compareVersions(frozen, draft)
    .statements.filter(({ ids, kinds }) => ids.after !== null && kinds.length > 0)
    .map(({ lineageId }) => lineageId)
}
