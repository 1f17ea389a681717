import { Alert, Checkbox, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ApiProblem, type PublicationPreview, PublishRequest } from '@touchstone/contract'
import { isReady } from '@touchstone/domain'
import { useState } from 'react'
import { Copyable } from '../../shared/copyable'
import { formatDate } from '../../shared/dates'
import { DialogForm } from '../../shared/dialog'
import { Failure } from '../../shared/failure'
import { orNull } from '../../shared/issuer-values'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { useToday } from '../../shared/use-today'
import { FindingsSummary } from './findings-summary'
import { scheduleText } from './lifecycle-messages'
import { publishText } from './messages'
import { PublicationDates } from './publication-dates'
import { publicationQuery, useVersionWrites } from './queries'
import type { VersionDialogProps } from './version-target'

/** Shows what publishing would freeze and publishes exactly that: its hash goes with the request. */
export function PublishForm({ version, onDone }: VersionDialogProps) {
  const { issuerId } = useWorkplace()
  const preview = useQuery(publicationQuery(issuerId, version.id))
  if (preview.data) return <Confirm version={version} onDone={onDone} preview={preview.data} reload={preview.refetch} />
  if (preview.error) return <Failure error={preview.error} onRetry={() => void preview.refetch()} />
  return (
    <Stack aria-busy>
      <Skeleton height={20} width="50%" />
      <Skeleton height={80} />
      <Skeleton height={40} />
    </Stack>
  )
}

interface ConfirmProps extends VersionDialogProps {
  readonly preview: PublicationPreview
  readonly reload: () => Promise<unknown>
}

function Confirm({ version, onDone, preview, reload }: ConfirmProps) {
  const { publish } = useVersionWrites(version.id)
  const [read, setRead] = useState(false)
  const today = useToday()
  const form = useRequestForm({
    initial: { effectiveOn: '', newStartsFrom: '', lastAssessmentOnPrevious: '', sunsetOnPrevious: '' },
    schema: PublishRequest,
    toRequest: (values) => ({
      contentHash: preview.contentHash,
      effectiveOn: orNull(values.effectiveOn),
      newStartsFrom: orNull(values.newStartsFrom),
      lastAssessmentOnPrevious: orNull(values.lastAssessmentOnPrevious),
      sunsetOnPrevious: orNull(values.sunsetOnPrevious),
    }),
    send: async (body) => {
      const published = await publish.mutateAsync(body).catch(async (error: unknown) => {
        if (error instanceof ApiProblem && error.is('content_changed_since_shown')) {
          setRead(false)
          await reload()
        }
        throw error
      })
      notifyDone(
        published.status === 'pending' && published.effectiveOn !== null
          ? scheduleText.scheduled(version.number, formatDate(published.effectiveOn))
          : publishText.done(version.number),
      )
      onDone()
    },
  })
  const { supersedes, findings, pending } = preview
  return (
    <DialogForm
      submitLabel={publishText.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      blocked={!read || !isReady(findings) || pending !== null}
    >
      {pending !== null && (
        <Alert color="red" variant="light" title={scheduleText.pendingTitle(pending.number)}>
          <Text size="sm">{scheduleText.pending(pending.number, formatDate(pending.effectiveOn))}</Text>
        </Alert>
      )}
      <FindingsSummary versionId={version.id} findings={findings} onFollow={onDone} />
      <section>
        <Title order={3}>{publishText.immutableTitle}</Title>
        <Text size="sm" mt={4}>
          {publishText.immutable(preview.statements, preview.dutyAreas, preview.performanceStandards, preview.ksas)}
        </Text>
      </section>
      <section>
        <Title order={3}>{publishText.hashTitle}</Title>
        <Text size="sm" mt={4} mb={4}>
          {publishText.hashNote}
        </Text>
        <div style={{ overflowX: 'auto' }}>
          <Copyable value={preview.contentHash} what={publishText.hashTitle} />
        </div>
      </section>
      <section>
        <Title order={3}>
          {supersedes === null ? publishText.firstTitle : publishText.supersedesTitle(supersedes.number)}
        </Title>
        <Text size="sm" mt={4}>
          {supersedes === null
            ? publishText.first
            : publishText.supersedes(supersedes.number, supersedes.credentials, supersedes.openDefinitions)}
        </Text>
        {supersedes !== null && form.fields.values.effectiveOn > today && (
          <Text size="sm" mt={4} aria-live="polite">
            {scheduleText.later(supersedes.number, formatDate(form.fields.values.effectiveOn))}
          </Text>
        )}
      </section>
      <PublicationDates supersedes={supersedes?.number ?? null} getInputProps={form.fields.getInputProps} />
      <Checkbox
        label={publishText.read}
        checked={read}
        onChange={({ currentTarget }) => setRead(currentTarget.checked)}
      />
    </DialogForm>
  )
}
