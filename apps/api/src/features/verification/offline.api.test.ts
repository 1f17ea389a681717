// What somebody learns without asking anybody: the command, with the two files an issuer gives out, on every file a holder can hand on.
import { type DefinitionView, myCredentials, offlineFileAddresses, signingKeys } from '@touchstone/contract'
import { type KeySet, type StatusListSet } from '@touchstone/open-badges'
import { verify } from '@touchstone/verify/command'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { certify, type Desk, foundBody, openDefinition, publishStandard } from '../../testing/small-body.js'
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
beforeEach(() => api.clock.set('2026-03-02T09:10:00.000Z'))

type Files = Record<string, Uint8Array | string>

async function holding(): Promise<{ readonly files: Files; readonly credentialId: string }> {
  const { candidateId, credentialId } = await certify(desk, definition, 'José Ñandú')
  const [row]: { email: string }[] = await api.database.database.query('SELECT email FROM candidates WHERE id = $1', [
    candidateId,
  ])
  const mine = (await api.signInByLink(row?.email ?? '')).client(myCredentials)
  const call = { params: { credentialId } }
  const bytes = async (file: Promise<Blob>) => new Uint8Array(await (await file).arrayBuffer())
  return {
    credentialId,
    files: {
      'certificate.pdf': await bytes(mine.getMyCertificate(call)),
      'badge.json': await bytes(mine.getMyBadge(call)),
      'badge.jwt': await bytes(mine.getMyBadgeAsJwt(call)),
      'badge.png': await bytes(mine.getMyBadgePng(call)),
      'badge.svg': await bytes(mine.getMyBadgeSvg(call)),
    },
  }
}

const download = async (kind: 'keys' | 'status') => fetch(api.url + offlineFileAddresses[kind](desk.issuerId))

async function run(files: Files, options: string[] = []) {
  const folder: Files = {
    'keys.json': await (await download('keys')).text(),
    'status.json': await (await download('status')).text(),
    ...files,
  }
  const args = [...Object.keys(files).filter((name) => !/^(keys|status)/.test(name)), ...options]
  const answer = await verify([...args, '--json'], {
    now: () => api.clock.now(),
    read: async (name) => {
      const file = folder[name]
      if (file === undefined) throw new Error('There is no such file')
      return typeof file === 'string' ? Buffer.from(file) : file
    },
  })
  const { files: checked = [] } = JSON.parse(answer.out || '{}') as { files?: Checked[] }
  return {
    ...answer,
    checked,
    codes: checked.map(({ checks }) => checks.map(({ result, code }) => `${result} ${code}`)),
  }
}

interface Checked {
  readonly outcome: string
  readonly checks: readonly { readonly check: string; readonly result: string; readonly code: string }[]
  readonly claims: Record<string, string>
}

const BOTH = ['--keys', 'keys.json', '--status', 'status.json']

test('every file a holder has is good, and says what it states', async () => {
  const { files, credentialId } = await holding()
  const { code, checked } = await run(files, BOTH)
  expect(checked.map(({ outcome, checks }) => [outcome, ...checks.map(({ result }) => result)])).toEqual(
    Object.keys(files).map(() => ['good', 'pass', 'pass', 'pass', 'pass', 'pass']),
  )
  expect(code).toBe(0)
  for (const { claims } of checked) expect(claims).toMatchObject({ holderName: 'José Ñandú', credentialId })
})

test('what was withdrawn is wrong by a list from then on, and the list from before has its day', async () => {
  const { files, credentialId } = await holding()
  const before = await (await download('status')).text()
  const body = { reason: 'issued_in_error', note: null } as const
  await desk.credentials.withdrawCredential({ params: { ...desk.at, credentialId }, body })
  const now = await run(files, BOTH)
  expect(now.code).toBe(1)
  expect(now.codes.map((codes) => codes[3])).toEqual(Object.keys(files).map(() => 'fail revoked'))
  api.clock.set('2026-03-12T09:10:00.000Z')
  const later = await run({ 'badge.json': files['badge.json'] ?? '', 'status-old.json': before }, [
    '--keys',
    'keys.json',
    '--status',
    'status-old.json',
  ])
  expect(later.codes).toEqual([
    ['pass readable', 'pass signature_holds', 'pass in_key_set', 'not_checked stale_list', 'pass in_effect'],
  ])
  expect(later.code).toBe(2)
})

test('without the files it is not checked, and never good', async () => {
  const { files } = await holding()
  const badge = { 'badge.json': files['badge.json'] ?? '' }
  expect(await run(badge)).toMatchObject({ code: 2, codes: [expect.arrayContaining(['not_checked key_unknown'])] })
  expect(await run(badge, BOTH.slice(0, 2))).toMatchObject({
    code: 2,
    codes: [expect.arrayContaining(['not_checked no_list'])],
  })
  expect(await run({ 'certificate.pdf': files['certificate.pdf'] ?? '' })).toMatchObject({ code: 2 })
})

describe('what is wrong ends with 1', () => {
  test('a letter changed in the badge, in the JWT, in the certificate, behind its seal', async () => {
    const { files } = await holding()
    const pdf = Buffer.from(files['certificate.pdf'] ?? '')
    const sealed = Buffer.from(pdf)
    sealed[sealed.indexOf('/Producer') + 12] = 0x58
    const [head, payload = '', signature] = Buffer.from(files['badge.jwt'] ?? '')
      .toString()
      .split('.')
    const claimed = Buffer.from(payload, 'base64url').toString().replace('José', 'Jose')
    const answer = await run(
      {
        'badge.json': Buffer.from(files['badge.json'] ?? '')
          .toString()
          .replace('José', 'Jose'),
        'badge.jwt': [head, Buffer.from(claimed).toString('base64url'), signature].join('.'),
        'certificate.pdf': sealed,
        'added.pdf': Buffer.concat([pdf, Buffer.from('\n%added\n')]),
      },
      BOTH,
    )
    expect(answer.code).toBe(1)
    expect(answer.codes.map((codes) => codes[1])).toEqual([
      'fail signature_wrong',
      'fail signature_wrong',
      'fail seal_broken',
      'fail added_to_after_issue',
    ])
    for (const { claims } of answer.checked) expect(claims).toEqual({})
  })
})

test('a key that took its place, and one that was taken out, are told apart by a fresh key set', async () => {
  const { files } = await holding()
  const keys = (await desk.tester.client(signingKeys).rotateSigningKey({ params: desk.at, body: {} })).id
  const newer = await holding()
  expect(
    (await run({ 'old.json': files['badge.json'] ?? '', 'new.json': newer.files['badge.json'] ?? '' }, BOTH)).code,
  ).toBe(0)
  await desk.tester.client(signingKeys).reportCompromisedKey({ params: { ...desk.at, keyId: keys } })
  const answer = await run({ 'new.json': newer.files['badge.json'] ?? '' }, BOTH)
  expect(answer).toMatchObject({ code: 2, codes: [expect.arrayContaining(['not_checked key_unknown'])] })
})

test('the files say until when they are good, and whether they changed', async () => {
  await holding()
  for (const kind of ['keys', 'status'] as const) {
    const answer = await download(kind)
    const etag = answer.headers.get('etag') ?? ''
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json'])
    const { validUntil } = (await answer.json()) as KeySet | StatusListSet
    expect(Date.parse(validUntil)).toBeGreaterThan(Date.parse(api.clock.now()))
    const again = await fetch(answer.url, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  }
  const nobody = api.url + offlineFileAddresses.keys('00000000-0000-4000-8000-000000000000')
  expect((await fetch(nobody)).status).toBe(404)
})

test('what is asked wrongly is said in a sentence', async () => {
  const { files } = await holding()
  const swapped = await run({ 'badge.json': files['badge.json'] ?? '' }, ['--keys', 'status.json'])
  expect(swapped).toMatchObject({ code: 2, out: '', complaint: expect.stringContaining('status.json is no key set') })
  expect(await run({}, ['missing.json'])).toMatchObject({ code: 2, complaint: expect.stringContaining('missing.json') })
  expect(await run({}, ['--key', 'x'])).toMatchObject({ code: 2, complaint: expect.stringContaining('--key') })
})
