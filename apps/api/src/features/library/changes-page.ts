// The head and first words of a comparison of two published versions. The comparison itself is made only when its data is asked for.
import { Injectable } from '@nestjs/common'
import { libraryAddresses, publicComparisons, urlOf } from '@touchstone/contract'
import { fail, precedingVersion, SkillStandardId, VersionNumber } from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { html } from '../../platform/http/html.js'
import type { PageRoute } from '../../platform/http/pages.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { Library } from './library.js'
import { libraryWords as words, standingOf, titleOf } from './library-words.js'
import { addressed, JSON_TYPE, wellFormed } from './page-addresses.js'

type Read = PageRoute['read']

@Injectable()
export class ChangesPage {
  constructor(
    private readonly database: Database,
    private readonly settings: PublicSettings,
    private readonly library: Library,
  ) {}

  /** Since the version asked for, else the one before it; the first version has none, and says so. */
  async read(params: Parameters<Read>[0], query: Parameters<Read>[1]): ReturnType<Read> {
    const standardId = wellFormed(SkillStandardId, params['standardId'])
    const number = wellFormed(VersionNumber, params['number'])
    const since = VersionNumber.safeParse(query['since']).data
    const { standard, version, versions, issuerName } = await this.library.findVersion(
      this.database,
      standardId,
      (one) => one.number === number,
    )
    const before =
      since === undefined
        ? precedingVersion(version, versions)
        : (versions.find((one) => one.number === since) ?? fail('not_found', { what: 'version' }))
    const address = libraryAddresses.changes(standardId, number, since)
    const json =
      before &&
      urlOf(publicComparisons.comparePublicVersions, {
        params: { standardId },
        query: { from: before.number, to: number },
      })
    const data = json === undefined ? {} : { [JSON_TYPE]: json }
    const heading = before ? words.changesSince(before.number, number) : words.changesIn(number)
    return {
      data,
      page: {
        ...addressed(this.settings.publicUrl, address, data, libraryAddresses.standardFeed(standardId)),
        title: titleOf(`${standard.designation} · ${words.changesIn(number)}`),
        description: before ? words.changesLead(version.title) : words.firstVersion(number),
        language: version.language,
        ...(json !== undefined && { preload: json }),
        body: html`<main class="served">
          <p><a href="${libraryAddresses.standard(standardId)}">${standard.designation}</a></p>
          <h1>${heading}</h1>
          <p>${before ? version.title : words.firstVersion(number)}</p>
          <p>${issuerName}</p>
          <ul>
            ${[before, version].map(
              (one) =>
                one &&
                html`<li>
                  <a href="${libraryAddresses.version(standardId, one.number)}">${words.version(one.number)}</a>
                  ${standingOf(one)}
                </li>`,
            )}
          </ul>
        </main>`,
      },
    }
  }
}
