// Which of the key sets at hand speaks for an issuer, and whether it may still be relied on.
import type { Instant, KeySetFinding } from '@touchstone/domain'
import type { KeySet, OfflineFiles } from './offline-files.js'

/** Of several of one issuer, the one that is good for longest. */
export function keySetOf(did: string | undefined, { keySets }: OfflineFiles): KeySet | undefined {
  return keySets
    .filter(({ issuer, didDocument }) => issuer.id === did && didDocument['id'] === did)
    .reduce<KeySet | undefined>(
      (latest, one) => (latest && latest.validUntil >= one.validUntil ? latest : one),
      undefined,
    )
}

export function keySetFinding({ keySets }: OfflineFiles, keySet: KeySet | undefined, at: Instant): KeySetFinding {
  if (keySets.length === 0) return 'no_key_set'
  if (keySet === undefined) return 'not_in_key_set'
  return Date.parse(keySet.validUntil) < Date.parse(at) ? 'stale_key_set' : 'in_key_set'
}
