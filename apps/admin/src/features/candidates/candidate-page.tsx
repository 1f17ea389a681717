import { Anchor, Text } from '@mantine/core'
import { useSuspenseQueries } from '@tanstack/react-query'
import type { CredentialSummary } from '@touchstone/contract'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { AuditLink } from '../../shared/audit-link'
import { DateText } from '../../shared/dates'
import { Dialog } from '../../shared/dialog'
import { Page, Section } from '../../shared/page'
import { definitionsQuery } from '../../shared/reads'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { CredentialStatusBadge } from '../../shared/status'
import { AssessmentTable } from './assessment-table'
import { EditCandidateForm } from './candidate-form'
import { EraseCandidateForm } from './erase-candidate-form'
import { ErasureNotice } from './erasure-notices'
import { IssueCredentialForm } from './issue-credential-form'
import { assessmentText, candidateText, erasureText, issueText } from './messages'
import { ProgressList } from './progress-list'
import { candidateQuery } from './queries'
import { RecordAssessmentForm } from './record-assessment-form'

export function CandidatePage() {
  const { issuerId, denied } = useWorkplace()
  const { candidateId = '' } = useParams()
  const [{ data: candidate }, { data: definitions }] = useSuspenseQueries({
    queries: [candidateQuery(issuerId, candidateId), definitionsQuery(issuerId)],
  })
  const [open, setOpen] = useState<{ dialog: 'edit' | 'record' | 'issue' | 'erase'; definitionId?: string } | null>(
    null,
  )
  const close = () => setOpen(null)
  const erased = candidate.erasedAt !== null
  const noneOpen = definitions.some(({ status }) => status === 'open') ? undefined : candidateText.noOpenDefinition
  return (
    <Page
      title={candidate.name}
      lead={erased ? undefined : candidate.email}
      crumbs={[{ label: candidateText.title, to: paths.candidates(issuerId) }]}
      actions={
        erased ? undefined : (
          <>
            <ActionButton
              reason={denied('assessment:record') ?? noneOpen}
              onClick={() => setOpen({ dialog: 'record' })}
            >
              {candidateText.record}
            </ActionButton>
            <ActionButton
              variant="default"
              reason={denied('credential:issue') ?? noneOpen}
              onClick={() => setOpen({ dialog: 'issue' })}
            >
              {candidateText.issue}
            </ActionButton>
            <ActionButton
              variant="default"
              reason={denied('candidate:manage')}
              onClick={() => setOpen({ dialog: 'edit' })}
            >
              {candidateText.edit}
            </ActionButton>
            <ActionButton
              variant="default"
              reason={denied('candidate:erase')}
              onClick={() => setOpen({ dialog: 'erase' })}
            >
              {erasureText.erase}
            </ActionButton>
          </>
        )
      }
    >
      <ErasureNotice candidate={candidate} />
      {!erased && (
        <Section title={candidateText.progress}>
          {candidate.progress.length === 0 ? (
            <Text c="dimmed">{candidateText.progressNone}</Text>
          ) : (
            <ProgressList
              candidate={candidate}
              definitions={definitions}
              onRecord={(definitionId) => setOpen({ dialog: 'record', definitionId })}
              onIssue={(definitionId) => setOpen({ dialog: 'issue', definitionId })}
            />
          )}
        </Section>
      )}
      <Section title={candidateText.credentials}>
        {candidate.credentials.length === 0 ? (
          <Text c="dimmed">{candidateText.credentialsNone}</Text>
        ) : (
          <RecordTable
            label={candidateText.credentials}
            columns={credentialColumns(issuerId)}
            rows={candidate.credentials}
            rowKey={({ credentialId }) => credentialId}
          />
        )}
      </Section>
      {!erased && (
        <Section title={candidateText.assessments}>
          <AssessmentTable assessments={candidate.assessments} definitions={definitions} />
        </Section>
      )}
      <AuditLink type="candidate" id={candidate.id} />
      <Dialog opened={open?.dialog === 'edit'} onClose={close} title={candidateText.editTitle}>
        <EditCandidateForm candidate={candidate} onDone={close} />
      </Dialog>
      <Dialog opened={open?.dialog === 'erase'} onClose={close} title={erasureText.title}>
        <EraseCandidateForm candidate={candidate} onDone={close} />
      </Dialog>
      <Dialog opened={open?.dialog === 'record'} onClose={close} title={assessmentText.recordTitle} size="lg">
        <RecordAssessmentForm
          candidate={candidate}
          definitions={definitions}
          definitionId={open?.definitionId}
          onDone={close}
        />
      </Dialog>
      <Dialog opened={open?.dialog === 'issue'} onClose={close} title={issueText.title} size="lg">
        <IssueCredentialForm
          candidate={candidate}
          definitions={definitions}
          definitionId={open?.definitionId}
          onDone={close}
        />
      </Dialog>
    </Page>
  )
}

function credentialColumns(issuerId: string): Column<CredentialSummary>[] {
  return [
    {
      header: candidateText.credential,
      cell: ({ credentialId, credentialTitle, standardVersion }) => (
        <>
          <Anchor component={Link} to={paths.credential(issuerId, credentialId)} fw={600}>
            {credentialTitle}
          </Anchor>
          <Text size="sm" c="dimmed">
            {candidateText.versionNumber(standardVersion)}
          </Text>
        </>
      ),
    },
    { header: candidateText.id, cell: ({ credentialId }) => <code>{credentialId}</code>, narrow: true },
    { header: candidateText.status, cell: (credential) => <CredentialStatusBadge {...credential} />, narrow: true },
    { header: candidateText.effective, cell: ({ effectiveOn }) => <DateText date={effectiveOn} />, narrow: true },
    {
      header: candidateText.expires,
      cell: ({ expiresOn }) => (expiresOn === null ? candidateText.doesNotExpire : <DateText date={expiresOn} />),
      narrow: true,
    },
  ]
}
