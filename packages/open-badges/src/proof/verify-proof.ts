/// <reference path="../json-ld.d.ts" />
// Whether a data integrity proof holds, with keys that were handed in: nothing is fetched, and a key that is not at hand is no proof.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { CredentialIssuancePurpose } from '@digitalbazaar/vc'
import signatures from 'jsonld-signatures'
import { documentLoader, UnknownDocument } from '../contexts.js'
import type { JsonObject } from '../json.js'

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
    .catch((error: unknown) => ({ verified: false, error }))
  if (result.verified) return { holds: true }
  if (missing.length === 0) return { holds: false, reason: 'wrong_proof' }
  return { holds: false, reason: missing.some((url) => url.startsWith('did:')) ? 'key_unknown' : 'context_unknown' }
}
