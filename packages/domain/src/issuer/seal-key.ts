// The keys an issuer seals certificates with: a root whose certificate people may trust, and below it the key that seals now. They live and
// end as signing keys do.
import { z } from 'zod'
import { IssuerId, SealKeyId } from '../ids.js'
import { Instant } from '../instants.js'
import { signingKeyLifecycle, SigningKeyStatus } from './signing-key.js'

export const SealKeyPurpose = z.enum(['root', 'seal']).meta({ id: 'SealKeyPurpose' })
export type SealKeyPurpose = z.infer<typeof SealKeyPurpose>

export const SealKey = z
  .object({
    id: SealKeyId,
    issuerId: IssuerId,
    purpose: SealKeyPurpose,
    /** The root its certificate stands under; `null` for a root. */
    rootId: SealKeyId.nullable(),
    status: SigningKeyStatus,
    /** SHA-256 of its certificate, hex. */
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    /** From when until when its certificate is good. */
    notBefore: Instant,
    notAfter: Instant,
    createdAt: Instant,
    /** When another took its place. */
    retiredAt: Instant.nullable(),
    compromisedAt: Instant.nullable(),
  })
  .meta({ id: 'SealKey' })
export type SealKey = z.infer<typeof SealKey>

/** Years a certificate is good for. Whoever opens a PDF years later should still be told that its seal is. */
const GOOD_FOR = { root: 30, seal: 12 } as const
/** Years a key seals before another takes its place: a key that leaks should have sealed little. */
const SEALS_FOR = 2

/** From when until when a certificate made at `at` is good; to the second, as certificates count. */
export function lifeOf(purpose: SealKeyPurpose, at: Instant): Pick<SealKey, 'notBefore' | 'notAfter'> {
  const notBefore = new Date(Math.floor(Date.parse(at) / 1000) * 1000)
  return { notBefore: notBefore.toISOString(), notAfter: yearsAfter(notBefore, GOOD_FOR[purpose]) }
}

/** Whether a key should be taken into use in place of this one: a seal that has sealed long enough, a root that ends before a new seal would. */
export function hasServed({ purpose, notBefore, notAfter }: SealKey, at: Instant): boolean {
  if (purpose === 'root') return lifeOf('seal', at).notAfter > notAfter
  return at >= yearsAfter(new Date(notBefore), SEALS_FOR)
}

export function retireSealKey(key: SealKey, at: Instant): SealKey {
  return { ...key, status: signingKeyLifecycle.next(key.status, 'retire'), retiredAt: at }
}

/** @throws DomainError `illegal_transition` for one that was taken out already */
export function compromiseSealKey(key: SealKey, at: Instant): SealKey {
  return { ...key, status: signingKeyLifecycle.next(key.status, 'compromise'), compromisedAt: at }
}

/** Keys that fall with `key`: what stands under a root is believed no longer than the root. */
export function fallingWith(key: SealKey, all: readonly SealKey[]): SealKey[] {
  return all.filter(({ rootId, status }) => rootId === key.id && status !== 'compromised')
}

/** A fingerprint as certificate viewers show it, to be compared by eye: pairs of capitals with colons between them. */
export function spelledFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/../g) ?? []).join(':')
}

function yearsAfter(date: Date, years: number): Instant {
  const later = new Date(date)
  later.setUTCFullYear(later.getUTCFullYear() + years)
  return later.toISOString()
}
