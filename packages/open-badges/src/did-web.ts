// did:web: an issuer's name is an address of ours, and what it publishes there are its keys.
// https://w3c-ccg.github.io/did-method-web/
import type { Ed25519PublicKey } from '@touchstone/domain'
import { type JsonObject, textOf } from './json.js'
import { toMultibase } from './keys.js'

/** A public key an issuer signs or signed with. */
export interface PublishedKey {
  /** The part after `#`; never used for another key. */
  readonly id: string
  readonly publicKey: Ed25519PublicKey
}

/**
 * The issuer's DID below the configured public address, never one taken from a request.
 * @param publicUrl an origin, for example `https://credentials.example.org`
 * @param path for example `['issuers', id]`
 */
export function didWebOf(publicUrl: string, path: readonly string[]): string {
  return ['did:web', encodeURIComponent(new URL(publicUrl).host), ...path.map(encodeURIComponent)].join(':')
}

/** Where a did:web is published, or `undefined` when it is none. */
export function didWebAddress(did: string): string | undefined {
  const [scheme, method, host, ...path] = did.split(':')
  if (scheme !== 'did' || method !== 'web' || !host) return undefined
  const place = path.length === 0 ? '.well-known' : path.map(decodeURIComponent).join('/')
  return `https://${decodeURIComponent(host)}/${place}/did.json`
}

/** The DID document. Retired keys stay in it until what they signed has run out; a key taken out signs nothing good any more. */
export function didDocument(did: string, keys: readonly PublishedKey[]): JsonObject {
  const methods = keys.map((key) => verificationMethod(did, key))
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  }
}

/** What a verifier loads by address: the document and each key. */
export function didDocuments(document: JsonObject): Map<string, object> {
  const documents = new Map<string, object>([[textOf(document, 'id') ?? '', document]])
  const methods = Array.isArray(document['verificationMethod']) ? document['verificationMethod'] : []
  for (const method of methods as JsonObject[])
    documents.set(textOf(method, 'id') ?? '', { '@context': 'https://w3id.org/security/multikey/v1', ...method })
  return documents
}

/** A key as a DID document has it. */
export function verificationMethod(did: string, { id, publicKey }: PublishedKey): JsonObject & { readonly id: string } {
  return { id: `${did}#${id}`, type: 'Multikey', controller: did, publicKeyMultibase: toMultibase(publicKey) }
}
