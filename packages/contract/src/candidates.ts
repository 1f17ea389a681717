// Candidates and the assessments recorded about them.
import {
  Assessment,
  AssessmentContent,
  AssessmentId,
  block,
  Candidate,
  CandidateDetails,
  CandidateId,
  CredentialDefinitionId,
  CredentialId,
  PersonName,
  UnmetRequirement,
} from '@touchstone/domain'
import { z } from 'zod'
import { CredentialSummary } from './credentials.js'
import { endpoint } from './endpoint.js'
import { CountedPageQuery, InIssuer, inIssuer, pageOf } from './shared.js'

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

/** A place assessments were recorded at, with how many were. */
export const TestCentre = z.object({ name: z.string(), assessments: z.int() }).meta({ id: 'TestCentre' })
export type TestCentre = z.infer<typeof TestCentre>

/** The second of two steps: the name as on file, written out by whoever erases. */
export const EraseCandidateRequest = z.strictObject({ name: PersonName }).meta({ id: 'EraseCandidateRequest' })
export type EraseCandidateRequest = z.infer<typeof EraseCandidateRequest>

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
    errors: ['not_found', 'candidate_email_taken', 'candidate_erased'],
  }),
  listErasureRequests: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/erasure-requests',
    summary: 'Candidates who asked for their personal data to be erased, longest waiting first',
    access: 'candidate:read',
    params: InIssuer,
    response: z.array(Candidate),
    errors: [],
  }),
  eraseCandidate: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/candidates/:candidateId/erasure',
    summary: 'Erase a person for good; of each credential a tombstone stays: ID, dates, definition, status',
    access: 'candidate:erase',
    params: oneCandidate,
    body: EraseCandidateRequest,
    response: Candidate,
    errors: ['not_found', 'candidate_erased', 'erasure_not_confirmed'],
  }),
  listTestCentres: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/test-centres',
    summary: 'Where assessments took place, as recorded, by name',
    access: 'candidate:read',
    params: InIssuer,
    response: z.array(TestCentre),
    errors: [],
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
      'candidate_erased',
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
