import { verification, type DefinitionView, type Verification } from '@touchstone/contract'
import { CREDENTIAL_ID_BYTES, credentialIdFrom, type CredentialId } from '@touchstone/domain'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  certify,
  eligibleCandidate,
  foundBody,
  issue,
  openDefinition,
  publishNext,
  publishStandard,
  type Desk,
} from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

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

const verify = (credentialId: string, on?: string): Promise<Verification> =>
  api.client(verification).verifyCredential({ params: { credentialId }, query: { on } })
const outcome = async (credentialId: string, on?: string) => (await verify(credentialId, on)).outcome
const at = (credentialId: CredentialId) => ({ ...desk.at, credentialId })

/** An ID that reads well and that nobody was given. */
function unknownId(): CredentialId {
  for (;;) {
    const id = credentialIdFrom('HS', new Uint8Array(randomBytes(CREDENTIAL_ID_BYTES)))
    if (id !== undefined) return id
  }
}

test('a valid credential is answered with all its certificate prints and the exact version', async () => {
  const { credentialId, certificate } = await certify(desk, definition, 'Ελένη Παπαδοπούλου')
  expect(await verify(credentialId)).toEqual({
    credentialId,
    outcome: 'valid',
    on: '2026-03-02',
    checkedAt: '2026-03-02T09:00:00.000Z',
    timeZone: 'Europe/Warsaw',
    credential: {
      certificate,
      status: { since: '2026-03-02', reason: null, wording: null },
      revoked: { file: false, certification: false },
      replacedBy: null,
      scopeReduced: null,
      renews: null,
      renewedBy: null,
      erased: false,
      standard: {
        standardId: definition.version.standardId,
        designation: 'HSI-PT-1',
        title: 'Pump Technician',
        number: '1.0',
        status: 'published',
        newer: null,
      },
    },
  })
})

describe('an ID is read in any spelling', () => {
  test.each<[string, (id: string) => string]>([
    ['lower case', (id) => id.toLowerCase()],
    ['no hyphens', (id) => id.replaceAll('-', '')],
    ['spaces', (id) => ` ${id.replaceAll('-', ' ')} `],
    ['dots', (id) => id.replaceAll('-', '.')],
    ['dashes of a typesetter', (id) => id.replaceAll('-', '–')],
    ['O for 0', (id) => id.slice(0, 2) + id.slice(2).replaceAll('0', 'O')],
    ['I and l for 1', (id) => id.slice(0, 2) + id.slice(2).replace('1', 'I').replaceAll('1', 'l')],
    [
      'wide letters',
      (id) => id.replaceAll(/[0-9A-Z]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
    ],
    ['the address of its page', (id) => `https://verify.example.org/verify/${id}?on=2026-01-01`],
  ])('%s', async (_, spell) => {
    const { credentialId } = await certify(desk, definition)
    expect(await verify(spell(credentialId))).toMatchObject({ credentialId, outcome: 'valid' })
  })
})

describe('what is no ID is said to be none, before any look-up', () => {
  const wrong = (id: string) => id.slice(0, -1) + (id.endsWith('7') ? '8' : '7')
  const swapped = (id: string) => id.replace(/([0-9A-Z])(?!\1)([0-9A-Z])(?=-[0-9A-Z]{4}-[0-9A-Z]$)/, '$2$1')

  test('a wrong check symbol, and two neighbours swapped', async () => {
    const { credentialId } = await certify(desk, definition)
    const refusal = { status: 422, code: 'credential_id_unreadable', details: { reason: 'wrong_check_symbol' } }
    await expect(verify(wrong(credentialId))).rejects.toMatchObject(refusal)
    if (swapped(credentialId) !== credentialId)
      await expect(verify(swapped(credentialId))).rejects.toMatchObject(refusal)
  })

  test.each([
    ['10,000 characters', 'HS'.repeat(5_000)],
    ['SQL', `' OR '1'='1'; DROP TABLE credentials; --`],
    ['HTML', '<script>alert(document.domain)</script>'],
    ['U+0000', 'HS-\u0000'],
    ['a path', '../../health'],
    ['an emoji', '🎓'],
    ['a number of another register', '12345678901234567890'],
  ])('%s', async (_, text) => {
    const asked = await statementsSince(() =>
      expect(verify(text)).rejects.toMatchObject({
        status: 422,
        code: 'credential_id_unreadable',
        details: { reason: 'not_an_id' },
      }),
    )
    expect(asked).toEqual([])
  })

  test('with a query nobody knows, the request is refused', async () => {
    const answer = await fetch(`${api.url}/api/v1/verifications/${unknownId()}?at=2026-01-01`)
    expect(answer.status).toBe(400)
  })
})

/** SQL that went to the database meanwhile, on whatever connection; the job queue's own aside. */
async function statementsSince(act: () => Promise<void>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await act()
    const texts = query.mock.calls.map(([first]: readonly unknown[]) => textOf(first))
    return texts.filter((text) => !text.includes('jobs.'))
  } finally {
    query.mockRestore()
  }
}

function textOf(query: unknown): string {
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : String(query)
}

test('an unknown ID and one its holder keeps unlisted answer alike, byte for byte', async () => {
  const { credentialId } = await certify(desk, definition)
  const [{ email } = { email: '' }] = await api.database.database.query<{ email: string }[]>(
    'SELECT k.email FROM credentials c JOIN candidates k ON k.id = c.candidate_id WHERE c.credential_id = $1',
    [credentialId],
  )
  const holder = await api.signInByLink(email)
  await fetch(`${api.url}/api/v1/my/credentials/${credentialId}/listing`, {
    method: 'PUT',
    headers: { ...holder.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ listed: false }),
  })
  const unknown = unknownId()
  for (const on of ['', '?on=2026-03-01', '?on=2026-03-02', '?on=2026-03-03', '?on=2999-01-01']) {
    const [hidden, none] = await Promise.all([credentialId, unknown].map((id) => answerTo(id, on)))
    expect(hidden?.body.replaceAll(credentialId, 'ID')).toBe(none?.body.replaceAll(unknown, 'ID'))
    expect(hidden?.head).toEqual(none?.head)
  }
})

async function answerTo(id: string, query: string) {
  const answer = await fetch(`${api.url}/api/v1/verifications/${id}${query}`)
  const head = [...answer.headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
  return { head: [answer.status, head], body: (await answer.text()).replace(/"requestId":"[^"]*"/, '') }
}

describe('the status on another day', () => {
  test('is what it was then: before issue, suspended, reinstated, withdrawn', async () => {
    const { credentialId } = await certify(desk, definition)
    api.clock.set('2026-04-01T09:00:00.000Z')
    await desk.credentials.suspendCredential({
      params: at(credentialId),
      body: { reason: 'evaluator_inquiry', note: 'Inside.' },
    })
    api.clock.set('2026-04-10T09:00:00.000Z')
    await desk.credentials.reinstateCredential({
      params: at(credentialId),
      body: { reason: 'inquiry_closed', note: null },
    })
    api.clock.set('2026-05-01T09:00:00.000Z')
    await desk.credentials.withdrawCredential({
      params: at(credentialId),
      body: { reason: 'issued_in_error', note: null },
    })
    const days = ['2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01', '2026-04-09', '2026-04-10', '2026-05-01']
    expect(await Promise.all(days.map((day) => outcome(credentialId, day)))).toEqual([
      'not_yet_valid',
      'valid',
      'valid',
      'suspended',
      'suspended',
      'valid',
      'withdrawn',
    ])
    const suspended = await verify(credentialId, '2026-04-05')
    expect(suspended.credential?.status).toEqual({
      since: '2026-04-01',
      reason: 'evaluator_inquiry',
      wording: 'The assessment this credential stands on is being reviewed.',
    })
    expect(JSON.stringify(suspended)).not.toContain('Inside.')
    const revoked = async (day: string) => (await verify(credentialId, day)).credential?.revoked
    expect(await revoked('2026-04-05')).toEqual({ file: false, certification: false })
    expect(await revoked('2026-05-01')).toEqual({ file: true, certification: true })
  })

  test('of a replaced credential names its successor from that day on', async () => {
    const { credentialId } = await certify(desk, definition, 'Anna Novak')
    api.clock.set('2026-04-01T09:00:00.000Z')
    const body = { holderName: 'Ana Nowak', reason: 'name_correction', note: null } as const
    const successor = await desk.credentials.replaceCredential({ params: at(credentialId), body })
    expect(await verify(credentialId)).toMatchObject({
      outcome: 'replaced',
      credential: {
        replacedBy: successor.credentialId,
        certificate: { holderName: 'Anna Novak' },
        revoked: { file: true, certification: false },
      },
    })
    expect(await verify(credentialId, '2026-03-31')).toMatchObject({
      outcome: 'valid',
      credential: { replacedBy: null, revoked: { file: false, certification: false } },
    })
    expect(await outcome(successor.credentialId)).toBe('valid')
    // The grant is as old as it was.
    expect(await outcome(successor.credentialId, '2026-03-31')).toBe('valid')
  })

  test('is not told of days to come, whoever asks for which ID', async () => {
    const { credentialId } = await certify(desk, definition)
    for (const id of [credentialId, unknownId()]) {
      await expect(verify(id, '2026-03-09')).rejects.toMatchObject({ status: 422, code: 'date_in_future' })
    }
    await expect(verify(credentialId, '2026-03-03')).rejects.toMatchObject({
      code: 'date_in_future',
      details: { on: '2026-03-03', today: '2026-03-02' },
    })
    await expect(verify(credentialId, '2026-02-30')).rejects.toMatchObject({ code: 'invalid_request' })
  })
})

test('a credential expires at midnight in the issuer’s zone, after its last day', async () => {
  const { credentialId, expiresOn } = await certify(desk, definition)
  expect(expiresOn).toBe('2029-03-02')
  // Warsaw is an hour ahead of UTC in March.
  api.clock.set('2029-03-02T22:59:59.999Z')
  expect(await verify(credentialId)).toMatchObject({ outcome: 'valid', on: '2029-03-02' })
  api.clock.set('2029-03-02T23:00:00.000Z')
  expect(await verify(credentialId)).toMatchObject({ outcome: 'expired', on: '2029-03-03' })
  expect(await outcome(credentialId, '2029-03-02')).toBe('valid')
})

test('a credential that takes effect later is not yet valid until that day', async () => {
  const candidate = await eligibleCandidate(desk, definition)
  const { credentialId } = await issue(desk, candidate, definition, '2026-03-15')
  expect(await outcome(credentialId)).toBe('not_yet_valid')
  api.clock.set('2026-03-14T23:00:00.000Z')
  expect(await verify(credentialId)).toMatchObject({ outcome: 'valid', on: '2026-03-15' })
})

test('a newer version is named, and takes nothing from the credential; nor does a withdrawal', async () => {
  const first = await publishStandard(desk, 'HSI-PT-2')
  const { credentialId } = await certify(desk, await openDefinition(desk, first, { code: 'PT2' }))
  api.clock.set('2026-07-01T09:00:00.000Z')
  const second = await publishNext(desk, first, '1.1')
  expect(await verify(credentialId)).toMatchObject({
    outcome: 'valid',
    credential: {
      standard: { number: '1.0', status: 'superseded', newer: { number: '1.1', publishedOn: '2026-07-01' } },
    },
  })
  const newest = await certify(desk, await openDefinition(desk, second, { code: 'PT2-1.1' }))
  expect((await verify(newest.credentialId)).credential?.standard.newer).toBeNull()
  for (const { id: versionId } of [second, first]) {
    await desk.standards.withdrawVersion({ params: { ...desk.at, versionId }, body: { reason: 'Wrong limit.' } })
  }
  expect(await verify(credentialId)).toMatchObject({
    outcome: 'valid',
    credential: { standard: { status: 'withdrawn', newer: null } },
  })
})

test('a look-up is one query that goes by indexes, whatever the size of the register', async () => {
  const { credentialId } = await certify(desk, definition)
  const asked = await statementsSince(() => expect(outcome(credentialId)).resolves.toBe('valid'))
  expect(asked).toHaveLength(1)
  const plan = await api.database.transactions.run(async (tx) => {
    // So few rows are read faster without an index; what is asked is whether there is one for each step.
    await tx.query('SET LOCAL enable_seqscan = off')
    return tx.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${asked[0]}`, [credentialId])
  })
  const lines = plan.map((row) => row['QUERY PLAN']).join('\n')
  expect(lines).toContain('Index Scan using credentials_credential_id on credentials')
  expect(lines).not.toContain('Seq Scan')
})

// Last, because it spends what this caller may guess.
test('misses run out and say when to try again; then even hits wait', async () => {
  const { credentialId } = await certify(desk, definition)
  const refused = async () => {
    for (let i = 0; i < 40; i += 1) {
      const answer = await fetch(`${api.url}/api/v1/verifications/${unknownId()}`)
      if (answer.status !== 200) return answer
    }
    throw new Error('Guessing was never refused')
  }
  const answer = await refused()
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  await expect(verify(credentialId)).rejects.toMatchObject({ code: 'too_many_requests' })
})
