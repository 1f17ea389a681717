import { site, signIn, type SetUpRequest } from '@touchstone/contract'
import { permissionsOf } from '@touchstone/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookiesOf } from '../../testing/cookies.js'
import { foundBody } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { SetUpToken } from './set-up-token.js'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ publicUrl: 'https://credentials.example.org' })
})
afterAll(() => api?.close())

const request = (change: Partial<SetUpRequest> = {}): SetUpRequest => ({
  token: api.get(SetUpToken).value,
  issuer: {
    name: 'Harbour Skills Institute',
    shortName: 'HSI',
    prefix: 'HS',
    timeZone: 'Europe/Warsaw',
    website: null,
    about: null,
    signatory: { name: 'Ana Wójcik', role: 'Director' },
  },
  owner: { name: 'Ana Wójcik', email: 'ana@harbour.example', password: 'a password of her own' },
  ...change,
})
const setUp = (change?: Partial<SetUpRequest>) => api.client(site).setUp({ body: request(change) })

// In the order of an installation's first day.
test('before set-up the site says that nobody is there', async () => {
  expect(await api.client(site).getSite()).toEqual({
    issuers: [],
    publicUrl: 'https://credentials.example.org',
    demo: false,
    setUp: false,
  })
})

test('the link with another token sets nothing up', async () => {
  for (const token of ['x', `${request().token}x`, request().token.toLowerCase()]) {
    await expect(setUp({ token })).rejects.toMatchObject({ status: 410, code: 'setup_link_invalid' })
  }
  await expect(setUp({ owner: { ...request().owner, password: 'short' } })).rejects.toMatchObject({
    code: 'invalid_request',
  })
  expect(await api.client(site).getSite()).toMatchObject({ setUp: false })
})

test('the link makes the first issuer and its owner, for one of two who use it at once, and never again', async () => {
  const tries = await Promise.allSettled([setUp(), setUp()])
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(setUp()).rejects.toMatchObject({ status: 409, code: 'already_set_up' })
  const { issuers, setUp: done } = await api.client(site).getSite()
  expect(done).toBe(true)
  expect(issuers).toMatchObject([{ name: 'Harbour Skills Institute', shortName: 'HSI' }])
  expect(Object.keys(issuers[0] ?? {}).toSorted()).toEqual([
    'about',
    'id',
    'logo',
    'name',
    'sealRoot',
    'shortName',
    'website',
  ])
})

test('the owner signs in and may do everything', async () => {
  const { email, password } = request().owner
  const answer = await fetch(`${api.url}/api/v1${signIn.signInWithPassword.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const session = await fetch(`${api.url}/api/v1/session`, { headers: { cookie: cookiesOf(answer) } })
  expect(await session.json()).toMatchObject({
    user: { id: expect.any(String), name: 'Ana Wójcik', email },
    memberships: [
      {
        issuerName: 'Harbour Skills Institute',
        issuerShortName: 'HSI',
        role: 'owner',
        permissions: [...permissionsOf('owner')],
      },
    ],
  })
})

test('a session says who is there: nobody, staff with their issuers, or a candidate, who has none', async () => {
  expect(await api.client(site).getSession()).toEqual({ user: null, memberships: [] })
  const desk = await foundBody(api, { prefix: 'NT', name: 'Northern Trades Board' })
  expect(await desk.tester.client(site).getSession()).toMatchObject({
    memberships: [{ issuerId: desk.issuerId, role: 'owner' }],
  })
  const candidate = await api.signInByLink('hoa@example.org')
  expect(await candidate.client(site).getSession()).toEqual({
    user: { id: expect.any(String), name: 'hoa@example.org', email: 'hoa@example.org' },
    memberships: [],
  })
})
