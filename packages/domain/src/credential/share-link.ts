// A share link: the holder opens one credential, unlisted or not, to whoever they give the link, and chooses what it shows beyond whether
// the credential is good. The token stands in the link alone; what is kept is its hash.
import { z } from 'zod'
import { fail } from '../errors.js'
import { ShareLinkId } from '../ids.js'
import { addDays, type CalendarDate, Instant, startOfDay, type TimeZone } from '../instants.js'
import { line } from '../text.js'

/** Random bytes of a token: 128 bits, which nobody guesses. */
export const SHARE_TOKEN_BYTES = 16
/** How many links of one credential may be open at a time. */
export const MOST_SHARE_LINKS = 20
export const LONGEST_SHARE_DAYS = 366

/** What a link shows. Never the evaluator's name, failed attempts, notes, or how to reach the holder. */
export const ShareLinkShows = z
  .strictObject({
    /** The name as printed; else its initials. */
    name: z.boolean(),
    /** The result of each requirement: met, or the percentage reached. */
    results: z.boolean(),
    /** When each requirement was assessed, and what the evaluator was to the holder. */
    evidence: z.boolean(),
  })
  .meta({ id: 'ShareLinkShows' })
export type ShareLinkShows = z.infer<typeof ShareLinkShows>

export const ShareLinkContent = z.strictObject({
  /** What the holder knows it by, for example whom it was given to; shown to nobody else. */
  label: line(80).nullable(),
  shows: ShareLinkShows,
  /** For how many days it opens, today among them. */
  days: z.int().min(1).max(LONGEST_SHARE_DAYS),
})
export type ShareLinkContent = z.infer<typeof ShareLinkContent>

export const ShareLink = z
  .object({
    id: ShareLinkId,
    label: ShareLinkContent.shape.label,
    shows: ShareLinkShows,
    createdAt: Instant,
    expiresAt: Instant,
    revokedAt: Instant.nullable(),
    /** The hour it was last used in. */
    lastUsedAt: Instant.nullable(),
  })
  .meta({ id: 'ShareLink' })
export type ShareLink = z.infer<typeof ShareLink>

/** Whether a link opens its credential at that moment. */
export function opens({ expiresAt, revokedAt }: Pick<ShareLink, 'expiresAt' | 'revokedAt'>, at: Instant): boolean {
  return revokedAt === null && Date.parse(at) < Date.parse(expiresAt)
}

/** The end of the last day a link opens on, in the issuer's zone. */
export function closingOf(timeZone: TimeZone, today: CalendarDate, days: number): Instant {
  return startOfDay(timeZone, addDays(today, days))
}

/** @throws DomainError `too_many_share_links` */
export function requireRoomForLink(links: readonly ShareLink[], at: Instant): void {
  if (links.filter((link) => opens(link, at)).length >= MOST_SHARE_LINKS)
    fail('too_many_share_links', { most: MOST_SHARE_LINKS })
}

/** The first letter of each part of a name, `Á. F. d. l. V.`: enough to confirm a name, too little to learn one. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .flatMap((part) => /\p{L}/u.exec(part)?.[0] ?? [])
    .map((letter) => `${letter}.`)
    .join(' ')
}
