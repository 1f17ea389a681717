import { myCredentials, verification, type DefinitionView } from '@touchstone/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  assess,
  certify,
  definitionOn,
  deskOf,
  exam,
  examFor,
  foundBody,
  openDefinition,
  publishStandard,
  type Desk,
} from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { RemindOfExpiry } from './remind-of-expiry.js'

let api: TestApi
let desk: Desk
let definition: DefinitionView
let version: Awaited<ReturnType<typeof publishStandard>>

const AWARDED = '2026-03-02T09:00:00.000Z'
const LAST_DAY = '2029-03-02'
const renewal = { words: 'Take the exam again.', requirements: [exam.id], windowDays: 90 }

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  version = await publishStandard(desk)
  definition = await openDefinition(desk, version, { renewal })
})
afterAll(() => api?.close())

async function holder(name = 'Ana Nowak') {
  api.clock.set(AWARDED)
  const credential = await certify(desk, definition, name)
  const { candidateId, credentialId } = credential
  const params = { ...desk.at, credentialId }
  const { email } = await desk.candidates.getCandidate({ params: { ...desk.at, candidateId } })
  return {
    ...credential,
    params,
    email,
    renew: () => desk.credentials.renewCredential({ params }),
    pass: () => assess(desk, { id: candidateId }, examFor(definition, 75, { assessedOn: '2029-01-15' })),
  }
}
const get = (credentialId: string) => desk.credentials.getCredential({ params: { ...desk.at, credentialId } })
const verify = (credentialId: string) =>
  api.client(verification).verifyCredential({ params: { credentialId }, query: {} })

describe('a renewal', () => {
  test('carries a credential on, and both say so to staff, holder and public', async () => {
    const { credentialId, pass, renew, email } = await holder()
    api.clock.set('2029-02-01T09:00:00.000Z')
    await pass()
    const next = await renew()
    expect(next).toMatchObject({
      renews: credentialId,
      effectiveOn: '2029-03-03',
      expiresOn: '2032-03-02',
      status: 'active',
    })
    expect(next.evidence).toMatchObject([{ requirementTitle: 'Theory exam', assessedOn: '2029-01-15' }])
    expect(await get(credentialId)).toMatchObject({
      status: 'active',
      expiresOn: LAST_DAY,
      renewedBy: next.credentialId,
      renewal: { standing: 'renewed' },
    })
    const mine = (await api.signInByLink(email)).client(myCredentials)
    expect((await mine.listMyCredentials({})).credentials).toMatchObject([
      { credentialId: next.credentialId, renews: credentialId, outcome: 'not_yet_valid' },
      { credentialId, renewedBy: next.credentialId, outcome: 'valid' },
    ])
    expect((await verify(credentialId)).credential).toMatchObject({ renewedBy: next.credentialId, renews: null })
    expect((await verify(next.credentialId)).credential).toMatchObject({ renews: credentialId })
    await mine.setMyListing({ params: { credentialId: next.credentialId }, body: { listed: false } })
    expect((await verify(credentialId)).credential).toMatchObject({ renewedBy: null })
    api.clock.set('2029-03-03T09:00:00.000Z')
    expect((await verify(credentialId)).outcome).toBe('expired')
  })

  test('is refused too early, before what is asked was met anew, and a second time', async () => {
    const { credentialId, pass, renew } = await holder()
    await expect(renew()).rejects.toMatchObject({
      status: 409,
      code: 'renewal_refused',
      details: { standing: 'too_early', opensOn: '2028-12-02' },
    })
    api.clock.set('2029-02-01T09:00:00.000Z')
    expect((await get(credentialId)).renewal).toMatchObject({ standing: 'unmet', unmet: [{ requirementId: exam.id }] })
    await expect(renew()).rejects.toMatchObject({ code: 'candidate_not_eligible' })
    await pass()
    const tries = await Promise.allSettled([renew(), renew()])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(renew()).rejects.toMatchObject({ details: { standing: 'renewed' } })
  })

  test('of what does not expire, or of a requirement the definition lacks, is not defined', async () => {
    const define = (change: object) =>
      desk.definitions.defineCredential({ params: desk.at, body: definitionOn(version, { code: 'PT1-R', ...change }) })
    await expect(define({ renewal, validity: { kind: 'none' } })).rejects.toMatchObject({
      status: 422,
      code: 'renewal_without_expiry',
    })
    const unknown = { ...renewal, requirements: ['aaaaaaaa-0000-4000-8000-00000000000f'] }
    await expect(define({ renewal: unknown })).rejects.toMatchObject({ code: 'requirement_unknown' })
  })
})

describe('reminders', () => {
  const remind = async (on: string) => {
    api.clock.set(`${on}T09:00:00.000Z`)
    await api.get(RemindOfExpiry).run()
  }
  const sentTo = async (email: string) =>
    (await desk.issuer.listOutbox({ params: desk.at, query: { q: email } })).items.filter(
      ({ kind }) => kind === 'expiry_reminder',
    )

  test('go out once at each mark, and after a time in which nothing ran the nearest alone', async () => {
    const { email } = await holder('Ewa Lis')
    const counts = []
    for (const day of [
      '2028-12-01',
      '2028-12-02',
      '2028-12-03',
      '2029-02-20',
      '2029-02-21',
      '2029-02-23',
      '2029-03-02',
      '2029-03-03',
    ]) {
      await remind(day)
      counts.push((await sentTo(email)).length)
    }
    expect(counts).toEqual([0, 1, 1, 2, 2, 3, 3, 3])
    expect((await sentTo(email))[0]?.subject).toBe('Your credential Pump Seals: last valid day 2 March 2029')
  })

  test('do not go out for what is suspended, withdrawn, replaced, renewed or erased', async () => {
    const [suspended, withdrawn, replaced, renewed, erased] = [
      await holder('A One'),
      await holder('B Two'),
      await holder('C Three'),
      await holder('D Four'),
      await holder('E Five'),
    ]
    const because = { reason: 'conduct', note: null } as const
    await desk.credentials.suspendCredential({ params: suspended.params, body: because })
    await desk.credentials.withdrawCredential({ params: withdrawn.params, body: because })
    const body = { reason: 'name_correction', note: null, holderName: 'C Trois' } as const
    await desk.credentials.replaceCredential({ params: replaced.params, body })
    await desk.candidates.eraseCandidate({
      params: { ...desk.at, candidateId: erased.candidateId },
      body: { name: 'E Five' },
    })
    api.clock.set('2029-02-24T09:00:00.000Z')
    await renewed.pass()
    await renewed.renew()
    await remind('2029-02-25')
    for (const { email } of [suspended, withdrawn, renewed, erased]) expect(await sentTo(email)).toEqual([])
    // The one that took the replaced one's place is the holder's, and is about to end.
    expect(await sentTo(replaced.email)).toHaveLength(1)
  })

  test('are turned off by a holder, and by the body for all', async () => {
    const [one, other] = [await holder('F Six'), await holder('G Seven')]
    const mine = (await api.signInByLink(one.email)).client(myCredentials)
    await mine.switchMyReminders({ body: { on: false } })
    expect(await mine.listMyCredentials({})).toMatchObject({ reminders: false })
    await desk.credentials.switchReminders({ params: desk.at, body: { on: false } })
    await remind('2029-02-25')
    expect(await sentTo(other.email)).toEqual([])
    expect(await desk.credentials.switchReminders({ params: desk.at, body: { on: true } })).toEqual({ on: true })
    await remind('2029-02-25')
    expect([(await sentTo(one.email)).length, (await sentTo(other.email)).length]).toEqual([0, 1])
    const auditor = await deskOf(api, desk.issuerId, 'auditor')
    await expect(auditor.credentials.switchReminders({ params: desk.at, body: { on: false } })).rejects.toMatchObject({
      status: 403,
    })
  })
})

test('what expires soon is listed by its last day, without what was renewed', async () => {
  const body = await foundBody(api)
  const plain = await publishStandard(body)
  api.clock.set(AWARDED)
  const soon = await openDefinition(body, plain, { code: 'S', validity: { kind: 'years', years: 1 } })
  const late = await openDefinition(body, plain, { code: 'L', validity: { kind: 'years', years: 2 } })
  await certify(body, late)
  const { credentialId } = await certify(body, soon)
  const never = await openDefinition(body, plain, { code: 'N', validity: { kind: 'none' } })
  await certify(body, never)
  const within = async (expiresWithin: number) =>
    (await body.credentials.listCredentials({ params: body.at, query: { expiresWithin } })).items.map(
      (one) => one.credentialId,
    )
  expect(await within(365)).toEqual([credentialId])
  expect(await within(364)).toEqual([])
})
