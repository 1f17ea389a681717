// What we sign, in the eyes of verifiers that are not ours: the W3C reference library, and the verifier of the Digital Credentials
// Consortium with its schema and status checks. Neither reaches the network here: what they would fetch is handed to them.
import { existsSync, readFileSync } from 'node:fs'
import { base58 } from '@scure/base'
import { CredentialIssuancePurpose, verifyCredential } from '@digitalbazaar/vc'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentLoader } from '../contexts.js'
import { didKeyDocuments } from '../did-key.js'
import type { JsonObject } from '../json.js'
import { openBadge } from '../open-badge.js'
import { signCredential } from '../proof/sign-credential.js'
import { bitsOf, statusPlace } from '../status-list.js'
import { statusListCredential } from '../status-list-credential.js'
import { badgeClass, badgeValues, CREATED, issuerWithKey } from '../testing/issuer.js'

const LIST = 'https://credentials.example/status/1'
const SCHEMA = new URL('../../../../../shared/reference/ob3/ob_v3p0_achievementcredential_schema.json', import.meta.url)

/** did:key, which every verifier can resolve without asking anybody. */
const { publicKey, signer } = issuerWithKey()
const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
const multibase = `z${base58.encode(Uint8Array.of(0xed, 0x01, ...raw))}`
const did = `did:key:${multibase}`
const key = { ...signer, verificationMethod: `${did}#${multibase}` }

const badge = (more: object = {}) =>
  signCredential(
    openBadge(
      { ...badgeClass, issuer: { ...badgeClass.issuer, did } },
      { ...badgeValues, status: statusPlace(LIST, 94_567), validUntil: null, ...more },
    ),
    key,
    CREATED,
  )
const list = (revoked: readonly number[]) => signCredential(listNow(revoked), key, CREATED)

function listNow(revoked: readonly number[]): JsonObject {
  const second = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
  return statusListCredential({
    id: LIST,
    issuer: did,
    purpose: 'revocation',
    bits: bitsOf(revoked),
    validFrom: second(Date.now() - 60_000),
    validUntil: second(Date.now() + 3_600_000),
    ttl: 60_000,
  })
}

const renamed = (credential: JsonObject): JsonObject => {
  const subject = credential['credentialSubject'] as JsonObject
  const identifier = [{ type: 'IdentityObject', identityType: 'name', identityHash: 'José Nandú', hashed: false }]
  return { ...credential, credentialSubject: { ...subject, identifier } }
}

describe('the W3C reference library', () => {
  const believes = async (credential: JsonObject) => {
    const { verified } = await verifyCredential({
      credential,
      suite: new DataIntegrityProof({ cryptosuite }),
      purpose: new CredentialIssuancePurpose(),
      documentLoader: documentLoader(didKeyDocuments(did)),
      checkStatus: async () => ({ verified: true }),
    })
    return verified
  }

  test('believes a badge, and not one letter less', async () => {
    const signed = await badge()
    expect(await believes(signed)).toBe(true)
    expect(await believes(renamed(signed))).toBe(false)
    expect(await believes({ ...signed, issuer: 'did:example:somebody' })).toBe(false)
    expect(await believes(await badge({ validUntil: '2026-03-03T00:00:00Z' }))).toBe(false)
  })
})

describe('the verifier of the Digital Credentials Consortium', () => {
  type Answer = {
    readonly log?: readonly { readonly id: string; readonly valid?: boolean }[]
    readonly errors?: unknown
  }
  let verifies: (credential: JsonObject) => Promise<Answer>
  let published: JsonObject
  const network = globalThis.fetch
  const asked: string[] = []

  beforeAll(async () => {
    published = await list([])
    globalThis.fetch = async (url) => {
      const address = url instanceof Request ? url.url : url.toString()
      asked.push(address)
      if (address === LIST) return Response.json(published)
      if (existsSync(SCHEMA) && address.includes('/ob/v3p0/schema/json/')) return new Response(readFileSync(SCHEMA))
      return new Response('', { status: 404 })
    }
    const core = (await import('@digitalcredentials/verifier-core')) as {
      verifyCredential(options: object): Promise<Answer>
    }
    verifies = (credential) => core.verifyCredential({ credential, knownDIDRegistries: [] })
  })
  afterAll(() => {
    globalThis.fetch = network
  })

  const step = ({ log = [] }: Answer, id: string) => log.find((one) => one.id === id)?.valid

  test('believes a badge and its status, and not one letter less', async () => {
    const signed = await badge()
    const answer = await verifies(signed)
    expect(step(answer, 'valid_signature'), JSON.stringify(answer)).toBe(true)
    expect(step(answer, 'revocation_status'), JSON.stringify(answer)).toBe(true)
    expect(step(await verifies(renamed(signed)), 'valid_signature')).not.toBe(true)
    expect(asked).toContain(LIST)
  })

  test('sees that a badge was revoked', async () => {
    published = await list([94_567])
    expect(step(await verifies(await badge()), 'revocation_status')).toBe(false)
    published = await list([94_568])
    expect(step(await verifies(await badge()), 'revocation_status')).toBe(true)
  })
})
