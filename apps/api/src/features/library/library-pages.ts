// The library's pages as the server writes them: title, description and links for whoever does not run the script, the first words
// for whoever waits for it, and where each address has the same as data.
import { Injectable } from '@nestjs/common'
import {
  caseProvider,
  library,
  libraryAddresses,
  type LibraryEdition,
  libraryPatterns,
  publishedFiles,
  urlOf,
} from '@touchstone/contract'
import {
  currentVersion,
  fail,
  LineageId,
  type SkillStandard,
  SkillStandardId,
  StatementId,
  VersionNumber,
} from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { html } from '../../platform/http/html.js'
import type { PageRoute } from '../../platform/http/pages.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { ChangesPage } from './changes-page.js'
import { Library } from './library.js'
import { excerptOf, libraryWords as words, nameOf, standingOf, titleOf } from './library-words.js'
import { addressed, JSON_LD_TYPE, JSON_TYPE, wellFormed } from './page-addresses.js'
import { dataOnStandards, dataOnStatement, dataOnVersion } from './schema-org.js'
import { SearchPage } from './search-page.js'
import { StatementPages } from './statement-pages.js'

type Read = PageRoute['read']
type Params = Parameters<Read>[0]

@Injectable()
export class LibraryPages {
  constructor(
    private readonly database: Database,
    private readonly settings: PublicSettings,
    private readonly library: Library,
    private readonly statements: StatementPages,
    private readonly changes: ChangesPage,
    private readonly search: SearchPage,
  ) {}

  routes(): readonly PageRoute[] {
    return [
      { path: libraryPatterns.standards, read: () => this.list() },
      { path: libraryPatterns.search, read: (_, query) => this.search.read(query) },
      { path: libraryPatterns.standard, read: (params) => this.standard(params) },
      { path: libraryPatterns.version, read: (params) => this.version(params) },
      { path: libraryPatterns.changes, read: (params, query) => this.changes.read(params, query) },
      { path: libraryPatterns.statement, read: (params) => this.statement(params) },
      { path: libraryPatterns.history, read: (params) => this.history(params) },
    ]
  }

  private async list(): ReturnType<Read> {
    const standards = await this.library.list(this.database)
    const data = { [JSON_TYPE]: urlOf(library.listLibrary) }
    const links = standards.flatMap(({ id, designation, versions: [latest] }) =>
      latest ? html`<li><a href="${libraryAddresses.standard(id)}">${designation} ${latest.title}</a></li>` : [],
    )
    return {
      data,
      page: {
        ...this.addressed(libraryAddresses.standards(), data, libraryAddresses.feed()),
        title: titleOf(words.library),
        description: words.libraryLead,
        language: 'en',
        jsonLd: dataOnStandards(this.settings.publicUrl, standards),
        body: html`<main class="served">
          <h1>${words.library}</h1>
          <p>${words.libraryLead}</p>
          <ul>
            ${links}
          </ul>
        </main>`,
      },
    }
  }

  private async standard(params: Params): ReturnType<Read> {
    const standardId = wellFormed(SkillStandardId, params['standardId'])
    const standard = await this.library.readStandard(this.database, standardId)
    const shown = currentVersion(standard.versions) ?? standard.versions[0] ?? fail('not_found', { what: 'standard' })
    const data = { [JSON_TYPE]: urlOf(library.readLibraryStandard, { params: { standardId } }) }
    return {
      data,
      page: {
        ...this.addressed(libraryAddresses.standard(standardId), data, libraryAddresses.standardFeed(standardId)),
        title: titleOf(`${standard.designation} ${shown.title}`),
        description: words.standardBy(standard.issuerName, standard.versions.length),
        language: shown.language,
        jsonLd: dataOnVersion(this.settings.publicUrl, standard, shown, standard.issuerName),
        body: html`<main class="served">
          <p>${standard.designation}</p>
          <h1>${shown.title}</h1>
          <p>${words.standardBy(standard.issuerName, standard.versions.length)}</p>
          <ul>
            ${standard.versions.map(
              (version) =>
                html`<li>
                  <a href="${libraryAddresses.version(standardId, version.number)}">${words.version(version.number)}</a>
                  ${standingOf(version)}
                </li>`,
            )}
          </ul>
        </main>`,
      },
    }
  }

  private async version(params: Params): ReturnType<Read> {
    const standardId = wellFormed(SkillStandardId, params['standardId'])
    const number = wellFormed(VersionNumber, params['number'])
    const { standard, version, issuerName, statements } = await this.library.readVersion(
      this.database,
      standardId,
      number,
    )
    const json = urlOf(library.readLibraryVersion, { params: { standardId, number } })
    const chapters = statements.filter(({ parent }) => parent === null)
    return {
      data: this.dataOf(standard, version, urlOf(caseProvider.getCFPackage, { params: { sourcedId: version.id } })),
      page: {
        ...this.addressed(
          libraryAddresses.version(standardId, number),
          this.dataOf(standard, version, json),
          libraryAddresses.standardFeed(standardId),
        ),
        title: titleOf(`${standard.designation} ${number}`),
        description: excerptOf(version.introduction ?? words.versionBy(version.title, number, issuerName)),
        language: version.language,
        jsonLd: dataOnVersion(this.settings.publicUrl, standard, version, issuerName),
        preload: json,
        body: html`<main class="served">
          <p>${standard.designation} · ${words.version(number)}</p>
          <h1>${version.title}</h1>
          <p>${issuerName}. ${standingOf(version)}</p>
          <ul>
            ${chapters.map(
              (one) => html`<li><a href="${libraryAddresses.statement(one.id)}">${one.code} ${nameOf(one)}</a></li>`,
            )}
          </ul>
        </main>`,
      },
    }
  }

  private async statement(params: Params): ReturnType<Read> {
    const statementId = wellFormed(StatementId, params['statementId'])
    const found = await this.statements.read(this.database, statementId)
    const { standard, version, statement, children, issuerName } = found
    const json = urlOf(library.readLibraryStatement, { params: { statementId } })
    const feed = libraryAddresses.standardFeed(standard.id)
    return {
      data: this.dataOf(standard, version, urlOf(caseProvider.getCFItem, { params: { sourcedId: statementId } })),
      page: {
        ...this.addressed(libraryAddresses.statement(statementId), this.dataOf(standard, version, json), feed),
        title: titleOf([statement.code, nameOf(statement)].filter((part) => part !== null).join(' ')),
        description: `${whereOf(standard.designation, version)}. ${excerptOf(statement.text)}`,
        language: version.language,
        jsonLd: dataOnStatement(this.settings.publicUrl, found),
        preload: json,
        body: html`<main class="served">
          <p>
            <a href="${libraryAddresses.version(standard.id, version.number)}"
              >${whereOf(standard.designation, version)}</a
            >
          </p>
          <h1>${statement.code} ${nameOf(statement)}</h1>
          <p>${excerptOf(statement.text)}</p>
          <p>${issuerName}. ${standingOf(version)}</p>
          <ul>
            ${children.map(
              (one) => html`<li><a href="${libraryAddresses.statement(one.id)}">${one.code} ${nameOf(one)}</a></li>`,
            )}
          </ul>
        </main>`,
      },
    }
  }

  private async history(params: Params): ReturnType<Read> {
    const standardId = wellFormed(SkillStandardId, params['standardId'])
    const lineageId = wellFormed(LineageId, params['lineageId'])
    const { standard, steps } = await this.statements.history(this.database, standardId, lineageId)
    const latest = steps.findLast(({ statement }) => statement !== null) ?? fail('not_found', { what: 'statement' })
    const name = latest.statement ? nameOf(latest.statement) : ''
    const data = { [JSON_TYPE]: urlOf(library.readStatementHistory, { params: { standardId, lineageId } }) }
    return {
      data,
      page: {
        ...this.addressed(
          libraryAddresses.history(standardId, lineageId),
          data,
          libraryAddresses.standardFeed(standardId),
        ),
        title: titleOf(words.history(name)),
        description: words.historyLead(standard.designation, steps.length),
        language: latest.version.language,
        jsonLd: dataOnVersion(this.settings.publicUrl, standard, latest.version, ''),
        body: html`<main class="served">
          <h1>${words.history(name)}</h1>
          <ul>
            ${steps.map(({ version, statement }) =>
              statement
                ? html`<li>
                    <a href="${libraryAddresses.statement(statement.id)}">${words.version(version.number)}</a>
                    ${standingOf(version)}
                  </li>`
                : html`<li>${words.version(version.number)} ${words.withoutIt}</li>`,
            )}
          </ul>
        </main>`,
      },
    }
  }

  /** In CTDL-ASN a statement is part of its version's graph, where it is found by its address. */
  private dataOf({ id: standardId }: SkillStandard, { number }: Pick<LibraryEdition, 'number'>, json: string) {
    return { [JSON_TYPE]: json, [JSON_LD_TYPE]: urlOf(publishedFiles.downloadCtdl, { params: { standardId, number } }) }
  }

  private addressed(path: string, data: Readonly<Record<string, string>>, feed: string) {
    return addressed(this.settings.publicUrl, path, data, feed)
  }
}

function whereOf(designation: string, { number }: Pick<LibraryEdition, 'number'>): string {
  return `${designation} · ${words.version(number)}`
}
