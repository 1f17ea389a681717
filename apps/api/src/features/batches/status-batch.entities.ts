import {
  type CredentialKey,
  type CredentialStatus,
  type Instant,
  type IssuerId,
  StatusAction,
  type StatusBatchId,
  statusBatchLifecycle,
  type StatusBatchProblem,
  StatusBatchRowStatus,
  type StatusBatchStatus,
  type StatusReason,
  type UserId,
} from '@touchstone/domain'
import type { StatusSelection } from '@touchstone/contract'
import { EntitySchema } from 'typeorm'
import { instant, json, text, uuid } from '../../platform/database/columns.js'

function oneOf(column: string, values: readonly string[]): string {
  return `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`
}

export interface StatusBatchRecord {
  readonly id: StatusBatchId
  readonly issuerId: IssuerId
  readonly action: StatusAction
  readonly reason: StatusReason
  readonly note: string
  /** How they were chosen; of pasted IDs, how many. */
  readonly selection: Omit<StatusSelection, 'credentialIds'> & { readonly pasted?: number }
  readonly status: StatusBatchStatus
  readonly madeAt: Instant
  readonly madeBy: UserId
  readonly decidedAt: Instant | null
  readonly decidedBy: UserId | null
  readonly undoUntil: Instant | null
  readonly finishedAt: Instant | null
  readonly total: number
}

export const statusBatchesTable = new EntitySchema<StatusBatchRecord>({
  name: 'status_batches',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'status_batches_pk' }),
    issuerId: uuid('issuer_id'),
    action: text('action'),
    reason: text('reason'),
    note: text('note'),
    selection: json('selection'),
    status: text('status'),
    madeAt: instant('made_at'),
    madeBy: uuid('made_by'),
    decidedAt: instant('decided_at', { nullable: true }),
    decidedBy: uuid('decided_by', { nullable: true }),
    undoUntil: instant('undo_until', { nullable: true }),
    finishedAt: instant('finished_at', { nullable: true }),
    total: { name: 'total', type: 'integer' },
  },
  indices: [{ name: 'status_batches_latest', columns: ['issuerId', 'madeAt'] }],
  foreignKeys: [
    { name: 'status_batches_issuer', target: 'issuers', columnNames: ['issuerId'], referencedColumnNames: ['id'] },
  ],
  checks: [
    { name: 'status_batches_action', expression: oneOf('action', StatusAction.options) },
    { name: 'status_batches_status', expression: oneOf('status', statusBatchLifecycle.states) },
  ],
})

export interface StatusBatchRowRecord {
  readonly batchId: StatusBatchId
  readonly credentialKey: CredentialKey
  readonly position: number
  readonly status: StatusBatchRowStatus
  readonly problem: StatusBatchProblem | null
  /** The status before the batch changed it. */
  readonly before: CredentialStatus | null
  /** The last position of its history when the batch had changed it: a later one means that somebody did something since. */
  readonly step: number | null
}

export const statusBatchRowsTable = new EntitySchema<StatusBatchRowRecord>({
  name: 'status_batch_rows',
  columns: {
    batchId: uuid('batch_id', { primary: true, primaryKeyConstraintName: 'status_batch_rows_pk' }),
    credentialKey: uuid('credential_key', { primary: true, primaryKeyConstraintName: 'status_batch_rows_pk' }),
    position: { name: 'position', type: 'integer' },
    status: text('status'),
    problem: text('problem', { nullable: true }),
    before: text('before', { nullable: true }),
    step: { name: 'step', type: 'integer', nullable: true },
  },
  indices: [
    { name: 'status_batch_rows_in_order', columns: ['batchId', 'position'], unique: true },
    { name: 'status_batch_rows_of_credential', columns: ['credentialKey'] },
  ],
  foreignKeys: [
    {
      name: 'status_batch_rows_batch',
      target: 'status_batches',
      columnNames: ['batchId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'status_batch_rows_credential',
      target: 'credentials',
      columnNames: ['credentialKey'],
      referencedColumnNames: ['key'],
    },
  ],
  checks: [{ name: 'status_batch_rows_status', expression: oneOf('status', StatusBatchRowStatus.options) }],
})
