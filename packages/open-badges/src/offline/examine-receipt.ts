// A receipt of a verification held against the key sets at hand: what it says, and whether its issuer's key signed all of it.
import {
  type DocumentFault,
  type Instant,
  type KeySetFinding,
  Receipt,
  type SignatureFinding,
} from '@touchstone/domain'
import { didDocuments } from '../did-web.js'
import { type JsonObject, readJsonObject, textOf, UnreadableJson, valuesOf } from '../json.js'
import { verifyJson } from '../proof/sign-json.js'
import type { KnownDocuments } from '../proof/verify-proof.js'
import { keySetOf, keySetFinding } from './key-set-of.js'
import type { KeySet, OfflineFiles } from './offline-files.js'

export type ExaminedReceipt =
  | { readonly read: false; readonly fault: DocumentFault }
  | {
      readonly read: true
      readonly receipt: Receipt
      readonly signature: SignatureFinding
      readonly issuer: KeySetFinding
      /** The key set that names the issuer. */
      readonly keySet: KeySet | undefined
    }

/** Whether a text gives itself out as a receipt. What it is worth, `examineReceipt` says. */
export function looksLikeReceipt(text: string): boolean {
  const document = objectIn(text)
  return document !== undefined && textOf(document, 'type') === 'TouchstoneReceipt'
}

/** @param at the instant of the check: a key set that has run out by then proves nothing */
export async function examineReceipt(text: string, files: OfflineFiles, at: Instant): Promise<ExaminedReceipt> {
  const document = objectIn(text)
  const receipt = Receipt.safeParse(document).data
  if (document === undefined || receipt === undefined) return { read: false, fault: 'broken_receipt' }
  const did = receipt.issuer.id
  const keySet = keySetOf(did, files)
  const known = keysIn(keySet)
  const signature = await verifyJson(document, did, known)
  return { read: true, receipt, signature, issuer: keySetFinding(files, keySet, at), keySet }
}

/** The issuer's keys, also those that sign no credential any more. */
function keysIn(keySet: KeySet | undefined): KnownDocuments {
  const { didDocument = {}, former = [] } = keySet ?? {}
  return didDocuments({
    ...didDocument,
    verificationMethod: [...valuesOf(didDocument, 'verificationMethod'), ...former],
  })
}

function objectIn(text: string): JsonObject | undefined {
  try {
    return readJsonObject(text)
  } catch (error) {
    if (error instanceof UnreadableJson) return undefined
    throw error
  }
}
