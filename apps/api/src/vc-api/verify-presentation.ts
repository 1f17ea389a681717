// https://w3c-ccg.github.io/vc-api/#verify-presentation : the presentation's own proof, and every credential in it.
import { isObject, type JsonObject, presentationPurpose, textOf, valuesOf, verifyProof } from '@touchstone/open-badges'
import { readDocument, requirePresentation } from './data-model.js'
import { knownDocuments } from './known-documents.js'
import { isEnvelope, jwtInside, openJwt } from './open-envelope.js'
import { refuse } from './refused.js'
import type { TestDesk } from './test-desk.js'
import { verifyCredential, type Verified, type VerifyOptions } from './verify-credential.js'

/**
 * @param given a presentation with or without a proof, an enveloped one, or a bare JWT
 * @throws Refused
 */
export async function verifyPresentation(given: unknown, options: VerifyOptions, desk: TestDesk): Promise<Verified> {
  const jwt = typeof given === 'string' ? given : isEnvelope('vp', given) ? jwtInside('vp', given) : undefined
  if (jwt !== undefined) return verifyEnveloped(jwt, options, desk)
  const presentation = readDocument(given, 'verifiablePresentation')
  requirePresentation(presentation)
  const signer = await requireProof(presentation, options)
  return { document: presentation, warnings: await requireCredentials(presentation, signer, desk) }
}

async function verifyEnveloped(jwt: string, { challenge, domain }: VerifyOptions, desk: TestDesk): Promise<Verified> {
  const { document, claims, signature } = await openJwt('vp', jwt, desk.now())
  requirePresentation(document)
  if (signature !== 'holds') refuse('proof_wrong', 'key_unknown')
  if (challenge !== undefined && claims['nonce'] !== undefined && claims['nonce'] !== challenge)
    refuse('proof_wrong', 'nonce')
  if (domain !== undefined && claims['aud'] !== undefined && ![claims['aud']].flat().includes(domain as string))
    refuse('proof_wrong', 'aud')
  // Section 3.1.2: what a secured presentation holds is secured as well, and enveloped.
  for (const credential of valuesOf(document, 'verifiableCredential'))
    if (!isEnvelope('vc', credential)) refuse('not_conforming', 'verifiableCredential')
  return { document, warnings: await requireCredentials(document, undefined, desk) }
}

/** @returns who signed it; `undefined` when nobody did, which the suites allow */
async function requireProof(presentation: JsonObject, options: VerifyOptions): Promise<string | undefined> {
  const proofs = valuesOf(presentation, 'proof')
  const known = knownDocuments(proofs.map((proof) => (isObject(proof) ? proof['verificationMethod'] : undefined)))
  let signer: string | undefined
  for (const proof of proofs) {
    if (!isObject(proof)) return refuse('not_conforming', 'proof')
    const { challenge = textOf(proof, 'challenge'), domain } = options
    const purpose = presentationPurpose(textOf(proof, 'proofPurpose') ?? '', challenge, domain)
    if (purpose === undefined) return refuse('proof_wrong', 'proofPurpose, challenge or domain')
    const result = await verifyProof({ ...presentation, proof }, known, purpose)
    if (!result.holds) refuse('proof_wrong', result.reason)
    signer = textOf(proof, 'verificationMethod')?.split('#')[0]
  }
  return signer
}

async function requireCredentials(
  presentation: JsonObject,
  signer: string | undefined,
  desk: TestDesk,
): Promise<string[]> {
  const isSigned = valuesOf(presentation, 'proof').length > 0
  const warnings: string[] = []
  for (const credential of valuesOf(presentation, 'verifiableCredential')) {
    if (isSelfAsserted(credential)) requireHolder(presentation, credential, signer)
    else warnings.push(...(await verifyCredential(credential, {}, desk, isSigned ? 'vouched' : 'nobody')).warnings)
  }
  return warnings
}

/** Without a proof of its own, what a holder says of itself is secured by the presentation (section 4.13.4). */
function isSelfAsserted(credential: unknown): credential is JsonObject {
  return isObject(credential) && credential['proof'] === undefined && !isEnvelope('vc', credential)
}

function requireHolder(presentation: JsonObject, credential: JsonObject, signer: string | undefined): void {
  const idOf = (party: unknown) => (isObject(party) ? party['id'] : party)
  const holder = idOf(presentation['holder'])
  if (signer === undefined) refuse('proof_wrong', 'verifiableCredential: no_proof')
  if (holder === undefined || holder !== idOf(credential['issuer']) || holder !== signer)
    refuse('proof_wrong', 'holder')
}
