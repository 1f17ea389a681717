import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  certify,
  foundBody,
  openDefinition,
  publishNext,
  publishStandard,
  importDraft,
  type Desk,
} from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
afterAll(() => api?.close())

const overview = () => desk.issuer.getOverview({ params: desk.at })

test('a new issuer has nothing, for twelve months', async () => {
  const { issuedByMonth, credentials, ...counts } = await overview()
  expect(counts).toEqual({ standards: 0, draftVersions: 0, publishedVersions: 0, openDefinitions: 0, candidates: 0 })
  expect(Object.values(credentials)).toEqual([0, 0, 0, 0, 0, 0])
  expect(issuedByMonth).toHaveLength(12)
  expect([issuedByMonth[0], issuedByMonth[11]]).toEqual([
    { month: '2025-04', count: 0 },
    { month: '2026-03', count: 0 },
  ])
})

test('what there is is counted by what it is today, and a grant once in the month it was decided in', async () => {
  const first = await publishStandard(desk)
  const second = await publishNext(desk, first, '1.1')
  await importDraft(desk, { designation: 'HSI-PT-2' })
  const lasting = await openDefinition(desk, second, { code: 'LAST', validity: { kind: 'none' } })
  const yearly = await openDefinition(desk, second, { code: 'YEAR', validity: { kind: 'years', years: 1 } })
  // The last minutes of March in UTC are April in Warsaw.
  api.clock.set('2026-03-31T22:30:00.000Z')
  const reason = { reason: 'conduct', note: null } as const
  await certify(desk, lasting)
  await certify(desk, yearly)
  const suspended = await certify(desk, lasting)
  const withdrawn = await certify(desk, yearly)
  const replaced = await certify(desk, lasting)
  await desk.credentials.suspendCredential({
    params: { ...desk.at, credentialId: suspended.credentialId },
    body: reason,
  })
  await desk.credentials.withdrawCredential({
    params: { ...desk.at, credentialId: withdrawn.credentialId },
    body: reason,
  })
  await desk.credentials.replaceCredential({
    params: { ...desk.at, credentialId: replaced.credentialId },
    body: { holderName: 'Ana', reason: 'name_correction', note: null },
  })
  const other = await foundBody(api)
  await certify(other, await openDefinition(other, await publishStandard(other)))
  expect(await overview()).toMatchObject({
    standards: 2,
    draftVersions: 1,
    publishedVersions: 1,
    openDefinitions: 2,
    candidates: 5,
    credentials: { active: 3, suspended: 1, withdrawn: 1, replaced: 1, erased: 0, expired: 0 },
  })
  expect((await overview()).issuedByMonth.at(-1)).toEqual({ month: '2026-04', count: 5 })
  api.clock.set('2027-04-15T09:00:00.000Z')
  expect((await overview()).credentials).toEqual({
    active: 2,
    suspended: 1,
    withdrawn: 1,
    replaced: 1,
    erased: 0,
    expired: 1,
  })
})
