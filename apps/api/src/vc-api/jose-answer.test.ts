// Securing Verifiable Credentials using JOSE and COSE, https://www.w3.org/TR/vc-jose-cose/, with keys that are handed in. Cases of our own.
import { CompactSign, exportJWK, generateKeyPair, importJWK } from 'jose'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { joseAnswer } from './jose-answer.js'
import type { KeyFile } from './jose-with-key.js'

const V2 = 'https://www.w3.org/ns/credentials/v2'
const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2'
const body = 'https://guild.example/keys'
const credential = {
  '@context': [V2],
  type: ['VerifiableCredential'],
  issuer: body,
  credentialSubject: { id: 'did:example:rigger', name: 'R. Igger' },
}
const folder = mkdtempSync(join(tmpdir(), 'touchstone-jose-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function keyFile(alg: string, options = {}): Promise<KeyFile> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true, ...options })
  const [publicKeyJwk, secretKeyJwk] = await Promise.all([exportJWK(publicKey), exportJWK(privateKey)])
  return { id: `${body}#${alg}`, controller: body, publicKeyJwk, secretKeyJwk } as unknown as KeyFile
}
const keys = {
  EdDSA: await keyFile('EdDSA', { crv: 'Ed25519' }),
  ES256: await keyFile('ES256'),
  ES384: await keyFile('ES384'),
  ES512: await keyFile('ES512'),
}
type Algorithm = keyof typeof keys

async function ask(verb: 'issue' | 'verify', given: unknown, key: unknown, feature = 'credential_jose') {
  const [input, keyPath] = [join(folder, 'document'), join(folder, 'key.json')]
  writeFileSync(input, typeof given === 'string' ? given : JSON.stringify(given))
  writeFileSync(keyPath, JSON.stringify(key))
  return joseAnswer({ verb, input, key: keyPath, feature, now: '2026-03-02T09:00:00Z' })
}

/** Signed as whoever forges would: any header, any payload. */
async function signed(payload: unknown, header: object = {}, alg: Algorithm = 'EdDSA'): Promise<string> {
  const { secretKeyJwk, id } = keys[alg]
  return new CompactSign(Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)))
    .setProtectedHeader({ alg, typ: 'vc+jwt', cty: 'vc', kid: id, ...header })
    .sign(await importJWK(secretKeyJwk as object, alg))
}

const enveloped = (id: string) => ({ '@context': V2, type: 'EnvelopedVerifiableCredential', id })
const presentation = (...verifiableCredential: unknown[]) => ({
  '@context': [V2],
  type: ['VerifiablePresentation'],
  holder: body,
  verifiableCredential,
})
const vp = { typ: 'vp+jwt', cty: 'vp' }

describe('3.1 With JOSE', () => {
  test.each(['EdDSA', 'ES256', 'ES384', 'ES512'] as const)('what %s secured, its key verifies', async (alg) => {
    const issued = await ask('issue', credential, keys[alg])
    const [head = '', payload = ''] = issued.data?.split('.') ?? []
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({
      alg,
      typ: 'vc+jwt',
      cty: 'vc',
      kid: `${body}#${alg}`,
    })
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual(credential)
    expect(await ask('verify', issued.data, keys[alg])).toEqual({ result: 'success', data: '' })
  })

  test('a presentation of an enveloped credential is secured and verified, with what could not be looked at', async () => {
    const inside = enveloped(`data:application/vc+jwt,${await signed(credential)}`)
    const elsewhere = enveloped(`data:application/vc+jwt,${await signed(credential, {}, 'ES256')}`)
    const coded = enveloped('data:application/vc+cose;base64,0oRYVqQB')
    const issued = await ask('issue', presentation(inside, elsewhere, coded), keys.EdDSA, 'presentation_jose')
    const read = await ask('verify', issued.data, keys.EdDSA, 'presentation_jose')
    expect(read.result).toBe('success')
    expect(read.data?.split('\n')).toEqual([
      'a credential whose key is not at hand: not checked',
      'a credential as cose: not checked',
    ])
  })

  test('claims beside the credential are taken when they say the same', async () => {
    const more = { iss: body, iat: 1_700_000_000, jti: 'urn:uuid:1' }
    expect(await ask('verify', await signed({ ...credential, ...more }), keys.EdDSA)).toMatchObject({
      result: 'success',
    })
  })

  test.each<[string, unknown]>([
    ['a member that no context names', { ...credential, favouriteKnot: 'bowline' }],
    ['one that only a catch-all would give a meaning', { ...credential, '@context': [V2, EXAMPLES], knot: 'bowline' }],
    ['no issuer', { ...credential, issuer: undefined }],
    ['another type', { ...credential, type: ['Knot'] }],
    ['a key twice', '{"@context":[],"@context":[]}'],
    ['a credential that is secured already', 'a.b.c'],
  ])('%s is not secured', async (_, document) => {
    expect(await ask('issue', document, keys.EdDSA)).toMatchObject({ result: 'failure' })
  })

  test('nothing is secured by a key file without a private half', async () => {
    expect(await ask('issue', credential, { ...keys.EdDSA, secretKeyJwk: undefined })).toMatchObject({
      result: 'failure',
    })
  })

  test('a term that a context of the document names is one it may use', async () => {
    const named = { ...credential, '@context': [V2, { knot: 'https://guild.example/#knot' }], knot: 'bowline' }
    expect(await ask('issue', named, keys.EdDSA)).toMatchObject({ result: 'success' })
  })

  test.each<[string, () => Promise<string>]>([
    ['a document that is not secured', async () => JSON.stringify(credential)],
    ['a signature of another', () => signed(credential, { kid: `${body}#EdDSA` }, 'ES256')],
    ['another letter', async () => (await signed(credential)).replace(/\.(.{40})./, (_, kept: string) => `.${kept}_`)],
    ['another type in its header', () => signed(credential, { typ: 'knot+jwt' })],
    ['another content type in its header', () => signed(credential, { cty: 'knot' })],
    ['a vc claim', () => signed({ ...credential, vc: {} })],
    ['a vp claim', () => signed({ ...credential, vp: 'no' })],
    ['a member that no context names', () => signed({ ...credential, favouriteKnot: 'bowline' })],
    ['an iss that is not the issuer', () => signed({ ...credential, iss: 'https://elsewhere.example' })],
    ['an issuer whose key it is not', () => signed({ ...credential, issuer: 'https://elsewhere.example' })],
    ['a key that is not at hand', () => signed(credential, { kid: 'https://elsewhere.example#1' })],
    ['a day that is past', () => signed({ ...credential, validUntil: '2025-01-01T00:00:00Z' })],
    ['a day that is to come', () => signed({ ...credential, validFrom: '2027-01-01T00:00:00Z' })],
    ['a presentation', () => signed(presentation(), vp)],
  ])('%s is not believed', async (_, forged) => {
    expect(await ask('verify', await forged(), keys.EdDSA)).toMatchObject({ result: 'failure' })
  })

  test.each<[string, unknown]>([
    ['a credential that is not enveloped', credential],
    ['an envelope without a data address', enveloped('https://guild.example/credentials/1')],
    ['an envelope of something else', enveloped('data:text/plain,knot')],
    ['an empty envelope', enveloped('data:application/vc+jwt,')],
  ])('%s is not presented, and not believed when it was', async (_, inside) => {
    const document = presentation(inside)
    expect(await ask('issue', document, keys.EdDSA, 'presentation_jose')).toMatchObject({ result: 'failure' })
    const forged = await signed(document, vp)
    expect(await ask('verify', forged, keys.EdDSA, 'presentation_jose')).toMatchObject({ result: 'failure' })
  })

  test('a forged credential makes a presentation of it false', async () => {
    const forged = await signed(credential, { kid: `${body}#EdDSA` }, 'ES256')
    const held = await signed(presentation(enveloped(`data:application/vc+jwt,${forged}`)), vp)
    expect(await ask('verify', held, keys.EdDSA, 'presentation_jose')).toMatchObject({ result: 'failure' })
  })
})

test('of forms the platform does not have nothing is said', async () => {
  expect(await ask('issue', credential, keys.EdDSA, 'credential_cose')).toEqual({ result: 'indeterminate' })
})
