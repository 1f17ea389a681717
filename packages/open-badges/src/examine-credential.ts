// A credential from anybody, JSON or JWT: read, held against the data model, and its signature tried with the keys at hand.
import type { DocumentFault, SignatureFinding } from '@touchstone/domain'
import { issuerOf } from './badge-claims.js'
import { credentialFaults } from './check-credential.js'
import { didKeyDocuments } from './did-key.js'
import { isObject, type Json, type JsonObject, readJsonObject, textOf, UnreadableJson } from './json.js'
import { readJwt, textOfBase64url } from './jose.js'
import { fromMultibase } from './keys.js'
import { type KnownDocuments, verifyProof } from './proof/verify-proof.js'

export type Examined =
  | { readonly read: false; readonly fault: DocumentFault }
  | { readonly read: true; readonly credential: JsonObject; readonly signature: SignatureFinding }

const JWT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/

export function looksLikeJwt(text: string): boolean {
  return JWT.test(text.trim())
}

/** @param known documents of the issuers at hand; a did:key is worked out, nothing is fetched */
export async function examineCredential(text: string, known: KnownDocuments): Promise<Examined> {
  const jwt = looksLikeJwt(text) ? text.trim() : undefined
  const reading = readObject(() => (jwt === undefined ? text : textOfBase64url(jwt.split('.')[1] ?? '')))
  if ('fault' in reading) return { read: false, fault: reading.fault }
  const { credential } = reading
  if (credentialFaults(credential).length > 0) return { read: false, fault: 'not_a_credential' }
  // A context written into the document could give its words another meaning than the reader sees.
  if (hasOwnContext(credential)) return { read: false, fault: 'own_context' }
  const documents = new Map([...known, ...didKeyDocuments(issuerOf(credential) ?? '')])
  const signature = await (jwt === undefined ? proofOf(credential, documents) : signatureOf(jwt, documents))
  return { read: true, credential, signature }
}

async function proofOf(credential: JsonObject, documents: KnownDocuments): Promise<SignatureFinding> {
  const result = await verifyProof(credential, documents)
  if (result.holds) return 'holds'
  return result.reason === 'no_proof' ? 'missing' : result.reason === 'wrong_proof' ? 'wrong' : result.reason
}

async function signatureOf(jwt: string, documents: KnownDocuments): Promise<SignatureFinding> {
  const reading = await readJwt(jwt, 'vc', async (kid, issuer) => {
    // A key speaks for its own issuer alone.
    const key = issuer !== undefined && kid.startsWith(`${issuer}#`) ? documents.get(kid) : undefined
    const multibase = isObject(key) ? textOf(key, 'publicKeyMultibase') : undefined
    return multibase === undefined ? undefined : fromMultibase(multibase)
  })
  if (reading.holds) return 'holds'
  return reading.reason === 'algorithm_refused' || reading.reason === 'key_unknown' ? reading.reason : 'wrong'
}

function readObject(text: () => string): { readonly credential: JsonObject } | { readonly fault: DocumentFault } {
  try {
    return { credential: readJsonObject(text()) }
  } catch (error) {
    if (error instanceof UnreadableJson) return { fault: faults[error.reason] }
    throw error
  }
}

const faults = {
  not_json: 'broken_json',
  too_deep: 'nested_too_deep',
  duplicate_key: 'duplicate_key',
  forbidden_key: 'forbidden_key',
  not_an_object: 'not_a_credential',
} as const satisfies Record<UnreadableJson['reason'], DocumentFault>

function hasOwnContext(credential: JsonObject): boolean {
  const contexts = (value: Json): Json[] => {
    if (Array.isArray(value)) return (value as readonly Json[]).flatMap(contexts)
    if (!isObject(value)) return []
    const own = value['@context']
    return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(contexts)]
  }
  return contexts(credential).some((context) => [context].flat().some((one) => typeof one !== 'string'))
}
