import type { StatusBatchRowStatus, StatusBatchStatus } from '@touchstone/domain'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { manyText } from './status-batch-messages'

const TONE = {
  proposed: 'warn',
  at_work: 'note',
  settled: 'note',
  undoing: 'note',
  closing: 'note',
  undone: 'quiet',
  done: 'good',
  refused: 'bad',
  cancelled: 'quiet',
} satisfies Record<StatusBatchStatus, Tone>

const ROW_TONE = {
  waiting: 'quiet',
  changed: 'good',
  unchanged: 'quiet',
  undone: 'quiet',
  finished: 'bad',
  kept: 'warn',
} satisfies Record<StatusBatchRowStatus, Tone>

export function StatusBatchBadge({ status }: { readonly status: StatusBatchStatus }) {
  return <StatusBadge tone={TONE[status]}>{manyText.statuses[status]}</StatusBadge>
}

export function StatusBatchRowBadge({ status }: { readonly status: StatusBatchRowStatus }) {
  return <StatusBadge tone={ROW_TONE[status]}>{manyText.rowStatuses[status]}</StatusBadge>
}
