import {
  type CalendarDate,
  type CandidateId,
  type CredentialDefinitionId,
  type CredentialKey,
  type Instant,
  type IssueBatchId,
  issueBatchLifecycle,
  type IssueBatchProblem,
  IssueBatchRowStatus,
  type IssueBatchStatus,
  type IssuerId,
  type UserId,
} from '@touchstone/domain'
import type { Refusal } from '@touchstone/contract'
import { EntitySchema } from 'typeorm'
import { date, instant, json, text, uuid } from '../../platform/database/columns.js'

function oneOf(states: readonly string[]): string {
  return `status IN (${states.map((state) => `'${state}'`).join(', ')})`
}

export interface IssueBatchRecord {
  readonly id: IssueBatchId
  readonly issuerId: IssuerId
  readonly definitionId: CredentialDefinitionId
  readonly status: IssueBatchStatus
  readonly problem: IssueBatchProblem | null
  readonly effectiveOn: CalendarDate | null
  readonly startedAt: Instant
  /** When it was decided on, or taken up again: the day the credentials bear. */
  readonly decidedAt: Instant
  readonly decidedBy: UserId
  readonly finishedAt: Instant | null
  readonly total: number
  readonly issued: number
  readonly refused: number
}

export const issueBatchesTable = new EntitySchema<IssueBatchRecord>({
  name: 'issue_batches',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'issue_batches_pk' }),
    issuerId: uuid('issuer_id'),
    definitionId: uuid('definition_id'),
    status: text('status'),
    problem: text('problem', { nullable: true }),
    effectiveOn: date('effective_on', { nullable: true }),
    startedAt: instant('started_at'),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by'),
    finishedAt: instant('finished_at', { nullable: true }),
    total: { name: 'total', type: 'integer' },
    issued: { name: 'issued', type: 'integer' },
    refused: { name: 'refused', type: 'integer' },
  },
  indices: [
    { name: 'issue_batches_latest', columns: ['issuerId', 'startedAt'] },
    { name: 'issue_batches_by_definition', columns: ['definitionId'] },
  ],
  foreignKeys: [
    { name: 'issue_batches_issuer', target: 'issuers', columnNames: ['issuerId'], referencedColumnNames: ['id'] },
    {
      name: 'issue_batches_definition',
      target: 'credential_definitions',
      columnNames: ['definitionId'],
      referencedColumnNames: ['id'],
    },
  ],
  checks: [
    { name: 'issue_batches_status', expression: oneOf(issueBatchLifecycle.states) },
    { name: 'issue_batches_counts', expression: 'issued >= 0 AND refused >= 0 AND issued + refused <= total' },
  ],
})

export interface IssueBatchRowRecord {
  readonly batchId: IssueBatchId
  readonly candidateId: CandidateId
  readonly position: number
  /** Drawn with the row: the key its credential has once it is issued. */
  readonly credentialKey: CredentialKey
  readonly status: IssueBatchRowStatus
  readonly refusal: Refusal | null
}

export const issueBatchRowsTable = new EntitySchema<IssueBatchRowRecord>({
  name: 'issue_batch_rows',
  columns: {
    batchId: uuid('batch_id', { primary: true, primaryKeyConstraintName: 'issue_batch_rows_pk' }),
    candidateId: uuid('candidate_id', { primary: true, primaryKeyConstraintName: 'issue_batch_rows_pk' }),
    position: { name: 'position', type: 'integer' },
    credentialKey: uuid('credential_key'),
    status: text('status'),
    refusal: json('refusal', { nullable: true }),
  },
  indices: [
    { name: 'issue_batch_rows_in_order', columns: ['batchId', 'position'], unique: true },
    { name: 'issue_batch_rows_credential', columns: ['credentialKey'], unique: true },
    { name: 'issue_batch_rows_waiting', columns: ['batchId', 'position'], where: `status = 'waiting'` },
  ],
  foreignKeys: [
    {
      name: 'issue_batch_rows_batch',
      target: 'issue_batches',
      columnNames: ['batchId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'issue_batch_rows_candidate',
      target: 'candidates',
      columnNames: ['candidateId'],
      referencedColumnNames: ['id'],
    },
  ],
  checks: [{ name: 'issue_batch_rows_status', expression: oneOf(IssueBatchRowStatus.options) }],
})
