import type { Instant } from '@touchstone/domain'

/** One thing a feed tells of. */
export interface FeedEntry {
  /** An IRI that stays its own (RFC 4287, section 4.2.6). */
  readonly id: string
  readonly title: string
  /** The standard it is about, in words. */
  readonly standard: string
  readonly issuerName: string
  readonly published: Instant
  readonly updated: Instant
  /** Of the page. */
  readonly language: string
  /** The page's path. */
  readonly page: string
  /** What it is now, in one word for programs. */
  readonly category: string
  readonly summary: string
}
