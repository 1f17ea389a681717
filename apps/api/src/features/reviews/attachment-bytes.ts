// The bytes of an attachment as they are kept: behind a few that are its own, so that nobody else can have kept the same file and it can
// be deleted for good, though files are known by what they hold.
import type { Random } from '../../platform/random.js'

const OWN_BYTES = 16

export function sealedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  return Buffer.concat([random.bytes(OWN_BYTES), bytes])
}

export function openedBytes(kept: Uint8Array): Uint8Array {
  return kept.subarray(OWN_BYTES)
}
