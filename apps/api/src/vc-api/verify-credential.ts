// https://w3c-ccg.github.io/vc-api/#verify-credential : everything the specifications ask of a credential, with what is at hand.
import { isObject, type JsonObject, STATUS_LIST_LENGTH, textOf, valuesOf, verifyProof } from '@touchstone/open-badges'
import { isVersion1, readDocument, requireCredential } from './data-model.js'
import { knownDocuments } from './known-documents.js'
import { isEnvelope, jwtInside, openJwt } from './open-envelope.js'
import { refuse } from './refused.js'
import { requireRelatedResources } from './related-resources.js'
import type { TestDesk } from './test-desk.js'

/** What the caller asks beyond the specifications; unknown options are left alone. */
export interface VerifyOptions {
  readonly expectedProofPurpose?: unknown
  readonly domain?: unknown
  readonly challenge?: unknown
}

export interface Verified {
  readonly document: JsonObject
  /** What could not be looked at, because nothing is fetched. */
  readonly warnings: readonly string[]
}

/**
 * @param given a credential with its proof, an enveloped one, or a bare JWT
 * @param byWhom `vouched`: the presentation around it is signed, or there is none; `nobody`: an unsigned presentation holds it
 * @throws Refused
 */
export async function verifyCredential(
  given: unknown,
  options: VerifyOptions,
  desk: TestDesk,
  byWhom: 'vouched' | 'nobody' = 'vouched',
): Promise<Verified> {
  const jwt = typeof given === 'string' ? given : isEnvelope('vc', given) ? jwtInside('vc', given) : undefined
  if (jwt === undefined) {
    const credential = readDocument(given, 'verifiableCredential')
    requireCredential(credential)
    await requireProofs(credential, options)
    return { document: credential, warnings: lookAt(credential, desk) }
  }
  const opened = await openJwt('vc', jwt, desk.now())
  requireCredential(opened.document)
  if (opened.signature === 'holds') return { document: opened.document, warnings: lookAt(opened.document, desk) }
  // An unsigned presentation proves nothing of what it holds; a key that cannot be had there is said, and is not an error.
  if (byWhom === 'vouched') refuse('proof_wrong', 'key_unknown')
  return {
    document: opened.document,
    warnings: ['signature not checked: its key is unknown', ...lookAt(opened.document, desk)],
  }
}

/** Every proof there is must hold: one good proof beside a forged one is not a good credential. */
async function requireProofs(credential: JsonObject, options: VerifyOptions): Promise<void> {
  const proofs = valuesOf(credential, 'proof')
  if (proofs.length === 0) refuse('proof_wrong', 'no_proof')
  const known = knownDocuments(proofs.map((proof) => (isObject(proof) ? proof['verificationMethod'] : undefined)))
  for (const proof of proofs) {
    if (!isObject(proof)) return refuse('not_conforming', 'proof')
    requireAsked(proof, options)
    const result = await verifyProof({ ...credential, proof }, known)
    if (!result.holds) refuse('proof_wrong', result.reason)
    if (isPast(proof['expires'], Date.now())) refuse('not_in_effect', 'proof.expires')
  }
}

/** https://www.w3.org/TR/vc-data-integrity/#verify-proof, steps on purpose, domain and challenge */
function requireAsked(
  proof: JsonObject,
  { expectedProofPurpose = 'assertionMethod', domain, challenge }: VerifyOptions,
): void {
  if (proof['proofPurpose'] !== expectedProofPurpose) refuse('proof_wrong', 'proofPurpose')
  if (domain !== undefined && ![proof['domain']].flat().includes(domain as string)) refuse('proof_wrong', 'domain')
  if (challenge !== undefined && proof['challenge'] !== challenge) refuse('proof_wrong', 'challenge')
}

/** What is said of a credential whose signature holds: dates, related resources, status. */
function lookAt(credential: JsonObject, desk: TestDesk): string[] {
  requireInEffect(credential, Date.parse(desk.now()))
  requireRelatedResources(credential)
  return valuesOf(credential, 'credentialStatus').flatMap((entry) => (isObject(entry) ? statusOf(entry, desk) : []))
}

const SKEW = 300_000

export function requireInEffect(credential: JsonObject, now: number): void {
  const [from, until] = isVersion1(credential) ? ['issuanceDate', 'expirationDate'] : ['validFrom', 'validUntil']
  if (Date.parse(textOf(credential, from) ?? '') - SKEW > now) refuse('not_in_effect', from)
  if (isPast(credential[until], now - SKEW)) refuse('not_in_effect', until)
}

function isPast(until: unknown, now: number): boolean {
  return typeof until === 'string' && Date.parse(until) < now
}

/** Of the desk's own list the bit is read; another list would have to be fetched. */
function statusOf(entry: JsonObject, desk: TestDesk): string[] {
  if (textOf(entry, 'type') !== 'BitstringStatusListEntry') return []
  if (entry['statusListCredential'] !== desk.list) return ['status not checked: its list is not ours']
  const index = Number(textOf(entry, 'statusListIndex'))
  if (index >= STATUS_LIST_LENGTH) refuse('out_of_range', 'credentialStatus.statusListIndex')
  if (desk.isRevoked(index)) refuse('revoked', 'credentialStatus')
  return []
}
