// Publications and calls for input as an Atom feed (RFC 4287): one entry for each public version, each call and each report of one,
// known by the same id for good. An entry is updated when something becomes of what it tells of.
import { Injectable } from '@nestjs/common'
import { libraryAddresses, type LibraryStandard } from '@touchstone/contract'
import { fail, type Instant, type IssuerId, type SkillStandardId } from '@touchstone/domain'
import { toPlainText } from '@touchstone/rich-text'
import { Database } from '../../platform/database/transactions.js'
import { type Html, markupOf, trusted, xml } from '../../platform/http/html.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { CallEntries } from './call-entries.js'
import type { FeedEntry } from './feed-entry.js'
import { Library } from './library.js'
import { libraryWords as words, standingOf } from './library-words.js'

type Version = LibraryStandard['versions'][number]

/** Entries of one feed; older ones are in the library. */
const MOST_ENTRIES = 100
/** No publication yet: a feed must say when it was last changed all the same. */
const BEFORE_ANY: Instant = '2026-01-01T00:00:00.000Z'

@Injectable()
export class PublicationsFeed {
  constructor(
    private readonly database: Database,
    private readonly settings: PublicSettings,
    private readonly library: Library,
    private readonly calls: CallEntries,
  ) {}

  async ofAll(): Promise<Uint8Array> {
    const entries = await this.entries({})
    return this.feed(words.library, libraryAddresses.feed(), libraryAddresses.standards(), entries)
  }

  /** @throws DomainError `not_found` for an issuer that has published nothing as for one that is not there */
  async ofIssuer(issuerId: IssuerId): Promise<Uint8Array> {
    const entries = await this.entries({ issuerId })
    const [first] = entries
    if (first === undefined) fail('not_found', { what: 'issuer' })
    return this.feed(first.issuerName, libraryAddresses.issuerFeed(issuerId), libraryAddresses.standards(), entries)
  }

  /** @throws DomainError `not_found` */
  async ofStandard(standardId: SkillStandardId): Promise<Uint8Array> {
    const entries = await this.entries({ standardId })
    const [first] = entries
    if (first === undefined) fail('not_found', { what: 'standard' })
    const page = libraryAddresses.standard(standardId)
    return this.feed(first.standard, libraryAddresses.standardFeed(standardId), page, entries)
  }

  /** The latest changed first. */
  private async entries(of: { issuerId?: IssuerId; standardId?: SkillStandardId }): Promise<FeedEntry[]> {
    const isAsked = (one: { id: SkillStandardId; issuerId: IssuerId }) =>
      (of.issuerId === undefined || one.issuerId === of.issuerId) &&
      (of.standardId === undefined || one.id === of.standardId)
    const standards = (await this.library.list(this.database)).filter(isAsked)
    const calls = await this.calls.list(({ standardId: id, issuerId }) => isAsked({ id, issuerId }))
    return [...standards.flatMap(versionEntries), ...calls]
      .toSorted((a, b) => Number(a.updated < b.updated) - Number(a.updated > b.updated))
      .slice(0, MOST_ENTRIES)
  }

  private feed(title: string, self: string, page: string, entries: readonly FeedEntry[]): Uint8Array {
    const { publicUrl } = this.settings
    const issuers = new Set(entries.map(({ issuerName }) => issuerName))
    const feed = xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${publicUrl}${self}</id>
<title>${title}</title>
<updated>${entries[0]?.updated ?? BEFORE_ANY}</updated>
<link rel="self" type="application/atom+xml" href="${publicUrl}${self}"/>
<link rel="alternate" type="text/html" href="${publicUrl}${page}"/>
<author><name>${issuers.size === 1 ? entries[0]?.issuerName : title}</name></author>
<generator>Touchstone</generator>
${entries.map((entry) => this.entry(entry))}</feed>
`
    return new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n${markupOf(withoutControls(feed))}`)
  }

  private entry({ id, title, published, updated, language, page, issuerName, category, summary }: FeedEntry): Html {
    return xml`<entry>
<id>${id}</id>
<title>${title}</title>
<published>${published}</published>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" hreflang="${language}" href="${this.settings.publicUrl}${page}"/>
<author><name>${issuerName}</name></author>
<category term="${category}"/>
<summary>${summary}</summary>
</entry>
`
  }
}

function versionEntries({ id, designation, issuerName, versions }: LibraryStandard): FeedEntry[] {
  return versions.map((version) => {
    const note = version.changeNote === null ? '' : toPlainText(version.changeNote)
    return {
      id: `urn:uuid:${version.id}`,
      title: `${designation} ${version.number}: ${version.title}`,
      standard: `${designation} ${versions[0]?.title ?? ''}`,
      issuerName,
      published: version.publishedAt ?? BEFORE_ANY,
      updated: lastChange(version, versions),
      language: version.language,
      page: libraryAddresses.version(id, version.number),
      category: version.status,
      summary: [standingOf(version), note].filter((part) => part !== '').join(' '),
    }
  })
}

/** The latest instant at which something became of a version: published, superseded, withdrawn. */
function lastChange(version: Version, versions: readonly Version[]): Instant {
  const successor = versions.find(({ id }) => id === version.supersededBy)
  const moments = [version.publishedAt, successor?.publishedAt, version.withdrawnAt]
  return moments.reduce<Instant>((latest, moment) => (moment && moment > latest ? moment : latest), BEFORE_ANY)
}

/** XML has no way to write most control characters, escaped or not; texts of ours hold none, those of old imports might. */
function withoutControls(feed: Html): Html {
  return trusted(markupOf(feed).replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''))
}
