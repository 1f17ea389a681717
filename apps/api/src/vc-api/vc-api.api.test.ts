// The conformance suites' API over HTTP: what it signs and refuses to sign, and what it believes. The words are ours; each group names the
// section it holds.
import { CredentialIssuancePurpose, signPresentation, verifyCredential as libraryVerifies } from '@digitalbazaar/vc'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as ed25519 from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { decodeBits, documentLoader, isSet, type JsonObject, textOf } from '@touchstone/open-badges'
import { generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testing/test-api.js'
import { knownDocuments } from './known-documents.js'

const V2 = 'https://www.w3.org/ns/credentials/v2'
const subject = { id: 'did:example:holder', name: 'A. Holder' }
let api: TestApi
let issuer: string

beforeAll(async () => {
  api = await startTestApi({ vcApiTest: true, now: new Date().toISOString() })
  issuer = ((await (await fetch(`${api.url}/vc-api/issuer`)).json()) as { id: string }).id
})
afterAll(() => api.close())

const plain = (more: object = {}): JsonObject => ({
  '@context': [V2],
  type: ['VerifiableCredential'],
  issuer,
  credentialSubject: subject,
  ...more,
})

async function post(path: string, body: unknown): Promise<{ status: number; body: JsonObject }> {
  const answer = await fetch(api.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as JsonObject }
}

const issue = (credential: unknown, options = {}) => post('/credentials/issue', { credential, options })
const verify = (verifiableCredential: unknown, options = {}) =>
  post('/credentials/verify', { verifiableCredential, options })
const present = (verifiablePresentation: unknown, options = {}) =>
  post('/presentations/verify', { verifiablePresentation, options })

async function issued(more: object = {}, options = {}): Promise<JsonObject> {
  const { status, body } = await issue(plain(more), options)
  expect(status, JSON.stringify(body)).toBe(201)
  return body['verifiableCredential'] as JsonObject
}

test('without the setting there is no such address', async () => {
  const ordinary = await startTestApi()
  try {
    for (const path of ['/credentials/issue', '/credentials/verify', '/presentations/verify', '/credentials/status']) {
      const answer = await fetch(ordinary.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      expect(answer.status, path).toBe(404)
    }
    // Where the sites are built, an address nobody knows leads to their page.
    expect(await (await fetch(`${ordinary.url}/vc-api/issuer`)).text()).not.toContain('did:key')
  } finally {
    await ordinary.close()
  }
})

test('what it is is said loudly when it starts, and it leaves the register alone', () => {
  expect(api.log.some((line) => line.includes('signs whatever anybody sends it'))).toBe(true)
})

describe('issuing (data model 2.0)', () => {
  test('a credential is signed, has a status, and the usual library believes it', async () => {
    const credential = await issued({ id: 'urn:uuid:7f9cdd8e-16b2-4e9b-8f8b-2d4a8e0a7a11' })
    expect(credential).toMatchObject({ issuer, credentialStatus: { type: 'BitstringStatusListEntry' } })
    const loader = documentLoader(knownDocuments([(credential['proof'] as JsonObject)['verificationMethod']]))
    const believe = (one: JsonObject) =>
      libraryVerifies({
        credential: one,
        suite: new DataIntegrityProof({ cryptosuite }),
        purpose: new CredentialIssuancePurpose(),
        documentLoader: loader,
        checkStatus: async () => ({ verified: true }),
      })
    expect(await believe(credential)).toMatchObject({ verified: true })
    expect(await believe({ ...credential, credentialSubject: { ...subject, name: 'B. Holder' } })).toMatchObject({
      verified: false,
    })
    expect((await verify(credential)).status).toBe(200)
  })

  test.each([
    [
      'terms of the examples context',
      {
        '@context': [V2, 'https://www.w3.org/ns/credentials/examples/v2'],
        type: ['VerifiableCredential', 'RopeAccess'],
      },
    ],
    [
      'a context of its own',
      {
        '@context': [V2, { RopeAccess: 'https://example.org/#RopeAccess' }],
        type: ['VerifiableCredential', 'RopeAccess'],
      },
    ],
    ['a type that is an address', { type: ['VerifiableCredential', 'https://example.org/#RopeAccess'] }],
    ['an issuer with a name', { issuer: { id: 'https://body.example/1', name: 'A body' } }],
    [
      'a name in two languages',
      {
        name: [
          { '@value': 'Rope', '@language': 'en' },
          { '@value': 'Seil', '@language': 'de' },
        ],
      },
    ],
    [
      'a related resource with its digest',
      {
        relatedResource: {
          id: 'https://w3c.github.io/vc-data-model-2.0-test-suite/related-resource.json',
          digestSRI: 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=',
        },
      },
    ],
    [
      'a refresh service',
      { refreshService: { id: 'https://body.example/refresh', type: 'https://example.org/#Refresh' } },
    ],
    [
      'two schemas',
      {
        credentialSchema: [
          { id: 'https://body.example/a.json', type: 'JsonSchema' },
          { id: 'https://body.example/b.json', type: 'JsonSchema' },
        ],
      },
    ],
    ['several subjects', { credentialSubject: [subject, { id: 'did:example:other' }] }],
  ])('with %s', async (_, more) => {
    expect((await verify(await issued(more))).status).toBe(200)
  })

  test.each([
    ['no context', { '@context': undefined }],
    ['another context first', { '@context': ['https://www.w3.org/ns/credentials/examples/v2', V2] }],
    ['a context that is no address', { '@context': [V2, 'https ://no-address/v1'] }],
    ['a context that is a number', { '@context': [V2, 7] }],
    ['a context nobody has', { '@context': [V2, 'https://unknown.example/v1'] }],
    [
      'a context that gives a term another meaning',
      { '@context': [V2, { VerifiableCredential: 'https://example.org/#Else' }] },
    ],
    ['no type', { type: undefined }],
    ['another type only', { type: ['RopeAccess'] }],
    ['a type no context knows', { type: ['VerifiableCredential', 'RopeAccess'], '@context': [V2, { '@vocab': null }] }],
    [
      'a type that becomes no address',
      { type: ['VerifiableCredential', 'RopeAccess'], '@context': [V2, { RopeAccess: 'https ://no-address' }] },
    ],
    ['a term no context knows', { ropeAccess: 'yes', '@context': [V2, { '@vocab': null }] }],
    ['no issuer', { issuer: undefined }],
    ['an issuer that is null', { issuer: null }],
    ['an issuer that is no address', { issuer: 'somebody' }],
    ['an issuer without an id', { issuer: { name: 'somebody' } }],
    ['two ids', { id: ['urn:uuid:1', 'urn:uuid:2'] }],
    ['no subject', { credentialSubject: undefined }],
    ['an empty subject', { credentialSubject: {} }],
    ['an empty subject among others', { credentialSubject: [subject, {}] }],
    ['a day without an hour', { validFrom: '2026-03-02' }],
    ['an hour without a zone', { validUntil: '2031-03-02T00:00:00' }],
    ['an end before its beginning', { validFrom: '2026-03-02T00:00:00Z', validUntil: '2025-03-02T00:00:00Z' }],
    ['a status without a type', { credentialStatus: { id: 'https://body.example/status/1' } }],
    ['a status whose type is a number', { credentialStatus: { id: 'https://body.example/status/1', type: 2 } }],
    [
      'a list entry whose index is a truth',
      {
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: true,
          statusListCredential: 'https://body.example/list',
        },
      },
    ],
    [
      'a list entry that is the list',
      {
        credentialStatus: {
          id: 'https://body.example/list',
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '1',
          statusListCredential: 'https://body.example/list',
        },
      },
    ],
    [
      'several states without messages',
      {
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'message',
          statusSize: 2,
          statusListIndex: '1',
          statusListCredential: 'https://body.example/list',
        },
      },
    ],
    ['a schema without a type', { credentialSchema: { id: 'https://body.example/schema.json' } }],
    ['a schema that is no address', { credentialSchema: { id: 4, type: 'JsonSchema' } }],
    ['a refresh service without a type', { refreshService: { id: 'https://body.example/refresh' } }],
    ['terms of use without a type', { termsOfUse: { id: 'https://body.example/terms' } }],
    ['evidence without a type', { evidence: { id: 'https://body.example/evidence' } }],
    ['a related resource that is a text', { relatedResource: ['https://body.example/a'] }],
    [
      'a related resource without an id',
      { relatedResource: { digestSRI: 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=' } },
    ],
    [
      'a related resource twice',
      {
        relatedResource: [1, 2].map(() => ({
          id: 'https://body.example/a',
          digestSRI: 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=',
        })),
      },
    ],
    ['a related resource without a digest', { relatedResource: { id: 'https://body.example/a' } }],
    [
      'a related resource with another digest',
      {
        relatedResource: {
          id: 'https://w3c.github.io/vc-data-model-2.0-test-suite/related-resource.json',
          digestSRI: 'sha256-AAAAo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=',
        },
      },
    ],
    ['a proof without a type', { proof: { created: '2026-03-02T00:00:00Z' } }],
    [
      'a language value with more in it',
      { name: { '@value': 'Rope', '@language': 'en', url: 'https://body.example' } },
    ],
  ])('not with %s', async (_, more) => {
    const { status, body } = await issue(plain(more))
    expect(status, JSON.stringify(body)).toBe(400)
    expect(body).toMatchObject({ problemDetails: [{ type: expect.stringMatching(/^https:\/\/w/) }] })
  })

  test('a credential of version 1.1 is signed too, and not without its date', async () => {
    const old = {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      type: ['VerifiableCredential'],
      issuer,
      issuanceDate: '2020-03-16T22:37:26Z',
      credentialSubject: { id: 'did:example:holder' },
    }
    const { status, body } = await issue(old)
    expect(status, JSON.stringify(body)).toBe(201)
    expect((await verify(body['verifiableCredential'])).status).toBe(200)
    expect((await issue({ ...old, issuanceDate: undefined })).status).toBe(400)
  })
})

describe('verifying a data integrity proof (vc-data-integrity 4.5)', () => {
  let good: JsonObject
  let proof: JsonObject
  beforeAll(async () => {
    good = await issued()
    proof = good['proof'] as JsonObject
  })

  test.each([
    ['no proof', () => ({ ...good, proof: undefined })],
    ['a proof that is null', () => ({ ...good, proof: null })],
    ['another subject', () => ({ ...good, credentialSubject: { id: 'did:example:other' } })],
    ['a term nobody signed', () => ({ ...good, credentialSubject: { ...subject, undefinedTerm: 'x' } })],
    ['a type nobody signed', () => ({ ...good, type: ['VerifiableCredential', 'RopeAccess'] })],
    ['another issuer', () => ({ ...good, issuer: 'did:key:z6MkpJySvETLnxhQG9DzEdmKJtysBDjuuTeDfUj1uNNCUqcj' })],
    [
      'a forged proof beside the good one',
      () => ({
        ...good,
        proof: [
          proof,
          {
            ...proof,
            proofValue: 'z3MPPHM5VFhWw2teqGvjXDzsrqPcJoruJryZKCfhjpfpMjqgJq2D3whcG23BKnonAyT8c45VK4SfiQfkShFWPGmsi',
          },
        ],
      }),
    ],
    ...(['type', 'cryptosuite', 'verificationMethod', 'proofPurpose', 'proofValue'] as const).flatMap(
      (key) =>
        [
          [`no ${key}`, () => ({ ...good, proof: { ...proof, [key]: undefined } })],
          [`a wrong ${key}`, () => ({ ...good, proof: { ...proof, [key]: 'did:key:wrong' } })],
          [`a ${key} that is null`, () => ({ ...good, proof: { ...proof, [key]: null } })],
        ] as [string, () => object][],
    ),
    [
      'a proof value that lost its letter',
      () => ({ ...good, proof: { ...proof, proofValue: (textOf(proof, 'proofValue') ?? '').slice(1) } }),
    ],
    ['a moment that is none', () => ({ ...good, proof: { ...proof, created: 'yesterday' } })],
  ] as [string, () => object][])('not with %s', async (_, credential) => {
    const { status, body } = await verify(credential())
    expect(status).toBe(400)
    expect(body).toMatchObject({ verified: false, problemDetails: [{ title: expect.any(String) }] })
  })

  test('what the caller expects of the proof is looked at', async () => {
    expect((await verify(good, { checks: ['proof'] })).status).toBe(200)
    expect((await verify(good, { expectedProofPurpose: 'authentication' })).status).toBe(400)
    expect((await verify(good, { domain: 'body.example' })).status).toBe(400)
    expect((await verify(good, { challenge: '1235' })).status).toBe(400)
  })

  test('a clock that differs by minutes is borne, one that differs by more is not', async () => {
    const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    const status = async (dates: object) => (await verify(await issued(dates))).status
    expect(await status({ validFrom: minutesFromNow(3) })).toBe(200)
    expect(await status({ validFrom: minutesFromNow(8) })).toBe(400)
    expect(await status({ validUntil: minutesFromNow(-3) })).toBe(200)
    expect(await status({ validUntil: minutesFromNow(-8) })).toBe(400)
  })

  test.each([
    ['over', { validUntil: '2020-01-01T00:00:00Z' }],
    ['not begun', { validFrom: '2999-01-01T00:00:00Z' }],
  ])('not when it is %s', async (_, dates) => {
    expect((await verify(await issued(dates))).status).toBe(400)
  })
})

describe('status (vc-bitstring-status-list)', () => {
  test('the list is a credential that verifies; a credential whose bit is set does not', async () => {
    const id = 'urn:uuid:0b5c4d6e-6f0f-4d52-9d1e-3a5b2c1d0e9f'
    const credential = await issued({ id })
    const entry = credential['credentialStatus'] as JsonObject
    const list = async () => {
      const answer = await fetch(
        (textOf(entry, 'statusListCredential') ?? '').replace('http://touchstone.test', api.url),
      )
      expect(answer.headers.get('content-type')).toContain('application/vc')
      return (await answer.json()) as JsonObject
    }
    const bit = async () => {
      const { encodedList } = (await list())['credentialSubject'] as { encodedList: string }
      return isSet(await decodeBits(encodedList), Number(entry['statusListIndex']))
    }
    expect(await list()).toMatchObject({
      id: entry['statusListCredential'],
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    })
    expect(await list()).toMatchObject({ proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' } })
    expect((await verify(await list())).status).toBe(200)
    expect(await bit()).toBe(false)
    expect((await verify(credential)).status).toBe(200)
    const { status } = await post('/credentials/status', {
      credentialId: id,
      credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
    })
    expect(status).toBe(200)
    expect(await bit()).toBe(true)
    const { body } = await verify(credential)
    expect(body).toMatchObject({
      verified: false,
      problemDetails: [{ type: 'https://www.w3.org/ns/credentials/status-list#STATUS_VERIFICATION_ERROR' }],
    })
    expect((await post('/credentials/status', { credentialId: 'urn:uuid:nobody' })).status).toBe(404)
  })

  test.each([
    [undefined, 'application/vc'],
    ['*/*', 'application/vc'],
    ['application/ld+json, application/json', 'application/ld+json'],
    ['application/json', 'application/json'],
    ['text/html', 'application/vc'],
  ])('the list for who asks for %s is called %s', async (accept, type) => {
    const answer = await fetch(`${api.url}/vc-api/status-lists/1`, { headers: accept === undefined ? {} : { accept } })
    expect(answer.headers.get('content-type')).toContain(type)
    expect(answer.headers.get('vary')).toContain('accept')
  })
})

describe('presentations (data model 2.0, section 4.13)', () => {
  const presentation = (more: object = {}): JsonObject => ({
    '@context': [V2],
    type: ['VerifiablePresentation'],
    ...more,
  })

  async function holder() {
    const pair = await ed25519.generate()
    const { publicKeyMultibase } = await pair.export({ publicKey: true })
    const did = `did:key:${publicKeyMultibase}`
    const signer = { ...pair.signer(), id: `${did}#${publicKeyMultibase}` }
    const present = (one: JsonObject, challenge = 'a challenge', domain?: string) =>
      signPresentation({
        presentation: one,
        challenge,
        ...(domain === undefined ? {} : { domain }),
        suite: new DataIntegrityProof({ signer, cryptosuite }),
        documentLoader: documentLoader(knownDocuments([signer.id])),
      })
    return { did, present }
  }

  test('signed, with what it holds; by its own challenge or the one that was set', async () => {
    const { present: signed, did } = await holder()
    const one = await signed(presentation({ holder: did, verifiableCredential: [await issued(), await issued()] }))
    expect(await present(one)).toMatchObject({ status: 200 })
    expect((await present(one, { challenge: 'a challenge' })).status).toBe(200)
    expect((await present(one, { challenge: 'another' })).status).toBe(400)
    expect((await present(one, { domain: 'body.example' })).status).toBe(400)
    expect(
      (
        await present({
          ...one,
          proof: { ...(one['proof'] as JsonObject), proofValue: 'z5nmMBw2u9TGKd9NxxHJtyZKgjN2Eh' },
        })
      ).status,
    ).toBe(400)
    expect((await present({ ...one, holder: 'did:example:somebody' })).status).toBe(400)
  })

  test('unsigned too; then nobody vouches for what has no proof', async () => {
    expect((await present(presentation())).status).toBe(200)
    expect((await present(presentation({ verifiableCredential: [await issued()] }))).status).toBe(200)
    expect((await present(presentation({ verifiableCredential: [plain()] }))).status).toBe(400)
  })

  test('what a holder says of itself is believed of the holder alone', async () => {
    const { present: signed, did } = await holder()
    const said = plain({ issuer: did })
    const status = async (more: object) => (await present(await signed(presentation(more)))).status
    expect(await status({ holder: did, verifiableCredential: [said] })).toBe(200)
    expect(await status({ verifiableCredential: [said] })).toBe(400)
    expect(await status({ holder: 'did:example:other', verifiableCredential: [said] })).toBe(400)
    expect(await status({ holder: did, verifiableCredential: [plain({ issuer: 'did:example:other' })] })).toBe(400)
  })

  test.each([
    ['no context', { '@context': undefined }],
    ['another context first', { '@context': ['https://www.w3.org/ns/credentials/examples/v2'] }],
    ['no type', { type: undefined }],
    ['another type', { type: ['VerifiableCredential'] }],
    ['a credential that is a text', { verifiableCredential: ['https://body.example/1'] }],
    [
      'a credential without a type',
      { verifiableCredential: [{ '@context': [V2], issuer: 'did:example:a', credentialSubject: subject }] },
    ],
    ['a holder without an id', { holder: { name: 'somebody' } }],
    ['an id that is no address', { id: 'mine' }],
  ])('not with %s', async (_, more) => {
    expect((await present(presentation(more))).status).toBe(400)
  })
})

describe('enveloped (data model 2.0, sections 4.13.1 and 4.13.2; vc-jose-cose)', () => {
  const enveloped = () => issued({}, { mediaType: 'application/vc+jwt' })
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'jwk' })

  async function jwtOf(header: object, payload: object): Promise<string> {
    const input = `${part(header)}.${part(payload)}`
    return `${input}.${sign(null, Buffer.from(input), privateKey).toString('base64url')}`
  }
  const envelope = (type: string, jwt: string, media: string): JsonObject => ({
    '@context': [V2],
    type,
    id: `data:${media},${jwt}`,
  })
  let did: string
  beforeAll(async () => {
    const key = await ed25519.fromJwk({ jwk: raw })
    did = `did:key:${(await key.export({ publicKey: true })).publicKeyMultibase}`
  })
  const kid = () => `${did}#${did.slice('did:key:'.length)}`

  test('issued as a JWT in an envelope, at its own address or when asked', async () => {
    const one = await enveloped()
    expect(one).toMatchObject({
      type: 'EnvelopedVerifiableCredential',
      id: expect.stringMatching(/^data:application\/vc\+jwt,/),
    })
    expect((await verify(one)).status).toBe(200)
    const { body } = await post('/jose/credentials/issue', { credential: plain() })
    expect(
      (await post('/jose/credentials/verify', { verifiableCredential: body['verifiableCredential'] })).status,
    ).toBe(200)
    expect((await verify((textOf(one, 'id') ?? '').split(',')[1])).status).toBe(200)
  })

  test.each([
    ['an empty context', (one: JsonObject) => ({ ...one, '@context': [] })],
    ['another context', (one: JsonObject) => ({ ...one, '@context': 'https://www.w3.org/ns/credentials/examples/v2' })],
    ['an id that is no data: address', (one: JsonObject) => ({ ...one, id: (textOf(one, 'id') ?? '').split(',')[1] })],
    [
      'a presentation for a credential',
      (one: JsonObject) => ({ ...one, id: (textOf(one, 'id') ?? '').replace('vc+jwt', 'vp+jwt') }),
    ],
    ['no type', (one: JsonObject) => ({ ...one, type: undefined })],
    ['another type', (one: JsonObject) => ({ ...one, type: 'VerifiableCredential' })],
    ['another signature', (one: JsonObject) => ({ ...one, id: `${(textOf(one, 'id') ?? '').slice(0, -8)}AAAAAAAA` })],
  ])('not with %s', async (_, change) => {
    expect((await verify(change(await enveloped()))).status).toBe(400)
  })

  test.each([
    ['vc+jwt', { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc' }, {}, 200],
    // What is not understood is ignored (section 3.3).
    ['claims nobody knows', { alg: 'EdDSA', typ: 'vc+jwt' }, { 'https://example.org/more': 'ignored' }, 200],
    ['no algorithm', { alg: 'none', typ: 'vc+jwt' }, {}, 400],
    ['a shared secret for an algorithm', { alg: 'HS256', typ: 'vc+jwt' }, {}, 400],
    ['another type', { alg: 'EdDSA', typ: 'vp+jwt' }, {}, 400],
    ['another content type', { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vp' }, {}, 400],
    ['a vc claim', { alg: 'EdDSA', typ: 'vc+jwt' }, { vc: {} }, 400],
    ['another issuer in iss', { alg: 'EdDSA', typ: 'vc+jwt' }, { iss: 'did:example:other' }, 400],
    ['an end that is past', { alg: 'EdDSA', typ: 'vc+jwt' }, { exp: 1 }, 400],
  ])('a JWT with %s', async (_, header, more, status) => {
    const jwt = await jwtOf({ ...header, kid: kid() }, plain({ issuer: did, ...more }))
    expect((await verify(jwt)).status).toBe(status)
  })

  test('not with the key of another', async () => {
    expect((await verify(await jwtOf({ alg: 'EdDSA', typ: 'vc+jwt', kid: kid() }, plain({ issuer })))).status).toBe(400)
  })

  test('a presentation as a JWT holds enveloped credentials alone', async () => {
    const vp = (credentials: unknown[], more: object = {}) =>
      jwtOf(
        { alg: 'EdDSA', typ: 'vp+jwt', kid: kid() },
        { '@context': [V2], type: ['VerifiablePresentation'], holder: did, verifiableCredential: credentials, ...more },
      )
    const inside = (jwt: string) => envelope('EnvelopedVerifiablePresentation', jwt, 'application/vp+jwt')
    const good = await vp([await enveloped()], { nonce: 'a challenge', aud: 'body.example' })
    expect(await present(inside(good))).toMatchObject({ status: 200 })
    expect((await present(inside(good), { challenge: 'a challenge', domain: 'body.example' })).status).toBe(200)
    expect((await present(inside(good), { challenge: 'another' })).status).toBe(400)
    expect((await present({ ...inside(good), '@context': [] })).status).toBe(400)
    expect((await present({ ...inside(good), id: good })).status).toBe(400)
    expect((await present({ ...inside(good), type: ['VerifiablePresentation'] })).status).toBe(400)
    expect((await present(inside(await vp([await issued()])))).status).toBe(400)
    expect((await present(inside(await vp(['https://body.example/1'])))).status).toBe(400)
  })

  test('JWTs of version 1.1 are read as well', async () => {
    const vp = { '@context': [V2], type: ['VerifiablePresentation'], holder: did }
    const old = await jwtOf({ alg: 'EdDSA', typ: 'JWT', kid: kid() }, { iss: did, vp })
    const inside = (jwt: string) => envelope('EnvelopedVerifiablePresentation', jwt, 'application/jwt')
    expect(await present(inside(old))).toMatchObject({ status: 200 })
    expect((await present(inside(`${old.slice(0, -8)}AAAAAAAA`))).status).toBe(400)
  })

  test('in an unsigned presentation a key nobody can have is said, in a signed one it is an error', async () => {
    const jwt = await jwtOf(
      { alg: 'EdDSA', typ: 'JWT' },
      { iss: 'https://body.example', vc: plain({ issuer: 'https://body.example' }) },
    )
    const one = envelope('EnvelopedVerifiableCredential', jwt, 'application/vc-ld+jwt;base64url')
    const answer = await present({ '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential: [one] })
    expect(answer).toMatchObject({ status: 200, body: { warnings: ['signature not checked: its key is unknown'] } })
    expect((await verify(one)).status).toBe(400)
  })
})
