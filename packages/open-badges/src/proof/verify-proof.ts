/// <reference path="../json-ld.d.ts" />
// Whether a data integrity proof holds, with keys that were handed in: nothing is fetched, and a key that is not at hand is no proof.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { CredentialIssuancePurpose } from '@digitalbazaar/vc'
import signatures from 'jsonld-signatures'
import { documentLoader, UnknownDocument } from '../contexts.js'
import { isObject, type JsonObject, valuesOf } from '../json.js'

/** Documents a proof may name, by address: DID documents and each of their keys (see `didDocuments`). */
export type KnownDocuments = ReadonlyMap<string, object>

export type ProofResult =
  | { readonly holds: true }
  | { readonly holds: false; readonly reason: 'no_proof' | 'key_unknown' | 'context_unknown' | 'wrong_proof' }

/** @param purpose defaults to a credential's issuance: the key must be the issuer's own. */
export async function verifyProof(
  document: JsonObject,
  known: KnownDocuments,
  purpose: object = new CredentialIssuancePurpose(),
): Promise<ProofResult> {
  if (document['proof'] === undefined) return { holds: false, reason: 'no_proof' }
  // A proof of a chain covers the one it names as well (vc-data-integrity, section 4.6). The library leaves that one out, and would believe
  // a proof whose predecessor is not there; so of a chain nothing is believed.
  if (valuesOf(document, 'proof').some((proof) => isObject(proof) && proof['previousProof'] !== undefined))
    return { holds: false, reason: 'wrong_proof' }
  const suite = new DataIntegrityProof({ cryptosuite })
  const missing: string[] = []
  const load = documentLoader(known)
  const result = await signatures
    .verify(document, {
      suite,
      purpose,
      documentLoader: async (url) =>
        load(url).catch((error: unknown) => {
          if (error instanceof UnknownDocument) missing.push(url)
          throw error
        }),
    })
    .catch((error: unknown) => ({ verified: false, results: [], error }))
  // The library is content with one good proof; a set holds when each of it does (section 4.6).
  if (result.verified && result.results?.every(({ verified }) => verified) === true) return { holds: true }
  if (missing.length === 0) return { holds: false, reason: 'wrong_proof' }
  return { holds: false, reason: missing.some((url) => url.startsWith('did:')) ? 'key_unknown' : 'context_unknown' }
}

/**
 * The purpose a presentation's proof must serve: that its holder is there, answering a challenge (vc-data-integrity, section 2.1).
 * @returns `undefined` when a proof of this purpose cannot be one, or the challenge is no text
 */
export function presentationPurpose(purpose: string, challenge: unknown, domain: unknown): object | undefined {
  if (domain !== undefined && typeof domain !== 'string') return undefined
  if (purpose === 'assertionMethod' && challenge === undefined && domain === undefined)
    return new signatures.purposes.AssertionProofPurpose()
  return purpose === 'authentication' && typeof challenge === 'string'
    ? new signatures.purposes.AuthenticationProofPurpose({ challenge, domain })
    : undefined
}
