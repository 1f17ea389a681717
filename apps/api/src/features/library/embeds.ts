// Published statements on other people's pages: plain HTML that runs no script, says which version it is of, and leads to the library.
import { Injectable } from '@nestjs/common'
import { libraryAddresses, type LibraryStatement, type LibraryVersion, type StatementRef } from '@touchstone/contract'
import { isKsa, type SkillStandardId, type Statement, textDirection, type VersionNumber } from '@touchstone/domain'
import { toHtml } from '@touchstone/rich-text'
import { Database } from '../../platform/database/transactions.js'
import { type Html, html, markupOf, trusted } from '../../platform/http/html.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { EMBED_STYLE } from './embed-style.js'
import { Library } from './library.js'
import { libraryWords as words, nameOf, standingOf } from './library-words.js'
import { StatementPages } from './statement-pages.js'

/** In one piece: the policy allows this style to the letter. */
const STYLE = trusted(`<style>${EMBED_STYLE}</style>`)

@Injectable()
export class Embeds {
  constructor(
    private readonly database: Database,
    private readonly settings: PublicSettings,
    private readonly library: Library,
    private readonly statements: StatementPages,
  ) {}

  /** @throws DomainError `not_found` */
  async statement(id: Statement['id']): Promise<Uint8Array> {
    const found = await this.statements.read(this.database, id)
    const { statement, ksas } = found
    const body = html`${(statement.code ?? statement.title) !== null && html`<h1><b>${statement.code}</b> ${statement.title}</h1>`}
    ${rich(statement.text)}
    ${
      statement.evaluationCriteria.length > 0 &&
      html`<h2>${words.criteria}</h2>
        <ul>
          ${statement.evaluationCriteria.map((one) => html`<li>${rich(one)}</li>`)}
        </ul>`
    }
    ${
      ksas.length > 0 &&
      html`<h2>${words.ksas}</h2>
        <ul>
          ${ksas.map((one) => html`<li>${line(one)}</li>`)}
        </ul>`
    }`
    const name = [statement.code, nameOf(statement)].filter((part) => part !== null).join(' ')
    return this.page(name, found, body, libraryAddresses.statement(id), words.readFull)
  }

  /** @throws DomainError `not_found` */
  async version(standardId: SkillStandardId, number: VersionNumber): Promise<Uint8Array> {
    const found = await this.library.readVersion(this.database, standardId, number)
    const chapters = chaptersOf(found.statements)
    const body = html`<h1>${found.version.title}</h1>
      <p class="by">${found.issuerName} · ${words.statements(found.statements.length)}</p>
      <ul class="chapters">
        ${chapters.map((one) => html`<li><a href="${this.settings.publicUrl}${libraryAddresses.statement(one.id)}" target="_blank" rel="noopener">${line(one)}</a></li>`)}
      </ul>`
    return this.page(found.version.title, found, body, libraryAddresses.version(standardId, number), words.readVersion)
  }

  private page(
    title: string,
    found: Pick<LibraryStatement | LibraryVersion, 'standard' | 'version' | 'newer'>,
    body: Html,
    path: string,
    read: string,
  ): Uint8Array {
    const { standard, version, newer } = found
    const { publicUrl } = this.settings
    const page = html`<!doctype html>
      <html lang="${version.language}" dir="${textDirection(version.language)}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${title} · ${standard.designation}</title>
          <link rel="canonical" href="${publicUrl}${path}" />
          ${STYLE}
        </head>
        <body>
          <main>${body}</main>
          <footer>
            <p class="standing" data-status="${version.status}">
              ${standard.designation} · ${words.version(version.number)}. ${standingOf(version)}
            </p>
            <p>
              <a href="${publicUrl}${path}" target="_blank" rel="noopener">${read}</a>${
                newer &&
                html` ·
                  <a
                    href="${publicUrl}${libraryAddresses.version(standard.id, newer.number)}"
                    target="_blank"
                    rel="noopener"
                    >${words.readNewer(newer.number)}</a
                  >`
              }
            </p>
          </footer>
        </body>
      </html> `
    return new TextEncoder().encode(markupOf(page))
  }
}

/** The top of the tree without the appendix of KSAs, unless there is nothing else. */
function chaptersOf(statements: readonly Statement[]): readonly Statement[] {
  const top = statements.filter(({ parent }) => parent === null)
  const chapters = top.filter((one) => !isKsa(one) && one.type !== 'ksa_group')
  return chapters.length > 0 ? chapters : top
}

function rich(text: string): Html {
  return html`<div>${trusted(toHtml(text))}</div>`
}

function line(statement: Pick<StatementRef, 'code' | 'title' | 'text'>): Html {
  return html`${statement.code !== null && html`<b>${statement.code}</b> `}${nameOf(statement)}`
}
