// The authority that states when something was signed: RFC 3161, over HTTP. Optional, and never waited for long.
import { HttpTimestampAuthority } from '@libpdf/core'

/** A timestamp token (DER) over a SHA-256. */
export type Timestamp = (sha256: Uint8Array) => Promise<Uint8Array>

/** Milliseconds an authority may take. A person waits for the download. */
const PATIENCE = 4_000

export class Timestamps {
  /** Absent where no authority is set. Fails when it does not answer in time, or with anything but a timestamp. */
  readonly stamp: Timestamp | undefined

  /** @param url the authority's address */
  constructor(url?: string, patience = PATIENCE) {
    if (url === undefined) return
    const authority = new HttpTimestampAuthority(url, { timeout: patience })
    this.stamp = (sha256) => authority.timestamp(sha256, 'SHA-256')
  }
}
