import type { DefinitionView } from '@touchstone/contract'
import { CandidateId, readCredentialId, type StandardVersion } from '@touchstone/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addCandidate,
  affidavit,
  affidavitFor,
  assess,
  certify,
  definitionOn,
  eligibleCandidate,
  exam,
  examFor,
  foundBody,
  issue,
  openDefinition,
  publishNext,
  publishStandard,
  type Desk,
} from '../../testing/small-body.js'
import { itemId } from '../../testing/small-package.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
let version: StandardVersion
let definition: DefinitionView

beforeAll(async () => {
  api = await startTestApi({ publicUrl: 'https://verify.example.org' })
  desk = await foundBody(api)
  version = await publishStandard(desk)
  definition = await openDefinition(desk, version)
})
afterAll(() => api?.close())

const credentialsOf = async ({ id }: { id: CandidateId }) =>
  (await desk.candidates.getCandidate({ params: { ...desk.at, candidateId: id } })).credentials
const at = (credentialId: Awaited<ReturnType<typeof issue>>['credentialId']) => ({ ...desk.at, credentialId })

test('a credential freezes what its certificate says, and shows the chain down to the evidence', async () => {
  const candidate = await eligibleCandidate(desk, definition, 'Nguyễn Thị Hoa')
  const credential = await issue(desk, candidate, definition)
  const { credentialId } = credential
  expect(readCredentialId(credentialId).read).toBe(true)
  expect(credential).toMatchObject({
    candidateId: candidate.id,
    definitionId: definition.id,
    status: 'active',
    expired: false,
    decidedOn: '2026-03-02',
    effectiveOn: '2026-03-02',
    expiresOn: '2029-03-02',
    listed: true,
    replacedBy: null,
    renews: null,
    renewedBy: null,
    erasedAt: null,
    version: { standardId: version.standardId, number: '1.0', status: 'published' },
    history: [{ action: 'issue', status: 'active', on: '2026-03-02', by: desk.tester.userId, byName: 'Test owner' }],
  })
  expect(credential.certificate).toEqual({
    credentialId,
    holderName: 'Nguyễn Thị Hoa',
    credentialTitle: 'Pump Seals',
    credentialCode: 'PT1-SEAL',
    level: 'Level I',
    issuer: { name: 'Harbour Skills Institute', shortName: 'HSI' },
    standard: { title: 'Pump Technician', designation: 'HSI-PT-1', version: '1.0', publishedOn: version.publishedOn },
    scope: [{ code: '1', title: 'Pump Seals' }],
    effectiveOn: '2026-03-02',
    expiresOn: '2029-03-02',
    signatory: { name: 'Ana Wójcik', role: 'Director' },
    verificationUrl: `https://verify.example.org/verify/${credentialId}`,
    layout: 2,
  })
  expect(credential.evidence.map(({ requirementTitle, evaluatorName }) => [requirementTitle, evaluatorName])).toEqual(
    expect.arrayContaining([
      ['Performance affidavit', 'Piotr Zieliński'],
      ['Theory exam', 'Piotr Zieliński'],
    ]),
  )
  expect(await desk.credentials.getCredential({ params: at(credentialId) })).toEqual(credential)
})

test('its certificate is a PDF under its ID, the same bytes each time', async () => {
  const { credentialId } = await certify(desk, definition)
  const [first, second] = await Promise.all(
    [1, 2].map(() => desk.credentials.getCertificate({ params: at(credentialId) })),
  )
  expect(first?.type).toBe('application/pdf')
  const bytes = await first?.bytes()
  expect(new TextDecoder().decode(bytes?.slice(0, 5))).toBe('%PDF-')
  expect(bytes).toEqual(await second?.bytes())
  const path = `/api/v1/issuers/${desk.issuerId}/credentials/${credentialId}/certificate.pdf`
  const answer = await fetch(api.url + path, { headers: desk.tester.headers })
  expect(answer.headers.get('content-disposition')).toContain(`${credentialId}.pdf`)
})

test('a change of the candidate, the issuer or the version leaves issued certificates as they were', async () => {
  const body = await foundBody(api)
  const standard = await publishStandard(body)
  const open = await openDefinition(body, standard)
  const candidate = await eligibleCandidate(body, open, 'Иван Петров')
  const { credentialId, certificate } = await issue(body, candidate, open)
  await body.candidates.updateCandidate({
    params: { ...body.at, candidateId: candidate.id },
    body: { name: 'Ivan Petrov', email: 'ivan@example.org' },
  })
  const issuer = await body.issuer.getIssuer({ params: body.at })
  const { id: _, prefix: __, accent: ___, logo: ____, twoPersonWithdrawal: _____, ...profile } = issuer
  await body.issuer.updateIssuer({ params: body.at, body: { ...profile, name: 'Harbour Skills Council' } })
  await publishNext(body, standard, '1.1')
  const params = { ...body.at, credentialId }
  expect((await body.credentials.getCredential({ params })).certificate).toEqual(certificate)
})

describe('is refused', () => {
  test('to a candidate who lacks something, each thing by its name', async () => {
    const candidate = await addCandidate(desk)
    await assess(desk, candidate, affidavitFor(definition, { evaluatorRelation: 'trainer' }))
    await expect(issue(desk, candidate, definition)).rejects.toMatchObject({
      status: 422,
      code: 'candidate_not_eligible',
      details: {
        unmet: [
          { requirementId: affidavit.id, reason: 'evaluator_not_independent' },
          { requirementId: exam.id, reason: 'not_assessed' },
        ],
      },
    })
    await assess(desk, candidate, affidavitFor(definition, { result: { kind: 'judged', met: false } }))
    await assess(desk, candidate, examFor(definition, 69.99))
    await expect(issue(desk, candidate, definition)).rejects.toMatchObject({
      details: {
        unmet: [
          { requirementId: affidavit.id, reason: 'not_met' },
          { requirementId: exam.id, reason: 'below_cut_score' },
        ],
      },
    })
    expect(await credentialsOf(candidate)).toEqual([])
  })

  test('when a listed order was not kept', async () => {
    const listed = await openDefinition(desk, version, {
      code: 'PT1-LISTED',
      order: 'listed',
      requirements: [exam, affidavit],
    })
    const candidate = await addCandidate(desk)
    await assess(desk, candidate, affidavitFor(listed, { assessedOn: '2026-02-01' }))
    await assess(desk, candidate, examFor(listed, 80, { assessedOn: '2026-02-02' }))
    await expect(issue(desk, candidate, listed)).rejects.toMatchObject({
      details: { unmet: [{ requirementId: affidavit.id, reason: 'out_of_order' }] },
    })
    await assess(desk, candidate, affidavitFor(listed, { assessedOn: '2026-02-02' }))
    expect(await issue(desk, candidate, listed)).toMatchObject({ status: 'active' })
  })

  test('on a definition that is not open', async () => {
    const candidate = await eligibleCandidate(desk, definition)
    const draft = await desk.definitions.defineCredential({
      params: desk.at,
      body: definitionOn(version, { code: 'PT1-DRAFT' }),
    })
    await expect(issue(desk, candidate, draft)).rejects.toMatchObject({
      code: 'definition_not_open',
      details: { status: 'draft' },
    })
    const closed = await openDefinition(desk, version, { code: 'PT1-CLOSED' })
    const other = await eligibleCandidate(desk, closed)
    await desk.definitions.closeDefinition({ params: { ...desk.at, definitionId: closed.id } })
    await expect(issue(desk, other, closed)).rejects.toMatchObject({
      code: 'definition_not_open',
      details: { status: 'closed' },
    })
  })

  test('on a version that is no longer in force', async () => {
    const withdrawn = await publishStandard(desk, 'HSI-PT-2')
    const open = await openDefinition(desk, withdrawn, { code: 'PT2-SEAL' })
    const candidate = await eligibleCandidate(desk, open)
    const params = { ...desk.at, versionId: withdrawn.id }
    await desk.standards.withdrawVersion({ params, body: { reason: 'Wrong limit.' } })
    await expect(issue(desk, candidate, open)).rejects.toMatchObject({
      code: 'version_not_published',
      details: { status: 'withdrawn' },
    })
  })

  test('on assessments after a superseded version’s last day, and not before', async () => {
    const first = await publishStandard(desk, 'HSI-PT-3')
    const open = await openDefinition(desk, first, { code: 'PT3-SEAL' })
    await publishNext(desk, first, '1.1', { lastAssessmentOnPrevious: '2026-03-02', sunsetOnPrevious: '2026-03-04' })
    const [inTime, tooLate] = [await eligibleCandidate(desk, open), await eligibleCandidate(desk, open)]
    api.clock.set('2026-03-04T09:00:00.000Z')
    expect(await issue(desk, inTime, open)).toMatchObject({ certificate: { standard: { version: '1.0' } } })
    const late = await addCandidate(desk)
    await assess(desk, late, affidavitFor(open))
    await assess(desk, late, examFor(open, 70, { assessedOn: '2026-03-03' }))
    await expect(issue(desk, late, open)).rejects.toMatchObject({ code: 'assessment_period_over' })
    // Assessed in time, but the paperwork has its last day too.
    api.clock.set('2026-03-05T09:00:00.000Z')
    await expect(issue(desk, tooLate, open)).rejects.toMatchObject({
      code: 'version_sunset',
      details: { sunsetOn: '2026-03-04' },
    })
    api.clock.set('2026-03-02T09:00:00.000Z')
  })

  test('with effect before the decision, and allowed on the day or later', async () => {
    const candidate = await eligibleCandidate(desk, definition)
    await expect(issue(desk, candidate, definition, '2026-03-01')).rejects.toMatchObject({
      code: 'effective_before_decision',
      details: { effectiveOn: '2026-03-01', decidedOn: '2026-03-02' },
    })
    await expect(issue(desk, candidate, definition, '9999-12-31')).rejects.toMatchObject({
      code: 'expires_before_effective',
    })
    expect(await credentialsOf(candidate)).toEqual([])
    expect(await issue(desk, candidate, definition, '2026-03-15')).toMatchObject({
      decidedOn: '2026-03-02',
      effectiveOn: '2026-03-15',
      expiresOn: '2029-03-15',
    })
  })

  test('a second time, while the first one stands', async () => {
    const candidate = await eligibleCandidate(desk, definition)
    const { credentialId } = await issue(desk, candidate, definition)
    await expect(issue(desk, candidate, definition)).rejects.toMatchObject({
      code: 'credential_already_held',
      details: { credentialId },
    })
    const reason = { reason: 'holder_request', note: null } as const
    await desk.credentials.suspendCredential({ params: at(credentialId), body: reason })
    await expect(issue(desk, candidate, definition)).rejects.toMatchObject({ code: 'credential_already_held' })
    await desk.credentials.withdrawCredential({ params: at(credentialId), body: reason })
    expect(await issue(desk, candidate, definition)).toMatchObject({ status: 'active' })
    expect(await credentialsOf(candidate)).toHaveLength(2)
  })

  test('to all but one of many who issue the same at once', async () => {
    const candidate = await eligibleCandidate(desk, definition)
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => issue(desk, candidate, definition)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of tries)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'credential_already_held' })
    expect(await credentialsOf(candidate)).toHaveLength(1)
  })

  test.each([
    ['in Arabic', 'فاطمة الزهراء'],
    ['in Devanagari', 'अनिता शर्मा'],
    ['with a letter of a dead script', 'Ana 𓀀'],
  ])('for a name %s, before anything is written, with the letters that cannot be printed', async (_, name) => {
    const candidate = await eligibleCandidate(desk, definition, name)
    const events = await desk.issuer.verifyAuditTrail({ params: desk.at })
    const refused = issue(desk, candidate, definition)
    await expect(refused).rejects.toMatchObject({
      status: 422,
      code: 'not_printable',
      details: { field: 'holderName' },
    })
    expect(await credentialsOf(candidate)).toEqual([])
    expect(await desk.issuer.verifyAuditTrail({ params: desk.at })).toEqual(events)
  })

  test('to a candidate, or on a definition, of another issuer', async () => {
    const other = await foundBody(api)
    const theirs = await openDefinition(other, await publishStandard(other))
    const candidate = await eligibleCandidate(desk, definition)
    const stranger = await eligibleCandidate(other, theirs)
    const refused = await Promise.allSettled([
      issue(other, candidate, theirs),
      issue(other, stranger, definition),
      issue(desk, { id: CandidateId.parse(itemId(1)) }, definition),
    ])
    for (const one of refused) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
  })
})

test.each(['José Ñandú', 'Wójcik', 'Nguyễn', 'Ελένη Παπαδοπούλου', 'Иван', '山田太郎', 'Björk', 'Đặng Ý'])(
  '%s is printed',
  async (name) => {
    const { credentialId, certificate } = await certify(desk, definition, name)
    expect(certificate.holderName).toBe(name)
    expect((await desk.credentials.getCertificate({ params: at(credentialId) })).size).toBeGreaterThan(10_000)
  },
)
