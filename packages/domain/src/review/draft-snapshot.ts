// A draft as it was put out: its words at one moment under a number of its own ("Draft 2"), for good. Whatever becomes of the
// working draft, comments stand beside the text they were made on.
import { z } from 'zod'
import { DraftSnapshotId, StandardVersionId } from '../ids.js'
import { Instant } from '../instants.js'
import { Statement } from '../skill-standard/statement.js'
import { ContentHash, VersionDetails } from '../skill-standard/version.js'

export const DraftSnapshot = z
  .object({
    id: DraftSnapshotId,
    versionId: StandardVersionId,
    /** 1, 2, 3 ... among the snapshots of the version; read as "Draft 2". */
    draftNumber: z.int().min(1),
    /** Over the same content as a published version's hash. */
    contentHash: ContentHash,
    frozenAt: Instant,
    details: z.object(VersionDetails.shape),
    /** In reading order. */
    statements: z.array(Statement),
  })
  .meta({ id: 'DraftSnapshot' })
export type DraftSnapshot = z.infer<typeof DraftSnapshot>
