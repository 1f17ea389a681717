// An issuer, a standard and a candidate to test with: sound until a test changes something.
import type { Candidate } from '../candidate/candidate.js'
import type { Assessment } from '../credential/assessment.js'
import type { CredentialDefinition, Requirement } from '../credential/credential-definition.js'
import { type CredentialId, readCredentialId } from '../credential/credential-id.js'
import type { CredentialEvent } from '../credential/credential.js'
import type { IssueInput } from '../credential/issue-credential.js'
import {
  AssessmentId,
  CandidateId,
  CredentialDefinitionId,
  CredentialKey,
  IssuerId,
  LineageId,
  RequirementId,
  SkillStandardId,
  StandardVersionId,
  StatementId,
  UserId,
} from '../ids.js'
import type { Issuer } from '../issuer/issuer.js'
import type { SkillStandard } from '../skill-standard/skill-standard.js'
import type { Statement } from '../skill-standard/statement.js'
import type { StandardVersion } from '../skill-standard/version.js'

/** The UUID of version 4 known by a number. */
export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

export const lineage = (n: number): LineageId => LineageId.parse(uuid(n))
export const requirementId = (n: number): RequirementId => RequirementId.parse(uuid(1_000 + n))

export const issuer: Issuer = {
  id: IssuerId.parse(uuid(1)),
  name: 'Harbour Skills Institute',
  shortName: 'HSI',
  prefix: 'HS',
  timeZone: 'Europe/Warsaw',
  website: null,
  about: null,
  signatory: { name: 'Ana Wójcik', role: 'Director' },
  accent: null,
  logo: null,
  twoPersonWithdrawal: false,
}

export const standard: SkillStandard = {
  id: SkillStandardId.parse(uuid(2)),
  issuerId: issuer.id,
  designation: 'HSI-PT-1',
  createdAt: '2025-01-01T08:00:00Z',
}

export function versionWith(change: Partial<StandardVersion> = {}): StandardVersion {
  return {
    id: StandardVersionId.parse(uuid(3)),
    standardId: standard.id,
    number: '1.0',
    title: 'Pump Technician',
    level: 'Level I',
    language: 'en',
    introduction: null,
    acknowledgements: null,
    changeClass: null,
    changeNote: null,
    ownFields: [],
    numbering: [],
    status: 'published',
    basedOn: null,
    createdAt: '2025-01-01T08:00:00Z',
    revision: 0,
    approvedOn: '2025-03-01',
    approvalNote: null,
    publishedAt: '2025-03-01T09:00:00Z',
    publishedOn: '2025-03-01',
    effectiveOn: '2025-03-01',
    newStartsFrom: null,
    lastAssessmentOn: null,
    sunsetOn: null,
    closesPrevious: null,
    supersededBy: null,
    withdrawnAt: null,
    withdrawalReason: null,
    contentHash: 'a'.repeat(64),
    ...change,
  }
}

export const draft = versionWith({
  status: 'draft',
  approvedOn: null,
  publishedAt: null,
  publishedOn: null,
  effectiveOn: null,
  contentHash: null,
})

/** Statement `n` with lineage `n`, at the top unless the change says otherwise. */
export function statementWith(n: number, change: Partial<Statement> = {}): Statement {
  return {
    id: StatementId.parse(uuid(500_000 + n)),
    lineageId: lineage(n),
    parent: null,
    position: n,
    ksas: [],
    type: 'duty_area',
    typeLabel: null,
    code: `DA-${n}`,
    title: `Duty area ${n}`,
    text: `What is done in duty area ${n}.`,
    evaluationCriteria: [],
    accuracyLevel: null,
    equipment: [],
    assignment: null,
    notes: null,
    fields: {},
    derivedFrom: [],
    ...change,
  }
}

export const affidavit: Extract<Requirement, { type: 'performance_affidavit' }> = {
  id: requirementId(1),
  type: 'performance_affidavit',
  title: 'Performance affidavit',
  trainerMayEvaluate: 'forbidden',
}
export const exam: Extract<Requirement, { type: 'theory_exam' }> = {
  id: requirementId(2),
  type: 'theory_exam',
  title: 'Theory exam',
  cutScore: 70,
}

export function definitionWith(change: Partial<CredentialDefinition> = {}): CredentialDefinition {
  return {
    id: CredentialDefinitionId.parse(uuid(4)),
    issuerId: issuer.id,
    status: 'open',
    createdAt: '2025-03-02T08:00:00Z',
    openedAt: '2025-03-03T08:00:00Z',
    code: 'PT1-SEAL',
    title: 'Pump Seals',
    level: 'Level I',
    versionId: versionWith().id,
    scope: [lineage(1)],
    requirements: [affidavit, exam],
    order: 'any',
    validity: { kind: 'none' },
    renewal: null,
    ...change,
  }
}

export const candidate: Candidate = {
  id: CandidateId.parse(uuid(5)),
  issuerId: issuer.id,
  name: 'Nguyễn Thị Hoa',
  email: 'hoa@example.org',
  createdAt: '2025-03-04T08:00:00Z',
  erasureAskedAt: null,
  erasedAt: null,
}

let assessments = 0
export function assessmentWith(change: Partial<Assessment> = {}): Assessment {
  const n = assessments++
  return {
    id: AssessmentId.parse(uuid(6_000 + n)),
    candidateId: candidate.id,
    definitionId: definitionWith().id,
    requirementId: affidavit.id,
    result: { kind: 'judged', met: true },
    assessedOn: '2025-04-01',
    evaluatorName: 'Piotr Zieliński',
    evaluatorRelation: 'independent',
    testCentre: null,
    note: null,
    recordedBy: UserId.parse(uuid(7)),
    recordedAt: `2025-04-02T08:00:${String(n % 60).padStart(2, '0')}Z`,
    voidedAt: null,
    voidReason: null,
    ...change,
  }
}

/** The exam, taken with `percent`. */
export function examTaken(percent: number, change: Partial<Assessment> = {}): Assessment {
  return assessmentWith({ requirementId: exam.id, result: { kind: 'scored', percent }, ...change })
}

export function credentialId(spelling = 'HS-7Q4K-XM2P-9TRD-6HWA-4'): CredentialId {
  const answer = readCredentialId(spelling)
  if (!answer.read) throw new Error(`${spelling}: ${answer.reason}`)
  return answer.credentialId
}

export function issueInput(change: Partial<IssueInput> = {}): IssueInput {
  return {
    issuer,
    standard,
    version: versionWith(),
    dutyAreas: [statementWith(1), statementWith(2)],
    definition: definitionWith(),
    candidate,
    assessments: [assessmentWith(), examTaken(80)],
    held: [],
    key: CredentialKey.parse(uuid(8)),
    credentialId: credentialId(),
    at: '2025-05-10T10:00:00Z',
    verificationUrl: 'https://verify.example.org/verify/HS',
    layout: 2,
    ...change,
  }
}

/** A step in a credential's history on a date, at noon. */
export function eventOn(
  on: string,
  action: CredentialEvent['action'],
  status: CredentialEvent['status'],
  time = '12:00:00',
): CredentialEvent {
  return { action, status, reason: null, note: null, at: `${on}T${time}Z`, on, decidedOn: null, by: null }
}
