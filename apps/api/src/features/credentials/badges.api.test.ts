// What a stranger can find out about a badge without asking us whether it is good: from the file, and from what the issuer publishes.
import { myCredentials, signingKeys } from '@touchstone/contract'
import {
  didDocuments,
  fromMultibase,
  isObject,
  type JsonObject,
  readJsonObject,
  readJwt,
  readStatus,
  textOf,
  unbakePng,
  unbakeSvg,
  verifyProof,
} from '@touchstone/open-badges'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  certify,
  definitionOn,
  type Desk,
  foundBody,
  openDefinition,
  publishStandard,
} from '../../testing/small-body.js'
import { SignBadgesAgain } from './sign-badges-again.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
let definition: Awaited<ReturnType<typeof openDefinition>>

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  definition = await openDefinition(desk, await publishStandard(desk))
})
afterAll(() => api?.close())

/** Addresses in a badge begin with the configured one; the test server answers for it elsewhere. */
const here = (address: string) => address.replace('http://touchstone.test', api.url)
async function resolve(address: string): Promise<JsonObject> {
  const answer = await fetch(here(address))
  expect(answer.status, address).toBe(200)
  return readJsonObject(await answer.text())
}

async function emailOf(candidateId: string): Promise<string> {
  const [row]: { email: string }[] = await api.database.database.query('SELECT email FROM candidates WHERE id = $1', [
    candidateId,
  ])
  return row?.email ?? ''
}

async function badgeOf({ credentialId, candidateId }: { credentialId: string; candidateId: string }) {
  const holder = await api.signInByLink(await emailOf(candidateId))
  const mine = holder.client(myCredentials)
  const params = { credentialId }
  const text = await (await mine.getMyBadge({ params })).text()
  return { mine, params, text, document: readJsonObject(text) }
}

async function keysOf(document: JsonObject) {
  const { issuer } = document
  const did = isObject(issuer) ? issuer['id'] : issuer
  expect(did).toBe(`did:web:touchstone.test:issuers:${desk.issuerId}`)
  return didDocuments(await resolve(`http://touchstone.test/issuers/${desk.issuerId}/did.json`))
}

async function revoked(document: JsonObject): Promise<boolean> {
  const entry = document['credentialStatus']
  if (!isObject(entry)) throw new Error('No status')
  const list = await resolve(textOf(entry, 'statusListCredential') ?? '')
  expect(await verifyProof(list, await keysOf(list))).toEqual({ holds: true })
  const reading = await readStatus(entry, list, api.clock.now())
  if (!reading.read) throw new Error(reading.reason)
  return reading.revoked
}

describe('a badge', () => {
  test('is signed by its issuer, and says what the certificate says', async () => {
    const credential = await certify(desk, definition, 'Łucja Ørsted')
    const { document } = await badgeOf(credential)
    expect(await verifyProof(document, await keysOf(document))).toEqual({ holds: true })
    expect(document).toMatchObject({
      name: 'Pump Seals',
      // Warsaw's 2 March begins at 23:00 UTC the evening before, and 2 March 2029 ends a second before 23:00.
      validFrom: '2026-03-01T23:00:00Z',
      validUntil: '2029-03-02T22:59:59Z',
      credentialSubject: {
        licenseNumber: credential.credentialId,
        identifier: [{ identityHash: 'Łucja Ørsted' }],
        achievement: { humanCode: 'PT1-SEAL', version: '1.0' },
      },
    })
  })

  test('names every duty area and performance standard it covers by an address that answers', async () => {
    const { document } = await badgeOf(await certify(desk, definition))
    const { achievement } = document['credentialSubject'] as { achievement: { alignment: { targetUrl: string }[] } }
    expect(achievement.alignment.length).toBeGreaterThan(1)
    for (const { targetUrl } of achievement.alignment) {
      const id = targetUrl.split('/').at(-1)
      expect((await fetch(`${api.url}/api/v1/library/statements/${id}`)).status).toBe(200)
    }
  })

  test('travels in a PNG, in an SVG and as a JWT, and is the same credential in each', async () => {
    const { mine, params, text, document } = await badgeOf(await certify(desk, definition))
    expect(unbakePng(new Uint8Array(await (await mine.getMyBadgePng({ params })).arrayBuffer()))).toBe(text)
    expect(JSON.parse(unbakeSvg(await (await mine.getMyBadgeSvg({ params })).text()) ?? '')).toEqual(document)
    const jwt = await (await mine.getMyBadgeAsJwt({ params })).text()
    const keys = await keysOf(document)
    const reading = await readJwt(jwt, 'vc', async (kid) => {
      const key = keys.get(kid) as { publicKeyMultibase: string } | undefined
      return key && fromMultibase(key.publicKeyMultibase)
    })
    const { proof: _, ...unsecured } = document
    expect(reading).toMatchObject({ holds: true, payload: unsecured })
  })

  test('is nobody else’s to take', async () => {
    const one = await certify(desk, definition)
    const { mine } = await badgeOf(await certify(desk, definition))
    const params = { credentialId: one.credentialId }
    await expect(mine.getMyBadge({ params })).rejects.toMatchObject({ code: 'not_found' })
    await expect(mine.getMyBadgePng({ params })).rejects.toMatchObject({ code: 'not_found' })
    await expect(api.client(myCredentials).getMyBadge({ params })).rejects.toMatchObject({ code: 'sign_in_required' })
  })
})

describe('the list of what was revoked', () => {
  test('names a withdrawn credential at once and for good, and a suspended one never', async () => {
    const credential = await certify(desk, definition)
    const { document } = await badgeOf(credential)
    const params = { ...desk.at, credentialId: credential.credentialId }
    expect(await revoked(document)).toBe(false)
    await desk.credentials.suspendCredential({ params, body: { reason: 'evaluator_inquiry', note: null } })
    expect(await revoked(document)).toBe(false)
    await desk.credentials.withdrawCredential({ params, body: { reason: 'issued_in_error', note: null } })
    expect(await revoked(document)).toBe(true)
    const [entry]: { n: number }[] = await api.database.database.query(
      'SELECT count(*)::int AS n FROM status_entries WHERE credential_key = $1 AND revoked_at IS NOT NULL',
      [credential.key],
    )
    expect(entry?.n).toBe(1)
  })

  test('names what was replaced, and not what replaced it', async () => {
    const credential = await certify(desk, definition, 'Jose Nandu')
    const { document } = await badgeOf(credential)
    const replacement = await desk.credentials.replaceCredential({
      params: { ...desk.at, credentialId: credential.credentialId },
      body: { holderName: 'José Ñandú', reason: 'name_correction', note: null },
    })
    expect(await revoked(document)).toBe(true)
    const next = await badgeOf(replacement)
    expect(await revoked(next.document)).toBe(false)
    expect(next.document).toMatchObject({ credentialSubject: { identifier: [{ identityHash: 'José Ñandú' }] } })
  })

  test('is kept by readers until something changes, and not found under an id that is none', async () => {
    const { document } = await badgeOf(await certify(desk, definition))
    const address = here(textOf(document['credentialStatus'] as JsonObject, 'statusListCredential') ?? '')
    const first = await fetch(address)
    expect(first.headers.get('content-type')).toContain('application/vc')
    const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    const asJson = await fetch(first.url, { headers: { accept: 'application/json, application/ld+json' } })
    expect(asJson.headers.get('content-type')).toContain('application/json')
    expect((await fetch(first.url, { headers: { accept: 'text/html' } })).headers.get('content-type')).toContain(
      'application/vc',
    )
    expect((await fetch(`${api.url}/status-lists/${crypto.randomUUID()}`)).status).toBe(404)
  })
})

test('after a rotation old badges still hold, and new ones are signed with the new key', async () => {
  const before = await badgeOf(await certify(desk, definition))
  const keys = desk.tester.client(signingKeys)
  api.clock.advance(60_000)
  const { id } = await keys.rotateSigningKey({ params: desk.at, body: {} })
  const after = await badgeOf(await certify(desk, definition))
  expect(await verifyProof(before.document, await keysOf(before.document))).toEqual({ holds: true })
  expect(await verifyProof(after.document, await keysOf(after.document))).toEqual({ holds: true })
  expect(after.text).toContain(`#${id}`)
  expect(before.text).not.toContain(id)
  const { keys: listed } = await keys.listSigningKeys({ params: desk.at })
  expect(listed.map(({ status }) => status)).toEqual(['active', 'retired'])
})

test('after a compromise nothing the key signed is believed, and what stands is signed again by the job', async () => {
  const keys = desk.tester.client(signingKeys)
  const standing = await certify(desk, definition, 'Łucja Ørsted')
  const withdrawn = await certify(desk, definition)
  const before = await badgeOf(standing)
  const lost = await badgeOf(withdrawn)
  const params = { ...desk.at, credentialId: withdrawn.credentialId }
  await desk.credentials.withdrawCredential({ params, body: { reason: 'issued_in_error', note: null } })
  const [active] = (await keys.listSigningKeys({ params: desk.at })).keys
  if (active === undefined) throw new Error('There is a key in use')
  api.clock.advance(60_000)
  const inKey = { params: { ...desk.at, keyId: active.id } }
  expect(await keys.reportCompromisedKey(inKey)).toMatchObject({ status: 'compromised' })
  await expect(keys.reportCompromisedKey(inKey)).rejects.toMatchObject({ code: 'illegal_transition' })
  expect(await verifyProof(before.document, await keysOf(before.document))).toEqual({
    holds: false,
    reason: 'key_unknown',
  })
  const job = api.get(SignBadgesAgain)
  while ((await job.run(desk.issuerId)) > 0);
  const after = await badgeOf(standing)
  expect(await verifyProof(after.document, await keysOf(after.document))).toEqual({ holds: true })
  const { proof: _, ...same } = before.document
  expect(after.document).toMatchObject(same)
  expect(after.text).not.toContain(active.id)
  // What does not stand is not given a new proof.
  expect((await badgeOf(withdrawn)).text).toBe(lost.text)
})

test('the private half of a key is in no table in the clear', async () => {
  const rows: { custody: string }[] = await api.database.database.query('SELECT custody FROM signing_keys')
  for (const { custody } of rows)
    expect(Buffer.from(custody, 'base64url').includes(Buffer.from('MC4CAQAwBQYDK2Vw', 'base64'))).toBe(false)
})

test('an achievement and its picture are found once the definition is open, and not before', async () => {
  const url = `${api.url}/achievements/${definition.id}`
  expect(await resolve(url)).toMatchObject({
    id: `http://touchstone.test/achievements/${definition.id}`,
    type: ['Achievement'],
  })
  expect(await (await fetch(`${url}/badge.svg`)).text()).toContain('Pump Seals')
  const draft = await desk.definitions.defineCredential({
    params: desk.at,
    body: definitionOn({ id: definition.versionId }, { code: 'DRAFT-1' }),
  })
  expect((await fetch(`${api.url}/achievements/${draft.id}`)).status).toBe(404)
  expect((await fetch(`${api.url}/achievements/${draft.id}/badge.svg`)).status).toBe(404)
})
