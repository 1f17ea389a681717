// What the addresses of the library's pages have in common: how one is read, and what each page's head says of it.
import { fail } from '@touchstone/domain'
import type { z } from 'zod'
import { libraryWords as words } from './library-words.js'

export const JSON_TYPE = 'application/json'
export const JSON_LD_TYPE = 'application/ld+json'
const ATOM = 'application/atom+xml'

/** The one address a page is known by, where it lies as data by media type, and the feed that tells of it. */
export function addressed(publicUrl: string, path: string, data: Readonly<Record<string, string>>, feed: string) {
  return {
    canonical: publicUrl + path,
    alternates: [
      ...Object.entries(data).map(([type, href]) => ({ type, href })),
      { type: ATOM, href: feed, title: words.feed },
    ],
  }
}

/** @throws DomainError `not_found`: an address that cannot be one leads nowhere, as one that never was. */
export function wellFormed<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given)
  return parsed.success ? parsed.data : fail('not_found', { what: 'address' })
}
