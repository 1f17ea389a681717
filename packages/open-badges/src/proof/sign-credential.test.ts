import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { CredentialIssuancePurpose } from '@digitalbazaar/vc'
import signatures from 'jsonld-signatures'
import { expect, test } from 'vitest'
import { documentLoader } from '../contexts.js'
import type { JsonObject } from '../json.js'
import { openBadge } from '../open-badge.js'
import { badgeClass, badgeValues, CREATED, issuerWithKey } from '../testing/issuer.js'
import { asLibrarySigner, signCredential } from './sign-credential.js'
import { verifyProof } from './verify-proof.js'

const { signer, known } = issuerWithKey()
const signed = await signCredential(openBadge(badgeClass, badgeValues), signer, CREATED)

test('a signed credential holds, with its proof in an array and everything else as it was', async () => {
  expect(await verifyProof(signed, known)).toEqual({ holds: true })
  const { proof, ...rest } = signed
  expect(rest).toEqual(openBadge(badgeClass, badgeValues))
  expect(proof).toMatchObject([
    { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', created: CREATED, proofPurpose: 'assertionMethod' },
  ])
})

/** Every text in the credential, with a way to change it. */
function texts(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => texts(one, [...path, Array.isArray(value) ? Number(key) : key]))
}

function changed(document: JsonObject, path: readonly (string | number)[]): JsonObject {
  const copy = structuredClone(document) as unknown
  let at = copy as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>
  const last = path.at(-1) ?? ''
  const word = String(at[last])
  at[last] = `${word.slice(0, -1)}${word.endsWith('1') ? '2' : '1'}`
  return copy as JsonObject
}

test.each(texts(signed).filter(([first]) => first !== '@context'))(
  'is refused when %j %j %j %j differs by one letter',
  async (...path) => {
    const steps = path.filter((step) => step !== undefined)
    expect((await verifyProof(changed(signed, steps), known)).holds).toBe(false)
  },
)

test('a key that is not at hand is no proof, and neither is one of another issuer', async () => {
  expect(await verifyProof(signed, new Map())).toEqual({ holds: false, reason: 'key_unknown' })
  expect(await verifyProof(signed, issuerWithKey().known)).toEqual({ holds: false, reason: 'wrong_proof' })
  const stranger = issuerWithKey('key-1', 'did:web:elsewhere.example')
  const forged = await signCredential(openBadge(badgeClass, badgeValues), stranger.signer, CREATED)
  expect(await verifyProof(forged, new Map([...known, ...stranger.known]))).toEqual({
    holds: false,
    reason: 'wrong_proof',
  })
})

test('a context that is not pinned is not fetched, and a term without meaning is not signed', async () => {
  const badge = openBadge(badgeClass, badgeValues)
  const foreign = {
    ...badge,
    '@context': [...(badge['@context'] as string[]), 'https://elsewhere.example/context.json'],
  }
  await expect(signCredential(foreign, signer, CREATED)).rejects.toThrow(/not at hand|loading|context/i)
  expect(await verifyProof({ ...foreign, proof: signed['proof'] ?? null }, known)).toEqual({
    holds: false,
    reason: 'context_unknown',
  })
  await expect(signCredential({ ...badge, favouriteColour: 'teal' }, signer, CREATED)).rejects.toThrow(/safe mode/i)
})

test('a context that gives a term another meaning breaks the proof', async () => {
  const context = [...(signed['@context'] as string[]), { AchievementSubject: 'https://elsewhere.example/Other' }]
  expect((await verifyProof({ ...signed, '@context': context }, known)).holds).toBe(false)
})

test('a credential without a proof holds nothing', async () => {
  expect(await verifyProof(openBadge(badgeClass, badgeValues), known)).toEqual({ holds: false, reason: 'no_proof' })
})

test('of two proofs both must hold', async () => {
  const [proof] = signed['proof'] as JsonObject[]
  const [other] = (await signCredential(openBadge(badgeClass, badgeValues), signer, '2026-03-02T10:00:00Z'))[
    'proof'
  ] as JsonObject[]
  const pair = (second: JsonObject) => ({ ...signed, proof: [proof, second] }) as JsonObject
  expect(await verifyProof(pair(other ?? {}), known)).toEqual({ holds: true })
  const forged = { ...other, proofValue: proof?.['proofValue'] ?? null }
  expect(await verifyProof(pair(forged), known)).toEqual({ holds: false, reason: 'wrong_proof' })
})

test('a proof that is signed as following one that is not there is not believed', async () => {
  const suite = new DataIntegrityProof({ signer: asLibrarySigner(signer), date: CREATED, cryptosuite })
  const follow = (previousProof: unknown) => {
    Object.assign(suite, { proof: previousProof === undefined ? undefined : { previousProof } })
    const purpose = new CredentialIssuancePurpose()
    return signatures.sign(openBadge(badgeClass, badgeValues), { suite, purpose, documentLoader: documentLoader() })
  }
  const outcome = async (previousProof?: unknown) => verifyProof((await follow(previousProof)) as JsonObject, known)
  expect(await outcome()).toEqual({ holds: true })
  expect(await outcome('urn:uuid:5d9b2b3a-0000-4000-8000-000000000001')).toEqual({
    holds: false,
    reason: 'wrong_proof',
  })
})
