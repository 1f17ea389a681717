import type { DefinitionView, RecordAssessmentRequest } from '@touchstone/contract'
import { RequirementId, type Candidate } from '@touchstone/domain'
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
  publishStandard,
  type Desk,
} from '../../testing/small-body.js'
import { itemId } from '../../testing/small-package.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
let definition: DefinitionView
let candidate: Candidate

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  definition = await openDefinition(desk, await publishStandard(desk))
  candidate = await addCandidate(desk, 'Wójcik Łukasz')
})
afterAll(() => api?.close())

const see = ({ id }: Pick<Candidate, 'id'>) => desk.candidates.getCandidate({ params: { ...desk.at, candidateId: id } })
const voidIt = (assessmentId: Awaited<ReturnType<typeof assess>>['id'], reason = 'Entered for the wrong person.') =>
  desk.candidates.voidAssessment({ params: { ...desk.at, assessmentId }, body: { reason } })

test('where assessments took place is known to staff by name, voided ones aside, and to nobody else', async () => {
  const body = await foundBody(api)
  const own = await openDefinition(body, await publishStandard(body))
  const someone = await addCandidate(body)
  const at = (testCentre: string | null) => assess(body, someone, affidavitFor(own, { testCentre }))
  await at(' Port  Calder Skills Centre ')
  await at('Port Calder Skills Centre')
  await at(null)
  const { id: assessmentId } = await at('Entered by mistake')
  await body.candidates.voidAssessment({ params: { ...body.at, assessmentId }, body: { reason: 'Mistake.' } })
  expect(await body.candidates.listTestCentres({ params: body.at })).toEqual([
    { name: 'Port Calder Skills Centre', assessments: 2 },
  ])
  expect(await desk.candidates.listTestCentres({ params: desk.at })).toEqual([])
})

describe('an assessment', () => {
  test('is recorded with who, when and what came of it, and shows what is still missing', async () => {
    const someone = await addCandidate(desk)
    const recorded = await assess(desk, someone, affidavitFor(definition, { note: 'Second attempt.' }))
    expect(recorded).toEqual({
      ...affidavitFor(definition, { note: 'Second attempt.' }),
      id: recorded.id,
      candidateId: someone.id,
      recordedBy: desk.tester.userId,
      recordedAt: api.clock.now(),
      voidedAt: null,
      voidReason: null,
    })
    await assess(desk, someone, examFor(definition, 69.5))
    const view = await see(someone)
    expect(view.assessments).toHaveLength(2)
    expect(view.progress).toEqual([
      {
        definitionId: definition.id,
        eligible: false,
        unmet: [{ requirementId: exam.id, reason: 'below_cut_score' }],
        held: null,
      },
    ])
  })

  test.each<[string, Partial<RecordAssessmentRequest>, object]>([
    [
      'on a day to come',
      { assessedOn: '2026-03-03' },
      { code: 'assessment_in_future', details: { today: '2026-03-02' } },
    ],
    ['by the candidate, under any accent', { evaluatorName: 'WOJCIK Łukasz' }, { code: 'evaluator_is_candidate' }],
    ['judged where it is scored', { requirementId: exam.id }, { code: 'requirement_unknown' }],
    ['scored where it is judged', { result: { kind: 'scored', percent: 90 } }, { code: 'requirement_unknown' }],
    [
      'of a requirement the definition does not have',
      { requirementId: RequirementId.parse(itemId(9)) },
      { code: 'requirement_unknown', details: { requirementId: itemId(9) } },
    ],
    [
      'of 101 percent',
      { requirementId: exam.id, result: { kind: 'scored', percent: 101 } },
      { code: 'invalid_request' },
    ],
    ['on a day no calendar has', { assessedOn: '2026-02-30' }, { code: 'invalid_request' }],
    ['in the year 0', { assessedOn: '0000-02-01' }, { code: 'invalid_request' }],
    ['with a control character in its note', { note: 'seen\u0000' }, { code: 'invalid_request' }],
  ])('%s is refused and leaves nothing', async (_, change, problem) => {
    await expect(assess(desk, candidate, affidavitFor(definition, change))).rejects.toMatchObject(problem)
    expect((await see(candidate)).assessments).toEqual([])
  })

  test('counts the day in the issuer’s zone', async () => {
    // Half an hour past midnight in Warsaw.
    api.clock.set('2026-03-02T23:30:00.000Z')
    const someone = await addCandidate(desk)
    expect(await assess(desk, someone, affidavitFor(definition, { assessedOn: '2026-03-03' }))).toMatchObject({
      assessedOn: '2026-03-03',
    })
    api.clock.set('2026-03-02T09:00:00.000Z')
  })

  test('waits until its definition is opened, and may still come in after closing', async () => {
    const body = definitionOn({ id: definition.versionId }, { code: 'PT1-LATER' })
    const later = await desk.definitions.defineCredential({ params: desk.at, body })
    await expect(assess(desk, candidate, affidavitFor(later))).rejects.toMatchObject({ code: 'definition_not_open' })
    await desk.definitions.openDefinition({ params: { ...desk.at, definitionId: later.id } })
    await desk.definitions.closeDefinition({ params: { ...desk.at, definitionId: later.id } })
    const someone = await addCandidate(desk)
    await assess(desk, someone, affidavitFor(later))
    expect((await see(someone)).progress.map(({ definitionId }) => definitionId)).toContain(later.id)
  })
})

describe('a wrong record', () => {
  test('is voided with a reason, stays on file and counts no more', async () => {
    const someone = await addCandidate(desk)
    const wrong = await assess(desk, someone, affidavitFor(definition))
    expect(await voidIt(wrong.id)).toEqual({
      ...wrong,
      voidedAt: api.clock.now(),
      voidReason: 'Entered for the wrong person.',
    })
    const { assessments, progress } = await see(someone)
    expect(assessments).toHaveLength(1)
    expect(progress[0]?.unmet).toContainEqual({ requirementId: affidavit.id, reason: 'not_assessed' })
  })

  test('is voided once, also of two who do it at once', async () => {
    const wrong = await assess(desk, await addCandidate(desk), affidavitFor(definition))
    const tries = await Promise.allSettled([voidIt(wrong.id), voidIt(wrong.id)])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(voidIt(wrong.id)).rejects.toMatchObject({ code: 'changed_meanwhile', details: { what: 'assessment' } })
  })

  test('that a credential stands on is kept until the credential is withdrawn', async () => {
    const credential = await certify(desk, definition)
    const [evidence] = credential.evidence
    if (evidence === undefined) throw new Error('A credential stands on evidence')
    await expect(voidIt(evidence.id)).rejects.toMatchObject({
      code: 'assessment_relied_upon',
      details: { credentialId: credential.credentialId },
    })
    const params = { ...desk.at, credentialId: credential.credentialId }
    await desk.credentials.withdrawCredential({ params, body: { reason: 'assessment_irregularity', note: null } })
    expect(await voidIt(evidence.id)).toMatchObject({ voidedAt: api.clock.now() })
  })

  test('is never the ground of a credential issued at the same moment', async () => {
    const someone = await eligibleCandidate(desk, definition)
    const [first] = (await see(someone)).assessments
    if (first === undefined) throw new Error('Assessed above')
    const [issued, voided] = await Promise.allSettled([issue(desk, someone, definition), voidIt(first.id)])
    expect([issued.status, voided.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

test('what another issuer owns is not found', async () => {
  const other = await foundBody(api)
  const recorded = await assess(desk, await addCandidate(desk), affidavitFor(definition))
  const params = { ...other.at, candidateId: candidate.id }
  const stranger = await addCandidate(other)
  const refused = await Promise.allSettled([
    other.candidates.getCandidate({ params }),
    other.candidates.updateCandidate({ params, body: { name: 'X', email: 'x@example.org' } }),
    other.candidates.recordAssessment({ params, body: affidavitFor(definition) }),
    assess(other, stranger, affidavitFor(definition)),
    other.candidates.voidAssessment({
      params: { ...other.at, assessmentId: recorded.id },
      body: { reason: 'Not ours.' },
    }),
  ])
  for (const one of refused) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
})
