// What search engines read in the library's pages: schema.org, made of the record.
import {
  libraryAddresses,
  type LibraryEdition,
  type LibraryStandard,
  type LibraryStatement,
} from '@touchstone/contract'
import type { SkillStandard } from '@touchstone/domain'
import { excerptOf, nameOf } from './library-words.js'

const CONTEXT = 'https://schema.org'

export function dataOnStandards(publicUrl: string, standards: readonly LibraryStandard[]): object {
  return {
    '@context': CONTEXT,
    '@type': 'ItemList',
    itemListElement: standards.map(({ id, designation }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: designation,
      url: publicUrl + libraryAddresses.standard(id),
    })),
  }
}

export function dataOnVersion(
  publicUrl: string,
  standard: SkillStandard,
  version: Pick<LibraryEdition, 'number' | 'title' | 'language' | 'publishedAt' | 'contentHash'>,
  issuerName: string,
): object {
  return {
    '@context': CONTEXT,
    '@type': 'DefinedTermSet',
    '@id': publicUrl + libraryAddresses.version(standard.id, version.number),
    url: publicUrl + libraryAddresses.version(standard.id, version.number),
    name: version.title,
    identifier: standard.designation,
    version: version.number,
    inLanguage: version.language,
    datePublished: version.publishedAt ?? undefined,
    publisher: issuerName === '' ? undefined : { '@type': 'Organization', name: issuerName },
    isPartOf: publicUrl + libraryAddresses.standard(standard.id),
  }
}

export function dataOnStatement(publicUrl: string, found: LibraryStatement): object {
  const { standard, version, statement, issuerName } = found
  return {
    '@context': CONTEXT,
    '@type': 'DefinedTerm',
    '@id': publicUrl + libraryAddresses.statement(statement.id),
    url: publicUrl + libraryAddresses.statement(statement.id),
    name: nameOf(statement),
    termCode: statement.code ?? undefined,
    description: excerptOf(statement.text, 1_000),
    inDefinedTermSet: dataOnVersion(publicUrl, standard, version, issuerName),
  }
}
