// Many credentials asked about by a program: with a key, within its quota of the day, and answered as a list is.
import {
  apiKeys,
  type ApiKeyView,
  batchVerification,
  type DefinitionView,
  type NewApiKey,
  verification,
} from '@touchstone/contract'
import { ApiKeyId, CREDENTIAL_ID_BYTES, credentialIdFrom } from '@touchstone/domain'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { certify, type Desk, deskOf, foundBody, openDefinition, publishStandard } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { LookUps } from './look-ups.js'

let api: TestApi
let desk: Desk
let definition: DefinitionView

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  definition = await openDefinition(desk, await publishStandard(desk))
})
afterAll(() => api?.close())
beforeEach(() => api.clock.set('2026-03-02T09:00:00.000Z'))

function make(dailyRows: number, name = 'Harbour Works'): Promise<NewApiKey> {
  const body = { name, scope: 'verification:batch', dailyRows } as const
  return desk.tester.client(apiKeys).makeApiKey({ params: desk.at, body })
}

async function seen({ id }: NewApiKey): Promise<ApiKeyView | undefined> {
  const all = await desk.tester.client(apiKeys).listApiKeys({ params: desk.at })
  return all.find((one) => one.id === id)
}

function ask(authorization: string | undefined, credentials: unknown, headers: Record<string, string> = {}) {
  return fetch(`${api.url}/api/v1/verifications/batch`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
      ...headers,
    },
    body: JSON.stringify({ credentials }),
  })
}
const askWith = ({ secret }: NewApiKey, credentials: unknown) => ask(`Bearer ${secret}`, credentials)

function unknownId(): string {
  for (;;) {
    const id = credentialIdFrom('HS', new Uint8Array(randomBytes(CREDENTIAL_ID_BYTES)))
    if (id !== undefined) return id
  }
}

async function timesLookedUp(key: string): Promise<unknown> {
  await api.get(LookUps).flush()
  return api.database.database.query('SELECT way, count FROM look_ups WHERE credential_key = $1', [key])
}

test('each row is answered as in a list, counted against the quota, and told to the holder', async () => {
  const key = await make(10)
  const ada = await certify(desk, definition, 'Ada Nowak')
  const asked = [
    { id: ada.credentialId, name: ' NOWAK,  Ada ' },
    { id: unknownId() },
    { id: ada.credentialId.toLowerCase(), name: null },
    { id: ' ' },
  ]
  const answer = await askWith(key, asked)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('ratelimit-limit')).toBe('10')
  expect(answer.headers.get('ratelimit-remaining')).toBe('6')
  expect(answer.headers.get('ratelimit-reset')).toBe(String(15 * 3600))
  const csv = new Blob([`ID,Name\n${ada.credentialId},"Nowak, Ada"`], { type: 'text/csv' })
  const { rows: listed } = await api.client(verification).verifyList({ body: csv })
  const { rows } = batchVerification.verifyBatch.response.parse(await answer.json())
  expect(rows[0]).toEqual({ ...listed[0], row: 1, name: 'NOWAK, Ada' })
  expect(rows.slice(1)).toMatchObject([
    { row: 2, outcome: 'not_found', problem: null },
    { row: 3, outcome: 'valid', repeats: 1, nameMatch: null },
    { row: 4, outcome: null, problem: 'missing' },
  ])
  expect(await timesLookedUp(ada.key)).toEqual([
    { way: 'api', count: 1 },
    { way: 'list', count: 1 },
  ])
  expect(await seen(key)).toMatchObject({ usedToday: 4, lastUsedOn: '2026-03-02', createdByName: 'Test owner' })
})

test('what does not fit in the quota is refused whole, before a look-up, and the next day begins anew', async () => {
  const key = await make(5)
  const ada = await certify(desk, definition, 'Ada Nowak')
  const rows = (count: number) => Array.from({ length: count }, () => ({ id: ada.credentialId }))
  expect((await askWith(key, rows(6))).status).toBe(429)
  expect(await seen(key)).toMatchObject({ usedToday: 0, lastUsedOn: null })
  expect((await askWith(key, rows(3))).status).toBe(200)
  const before = await timesLookedUp(ada.key)
  const refused = await askWith(key, rows(3))
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe(String(15 * 3600))
  expect(refused.headers.get('ratelimit-remaining')).toBe('2')
  expect(await refused.json()).toMatchObject({ code: 'quota_spent', details: { limit: 5, remaining: 2, asked: 3 } })
  expect(await timesLookedUp(ada.key)).toEqual(before)
  const full = await askWith(key, rows(2))
  expect([full.status, full.headers.get('ratelimit-remaining')]).toEqual([200, '0'])
  api.clock.set('2026-03-03T00:00:00.000Z')
  expect(await seen(key)).toMatchObject({ usedToday: 0, lastUsedOn: '2026-03-02' })
  expect((await askWith(key, rows(5))).status).toBe(200)
})

test('requests at the same time share one quota', async () => {
  const key = await make(10)
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => askWith(key, [{ id: unknownId() }, { id: unknownId() }, { id: unknownId() }])),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 429, 429, 429])
  expect(await seen(key)).toMatchObject({ usedToday: 9 })
})

test('no key, a wrong one, a revoked one and a session are answered alike', async () => {
  const key = await make(10)
  const revoked = await make(10)
  const at = { params: { ...desk.at, keyId: revoked.id } }
  expect(await desk.tester.client(apiKeys).revokeApiKey(at)).toMatchObject({ revokedAt: '2026-03-02T09:00:00.000Z' })
  await expect(desk.tester.client(apiKeys).revokeApiKey(at)).rejects.toMatchObject({ code: 'changed_meanwhile' })
  const rows = [{ id: unknownId() }]
  const altered = key.secret.slice(0, -2) + (key.secret.at(-2) === 'A' ? 'B' : 'A') + key.secret.slice(-1)
  const answers = [
    await ask(undefined, rows),
    await ask(`Bearer ${altered}`, rows),
    await ask(`Bearer ${revoked.secret}`, rows),
    await ask('Bearer nonsense', rows),
    await ask(`Basic ${key.secret}`, rows),
    await ask(undefined, rows, desk.tester.headers),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    const { requestId: _, ...problem } = (await answer.json()) as Record<string, unknown>
    expect(problem).toMatchObject({ code: 'api_key_required', details: {} })
  }
  expect(await seen(key)).toMatchObject({ usedToday: 0, revokedAt: null })
})

test.each([
  ['no list', undefined],
  ['no rows', []],
  ['5,001 rows', Array.from({ length: 5_001 }, () => ({ id: 'X' }))],
  ['a row without an ID', [{ name: 'Ada Nowak' }]],
  ['another field', [{ id: 'X', email: 'ada@example.org' }]],
  ['an ID as long as a letter', [{ id: 'X'.repeat(301) }]],
])('%s is refused, and costs nothing', async (_, credentials) => {
  const key = await make(10)
  const answer = await askWith(key, credentials)
  expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'invalid_request' }])
  expect(await seen(key)).toMatchObject({ usedToday: 0 })
})

test('a secret is told once and kept as its hash', async () => {
  const key = await make(10)
  expect(key.secret).toMatch(/^ts_[\w-]{43}$/)
  expect(key.secret.startsWith(key.prefix)).toBe(true)
  expect(JSON.stringify(await seen(key))).not.toContain(key.secret)
  const [kept]: object[] = await api.database.database.query('SELECT * FROM api_keys WHERE id = $1', [key.id])
  expect(JSON.stringify(kept)).not.toContain(key.secret.slice(key.prefix.length))
  expect(api.log.join('\n')).not.toContain(key.secret)
})

test('staff of another issuer see none of it and revoke nothing', async () => {
  const key = await make(10)
  const other = await foundBody(api)
  const theirs = other.tester.client(apiKeys)
  expect(await theirs.listApiKeys({ params: other.at })).toEqual([])
  await expect(theirs.listApiKeys({ params: desk.at })).rejects.toMatchObject({ code: 'not_found' })
  for (const keyId of [key.id, ApiKeyId.parse(crypto.randomUUID())])
    await expect(theirs.revokeApiKey({ params: { ...other.at, keyId } })).rejects.toMatchObject({
      code: 'not_found',
      details: { what: 'API key' },
    })
  const auditor = (await deskOf(api, desk.issuerId, 'auditor')).tester.client(apiKeys)
  expect((await auditor.listApiKeys({ params: desk.at })).map(({ id }) => id)).toContain(key.id)
  expect((await askWith(key, [{ id: unknownId() }])).status).toBe(200)
})
