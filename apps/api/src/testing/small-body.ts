// A small standards body for tests, run as its staff would: all but its founding goes through HTTP. Each step can be taken alone,
// and changed by the test that is about it.
import {
  candidates,
  commentForms,
  credentials,
  definitions,
  editing,
  imports,
  issuer,
  resolution,
  reviewRounds,
  reviewSessions,
  roundDashboards,
  standards,
  versionDecisions,
  type ApproveVersionRequest,
  type Client,
  type DefineCredentialRequest,
  type DefinitionView,
  type ImportRequest,
  type PublishRequest,
  type RecordAssessmentRequest,
} from '@touchstone/contract'
import {
  IssuerId,
  LineageId,
  RequirementId,
  type Candidate,
  type IssuerProfile,
  type Requirement,
  type Role,
  type StandardVersion,
} from '@touchstone/domain'
import { IssuersRepository } from '../features/issuers/issuers.repository.js'
import { itemId, smallPackage } from './small-package.js'
import type { SignedInTester, TestApi } from './test-api.js'

/** One member of staff at work: the endpoints of their issuer. */
export interface Desk {
  readonly issuerId: IssuerId
  /** The path parameters of what an issuer owns. */
  readonly at: { readonly issuerId: IssuerId }
  readonly tester: SignedInTester
  readonly standards: Client<typeof standards>
  readonly decisions: Client<typeof versionDecisions>
  readonly editing: Client<typeof editing>
  readonly definitions: Client<typeof definitions>
  readonly candidates: Client<typeof candidates>
  readonly credentials: Client<typeof credentials>
  readonly issuer: Client<typeof issuer>
  readonly imports: Client<typeof imports>
  readonly reviews: Client<typeof resolution & typeof reviewRounds & typeof reviewSessions & typeof roundDashboards>
  readonly forms: Client<typeof commentForms>
}

const prefixes = ['HS', 'NT', 'QR', 'VX', 'ZK', 'WB', 'PD', 'MG']

/** A new issuer, and its owner's desk. In Warsaw, one hour or two ahead of UTC. */
export async function foundBody(api: TestApi, profile: Partial<IssuerProfile> = {}): Promise<Desk> {
  const issuers = api.get(IssuersRepository)
  const issuerId = IssuerId.parse(crypto.randomUUID())
  const { length } = await issuers.list(api.database.database)
  await api.database.transactions.run((tx) =>
    issuers.insert(tx, {
      name: 'Harbour Skills Institute',
      shortName: 'HSI',
      prefix: prefixes[length] ?? 'HS',
      timeZone: 'Europe/Warsaw',
      website: null,
      about: null,
      signatory: { name: 'Ana Wójcik', role: 'Director' },
      accent: null,
      logo: null,
      twoPersonWithdrawal: false,
      ...profile,
      id: issuerId,
      demo: false,
      createdAt: api.clock.now(),
    }),
  )
  return deskOf(api, issuerId, 'owner')
}

/** The desk of a new member of staff. */
export async function deskOf(api: TestApi, issuerId: IssuerId, role: Role): Promise<Desk> {
  const tester = await api.signInAs(role, issuerId)
  return {
    issuerId,
    at: { issuerId },
    tester,
    standards: tester.client(standards),
    decisions: tester.client(versionDecisions),
    editing: tester.client(editing),
    definitions: tester.client(definitions),
    candidates: tester.client(candidates),
    credentials: tester.client(credentials),
    issuer: tester.client(issuer),
    imports: tester.client(imports),
    reviews: tester.client({ ...resolution, ...reviewRounds, ...reviewSessions, ...roundDashboards }),
    forms: tester.client(commentForms),
  }
}

/** A draft with the statements of {@link smallPackage}. */
export function importDraft(desk: Desk, change: Partial<ImportRequest> = {}): Promise<StandardVersion> {
  const body = { package: smallPackage(), designation: 'HSI-PT-1', number: '1.0', leaveOutRefused: false, ...change }
  return desk.standards.importStandard({ params: desk.at, body })
}

export async function publish(
  desk: Desk,
  { id: versionId }: Pick<StandardVersion, 'id'>,
  change: Partial<PublishRequest> = {},
): Promise<StandardVersion> {
  const params = { ...desk.at, versionId }
  const { contentHash } = await desk.standards.previewPublication({ params })
  const body = {
    contentHash,
    effectiveOn: null,
    newStartsFrom: null,
    lastAssessmentOnPrevious: null,
    sunsetOnPrevious: null,
    ...change,
  }
  return desk.standards.publishVersion({ params, body })
}

/** The body's decision on a draft, as it was shown. */
export async function approve(
  desk: Desk,
  { id: versionId }: Pick<StandardVersion, 'id'>,
  change: Partial<ApproveVersionRequest> = {},
): Promise<StandardVersion> {
  const params = { ...desk.at, versionId }
  const { contentHash } = await desk.standards.previewPublication({ params })
  const body = { contentHash, approvedOn: '2026-02-20', note: 'Board meeting 12, unanimous.', ...change }
  return desk.decisions.approveVersion({ params, body })
}

export async function publishStandard(desk: Desk, designation = 'HSI-PT-1'): Promise<StandardVersion> {
  return publish(desk, await importDraft(desk, { designation }))
}

/** Starts the next version of a published one and publishes it. */
export async function publishNext(
  desk: Desk,
  { id: versionId }: StandardVersion,
  number: string,
  change: Partial<PublishRequest> = {},
): Promise<StandardVersion> {
  const body = { number, changeClass: 'adjustment' } as const
  return publish(desk, await desk.standards.startDraft({ params: { ...desk.at, versionId }, body }), change)
}

export const dutyArea = (n: 1 | 2) => LineageId.parse(itemId(n))

export const affidavit: Requirement = {
  id: RequirementId.parse('aaaaaaaa-0000-4000-8000-000000000001'),
  type: 'performance_affidavit',
  title: 'Performance affidavit',
  trainerMayEvaluate: 'forbidden',
}
export const exam: Requirement = {
  id: RequirementId.parse('aaaaaaaa-0000-4000-8000-000000000002'),
  type: 'theory_exam',
  title: 'Theory exam',
  cutScore: 70,
}

/** An affidavit and an exam on the first duty area, valid for three years. */
export function definitionOn(
  version: Pick<StandardVersion, 'id'>,
  change: Partial<DefineCredentialRequest> = {},
): DefineCredentialRequest {
  return {
    code: 'PT1-SEAL',
    title: 'Pump Seals',
    level: 'Level I',
    versionId: version.id,
    scope: [dutyArea(1)],
    requirements: [affidavit, exam],
    order: 'any',
    validity: { kind: 'years', years: 3 },
    renewal: null,
    ...change,
  }
}

/** A definition open for issue. */
export async function openDefinition(
  desk: Desk,
  version: Pick<StandardVersion, 'id'>,
  change: Partial<DefineCredentialRequest> = {},
): Promise<DefinitionView> {
  const { id } = await desk.definitions.defineCredential({ params: desk.at, body: definitionOn(version, change) })
  return desk.definitions.openDefinition({ params: { ...desk.at, definitionId: id } })
}

let people = 0

export function addCandidate(desk: Desk, name = 'José Ñandú'): Promise<Candidate> {
  people += 1
  return desk.candidates.addCandidate({ params: desk.at, body: { name, email: `candidate${people}@example.org` } })
}

/** A candidate who met the affidavit; `change` makes another assessment of it. */
export function affidavitFor(
  definition: Pick<DefinitionView, 'id'>,
  change: Partial<RecordAssessmentRequest> = {},
): RecordAssessmentRequest {
  return {
    definitionId: definition.id,
    requirementId: affidavit.id,
    result: { kind: 'judged', met: true },
    assessedOn: '2026-02-10',
    evaluatorName: 'Piotr Zieliński',
    evaluatorRelation: 'independent',
    testCentre: null,
    note: null,
    ...change,
  }
}

/** The exam, taken with `percent`. */
export function examFor(
  definition: Pick<DefinitionView, 'id'>,
  percent: number,
  change: Partial<RecordAssessmentRequest> = {},
): RecordAssessmentRequest {
  return affidavitFor(definition, { requirementId: exam.id, result: { kind: 'scored', percent }, ...change })
}

export function assess(desk: Desk, { id: candidateId }: Pick<Candidate, 'id'>, body: RecordAssessmentRequest) {
  return desk.candidates.recordAssessment({ params: { ...desk.at, candidateId }, body })
}

/** A new candidate who meets every requirement. */
export async function eligibleCandidate(desk: Desk, definition: DefinitionView, name?: string): Promise<Candidate> {
  const candidate = await addCandidate(desk, name)
  await assess(desk, candidate, affidavitFor(definition))
  await assess(desk, candidate, examFor(definition, 70))
  return candidate
}

export function issue(
  desk: Desk,
  candidate: Pick<Candidate, 'id'>,
  definition: Pick<DefinitionView, 'id'>,
  effectiveOn?: string,
) {
  const body = { candidateId: candidate.id, definitionId: definition.id, ...(effectiveOn ? { effectiveOn } : {}) }
  return desk.credentials.issueCredential({ params: desk.at, body })
}

/** A credential of a new candidate. */
export async function certify(desk: Desk, definition: DefinitionView, name?: string) {
  return issue(desk, await eligibleCandidate(desk, definition, name), definition)
}
