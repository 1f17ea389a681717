// Credentials and presentations secured as a JWT: https://www.w3.org/TR/vc-jose-cose/ , bare or in the envelope the data model gives
// them (section 4.13). JWTs of the data model 1.1, `typ: JWT` with a `vc` or `vp` claim, are read as well: the suites hold some.
import { isObject, type JsonObject, readJsonObject, readJwt, textOf, VC_2_CONTEXT } from '@touchstone/open-badges'
import { compactVerify } from 'jose'
import { readDocument } from './data-model.js'
import { didKeyJwk } from './did-key-jwk.js'
import { refuse } from './refused.js'

type Kind = 'vc' | 'vp'

export interface Opened {
  readonly document: JsonObject
  /** The claims beside it: `iss`, `nonce`, `aud`. */
  readonly claims: JsonObject
  /** `unknown_key`: no key is named that could be had without asking somebody, so the signature was not tried. */
  readonly signature: 'holds' | 'unknown_key'
}

const envelopes = { vc: 'EnvelopedVerifiableCredential', vp: 'EnvelopedVerifiablePresentation' } as const
const MEDIA =
  /^data:application\/(?:(vc|vp)(?:-ld)?\+jwt|jwt)(?:;[^,]*)?,([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)$/

export function isEnvelope(kind: Kind, value: unknown): boolean {
  return isObject(value) && [value['type']].flat().includes(envelopes[kind])
}

/**
 * The JWT in an envelope.
 * @throws Refused when the envelope is none
 */
export function jwtInside(kind: Kind, value: unknown): string {
  const envelope = readDocument(value, envelopes[kind])
  const contexts = [envelope['@context']].flat()
  if (contexts[0] !== VC_2_CONTEXT) refuse('not_conforming', '@context')
  const [, media, jwt] = MEDIA.exec(textOf(envelope, 'id') ?? '') ?? []
  if (jwt === undefined || (media !== undefined && media !== kind)) return refuse('not_conforming', 'id')
  return jwt
}

/** @throws Refused when it is no JWT of this kind or its signature is wrong */
export async function openJwt(kind: Kind, jwt: string, now: string): Promise<Opened> {
  const header = partOf(jwt, 0)
  const payload = partOf(jwt, 1)
  const opened = isOldForm(header, payload, kind)
    ? await openOldForm(kind, jwt, header, payload)
    : await openStrictly(kind, jwt, payload)
  requireClaims(opened, now)
  return opened
}

async function openStrictly(kind: Kind, jwt: string, payload: JsonObject): Promise<Opened> {
  const reading = await readJwt(jwt, kind, async (kid, issuer) => {
    // A key speaks for its own issuer alone.
    const speaks = issuer === undefined || kid === issuer || kid.startsWith(`${issuer}#`)
    return speaks ? didKeyJwk(kid) : undefined
  })
  if (reading.holds) return { document: reading.payload, claims: payload, signature: 'holds' }
  if (reading.reason === 'key_unknown') return { document: payload, claims: payload, signature: 'unknown_key' }
  return refuse('proof_wrong', reading.reason)
}

function isOldForm(header: JsonObject, payload: JsonObject, kind: Kind): boolean {
  return textOf(header, 'typ')?.toUpperCase() === 'JWT' && isObject(payload[kind])
}

async function openOldForm(kind: Kind, jwt: string, header: JsonObject, payload: JsonObject): Promise<Opened> {
  const algorithm = textOf(header, 'alg') ?? ''
  if (!['EdDSA', 'Ed25519', 'ES256', 'ES384'].includes(algorithm)) refuse('proof_wrong', 'algorithm_refused')
  const inner = payload[kind]
  const issuer = textOf(payload, 'iss')
  const party = kind === 'vc' ? 'issuer' : 'holder'
  const document: JsonObject = {
    ...(issuer === undefined ? {} : { [party]: issuer }),
    ...(isObject(inner) ? inner : {}),
  }
  const kid = textOf(header, 'kid')
  const key = didKeyJwk(kid ?? issuer ?? '')
  if (key === undefined) return { document, claims: payload, signature: 'unknown_key' }
  if (kid !== undefined && issuer !== undefined && kid.split('#')[0] !== issuer) refuse('proof_wrong', 'kid')
  await compactVerify(jwt, key, { algorithms: [algorithm] }).catch(() => refuse('proof_wrong', 'signature'))
  return { document, claims: payload, signature: 'holds' }
}

/** Claims that are understood are evaluated (vc-jose-cose, section 3.3): who, and when. */
function requireClaims({ document, claims }: Opened, now: string): void {
  requireSameParty(document, claims)
  const seconds = Date.parse(now) / 1000
  const { exp, nbf } = claims
  if (exp !== undefined && (typeof exp !== 'number' || exp + SKEW < seconds)) refuse('not_in_effect', 'exp')
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf - SKEW > seconds)) refuse('not_in_effect', 'nbf')
}

/** @throws Refused when `iss` names another than the issuer or holder */
export function requireSameParty(document: JsonObject, claims: JsonObject): void {
  const party = document['issuer'] ?? document['holder']
  const id = isObject(party) ? party['id'] : party
  if (claims['iss'] !== undefined && id !== undefined && claims['iss'] !== id) refuse('malformed_value', 'iss')
}

/** Clocks of two machines differ; in seconds. */
const SKEW = 300

function partOf(jwt: string, index: 0 | 1): JsonObject {
  try {
    return readJsonObject(Buffer.from(jwt.split('.')[index] ?? '', 'base64url').toString('utf8'))
  } catch {
    return refuse('not_conforming', 'jwt')
  }
}
