// What a proof handed to the test API may name: did:key documents, which need nobody to be asked, and the examples context of the W3C
// suites. Nothing is fetched.
import { didKeyDocuments, type JsonObject } from '@touchstone/open-badges'

/** Every term has a meaning under it, so it is known here and nowhere else in the platform. */
const EXAMPLES_CONTEXT = 'https://www.w3.org/ns/credentials/examples/v2'
const examples = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }

/** @param methods `verificationMethod` of the proofs that are looked at */
export function knownDocuments(methods: readonly unknown[]): Map<string, object> {
  const documents = new Map<string, object>([[EXAMPLES_CONTEXT, examples]])
  for (const method of methods) {
    if (typeof method !== 'string') continue
    for (const [url, document] of didKeyDocuments(method.split('#')[0] ?? ''))
      documents.set(url, forEveryPurpose(document))
  }
  return documents
}

/** The one key of a did:key serves for issuing and for presenting (did:key, section 3.1.1). */
function forEveryPurpose(document: object): object {
  const methods = (document as JsonObject)['assertionMethod']
  return methods === undefined ? document : { ...document, authentication: methods }
}
