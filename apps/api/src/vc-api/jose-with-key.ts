// Securing and verifying with a key that is handed in, as the JOSE and COSE suite does: https://www.w3.org/TR/vc-jose-cose/#securing-with-jose
import {
  isObject,
  type JsonObject,
  readJsonObject,
  readJwt,
  textOf,
  UnreadableJson,
  valuesOf,
} from '@touchstone/open-badges'
import { CompactSign, importJWK, type JWK } from 'jose'
import { z } from 'zod'
import { requireCredential, requirePresentation } from './data-model.js'
import { didKeyJwk } from './did-key-jwk.js'
import { requireKnownMembers } from './known-members.js'
import { isEnvelope, requireSameParty } from './open-envelope.js'
import { refuse } from './refused.js'
import { requireRelatedResources } from './related-resources.js'
import { requireInEffect } from './verify-credential.js'

export type Kind = 'vc' | 'vp'

const Jwk = z.looseObject({ kty: z.enum(['EC', 'OKP']), crv: z.enum(['Ed25519', 'P-256', 'P-384', 'P-521']) })

/** https://www.w3.org/TR/cid-1.0/#JsonWebKey , with its private half where something is to be signed */
export const KeyFile = z.looseObject({
  id: z.string(),
  controller: z.string(),
  publicKeyJwk: Jwk,
  secretKeyJwk: Jwk.optional(),
})
export type KeyFile = z.infer<typeof KeyFile>

const algorithms = { Ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512' } as const

/**
 * A `vc+jwt` or `vp+jwt` over the document.
 * @throws Refused when it is none, or the key file has no private half
 */
export async function secureWithKey(kind: Kind, text: string, key: KeyFile): Promise<string> {
  const document = read(text)
  await requireDocument(kind, document)
  if (kind === 'vp') for (const one of valuesOf(document, 'verifiableCredential')) envelopeOf(one)
  if (key.secretKeyJwk === undefined) return refuse('cannot_be_signed', 'secretKeyJwk')
  const alg = algorithms[key.secretKeyJwk.crv]
  return new CompactSign(new TextEncoder().encode(JSON.stringify(document)))
    .setProtectedHeader({ alg, typ: `${kind}+jwt`, cty: kind, kid: key.id })
    .sign(await importJWK(key.secretKeyJwk as JWK, alg))
}

/**
 * @param now instant at which it must hold
 * @returns what could not be looked at
 * @throws Refused when it is not what it says, or the key did not sign it
 */
export async function verifyWithKey(kind: Kind, jwt: string, key: KeyFile, now: string): Promise<string[]> {
  const document = await opened(kind, jwt, key)
  if (document === undefined) return refuse('proof_wrong', 'key_unknown')
  await requireDocument(kind, document)
  if (kind === 'vc') {
    requireInEffect(document, Date.parse(now))
    return []
  }
  const unseen = isOver(document['exp'], now) ? ['exp is past: it was meant to be presented earlier'] : []
  for (const one of valuesOf(document, 'verifiableCredential')) unseen.push(...(await verifyInside(one, key, now)))
  return unseen
}

/** What stands in a presentation is enveloped (section 3.1.2). Of an envelope that is no JWT, or whose key is elsewhere, the form is looked at. */
async function verifyInside(value: unknown, key: KeyFile, now: string): Promise<string[]> {
  const { media, content } = envelopeOf(value)
  if (media !== 'jwt') return [`a credential as ${media}: not checked`]
  const document = await opened('vc', content, key)
  if (document === undefined) return ['a credential whose key is not at hand: not checked']
  await requireDocument('vc', document)
  requireInEffect(document, Date.parse(now))
  return []
}

const ENVELOPE = /^data:application\/vc(?:-ld)?\+(jwt|sd-jwt|cose)(?:;[^,]*)?,(.+)$/

function envelopeOf(value: unknown): { readonly media: string; readonly content: string } {
  if (!isEnvelope('vc', value)) return refuse('not_conforming', 'verifiableCredential')
  const [, media, content] = ENVELOPE.exec(isObject(value) ? (textOf(value, 'id') ?? '') : '') ?? []
  if (media === undefined || content === undefined) return refuse('not_conforming', 'verifiableCredential.id')
  return { media, content }
}

/** The secured document; `undefined` when its key is not at hand. */
async function opened(kind: Kind, jwt: string, key: KeyFile): Promise<JsonObject | undefined> {
  const reading = await readJwt(jwt, kind, async (kid, issuer) => {
    const isThisKey = kid === key.id || kid === key.publicKeyJwk['kid']
    if (isThisKey) return issuer === undefined || issuer === key.controller ? key.publicKeyJwk : undefined
    return issuer === undefined || kid.startsWith(`${issuer}#`) ? didKeyJwk(kid) : undefined
  })
  if (reading.holds) {
    requireSameParty(reading.payload, reading.payload)
    return reading.payload
  }
  return reading.reason === 'key_unknown' ? undefined : refuse('proof_wrong', reading.reason)
}

async function requireDocument(kind: Kind, document: JsonObject): Promise<void> {
  if (kind === 'vc') {
    requireCredential(document)
    requireRelatedResources(document)
  } else requirePresentation(document)
  await requireKnownMembers(document)
}

function isOver(exp: unknown, now: string): boolean {
  return typeof exp === 'number' && exp * 1000 < Date.parse(now)
}

function read(text: string): JsonObject {
  try {
    return readJsonObject(text)
  } catch (error) {
    if (error instanceof UnreadableJson) return refuse('not_conforming', error.reason)
    throw error
  }
}
