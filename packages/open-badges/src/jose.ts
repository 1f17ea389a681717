// The same credential as a JWT: Securing Verifiable Credentials using JOSE and COSE, https://www.w3.org/TR/vc-jose-cose/. A second
// form beside the data integrity proof; Open Badges 3.0 words its own JWT differently, which is why this one is called `vc+jwt`.
import { base64urlnopad } from '@scure/base'
import { compactVerify, type JWK } from 'jose'
import { isObject, type JsonObject, readJsonObject, textOf, UnreadableJson } from './json.js'
import type { CredentialSigner } from './keys.js'

const encoder = new TextEncoder()

/** `vc+jwt` with EdDSA: the payload is the credential itself, without a `vc` claim (section 3.1.1). */
export async function toJwt(credential: JsonObject, signer: CredentialSigner): Promise<string> {
  const header = { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: signer.verificationMethod }
  const { proof: _, ...unsecured } = credential
  const input = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(unsecured))}`
  const signature = await signer.sign(encoder.encode(input))
  return `${input}.${base64urlnopad.encode(signature)}`
}

export type JwtReading =
  | { readonly holds: true; readonly payload: JsonObject; readonly kid: string }
  | {
      readonly holds: false
      readonly reason: 'not_a_jwt' | 'algorithm_refused' | 'key_unknown' | 'wrong_type' | 'wrong_proof'
    }

const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512']

/**
 * Reads a secured credential or presentation. `none` and every symmetric algorithm are refused before a key is looked for, so a
 * public key can never serve as a shared secret.
 * @param keyOf the public key of a `kid`, or `undefined` when it is not at hand
 */
export async function readJwt(
  jwt: string,
  kind: 'vc' | 'vp',
  keyOf: (kid: string, issuer: string | undefined) => Promise<JWK | undefined>,
): Promise<JwtReading> {
  const [head, body, , ...more] = jwt.split('.')
  const header = partOf(head)
  const payload = partOf(body)
  if (!header || !payload || more.length > 0) return { holds: false, reason: 'not_a_jwt' }
  if (!ALGORITHMS.includes(textOf(header, 'alg') ?? '')) return { holds: false, reason: 'algorithm_refused' }
  if (!typeFits(header, kind) || 'vc' in payload || 'vp' in payload) return { holds: false, reason: 'wrong_type' }
  const kid = textOf(header, 'kid') ?? ''
  const key = await keyOf(kid, issuerOf(payload))
  if (key === undefined) return { holds: false, reason: 'key_unknown' }
  try {
    await compactVerify(jwt, key, { algorithms: ALGORITHMS })
    return { holds: true, payload, kid }
  } catch {
    return { holds: false, reason: 'wrong_proof' }
  }
}

function typeFits(header: JsonObject, kind: 'vc' | 'vp'): boolean {
  const media = (value: unknown) =>
    String(value)
      .toLowerCase()
      .replace(/^application\//, '')
  const typ = header['typ']
  const cty = header['cty']
  return (typ === undefined || media(typ) === `${kind}+jwt`) && (cty === undefined || media(cty) === kind)
}

function issuerOf(payload: JsonObject): string | undefined {
  const issuer = payload['issuer'] ?? payload['holder']
  if (typeof issuer === 'string') return issuer
  return isObject(issuer) && typeof issuer['id'] === 'string' ? issuer['id'] : undefined
}

function partOf(part: string | undefined): JsonObject | undefined {
  if (part === undefined || !/^[A-Za-z0-9_-]+$/.test(part)) return undefined
  try {
    return readJsonObject(textOfBase64url(part))
  } catch (error) {
    if (error instanceof UnreadableJson) return undefined
    throw error
  }
}

function base64url(text: string): string {
  return base64urlnopad.encode(encoder.encode(text))
}

/**
 * The text in a part of a JWT.
 * @throws UnreadableJson when it is no base64url, or no UTF-8: another reader could see another text.
 */
export function textOfBase64url(part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(base64urlnopad.decode(part))
  } catch {
    throw new UnreadableJson('not_json')
  }
}
