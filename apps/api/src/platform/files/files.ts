// Where bytes are kept that are no rows: pictures, documents, attachments. A file is known by the SHA-256 of what it holds, so it never
// changes, is kept once, and is told from a damaged one whenever it is read.
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

/** SHA-256 in hex. */
export type FileHash = string

export abstract class Files {
  /** Keeps `bytes`. Nothing happens when they are kept already. */
  abstract put(bytes: Uint8Array): Promise<FileHash>
  /** Keeps what is too large to be in memory at once. Nothing stays of what breaks off. @returns what it is known by, and its length in bytes */
  abstract putStream(bytes: Readable): Promise<{ readonly hash: FileHash; readonly size: number }>
  /** The bytes as they are read from where they are kept, or `undefined` when they are not there. Whether they are whole shows at the end. */
  abstract stream(hash: FileHash): Promise<{ readonly bytes: Readable; readonly size: number } | undefined>
  /** The bytes, or `undefined` when they are not there or are no longer what they were. */
  abstract get(hash: FileHash): Promise<Uint8Array | undefined>
  /** Deletes the bytes for good; nothing happens when they are not there. Only for what nobody else can have kept. */
  abstract delete(hash: FileHash): Promise<void>
}

export function hashOf(bytes: Uint8Array): FileHash {
  return createHash('sha256').update(bytes).digest('hex')
}
