// What may stand at the top of a document that is secured as a JWT: a member nobody gave a meaning by name is refused, though a context
// with a catch-all (`@vocab`) would give it one. Two readers would else understand two things of what was signed.
import { documentLoader, isObject, type JsonObject, valuesOf } from '@touchstone/open-badges'
import { refuse } from './refused.js'

/** https://www.w3.org/TR/vc-data-model-2.0/#verifiable-credentials, #verifiable-presentations and #reserved-extension-points */
const members = [
  ['@context', 'id', 'type', 'name', 'description', 'issuer', 'holder', 'credentialSubject', 'validFrom', 'validUntil'],
  ['credentialStatus', 'credentialSchema', 'refreshService', 'termsOfUse', 'evidence', 'relatedResource', 'proof'],
  ['verifiableCredential', 'confidenceMethod', 'renderMethod'],
  // https://www.rfc-editor.org/rfc/rfc7519#section-4.1, and what a holder's proof adds
  ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'cnf', 'nonce'],
]
const known = new Set(members.flat())

/** @throws Refused naming the first member that is not known and that no context at hand defines by name */
export async function requireKnownMembers(document: JsonObject): Promise<void> {
  const strangers = Object.keys(document).filter((member) => !known.has(member))
  if (strangers.length === 0) return
  const contexts = await Promise.all(valuesOf(document, '@context').map(contextAtHand))
  const stranger = strangers.find((member) => !contexts.some((context) => defines(context, member)))
  if (stranger !== undefined) refuse('not_conforming', 'a member that no context defines')
}

async function contextAtHand(context: unknown): Promise<unknown> {
  if (typeof context !== 'string') return context
  return documentLoader()(context).catch(() => undefined)
}

/** A term may be defined for one type alone, so it is looked for at every depth. */
function defines(context: unknown, term: string): boolean {
  if (Array.isArray(context)) return context.some((one) => defines(one, term))
  if (!isObject(context)) return false
  return Object.hasOwn(context, term) || Object.values(context).some((one) => defines(one, term))
}
