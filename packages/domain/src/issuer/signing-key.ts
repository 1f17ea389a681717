// The keys an issuer signs credentials with. Retired keys stay published for as long as something they signed is good; a compromised one
// is taken out, so that nothing it signed is believed any more.
import { z } from 'zod'
import { IssuerId, SigningKeyId } from '../ids.js'
import { addDays, type CalendarDate, Instant } from '../instants.js'
import { lifecycle } from '../lifecycle.js'

export const signingKeyLifecycle = lifecycle('signing key', {
  active: { retire: 'retired', compromise: 'compromised' },
  retired: { compromise: 'compromised' },
  compromised: {},
})

export const SigningKeyStatus = z.enum(signingKeyLifecycle.states).meta({ id: 'SigningKeyStatus' })
export type SigningKeyStatus = z.infer<typeof SigningKeyStatus>

/** An Ed25519 public key as JWK: RFC 8037, section 2. */
export const Ed25519PublicKey = z
  .object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
  .meta({ id: 'Ed25519PublicKey' })
export type Ed25519PublicKey = z.infer<typeof Ed25519PublicKey>

/** A point on the NIST curve P-256 as JWK: RFC 7518, section 6.2.1. */
export const P256PublicKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  y: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})
export type P256PublicKey = z.infer<typeof P256PublicKey>

export const SigningKey = z
  .object({
    id: SigningKeyId,
    issuerId: IssuerId,
    status: SigningKeyStatus,
    publicKey: Ed25519PublicKey,
    createdAt: Instant,
    /** When another took its place. */
    retiredAt: Instant.nullable(),
    compromisedAt: Instant.nullable(),
  })
  .meta({ id: 'SigningKey' })
export type SigningKey = z.infer<typeof SigningKey>

/** Days a signed status list is good for. */
export const STATUS_LIST_DAYS = 7
const DAY = 24 * 60 * 60_000

/** The keys whose signatures are to be believed, whether strangers still have to find them or not. */
export function believedKeys<T extends Pick<SigningKey, 'status'>>(keys: readonly T[]): T[] {
  return keys.filter(({ status }) => status !== 'compromised')
}

/**
 * The keys strangers find: the one in use, and each retired one until all it signed has run out, status lists and credentials alike.
 * @param lasting the retired keys that may have signed a credential that is good on {@link stillGoodOn} or has no end
 */
export function publishedKeys<T extends Pick<SigningKey, 'id' | 'status' | 'retiredAt'>>(
  keys: readonly T[],
  lasting: ReadonlySet<SigningKeyId>,
  at: Instant,
): T[] {
  return believedKeys(keys).filter(
    ({ id, retiredAt }) =>
      retiredAt === null || lasting.has(id) || Date.parse(at) < Date.parse(retiredAt) + STATUS_LIST_DAYS * DAY,
  )
}

/**
 * The day a credential must be good on for its key to be found: yesterday, since a credential was signed with its last second in the zone the
 * issuer had then.
 */
export function stillGoodOn(today: CalendarDate): CalendarDate {
  return addDays(today, -1)
}

export function retireKey(key: SigningKey, at: Instant): SigningKey {
  return { ...key, status: signingKeyLifecycle.next(key.status, 'retire'), retiredAt: at }
}

export function compromiseKey(key: SigningKey, at: Instant): SigningKey {
  return { ...key, status: signingKeyLifecycle.next(key.status, 'compromise'), compromisedAt: at }
}
