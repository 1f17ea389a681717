// Credentials: what is held, as staff see it, issue it and change its status.
import {
  Assessment,
  block,
  CalendarDate,
  CandidateId,
  Credential,
  CredentialDefinitionId,
  CredentialEvent,
  CredentialId,
  CredentialStatus,
  LineageId,
  PersonName,
  REASONS_FOR,
  RenewalOutlook,
  ScopeEntry,
  type StatusReason,
} from '@touchstone/domain'
import { z } from 'zod'
import { VersionRef } from './definitions.js'
import { binary, endpoint } from './endpoint.js'
import { CountedPageQuery, InIssuer, inIssuer, pageOf } from './shared.js'
import { StatusChangeView } from './status-changes.js'

export const CredentialSummary = Credential.pick({
  credentialId: true,
  candidateId: true,
  definitionId: true,
  status: true,
  decidedOn: true,
  effectiveOn: true,
  expiresOn: true,
  issuedAt: true,
  listed: true,
  replacedBy: true,
  renews: true,
  erasedAt: true,
})
  .extend({
    holderName: PersonName,
    credentialTitle: z.string(),
    credentialCode: z.string(),
    standardVersion: z.string(),
    expired: z.boolean(),
  })
  .meta({ id: 'CredentialSummary' })
export type CredentialSummary = z.infer<typeof CredentialSummary>

/** An assessment a decision stands on, with the requirement it met. */
export const EvidenceView = Assessment.extend({ requirementTitle: z.string() }).meta({ id: 'EvidenceView' })

export const CredentialView = Credential.extend({
  expired: z.boolean(),
  /** The duty areas it covers, as printed. */
  areas: z.array(ScopeEntry.extend({ lineageId: LineageId })),
  history: z.array(CredentialEvent.extend({ byName: z.string().nullable() })),
  evidence: z.array(EvidenceView),
  version: VersionRef,
  /** What is proposed for it, or waits for its day. */
  change: StatusChangeView.nullable(),
  /** The credential that carries it on. */
  renewedBy: CredentialId.nullable(),
  renewal: RenewalOutlook,
}).meta({ id: 'CredentialView' })
export type CredentialView = z.infer<typeof CredentialView>

export const IssueCredentialRequest = z
  .strictObject({
    candidateId: CandidateId,
    definitionId: CredentialDefinitionId,
    /** Defaults to today in the issuer's zone; never before it. */
    effectiveOn: CalendarDate.optional(),
  })
  .meta({ id: 'IssueCredentialRequest' })
export type IssueCredentialRequest = z.infer<typeof IssueCredentialRequest>

function statusChange<const Reasons extends readonly [StatusReason, ...StatusReason[]]>(id: string, reasons: Reasons) {
  return z
    .strictObject({
      reason: z.enum(reasons),
      note: block(2_000).nullable(),
      /** The first day the new status holds, in the issuer's zone; defaults to today. An earlier one needs a note, a later one is awaited. */
      effectiveOn: CalendarDate.optional(),
    })
    .meta({ id })
}
export const SuspendRequest = statusChange('SuspendRequest', REASONS_FOR.suspend)
export const ReinstateRequest = statusChange('ReinstateRequest', REASONS_FOR.reinstate)
export const WithdrawRequest = statusChange('WithdrawRequest', REASONS_FOR.withdraw)
export const ReplaceRequest = z
  .strictObject({ reason: z.enum(REASONS_FOR.replace), note: block(2_000).nullable(), holderName: PersonName })
  .meta({ id: 'ReplaceRequest' })
export const ReduceScopeRequest = z
  .strictObject({
    /** Lineage ids of the duty areas that stay. */
    stays: z.array(LineageId).min(1, { error: 'Leave at least one duty area; to take all away, withdraw it.' }).max(40),
    reason: z.enum(REASONS_FOR.reduce_scope),
    note: block(2_000).nullable(),
  })
  .meta({ id: 'ReduceScopeRequest' })
export type ReduceScopeRequest = z.infer<typeof ReduceScopeRequest>
export type SuspendRequest = z.infer<typeof SuspendRequest>
export type ReinstateRequest = z.infer<typeof ReinstateRequest>
export type WithdrawRequest = z.infer<typeof WithdrawRequest>
export type ReplaceRequest = z.infer<typeof ReplaceRequest>

export const CredentialsQuery = CountedPageQuery.extend({
  status: z.enum([...CredentialStatus.options, 'expired']).optional(),
  definitionId: CredentialDefinitionId.optional(),
  /** Only those that stand, are not renewed, and have their last valid day within so many days from today. */
  expiresWithin: z.coerce.number().int().min(1).max(366).optional(),
}).meta({ id: 'CredentialsQuery' })
export type CredentialsQuery = z.infer<typeof CredentialsQuery>

const STATUS_ERRORS = [
  'not_found',
  'illegal_transition',
  'changed_meanwhile',
  'change_before_issue',
  'change_before_suspension',
  'earlier_day_needs_note',
  'change_waiting',
] as const
export const Reminders = z.object({ on: z.boolean() }).meta({ id: 'Reminders' })

const oneCredential = inIssuer({ credentialId: CredentialId })

export const credentials = {
  listCredentials: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/credentials',
    summary: 'Credentials, latest first; q searches ID and name',
    access: 'credential:read',
    params: InIssuer,
    query: CredentialsQuery,
    response: pageOf(CredentialSummary),
    errors: [],
  }),
  getCredential: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/credentials/:credentialId',
    summary: 'One credential with its history and evidence',
    access: 'credential:read',
    params: oneCredential,
    response: CredentialView,
    errors: ['not_found'],
  }),
  issueCredential: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/credentials',
    summary: 'Issue a credential to a candidate',
    access: 'credential:issue',
    params: InIssuer,
    body: IssueCredentialRequest,
    response: CredentialView,
    status: 201,
    errors: [
      'not_found',
      'definition_not_open',
      'version_not_published',
      'assessment_period_over',
      'version_sunset',
      'candidate_not_eligible',
      'credential_already_held',
      'effective_before_decision',
      'expires_before_effective',
      'not_printable',
      'candidate_erased',
      'signer_unavailable',
    ],
  }),
  suspendCredential: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/credentials/:credentialId/suspension',
    summary: 'Suspend',
    access: 'credential:suspend',
    params: oneCredential,
    body: SuspendRequest,
    response: CredentialView,
    errors: STATUS_ERRORS,
  }),
  reinstateCredential: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/credentials/:credentialId/reinstatement',
    summary: 'Reinstate after a suspension',
    access: 'credential:suspend',
    params: oneCredential,
    body: ReinstateRequest,
    response: CredentialView,
    errors: STATUS_ERRORS,
  }),
  withdrawCredential: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/credentials/:credentialId/withdrawal',
    summary: 'Withdraw for good; with two persons, propose it',
    access: 'credential:withdraw',
    params: oneCredential,
    body: WithdrawRequest,
    response: CredentialView,
    errors: STATUS_ERRORS,
  }),
  replaceCredential: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/credentials/:credentialId/replacement',
    summary: 'Issue a corrected credential in its place',
    access: 'credential:issue',
    params: oneCredential,
    body: ReplaceRequest,
    response: CredentialView,
    status: 201,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile', 'not_printable', 'signer_unavailable'],
  }),
  reduceScope: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/credentials/:credentialId/scope-reduction',
    summary:
      'Reduce the scope: a new credential with the duty areas that stay takes its place; with two persons, propose it',
    access: 'credential:withdraw',
    params: oneCredential,
    body: ReduceScopeRequest,
    response: CredentialView,
    errors: [
      'not_found',
      'illegal_transition',
      'changed_meanwhile',
      'credential_expired',
      'scope_not_smaller',
      'change_waiting',
      'not_printable',
    ],
  }),
  renewCredential: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/credentials/:credentialId/renewal',
    summary: 'Issue the credential that carries it on for another period',
    access: 'credential:issue',
    params: oneCredential,
    response: CredentialView,
    status: 201,
    errors: [
      'not_found',
      'definition_not_open',
      'renewal_refused',
      'candidate_not_eligible',
      'candidate_erased',
      'version_not_published',
      'assessment_period_over',
      'version_sunset',
      'not_printable',
      'signer_unavailable',
    ],
  }),
  getReminders: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/reminders',
    summary: 'Whether holders are reminded before a credential expires',
    access: 'credential:read',
    params: InIssuer,
    response: Reminders,
    errors: [],
  }),
  switchReminders: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/reminders',
    summary: 'Have holders reminded 90, 60, 30 and 7 days before a credential expires, or not',
    access: 'issuer:manage',
    params: InIssuer,
    body: z.strictObject({ on: z.boolean() }).meta({ id: 'SwitchRemindersRequest' }),
    response: Reminders,
    errors: [],
  }),
  getCertificate: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/credentials/:credentialId/certificate.pdf',
    summary: 'The certificate',
    access: 'credential:read',
    params: oneCredential,
    response: binary('application/pdf'),
    errors: ['not_found', 'credential_erased', 'signer_unavailable'],
  }),
}
