import { Button, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { StartStatusBatchRequest, type StatusBatchChoice, type StatusBatchPreview } from '@touchstone/contract'
import { PUBLIC_WORDING, REASONS_FOR, StatusReason } from '@touchstone/domain'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { Failure } from '../../shared/failure'
import { credentialStatus, statusReason } from '../../shared/messages'
import { issuerQuery } from '../../shared/reads'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { manyText } from './status-batch-messages'
import { useStatusBatchDecision } from './status-batch-queries'

const MOST_SHOWN = 200
type Row = StatusBatchPreview['rows'][number]

const columns: readonly Column<Row>[] = [
  { header: manyText.holder, cell: ({ holderName }) => <bdi>{holderName}</bdi> },
  { header: manyText.credential, cell: ({ credentialId }) => <code>{credentialId}</code> },
  { header: manyText.status, cell: ({ status }) => credentialStatus[status], narrow: true },
  {
    header: manyText.outcome,
    cell: ({ problem }) => (problem === null ? manyText.rowStatuses.changed : manyText.problems[problem]),
  },
]

/** Each credential with what would become of it, and the decision on exactly these. */
export function StatusBatchDecision({
  choice,
  preview,
}: {
  readonly choice: StatusBatchChoice
  readonly preview: StatusBatchPreview
}) {
  const { issuerId } = useWorkplace()
  const { data: issuer } = useSuspenseQuery(issuerQuery(issuerId))
  const navigate = useNavigate()
  const { start } = useStatusBatchDecision()
  const [requestId] = useState(() => crypto.randomUUID())
  const { action } = choice
  const form = useRequestForm({
    initial: { reason: '', note: '' },
    schema: StartStatusBatchRequest,
    toRequest: (values) => ({ ...choice, ...values, fingerprint: preview.fingerprint, requestId }),
    send: async (request: StartStatusBatchRequest) => {
      const batch = await start.mutateAsync(request)
      await navigate(paths.statusBatch(issuerId, batch.id))
    },
  })
  const reason = StatusReason.safeParse(form.fields.values.reason)
  const proposes = action === 'withdraw' && issuer.twoPersonWithdrawal
  const rows = preview.rows.toSorted((a, b) => Number(a.problem === null) - Number(b.problem === null))
  const shown = rows.slice(0, MOST_SHOWN)
  return (
    <Stack>
      <Text fw={600} role="status">
        {preview.total === 0 ? manyText.none : manyText.chosen(preview.total, preview.changing)}
      </Text>
      {preview.unknown.length > 0 && (
        <Text size="sm">
          {manyText.unknown(preview.unknown.length)} {preview.unknown.slice(0, 20).join(', ')}
        </Text>
      )}
      {rows.length > shown.length && (
        <Text size="sm" c="dimmed">
          {manyText.firstRows(shown.length, rows.length)}
        </Text>
      )}
      {shown.length > 0 && (
        <RecordTable label={manyText.each} columns={columns} rows={shown} rowKey={({ credentialId }) => credentialId} />
      )}
      {preview.changing > 0 && (
        <form onSubmit={form.submit} noValidate style={{ maxWidth: '46rem' }}>
          <Stack>
            <Text size="sm">{manyText.explain[action]}</Text>
            {proposes && <Text size="sm">{manyText.twoPersons}</Text>}
            <NativeSelect
              label={manyText.reason}
              required
              data={[
                { value: '', label: manyText.choose },
                ...REASONS_FOR[action].map((value) => ({ value, label: statusReason[value] })),
              ]}
              {...form.fields.getInputProps('reason')}
            />
            {reason.success && (
              <Text size="sm" role="status">
                {manyText.publicly} {PUBLIC_WORDING[reason.data]}
              </Text>
            )}
            <Textarea
              label={manyText.note}
              description={manyText.noteNote}
              required
              autosize
              minRows={2}
              {...form.fields.getInputProps('note')}
            />
            <Failure error={form.failure} />
            <div>
              <Button type="submit" loading={form.sending} color={action === 'reinstate' ? 'accent' : 'red'}>
                {proposes ? manyText.propose(preview.changing) : manyText.submit(action, preview.changing)}
              </Button>
            </div>
          </Stack>
        </form>
      )}
    </Stack>
  )
}
