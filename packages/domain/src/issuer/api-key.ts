// Keys an issuer gives to programs of others, for what goes beyond what anybody may ask. The secret is shown once; what is kept is its hash.
import { z } from 'zod'
import { ApiKeyId, UserId } from '../ids.js'
import { addDays, type CalendarDate, dateIn, Instant, startOfDay } from '../instants.js'
import { line } from '../text.js'

/** Random bytes of a key: 256 bits, which nobody guesses. */
export const API_KEY_BYTES = 32
export const MOST_DAILY_ROWS = 1_000_000
export const USUAL_DAILY_ROWS = 50_000

/** What a key opens. */
export const ApiKeyScope = z.enum(['verification:batch']).meta({ id: 'ApiKeyScope' })
export type ApiKeyScope = z.infer<typeof ApiKeyScope>

export const ApiKeyContent = z
  .strictObject({
    /** What staff know it by, for example whom it was given to. */
    name: line(80),
    scope: ApiKeyScope,
    /** Rows it may ask about on one day. */
    dailyRows: z.int().min(1).max(MOST_DAILY_ROWS).default(USUAL_DAILY_ROWS),
  })
  .meta({ id: 'ApiKeyContent' })
export type ApiKeyContent = z.infer<typeof ApiKeyContent>

export const ApiKey = z
  .object({
    id: ApiKeyId,
    name: ApiKeyContent.shape.name,
    scope: ApiKeyScope,
    dailyRows: z.int(),
    /** How the key begins: enough to tell it from others, too little to use it. */
    prefix: z.string(),
    createdAt: Instant,
    createdBy: UserId,
    revokedAt: Instant.nullable(),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof ApiKey>

const SECRET = /^ts_[\w-]{43}$/
const SHOWN_CHARACTERS = 11

/** @param random {@link API_KEY_BYTES} bytes in base64url, as RFC 4648 section 5 writes them without padding */
export function apiKeyFrom(random: string): { readonly secret: string; readonly prefix: string } {
  const secret = `ts_${random}`
  return { secret, prefix: secret.slice(0, SHOWN_CHARACTERS) }
}

/** The key in an `Authorization` header (RFC 6750 section 2.1), or `undefined` where there is none that could be ours. */
export function readBearer(authorization: string | undefined): string | undefined {
  const [, secret] = /^bearer +(\S+)$/i.exec(authorization ?? '') ?? []
  return secret !== undefined && SECRET.test(secret) ? secret : undefined
}

/** Quotas run from midnight to midnight in UTC: who uses a key need not know its issuer's zone. */
export function quotaDayOf(at: Instant): CalendarDate {
  return dateIn('UTC', at)
}

export interface Quota {
  /** Rows a day. */
  readonly limit: number
  readonly remaining: number
  /** Seconds until the next day's quota, 1 and more. */
  readonly resetSeconds: number
}

/** How a key stands that has used so many rows on the day of `at`. */
export function quotaOf(dailyRows: number, used: number, at: Instant): Quota {
  const next = Date.parse(startOfDay('UTC', addDays(quotaDayOf(at), 1)))
  return {
    limit: dailyRows,
    remaining: Math.max(0, dailyRows - used),
    resetSeconds: Math.max(1, Math.ceil((next - Date.parse(at)) / 1000)),
  }
}
