// Credential definitions, candidates, assessments and credentials, as staff work with them.
import {
  Assessment,
  AssessmentContent,
  AssessmentId,
  block,
  CalendarDate,
  Candidate,
  CandidateDetails,
  CandidateId,
  Credential,
  CredentialDefinition,
  CredentialDefinitionId,
  CredentialEvent,
  CredentialId,
  CredentialStatus,
  DefinitionContent,
  PersonName,
  REASONS_FOR,
  ScopeEntry,
  StatusReason,
  UnmetRequirement,
  VersionNumber,
  VersionStatus,
} from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint } from './endpoint.js'
import { CountedPageQuery, InIssuer, inIssuer, pageOf } from './shared.js'

/** The version a thing stands on, as much as a list shows. */
export const VersionRef = z
  .object({
    standardId: z.uuid(),
    designation: z.string(),
    title: z.string(),
    number: VersionNumber,
    status: VersionStatus,
  })
  .meta({ id: 'VersionRef' })
export type VersionRef = z.infer<typeof VersionRef>

export const DefinitionView = CredentialDefinition.extend({
  version: VersionRef,
  dutyAreas: z.array(ScopeEntry),
  /** Credentials issued on it, whatever became of them. */
  credentials: z.int(),
}).meta({ id: 'DefinitionView' })
export type DefinitionView = z.infer<typeof DefinitionView>

export const DefineCredentialRequest = z.strictObject(DefinitionContent.shape).meta({ id: 'DefineCredentialRequest' })
export type DefineCredentialRequest = z.infer<typeof DefineCredentialRequest>

const oneDefinition = inIssuer({ definitionId: CredentialDefinitionId })

export const definitions = {
  listDefinitions: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/definitions',
    summary: 'Credential definitions',
    access: 'definition:read',
    params: InIssuer,
    response: z.array(DefinitionView),
    errors: [],
  }),
  getDefinition: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/definitions/:definitionId',
    summary: 'One definition',
    access: 'definition:read',
    params: oneDefinition,
    response: DefinitionView,
    errors: ['not_found'],
  }),
  defineCredential: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/definitions',
    summary: 'Define a credential on a published version',
    access: 'definition:manage',
    params: InIssuer,
    body: DefineCredentialRequest,
    response: DefinitionView,
    status: 201,
    errors: [
      'not_found',
      'version_not_published',
      'assessment_period_over',
      'scope_not_in_version',
      'definition_code_taken',
    ],
  }),
  updateDefinition: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/definitions/:definitionId',
    summary: 'Change a definition that was not opened yet',
    access: 'definition:manage',
    params: oneDefinition,
    body: DefineCredentialRequest,
    response: DefinitionView,
    errors: [
      'not_found',
      'definition_not_draft',
      'version_not_published',
      'assessment_period_over',
      'scope_not_in_version',
      'definition_code_taken',
    ],
  }),
  openDefinition: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/definitions/:definitionId/opening',
    summary: 'Open it for issue: its content can never change again',
    access: 'definition:manage',
    params: oneDefinition,
    response: DefinitionView,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile', 'version_not_published', 'assessment_period_over'],
  }),
  closeDefinition: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/definitions/:definitionId/closing',
    summary: 'Issue no more on it',
    access: 'definition:manage',
    params: oneDefinition,
    response: DefinitionView,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
}

export const CandidateSummary = Candidate.extend({ credentials: z.int() }).meta({ id: 'CandidateSummary' })
export type CandidateSummary = z.infer<typeof CandidateSummary>

/** How far a candidate is towards one definition. */
export const CandidateProgress = z
  .object({
    definitionId: CredentialDefinitionId,
    eligible: z.boolean(),
    unmet: z.array(UnmetRequirement),
    /** A standing credential on it, which a second one would only repeat. */
    held: CredentialId.nullable(),
  })
  .meta({ id: 'CandidateProgress' })
export type CandidateProgress = z.infer<typeof CandidateProgress>

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

export const CandidateView = Candidate.extend({
  assessments: z.array(Assessment),
  credentials: z.array(CredentialSummary),
  /** One entry for each definition that is open or has assessments of this candidate. */
  progress: z.array(CandidateProgress),
}).meta({ id: 'CandidateView' })
export type CandidateView = z.infer<typeof CandidateView>

export const CandidateRequest = z.strictObject(CandidateDetails.shape).meta({ id: 'CandidateRequest' })
export type CandidateRequest = z.infer<typeof CandidateRequest>

export const RecordAssessmentRequest = z.strictObject(AssessmentContent.shape).meta({ id: 'RecordAssessmentRequest' })
export type RecordAssessmentRequest = z.infer<typeof RecordAssessmentRequest>

export const VoidAssessmentRequest = z.strictObject({ reason: block(2_000) }).meta({ id: 'VoidAssessmentRequest' })
export type VoidAssessmentRequest = z.infer<typeof VoidAssessmentRequest>

const oneCandidate = inIssuer({ candidateId: CandidateId })

export const candidates = {
  listCandidates: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/candidates',
    summary: 'Candidates by name; q searches name and e-mail',
    access: 'candidate:read',
    params: InIssuer,
    query: CountedPageQuery,
    response: pageOf(CandidateSummary),
    errors: [],
  }),
  getCandidate: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/candidates/:candidateId',
    summary: 'One candidate with assessments, credentials and what is missing',
    access: 'candidate:read',
    params: oneCandidate,
    response: CandidateView,
    errors: ['not_found'],
  }),
  addCandidate: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/candidates',
    summary: 'Add a candidate',
    access: 'candidate:manage',
    params: InIssuer,
    body: CandidateRequest,
    response: Candidate,
    status: 201,
    errors: ['candidate_email_taken'],
  }),
  updateCandidate: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/candidates/:candidateId',
    summary: 'Correct a name or e-mail; certificates already issued stay as they are',
    access: 'candidate:manage',
    params: oneCandidate,
    body: CandidateRequest,
    response: Candidate,
    errors: ['not_found', 'candidate_email_taken'],
  }),
  recordAssessment: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/candidates/:candidateId/assessments',
    summary: 'Record that a requirement was assessed',
    access: 'assessment:record',
    params: oneCandidate,
    body: RecordAssessmentRequest,
    response: Assessment,
    status: 201,
    errors: [
      'not_found',
      'requirement_unknown',
      'definition_not_open',
      'assessment_in_future',
      'evaluator_is_candidate',
    ],
  }),
  voidAssessment: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/assessments/:assessmentId/voiding',
    summary: 'Void a wrong record; it stays on file',
    access: 'assessment:record',
    params: inIssuer({ assessmentId: AssessmentId }),
    body: VoidAssessmentRequest,
    response: Assessment,
    errors: ['not_found', 'changed_meanwhile', 'assessment_relied_upon'],
  }),
}

/** An assessment a decision stands on, with the requirement it met. */
export const EvidenceView = Assessment.extend({ requirementTitle: z.string() }).meta({ id: 'EvidenceView' })

export const CredentialView = Credential.extend({
  expired: z.boolean(),
  history: z.array(CredentialEvent.extend({ byName: z.string().nullable() })),
  evidence: z.array(EvidenceView),
  version: VersionRef,
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
  return z.strictObject({ reason: z.enum(reasons), note: block(2_000).nullable() }).meta({ id })
}
export const SuspendRequest = statusChange('SuspendRequest', REASONS_FOR.suspend)
export const ReinstateRequest = statusChange('ReinstateRequest', REASONS_FOR.reinstate)
export const WithdrawRequest = statusChange('WithdrawRequest', REASONS_FOR.withdraw)
export const ReplaceRequest = statusChange('ReplaceRequest', REASONS_FOR.replace)
  .extend({ holderName: PersonName })
  .meta({ id: 'ReplaceRequest' })
export type SuspendRequest = z.infer<typeof SuspendRequest>
export type ReinstateRequest = z.infer<typeof ReinstateRequest>
export type WithdrawRequest = z.infer<typeof WithdrawRequest>
export type ReplaceRequest = z.infer<typeof ReplaceRequest>

export const CredentialsQuery = CountedPageQuery.extend({
  status: z.enum([...CredentialStatus.options, 'expired']).optional(),
  definitionId: CredentialDefinitionId.optional(),
}).meta({ id: 'CredentialsQuery' })
export type CredentialsQuery = z.infer<typeof CredentialsQuery>

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
      'candidate_not_eligible',
      'credential_already_held',
      'effective_before_decision',
      'expires_before_effective',
      'not_printable',
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
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
  reinstateCredential: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/credentials/:credentialId/reinstatement',
    summary: 'Reinstate after a suspension',
    access: 'credential:suspend',
    params: oneCredential,
    body: ReinstateRequest,
    response: CredentialView,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
  withdrawCredential: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/credentials/:credentialId/withdrawal',
    summary: 'Withdraw for good',
    access: 'credential:withdraw',
    params: oneCredential,
    body: WithdrawRequest,
    response: CredentialView,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
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
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile', 'not_printable'],
  }),
  getCertificate: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/credentials/:credentialId/certificate.pdf',
    summary: 'The certificate',
    access: 'credential:read',
    params: oneCredential,
    response: binary('application/pdf'),
    errors: ['not_found'],
  }),
}
