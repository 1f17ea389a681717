// One decision on the status of many credentials: who is chosen, what it would do, and what became of each.
import {
  block,
  CalendarDate,
  CredentialDefinitionId,
  CredentialId,
  CredentialStatus,
  Instant,
  line,
  MOST_IN_STATUS_BATCH,
  PersonName,
  REASONS_FOR,
  StatusAction,
  StatusBatchId,
  StatusBatchProblem,
  StatusBatchRowStatus,
  StatusBatchStatus,
  StatusReason,
  UserId,
} from '@touchstone/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { CountedPageQuery, InIssuer, inIssuer, pageOf } from './shared.js'

/** Credentials for which all that is stated holds. Dates are days in the issuer's zone, the last one included. */
export const StatusSelection = z
  .strictObject({
    definitionId: CredentialDefinitionId.optional(),
    /** As it was recorded; capital and small letters alike. */
    evaluatorName: PersonName.optional(),
    /** Where it took place, as it was recorded; capital and small letters alike. */
    testCentre: line(200).optional(),
    issuedFrom: CalendarDate.optional(),
    issuedTo: CalendarDate.optional(),
    /** Some assessment the credential stands on lies between these days; with an evaluator or a centre, one of theirs. */
    assessedFrom: CalendarDate.optional(),
    assessedTo: CalendarDate.optional(),
    /** In any spelling. */
    credentialIds: z.array(z.string().trim().min(1).max(200)).min(1).max(MOST_IN_STATUS_BATCH).optional(),
  })
  .refine((selection) => Object.values(selection).some((value) => value !== undefined), {
    error: 'Say which credentials are meant.',
  })
  .meta({ id: 'StatusSelection' })
export type StatusSelection = z.infer<typeof StatusSelection>

export const StatusBatchChoice = z
  .strictObject({ action: StatusAction, selection: StatusSelection })
  .meta({ id: 'StatusBatchChoice' })
export type StatusBatchChoice = z.infer<typeof StatusBatchChoice>

export const StatusBatchPreview = z
  .object({
    /** Says exactly which credentials were shown; handed back with the decision. */
    fingerprint: z.string(),
    total: z.int(),
    changing: z.int(),
    /** Every credential chosen, by ID; with a problem, it will be left as it is. */
    rows: z.array(
      z.object({
        credentialId: CredentialId,
        holderName: PersonName,
        credentialTitle: z.string(),
        status: CredentialStatus,
        problem: StatusBatchProblem.nullable(),
      }),
    ),
    /** What was pasted and is no ID of the issuer's, as it was spelled. */
    unknown: z.array(z.string()),
  })
  .meta({ id: 'StatusBatchPreview' })
export type StatusBatchPreview = z.infer<typeof StatusBatchPreview>

export const StartStatusBatchRequest = StatusBatchChoice.extend({
  reason: StatusReason,
  /** What led to it; for the file, never public. */
  note: block(2_000),
  fingerprint: z.string().max(100),
  /** Drawn by the caller: the same request sent again finds the batch it began. */
  requestId: StatusBatchId,
})
  .refine(({ action, reason }) => REASONS_FOR[action].some((one) => one === reason), {
    path: ['reason'],
    error: 'Choose a reason that fits what is decided.',
  })
  .meta({ id: 'StartStatusBatchRequest' })
export type StartStatusBatchRequest = z.infer<typeof StartStatusBatchRequest>

const Person = z.object({ userId: UserId, name: z.string().nullable() })

export const StatusBatch = z
  .object({
    id: StatusBatchId,
    action: StatusAction,
    reason: StatusReason,
    note: z.string(),
    selection: z.looseObject({}),
    status: StatusBatchStatus,
    madeAt: Instant,
    madeBy: Person,
    /** When it was approved, refused, taken back or undone, and by whom. */
    decidedAt: Instant.nullable(),
    decidedBy: Person.nullable(),
    /** Until when it may be undone; `null` before it is settled. */
    undoUntil: Instant.nullable(),
    finishedAt: Instant.nullable(),
    total: z.int(),
    counts: z.record(StatusBatchRowStatus, z.int()),
  })
  .meta({ id: 'StatusBatch' })
export type StatusBatch = z.infer<typeof StatusBatch>

export const StatusBatchRow = z
  .object({
    credentialId: CredentialId,
    holderName: PersonName,
    credentialTitle: z.string(),
    status: StatusBatchRowStatus,
    problem: StatusBatchProblem.nullable(),
  })
  .meta({ id: 'StatusBatchRow' })
export type StatusBatchRow = z.infer<typeof StatusBatchRow>

export const StatusBatchRowsQuery = CountedPageQuery.extend({ status: StatusBatchRowStatus.optional() }).meta({
  id: 'StatusBatchRowsQuery',
})
export type StatusBatchRowsQuery = z.infer<typeof StatusBatchRowsQuery>

/** A credential that is suspended until a decision on many withdraws it. */
export const CredentialHold = z
  .object({
    batchId: StatusBatchId,
    /** When it is withdrawn; `null` while the decision is still being carried out. */
    until: Instant.nullable(),
  })
  .meta({ id: 'CredentialHold' })
export type CredentialHold = z.infer<typeof CredentialHold>

const oneBatch = inIssuer({ batchId: StatusBatchId })
/** Twenty thousand IDs and what stands around them. */
const BODY_LIMIT = 2 * 1024 * 1024
const decision = (path: string, summary: string) =>
  ({
    method: 'POST',
    path: `/issuers/:issuerId/status-batches/:batchId/${path}`,
    summary,
    access: 'credential:withdraw',
    params: oneBatch,
    response: StatusBatch,
  }) as const

export const statusBatches = {
  previewStatusBatch: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/status-batches/preview',
    summary: 'Which credentials are chosen and what would become of each; nothing is written',
    access: 'credential:withdraw',
    params: InIssuer,
    body: StatusBatchChoice,
    response: StatusBatchPreview,
    bodyLimit: BODY_LIMIT,
    errors: ['selection_too_large'],
  }),
  startStatusBatch: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/status-batches',
    summary: 'Decide on the credentials that were shown; the work goes on afterwards',
    access: 'credential:withdraw',
    params: InIssuer,
    body: StartStatusBatchRequest,
    response: StatusBatch,
    status: 201,
    bodyLimit: BODY_LIMIT,
    errors: ['not_found', 'selection_empty', 'selection_too_large', 'selection_changed'],
  }),
  listStatusBatches: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/status-batches',
    summary: 'Decisions on many, latest first',
    access: 'credential:read',
    params: InIssuer,
    query: CountedPageQuery.omit({ q: true }),
    response: pageOf(StatusBatch),
    errors: [],
  }),
  getStatusBatch: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/status-batches/:batchId',
    summary: 'One decision on many, and how far it is',
    access: 'credential:read',
    params: oneBatch,
    response: StatusBatch,
    errors: ['not_found'],
  }),
  listStatusBatchRows: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/status-batches/:batchId/rows',
    summary: 'What became of each credential, by ID; q searches ID and name',
    access: 'credential:read',
    params: oneBatch,
    query: StatusBatchRowsQuery,
    response: pageOf(StatusBatchRow),
    errors: ['not_found'],
  }),
  getCredentialHold: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/credentials/:credentialId/hold',
    summary: 'Whether a credential is suspended only until a decision on many withdraws it, and when that is',
    access: 'credential:read',
    params: inIssuer({ credentialId: CredentialId }),
    response: z.object({ hold: CredentialHold.nullable() }).meta({ id: 'CredentialHoldAnswer' }),
    errors: [],
  }),
  approveStatusBatch: endpoint({
    ...decision('approval', 'Approve, as the second person, for all of them'),
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile', 'own_proposal'],
  }),
  refuseStatusBatch: endpoint({
    ...decision('refusal', 'Refuse, as the second person, for all of them'),
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile', 'own_proposal'],
  }),
  cancelStatusBatch: endpoint({
    ...decision('cancelling', 'Take back what nobody approved yet'),
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
  undoStatusBatch: endpoint({
    ...decision('undoing', 'Undo, while there is time: each credential is again what it was before'),
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
}
