// did:key: a name that is its own public key, so it is known without asking anybody. https://w3c-ccg.github.io/did-key-spec/
// Ed25519 only: what else there is stays an unknown key.
import { didDocument, didDocuments } from './did-web.js'
import { fromMultibase } from './keys.js'

/** The document and the key of a did:key; empty when it is none we read. */
export function didKeyDocuments(did: string): Map<string, object> {
  const multibase = /^did:key:(z[1-9A-HJ-NP-Za-km-z]{40,60})$/.exec(did)?.[1]
  if (multibase === undefined) return new Map()
  try {
    return didDocuments(didDocument(did, [{ id: multibase, publicKey: fromMultibase(multibase) }]))
  } catch {
    return new Map()
  }
}
