import { Alert, Checkbox, SimpleGrid, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ApiProblem, type PublicationPreview, PublishRequest } from '@touchstone/contract'
import { type Finding, isReady } from '@touchstone/domain'
import { useState } from 'react'
import { Copyable } from '../../shared/copyable'
import { DialogForm } from '../../shared/dialog'
import { Failure } from '../../shared/failure'
import { orNull } from '../../shared/issuer-values'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { FindingsList } from './findings-list'
import { publishText } from './messages'
import { publicationQuery, useVersionWrites } from './queries'
import { readinessText } from './readiness-messages'
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
      try {
        await publish.mutateAsync(body)
      } catch (error) {
        if (error instanceof ApiProblem && error.is('content_changed_since_shown')) {
          setRead(false)
          await reload()
        }
        throw error
      }
      notifyDone(publishText.done(version.number))
      onDone()
    },
  })
  const { supersedes, findings } = preview
  return (
    <DialogForm
      submitLabel={publishText.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      blocked={!read || !isReady(findings)}
    >
      <Findings versionId={version.id} findings={findings} onFollow={onDone} />
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
      </section>
      <SimpleGrid cols={{ base: 1, xs: supersedes === null ? 1 : 2 }}>
        <TextInput
          type="date"
          label={publishText.effectiveOn}
          description={publishText.effectiveOnNote}
          {...form.fields.getInputProps('effectiveOn')}
        />
        {supersedes !== null && (
          <TextInput
            type="date"
            label={publishText.lastAssessment(supersedes.number)}
            description={publishText.lastAssessmentNote}
            {...form.fields.getInputProps('lastAssessmentOnPrevious')}
          />
        )}
      </SimpleGrid>
      <Checkbox
        label={publishText.read}
        checked={read}
        onChange={({ currentTarget }) => setRead(currentTarget.checked)}
      />
    </DialogForm>
  )
}

interface FindingsProps {
  readonly versionId: string
  readonly findings: readonly Finding[]
  readonly onFollow: () => void
}

/** What keeps it back is read first; advice waits until it is asked for. */
function Findings({ versionId, findings, onFollow }: FindingsProps) {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const advice = findings.filter(({ severity }) => severity === 'advice')
  return (
    <>
      {errors.length > 0 && (
        <Alert color="red" variant="light" title={readinessText.errors(errors.length)}>
          <FindingsList versionId={versionId} findings={errors} onFollow={onFollow} />
        </Alert>
      )}
      {advice.length > 0 && (
        <details>
          <summary>{readinessText.advice(advice.length)}</summary>
          <FindingsList versionId={versionId} findings={advice} onFollow={onFollow} />
        </details>
      )}
    </>
  )
}
