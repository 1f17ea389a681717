// Credentials issued together: who is ready, what issuing would do, and batches with what became of each candidate.
import {
  CalendarDate,
  CandidateId,
  CredentialDefinitionId,
  CredentialId,
  Email,
  Instant,
  IssueBatchId,
  IssueBatchProblem,
  IssueBatchRowStatus,
  IssueBatchStatus,
  MOST_IN_BATCH,
  PersonName,
  UnmetRequirement,
  UserId,
} from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint } from './endpoint.js'
import { CountedPageQuery, inIssuer, InIssuer, pageOf } from './shared.js'

/** A candidate who was assessed on a definition and does not hold it. */
export const ReadyCandidate = z
  .object({
    candidateId: CandidateId,
    name: PersonName,
    email: Email,
    /** Empty for one who is ready. */
    unmet: z.array(UnmetRequirement),
  })
  .meta({ id: 'ReadyCandidate' })
export type ReadyCandidate = z.infer<typeof ReadyCandidate>

/** Candidates by name, with the numbers of those ready and those who lack something, whatever was searched for. */
export const ReadyToIssue = pageOf(ReadyCandidate)
  .extend({ ready: z.int(), lacking: z.int() })
  .meta({ id: 'ReadyToIssue' })
export type ReadyToIssue = z.infer<typeof ReadyToIssue>

export const ReadyQuery = CountedPageQuery.extend({
  /** `ready`: meet everything. `lacking`: were assessed and lack something, those who lack least first. */
  show: z.enum(['ready', 'lacking']).default('ready'),
}).meta({ id: 'ReadyQuery' })
export type ReadyQuery = z.infer<typeof ReadyQuery>

export const BatchChoice = z
  .strictObject({
    definitionId: CredentialDefinitionId,
    /** `everybody`: all who are ready when it is asked. */
    candidates: z.union([z.literal('everybody'), z.array(CandidateId).min(1).max(MOST_IN_BATCH)]),
    /** Defaults to the day of the decision in the issuer's zone; never before it. */
    effectiveOn: CalendarDate.optional(),
  })
  .meta({ id: 'BatchChoice' })
export type BatchChoice = z.infer<typeof BatchChoice>

/** Why a candidate is not issued a credential: a problem code and its details. */
export const Refusal = z
  .object({ code: z.string(), details: z.record(z.string(), z.unknown()) })
  .meta({ id: 'Refusal' })
export type Refusal = z.infer<typeof Refusal>

export const BatchPreview = z
  .object({
    issuable: z.int(),
    decidedOn: CalendarDate,
    effectiveOn: CalendarDate,
    expiresOn: CalendarDate.nullable(),
    /** Each candidate who would get none. */
    refused: z.array(z.object({ candidateId: CandidateId, name: PersonName, refusal: Refusal })),
  })
  .meta({ id: 'BatchPreview' })
export type BatchPreview = z.infer<typeof BatchPreview>

export const StartBatchRequest = BatchChoice.extend({
  /** Drawn by the caller: the same request sent again finds the batch it began. */
  requestId: IssueBatchId,
}).meta({ id: 'StartBatchRequest' })
export type StartBatchRequest = z.infer<typeof StartBatchRequest>

export const IssueBatch = z
  .object({
    id: IssueBatchId,
    definitionId: CredentialDefinitionId,
    credentialTitle: z.string(),
    credentialCode: z.string(),
    status: IssueBatchStatus,
    problem: IssueBatchProblem.nullable(),
    /** `null`: the day of the decision. */
    effectiveOn: CalendarDate.nullable(),
    decidedAt: Instant,
    startedBy: z.object({ userId: UserId, name: z.string().nullable() }),
    finishedAt: Instant.nullable(),
    total: z.int(),
    issued: z.int(),
    refused: z.int(),
  })
  .meta({ id: 'IssueBatch' })
export type IssueBatch = z.infer<typeof IssueBatch>

export const IssueBatchRow = z
  .object({
    candidateId: CandidateId,
    name: PersonName,
    status: IssueBatchRowStatus,
    credentialId: CredentialId.nullable(),
    refusal: Refusal.nullable(),
  })
  .meta({ id: 'IssueBatchRow' })
export type IssueBatchRow = z.infer<typeof IssueBatchRow>

export const IssueBatchRowsQuery = CountedPageQuery.extend({ status: IssueBatchRowStatus.optional() }).meta({
  id: 'IssueBatchRowsQuery',
})
export type IssueBatchRowsQuery = z.infer<typeof IssueBatchRowsQuery>

const oneBatch = inIssuer({ batchId: IssueBatchId })
/** Ten thousand ids and what stands around them. */
const BODY_LIMIT = 2 * 1024 * 1024

export const issueBatches = {
  readyToIssue: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/definitions/:definitionId/readiness',
    summary: 'Who meets every requirement of a definition and does not hold it, and who lacks what',
    access: 'candidate:read',
    params: inIssuer({ definitionId: CredentialDefinitionId }),
    query: ReadyQuery,
    response: ReadyToIssue,
    errors: ['not_found'],
  }),
  previewBatch: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/issue-batches/preview',
    summary: 'What issuing to these candidates would do, each refusal by its name; nothing is written',
    access: 'credential:issue',
    params: InIssuer,
    body: BatchChoice,
    response: BatchPreview,
    bodyLimit: BODY_LIMIT,
    errors: ['not_found', 'nobody_ready', 'batch_too_large', 'effective_before_decision'],
  }),
  startBatch: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/issue-batches',
    summary: 'Decide to issue to these candidates; the work goes on afterwards',
    access: 'credential:issue',
    params: InIssuer,
    body: StartBatchRequest,
    response: IssueBatch,
    status: 201,
    bodyLimit: BODY_LIMIT,
    errors: ['not_found', 'nobody_ready', 'batch_too_large', 'definition_not_open', 'effective_before_decision'],
  }),
  listBatches: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/issue-batches',
    summary: 'Batches, latest first',
    access: 'credential:read',
    params: InIssuer,
    query: CountedPageQuery.extend({ definitionId: CredentialDefinitionId.optional() }),
    response: pageOf(IssueBatch),
    errors: [],
  }),
  getBatch: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/issue-batches/:batchId',
    summary: 'One batch and how far it is',
    access: 'credential:read',
    params: oneBatch,
    response: IssueBatch,
    errors: ['not_found'],
  }),
  listBatchRows: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/issue-batches/:batchId/rows',
    summary: 'What became of each candidate of a batch, by name; q searches the name',
    access: 'candidate:read',
    params: oneBatch,
    query: IssueBatchRowsQuery,
    response: pageOf(IssueBatchRow),
    errors: ['not_found'],
  }),
  getBatchReport: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/issue-batches/:batchId/report.csv',
    summary: 'The same as a table',
    access: 'candidate:read',
    params: oneBatch,
    response: binary('text/csv'),
    errors: ['not_found'],
  }),
  cancelBatch: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/issue-batches/:batchId/cancelling',
    summary: 'Issue no more of it; what was issued stays',
    access: 'credential:issue',
    params: oneBatch,
    response: IssueBatch,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
  resumeBatch: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/issue-batches/:batchId/resuming',
    summary: 'Decide anew, and issue to those who still wait',
    access: 'credential:issue',
    params: oneBatch,
    response: IssueBatch,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
}
