// The report of a round: what everybody reads once it has closed, and what they would read, for staff before that.
import { Anchor, Group, Text } from '@mantine/core'
import { callAddresses, reportPreviews, type RoundView, urlOf } from '@touchstone/contract'
import { isReportOpen } from '@touchstone/domain'
import { Section } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { ReportDocuments } from './report-documents'
import { roundReportText as text } from './round-report-messages'

const FILES = ['previewReportCsv', 'previewReportJson'] as const

/** Nothing before the round was opened: there is nothing to report. */
export function RoundReport({ round }: { readonly round: RoundView }) {
  const { issuerId } = useWorkplace()
  if (round.openedAt === null) return null
  const params = { issuerId, roundId: round.id }
  return (
    <Section title={text.title}>
      <Text maw={760} mb="sm">
        {isReportOpen(round) ? (round.status === 'resolved' ? text.final : text.interim) : text.notYet}
      </Text>
      <Group gap="lg">
        {isReportOpen(round) && (
          <Anchor href={callAddresses.report(round.id)} target="_blank" rel="noreferrer">
            {text.page}
          </Anchor>
        )}
        <ReportDocuments roundId={round.id} />
        {FILES.map((file) => (
          <Anchor key={file} href={urlOf(reportPreviews[file], { params })} download>
            {text.files[file]}
          </Anchor>
        ))}
      </Group>
    </Section>
  )
}
