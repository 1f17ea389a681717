/// <reference path="../json-ld.d.ts" />
// A data integrity proof, `eddsa-rdfc-2022`: https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022. The whole way, through the
// libraries that know it; sign-quickly is the short way to the same bytes.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { CredentialIssuancePurpose } from '@digitalbazaar/vc'
import signatures from 'jsonld-signatures'
import { documentLoader } from '../contexts.js'
import type { JsonObject } from '../json.js'
import type { CredentialSigner } from '../keys.js'

/**
 * The credential with its proof, in an array as the Open Badges schema asks.
 * @param created to the second, in UTC: `2026-03-02T09:00:00Z`
 * @param documents contexts beyond the pinned ones, by address
 * @throws Error when it names a context that is not pinned, or a term no context defines.
 */
export async function signCredential(
  credential: JsonObject,
  signer: CredentialSigner,
  created: string,
  documents?: ReadonlyMap<string, object>,
): Promise<JsonObject> {
  const suite = new DataIntegrityProof({ signer: asLibrarySigner(signer), date: created, cryptosuite })
  const purpose = new CredentialIssuancePurpose()
  const signed = await signatures.sign({ ...credential }, { suite, purpose, documentLoader: documentLoader(documents) })
  return { ...(signed as JsonObject), proof: [signed['proof'] as JsonObject] }
}

export function asLibrarySigner({ verificationMethod, sign }: CredentialSigner): object {
  return { id: verificationMethod, algorithm: 'Ed25519', sign: ({ data }: { data: Uint8Array }) => sign(data) }
}
