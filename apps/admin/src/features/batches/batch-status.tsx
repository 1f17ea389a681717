import type { IssueBatchRowStatus, IssueBatchStatus } from '@touchstone/domain'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { batchText } from './messages'

const BATCH_TONE = {
  at_work: 'note',
  done: 'good',
  cancelled: 'quiet',
  stopped: 'bad',
} satisfies Record<IssueBatchStatus, Tone>

const ROW_TONE = { waiting: 'quiet', issued: 'good', refused: 'bad' } satisfies Record<IssueBatchRowStatus, Tone>

export function BatchStatusBadge({ status }: { readonly status: IssueBatchStatus }) {
  return <StatusBadge tone={BATCH_TONE[status]}>{batchText.statuses[status]}</StatusBadge>
}

export function RowStatusBadge({ status }: { readonly status: IssueBatchRowStatus }) {
  return <StatusBadge tone={ROW_TONE[status]}>{batchText.rowStatuses[status]}</StatusBadge>
}
