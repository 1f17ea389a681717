// The two files somebody downloads to check credentials with the network unplugged: the keys an issuer publishes, and its lists of what
// was revoked. Both say until when they are to be relied on.
import { z } from 'zod'
import { type JsonObject, readJsonObject, UnreadableJson } from '../json.js'

const Instant = z.iso.datetime({ offset: true })
const Document = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

/** The published keys of one issuer. Whoever believes it should have it from the issuer's own address. */
export const KeySet = z.object({
  type: z.literal('TouchstoneKeySet'),
  /** The issuer's DID and its name, as people know it. */
  issuer: z.object({ id: z.string(), name: z.string() }),
  validFrom: Instant,
  validUntil: Instant,
  /** The DID document. */
  didDocument: Document,
  /**
   * Keys that left the DID document because every credential they signed has run out, in the same form. A receipt has no end: for receipts, and
   * for nothing else, they are believed still.
   */
  former: z.array(Document).optional(),
  seals: z.object({
    /** Root certificates that certificates' seals stand under: DER, base64. */
    roots: z.array(z.base64()),
    /** SHA-256 of certificates of keys that were taken out, hex. */
    withdrawn: z.array(Fingerprint),
  }),
})
export type KeySet = z.infer<typeof KeySet>

/** The status lists of one issuer, each a credential that carries its own signature and its own end. */
export const StatusListSet = z.object({
  type: z.literal('TouchstoneStatusListSet'),
  issuer: z.object({ id: z.string(), name: z.string() }),
  validFrom: Instant,
  validUntil: Instant,
  lists: z.array(Document),
})
export type StatusListSet = z.infer<typeof StatusListSet>

/** Files a checker holds: key sets and status lists of any number of issuers. */
export interface OfflineFiles {
  readonly keySets: readonly KeySet[]
  readonly statusListSets: readonly StatusListSet[]
}

/** What a downloaded file is; `undefined` when it is neither a key set nor status lists. */
export function readOfflineFile(text: string): KeySet | StatusListSet | undefined {
  try {
    return z.union([KeySet, StatusListSet]).safeParse(readJsonObject(text)).data
  } catch (error) {
    if (error instanceof UnreadableJson) return undefined
    throw error
  }
}
