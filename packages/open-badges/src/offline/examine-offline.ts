// A credential held against the files at hand: whose key signed it, and whether its issuer's list says it was revoked. Nothing is fetched.
import type { DocumentFault, Instant, KeySetFinding, SignatureFinding, StatusFinding } from '@touchstone/domain'
import { issuerOf } from '../badge-claims.js'
import { didDocuments } from '../did-web.js'
import { examineCredential } from '../examine-credential.js'
import { isObject, type Json, type JsonObject, textOf, valuesOf } from '../json.js'
import { type KnownDocuments, verifyProof } from '../proof/verify-proof.js'
import { readStatus } from '../status-list.js'
import { keySetFinding, keySetOf } from './key-set-of.js'
import type { KeySet, OfflineFiles } from './offline-files.js'

export type OfflineExamined =
  | { readonly read: false; readonly fault: DocumentFault }
  | {
      readonly read: true
      readonly credential: JsonObject
      readonly signature: SignatureFinding
      readonly issuer: KeySetFinding
      /** The key set that names the issuer. */
      readonly keySet: KeySet | undefined
      readonly status: StatusFinding
      /** When the list that was asked was made. */
      readonly statusAsOf: Instant | undefined
    }

/** @param at the instant of the check: what has run out by then proves nothing */
export async function examineOffline(text: string, files: OfflineFiles, at: Instant): Promise<OfflineExamined> {
  const known = new Map(files.keySets.flatMap(({ didDocument }) => [...didDocuments(didDocument)]))
  const examined = await examineCredential(text, known)
  if (!examined.read) return examined
  const { credential, signature } = examined
  const did = issuerOf(credential)
  const keySet = keySetOf(did, files)
  const revocation =
    signature === 'holds' ? await revocationOf(credential, files, known, at) : ({ status: 'no_list' } as const)
  return {
    read: true,
    credential,
    signature,
    issuer: keySetFinding(files, keySet, at),
    keySet,
    status: revocation.status,
    statusAsOf: revocation.asOf,
  }
}

interface Revocation {
  readonly status: StatusFinding
  readonly asOf?: Instant | undefined
}

/** Every entry must be read and clear; one that says revoked is enough. */
async function revocationOf(
  credential: JsonObject,
  files: OfflineFiles,
  known: KnownDocuments,
  at: Instant,
): Promise<Revocation> {
  const entries = valuesOf(credential, 'credentialStatus')
  const read = await Promise.all(entries.map((entry) => readEntry(entry, credential, files, known, at)))
  const [first] = read
  if (first === undefined) return { status: 'no_status' }
  const worst = read.find(({ status }) => status === 'revoked') ?? read.find(({ status }) => status !== 'not_revoked')
  return worst ?? first
}

async function readEntry(
  entry: Json,
  credential: JsonObject,
  { statusListSets }: OfflineFiles,
  known: KnownDocuments,
  at: Instant,
): Promise<Revocation> {
  if (!isObject(entry) || textOf(entry, 'type') !== 'BitstringStatusListEntry') return { status: 'unusable_list' }
  const named = statusListSets
    .flatMap(({ lists }) => lists)
    .filter((list) => textOf(list, 'id') === textOf(entry, 'statusListCredential'))
  const read: Revocation[] = []
  for (const list of named) read.push(await readList(entry, list, credential, known, at))
  // Of two copies of a list the later one counts, since entries are only ever added to what is revoked.
  const usable = read.filter(({ status }) => status === 'revoked' || status === 'not_revoked')
  return (
    usable.find(({ status }) => status === 'revoked') ??
    usable.sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''))[0] ??
    read[0] ?? { status: 'no_list' }
  )
}

async function readList(
  entry: JsonObject,
  list: JsonObject,
  credential: JsonObject,
  known: KnownDocuments,
  at: Instant,
): Promise<Revocation> {
  // A list speaks for its own issuer alone, and only with a signature that holds.
  if (issuerOf(list) !== issuerOf(credential)) return { status: 'unusable_list' }
  const asOf = textOf(list, 'validFrom')
  const proof = await verifyProof(list, known)
  if (!proof.holds) return { status: 'unusable_list', asOf }
  const reading = await readStatus(entry, list, at)
  if (!reading.read) return { status: reading.reason === 'stale_list' ? 'stale_list' : 'unusable_list', asOf }
  return { status: reading.revoked ? 'revoked' : 'not_revoked', asOf }
}
