// Signs what it is given, as the VC-API asks: https://w3c-ccg.github.io/vc-api/#issue-credential
import { isObject, type JsonObject, textOf, toJwt, VC_2_CONTEXT } from '@touchstone/open-badges'
import { isVersion1, readDocument, requireCredential } from './data-model.js'
import { requireKnownMembers } from './known-members.js'
import { refuse } from './refused.js'
import { requireRelatedResources } from './related-resources.js'
import type { TestDesk } from './test-desk.js'

export type SecuringForm = 'data_integrity' | 'jose'

/**
 * The credential, secured. Its issuer becomes the desk's: nobody else's name can be signed with the desk's key.
 * @throws Refused
 */
export async function issue(given: unknown, form: SecuringForm, desk: TestDesk): Promise<JsonObject> {
  const credential = readDocument(given, 'credential')
  requireCredential(credential)
  requireRelatedResources(credential)
  if (form === 'jose') await requireKnownMembers(credential)
  // An issuer secures what is unsecured; a proof that came along says nothing about what goes out.
  const { proof: _, ...unsecured } = credential
  const issued = { ...unsecured, issuer: asIssuer(credential['issuer'], desk.did), ...statusOf(credential, desk) }
  const signed = await desk
    .sign(issued)
    .catch(() => refuse('cannot_be_signed', 'a context is unknown, or a term has no meaning'))
  return form === 'jose' ? envelop('vc', await toJwt(issued, desk.signer)) : signed
}

/** https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials */
export function envelop(kind: 'vc' | 'vp', jwt: string): JsonObject {
  const type = kind === 'vc' ? 'EnvelopedVerifiableCredential' : 'EnvelopedVerifiablePresentation'
  return { '@context': [VC_2_CONTEXT], type, id: `data:application/${kind}+jwt,${jwt}` }
}

function asIssuer(issuer: unknown, did: string): JsonObject | string {
  return isObject(issuer) ? { ...issuer, id: did } : did
}

/** A place in the desk's list, unless the credential brings a status of its own or is of a version that has no such list. */
function statusOf(credential: JsonObject, desk: TestDesk): JsonObject {
  return isVersion1(credential) || credential['credentialStatus'] !== undefined
    ? {}
    : { credentialStatus: desk.place(textOf(credential, 'id')) }
}
