import { Alert, Text } from '@mantine/core'
import type { VersionSummary } from '@touchstone/contract'
import { currentVersion, type StandardVersion } from '@touchstone/domain'
import { formatDate } from '../../shared/dates'
import { Prose } from '../../shared/prose'
import { standingText } from './lifecycle-messages'

interface VersionStandingProps {
  readonly version: StandardVersion
  readonly versions: readonly VersionSummary[]
}

/** What a version waits for, when it waits for something. */
export function VersionStanding({ version, versions }: VersionStandingProps) {
  const { status, approvedOn, approvalNote, effectiveOn, closesPrevious } = version
  if (status === 'approved' && approvedOn !== null)
    return (
      <Alert variant="light" mb="md">
        <Text fw={600}>{standingText.approvedTitle(formatDate(approvedOn))}</Text>
        {approvalNote !== null && <Prose text={approvalNote} />}
        <Text size="sm">{standingText.approved}</Text>
      </Alert>
    )
  if (status !== 'pending' || effectiveOn === null) return null
  const current = currentVersion(versions)
  const day = (date: string | null) => (date === null ? null : formatDate(date))
  return (
    <Alert color="yellow" variant="light" mb="md" title={standingText.pendingTitle(formatDate(effectiveOn))}>
      <Text size="sm">{standingText.pending(current?.number ?? null)}</Text>
      {current && closesPrevious && (
        <Text size="sm">
          {standingText.closesPrevious(
            current.number,
            day(closesPrevious.lastAssessmentOn),
            day(closesPrevious.sunsetOn),
          )}
        </Text>
      )}
    </Alert>
  )
}
