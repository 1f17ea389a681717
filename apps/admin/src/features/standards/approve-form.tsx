import { Skeleton, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ApiProblem, ApproveVersionRequest, type PublicationPreview } from '@touchstone/contract'
import { isReady } from '@touchstone/domain'
import { DialogForm } from '../../shared/dialog'
import { Failure } from '../../shared/failure'
import { orNull } from '../../shared/issuer-values'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { useToday } from '../../shared/use-today'
import { useVersionDecisions } from './decision-queries'
import { FindingsSummary } from './findings-summary'
import { approveText } from './lifecycle-messages'
import { publicationQuery } from './queries'
import type { VersionDialogProps } from './version-target'

/** Approves exactly what is there now: its hash goes with the request. */
export function ApproveForm({ version, onDone }: VersionDialogProps) {
  const { issuerId } = useWorkplace()
  const preview = useQuery(publicationQuery(issuerId, version.id))
  if (preview.data)
    return (
      <Decision
        key={preview.data.contentHash}
        version={version}
        onDone={onDone}
        preview={preview.data}
        reload={preview.refetch}
      />
    )
  if (preview.error) return <Failure error={preview.error} onRetry={() => void preview.refetch()} />
  return <Skeleton height={120} aria-busy />
}

interface DecisionProps extends VersionDialogProps {
  readonly preview: PublicationPreview
  readonly reload: () => Promise<unknown>
}

function Decision({ version, onDone, preview, reload }: DecisionProps) {
  const { approve } = useVersionDecisions(version.id)
  const today = useToday()
  const form = useRequestForm({
    initial: { approvedOn: today, note: '' },
    schema: ApproveVersionRequest,
    toRequest: ({ approvedOn, note }) => ({ contentHash: preview.contentHash, approvedOn, note: orNull(note) }),
    send: async (body) => {
      try {
        await approve.mutateAsync(body)
      } catch (error) {
        if (error instanceof ApiProblem && error.is('content_changed_since_shown')) await reload()
        throw error
      }
      notifyDone(approveText.done(version.number))
      onDone()
    },
  })
  return (
    <DialogForm
      submitLabel={approveText.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      blocked={!isReady(preview.findings)}
    >
      <FindingsSummary versionId={version.id} findings={preview.findings} onFollow={onDone} />
      <Text size="sm">{approveText.text}</Text>
      <TextInput
        type="date"
        label={approveText.approvedOn}
        required
        maw={220}
        max={today}
        data-autofocus
        {...form.fields.getInputProps('approvedOn')}
      />
      <Textarea
        label={approveText.note}
        description={approveText.noteHint}
        autosize
        minRows={2}
        maxRows={8}
        {...form.fields.getInputProps('note')}
      />
    </DialogForm>
  )
}
