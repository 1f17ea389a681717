import type { StandardVersion } from '@touchstone/domain'

/** As much of a version as a dialog about it needs. */
export interface VersionDialogProps {
  readonly version: Pick<StandardVersion, 'id' | 'number' | 'standardId' | 'changeClass'>
  readonly onDone: () => void
}
