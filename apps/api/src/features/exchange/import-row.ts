import type { CaseDraft, ImportReport } from '@touchstone/case'
import type { ImportFormat, ImportProgress, WriteImportRequest } from '@touchstone/contract'
import type {
  ImportId,
  ImportStatus,
  Instant,
  IssuerId,
  SkillStandardId,
  StandardVersionId,
  UserId,
} from '@touchstone/domain'

export interface ImportRow {
  readonly id: ImportId
  readonly issuerId: IssuerId
  readonly startedBy: UserId
  readonly startedAt: Instant
  readonly filename: string | null
  readonly size: number
  readonly status: ImportStatus
  readonly format: ImportFormat | null
  readonly standardId: SkillStandardId | null
  readonly versionId: StandardVersionId | null
  /** While it is read; nothing of it is kept afterwards. */
  readonly file: Uint8Array | null
  /** While it may still be written. */
  readonly draft: CaseDraft | null
  readonly report: ImportReport | null
  /** What is being written, and by whom. */
  readonly writing: { readonly request: WriteImportRequest; readonly by: UserId } | null
  readonly problem: string | null
  /** How far the program at work on it is. */
  readonly progress: ImportProgress | null
  /** When it last said so; `null` while the import waits for one. */
  readonly aliveAt: Instant | null
  readonly finishedAt: Instant | null
}
