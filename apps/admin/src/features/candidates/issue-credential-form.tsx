import { Alert, NativeSelect, Text, TextInput } from '@mantine/core'
import { IssueCredentialRequest } from '@touchstone/contract'
import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { DialogForm } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useToday } from '../../shared/use-today'
import { useRequestForm } from '../../shared/use-request-form'
import { issueText } from './messages'
import { useIssueCredential } from './queries'
import type { CandidateDialogProps } from './record-assessment-form'
import { standingOf } from './requirement-standing'
import { StandingList } from './standing-list'

/** Issues, or says requirement by requirement what is missing. */
export function IssueCredentialForm({ candidate, definitions, definitionId, onDone }: CandidateDialogProps) {
  const { issuerId } = useWorkplace()
  const navigate = useNavigate()
  const today = useToday()
  const issue = useIssueCredential()
  const open = definitions.filter(({ status }) => status === 'open')
  const first =
    definitionId ?? candidate.progress.find(({ eligible, held }) => eligible && held === null)?.definitionId ?? ''
  const form = useRequestForm({
    initial: { definitionId: String(first), effectiveOn: '' },
    schema: IssueCredentialRequest,
    toRequest: (values) => ({
      candidateId: candidate.id,
      definitionId: values.definitionId,
      ...(values.effectiveOn === '' ? {} : { effectiveOn: values.effectiveOn }),
    }),
    send: async (body) => {
      const credential = await issue.mutateAsync(body)
      notifyDone(issueText.done(credential.certificate.credentialTitle))
      onDone()
      await navigate(paths.credential(issuerId, credential.credentialId))
    },
  })
  const { fields } = form
  const definition = open.find(({ id }) => id === fields.values.definitionId)
  const progress = candidate.progress.find((one) => one.definitionId === fields.values.definitionId)
  const ready = progress !== undefined && progress.eligible && progress.held === null
  return (
    <DialogForm
      submitLabel={issueText.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      blocked={!ready}
    >
      <NativeSelect
        label={issueText.definition}
        required
        data={[
          { value: '', label: issueText.choose },
          ...open.map(({ id, code, title }) => ({ value: String(id), label: `${code} · ${title}` })),
        ]}
        {...fields.getInputProps('definitionId')}
      />
      {definition && progress && (
        <>
          <StandingList standing={standingOf(definition, progress)} />
          {progress.held !== null ? (
            <Alert color="yellow" variant="light">
              {issueText.held(progress.held)}
            </Alert>
          ) : progress.eligible ? (
            <Text size="sm">{issueText.ready}</Text>
          ) : (
            <Alert color="yellow" variant="light">
              {issueText.notEligible}
            </Alert>
          )}
        </>
      )}
      <TextInput
        type="date"
        label={issueText.effectiveOn}
        description={issueText.effectiveOnNote}
        min={today}
        maw={280}
        {...fields.getInputProps('effectiveOn')}
      />
    </DialogForm>
  )
}
