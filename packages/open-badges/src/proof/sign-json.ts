/// <reference path="../json-ld.d.ts" />
// A data integrity proof over JSON that is no JSON-LD: `eddsa-jcs-2022`, https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022. Every member
// and every order of a list is part of what is signed, which RDF would not say of a document that has no terms there.
import { createSignCryptosuite, createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite'
import { base58 } from '@scure/base'
import { isObject, type JsonObject, textOf } from '../json.js'
import type { CredentialSigner } from '../keys.js'
import type { KnownDocuments } from './verify-proof.js'

const CRYPTOSUITE = 'eddsa-jcs-2022'
const SIGNATURE_BYTES = 64

/** @param created an instant in UTC to the second: `2026-03-05T09:30:00Z` */
export async function signJson(document: JsonObject, signer: CredentialSigner, created: string): Promise<JsonObject> {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: CRYPTOSUITE,
    created,
    verificationMethod: signer.verificationMethod,
    proofPurpose: 'assertionMethod',
  }
  const suite = createSignCryptosuite()
  const data = await suite.createVerifyData({ cryptosuite: suite, document: { ...document }, proof: { ...options } })
  const proofValue = `z${base58.encode(await signer.sign(data))}`
  return { ...document, proof: { ...options, proofValue } }
}

export type JsonSignature = 'holds' | 'wrong' | 'missing' | 'algorithm_refused' | 'key_unknown'

/**
 * Whether the proof of `signed` holds and is `did`'s.
 * @param known documents of the keys at hand; nothing is fetched
 */
export async function verifyJson(signed: JsonObject, did: string, known: KnownDocuments): Promise<JsonSignature> {
  const { proof, ...document } = signed
  if (proof === undefined) return 'missing'
  if (!isObject(proof)) return 'wrong'
  if (textOf(proof, 'type') !== 'DataIntegrityProof' || textOf(proof, 'cryptosuite') !== CRYPTOSUITE)
    return 'algorithm_refused'
  if (textOf(proof, 'proofPurpose') !== 'assertionMethod') return 'wrong'
  const method = textOf(proof, 'verificationMethod') ?? ''
  // A key speaks for its own issuer alone.
  if (!method.startsWith(`${did}#`)) return 'wrong'
  const key = known.get(method)
  if (!isObject(key)) return 'key_unknown'
  const signature = signatureIn(textOf(proof, 'proofValue') ?? '')
  if (signature === undefined) return 'wrong'
  const suite = createVerifyCryptosuite()
  const data = await suite.createVerifyData({ cryptosuite: suite, document, proof: { ...proof } })
  const verifier = await suite.createVerifier({ verificationMethod: key })
  return (await verifier.verify({ data, signature })) ? 'holds' : 'wrong'
}

function signatureIn(multibase: string): Uint8Array | undefined {
  try {
    const bytes = multibase.startsWith('z') ? base58.decode(multibase.slice(1)) : undefined
    return bytes?.length === SIGNATURE_BYTES ? bytes : undefined
  } catch {
    return undefined
  }
}
