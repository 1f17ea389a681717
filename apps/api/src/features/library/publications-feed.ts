// Publications as an Atom feed (RFC 4287): one entry for each public version, known by the version's id for good. An entry is updated
// when something becomes of its version.
import { Injectable } from '@nestjs/common'
import { libraryAddresses, type LibraryStandard } from '@touchstone/contract'
import { fail, type Instant, type IssuerId, type SkillStandardId } from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { type Html, markupOf, trusted, xml } from '../../platform/http/html.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { Library } from './library.js'
import { libraryWords as words, standingOf } from './library-words.js'
import { toPlainText } from '@touchstone/rich-text'

type Version = LibraryStandard['versions'][number]

interface Entry {
  readonly standard: LibraryStandard
  readonly version: Version
  readonly updated: Instant
}

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
  ) {}

  async ofAll(): Promise<Uint8Array> {
    const standards = await this.library.list(this.database)
    return this.feed(words.library, libraryAddresses.feed(), libraryAddresses.standards(), standards)
  }

  /** @throws DomainError `not_found` for an issuer that has published nothing as for one that is not there */
  async ofIssuer(issuerId: IssuerId): Promise<Uint8Array> {
    const standards = (await this.library.list(this.database)).filter((standard) => standard.issuerId === issuerId)
    const [first] = standards
    if (first === undefined) fail('not_found', { what: 'issuer' })
    return this.feed(first.issuerName, libraryAddresses.issuerFeed(issuerId), libraryAddresses.standards(), standards)
  }

  /** @throws DomainError `not_found` */
  async ofStandard(standardId: SkillStandardId): Promise<Uint8Array> {
    const standard = await this.library.readStandard(this.database, standardId)
    const title = `${standard.designation} ${standard.versions[0]?.title ?? ''}`
    return this.feed(title, libraryAddresses.standardFeed(standardId), libraryAddresses.standard(standardId), [
      standard,
    ])
  }

  private feed(title: string, self: string, page: string, standards: readonly LibraryStandard[]): Uint8Array {
    const { publicUrl } = this.settings
    const entries = entriesOf(standards)
    const feed = xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${publicUrl}${self}</id>
<title>${title}</title>
<updated>${entries[0]?.updated ?? BEFORE_ANY}</updated>
<link rel="self" type="application/atom+xml" href="${publicUrl}${self}"/>
<link rel="alternate" type="text/html" href="${publicUrl}${page}"/>
<author><name>${standards.length === 1 ? standards[0]?.issuerName : title}</name></author>
<generator>Touchstone</generator>
${entries.map((entry) => this.entry(entry))}</feed>
`
    return new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n${markupOf(withoutControls(feed))}`)
  }

  private entry({ standard, version, updated }: Entry): Html {
    const page = this.settings.publicUrl + libraryAddresses.version(standard.id, version.number)
    const note = version.changeNote === null ? '' : toPlainText(version.changeNote)
    return xml`<entry>
<id>urn:uuid:${version.id}</id>
<title>${standard.designation} ${version.number}: ${version.title}</title>
<published>${version.publishedAt}</published>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" hreflang="${version.language}" href="${page}"/>
<author><name>${standard.issuerName}</name></author>
<category term="${version.status}"/>
<summary>${[standingOf(version), note].filter((part) => part !== '').join(' ')}</summary>
</entry>
`
  }
}

function entriesOf(standards: readonly LibraryStandard[]): Entry[] {
  return standards
    .flatMap((standard) =>
      standard.versions.map((version) => ({ standard, version, updated: lastChange(version, standard.versions) })),
    )
    .toSorted((a, b) => Number(a.updated < b.updated) - Number(a.updated > b.updated))
    .slice(0, MOST_ENTRIES)
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
