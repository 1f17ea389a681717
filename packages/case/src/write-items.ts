// Statements as CFItems. The order of siblings is not theirs to tell: CASE keeps it in the associations.
import type { Statement } from '@touchstone/domain'
import { statusDates } from './adoption-status.js'
import { caseAddress } from './case-addresses.js'
import { caseLanguage } from './case-language.js'
import type { CaseItem, CaseItemType, CaseLink } from './case-package.js'
import { EXTENSION, itemTypeName, statementExtension } from './touchstone-extension.js'
import { linkTo } from './write-definitions.js'
import { contentSince, type StatementName, type Writing } from './writing.js'

export function writeItem(statement: Statement, types: ReadonlyMap<string, CaseItemType>, writing: Writing): CaseItem {
  const { origin, version, end, extensions } = writing
  const { id: identifier, text, code, title, notes } = statement
  const type = types.get(itemTypeName(statement) ?? '')
  const extension = extensions ? statementExtension(statement) : undefined
  return {
    identifier,
    uri: caseAddress(origin, 'CFItems', identifier),
    fullStatement: text,
    ...(type && { CFItemType: type.title, CFItemTypeURI: linkTo(type) }),
    ...(code !== null && { humanCodingScheme: code }),
    ...(title !== null && { abbreviatedStatement: title }),
    ...(notes !== null && { notes }),
    language: caseLanguage(version.language),
    ...(version.level !== null && { educationLevel: [version.level] }),
    ...statusDates(version, end),
    lastChangeDateTime: end?.at ?? contentSince(writing),
    ...(extension && { extensions: { [EXTENSION]: extension } }),
  }
}

const LONGEST_NAME = 100

/** What a statement is called where it is only pointed to: its code and its title, or the start of its text. */
export function linkToItem(origin: string, statement: StatementName): CaseLink {
  const { id: identifier, code, title, text } = statement
  const words = (title ?? text).slice(0, LONGEST_NAME * 2).replaceAll(/\s+/g, ' ')
  const symbols = [...words.toWellFormed()]
  const name = symbols.length > LONGEST_NAME ? `${symbols.slice(0, LONGEST_NAME - 1).join('')}…` : words.toWellFormed()
  return {
    title: code === null ? name : `${code} ${name}`,
    identifier,
    uri: caseAddress(origin, 'CFItems', identifier),
  }
}
