// A version as CTDL-ASN JSON-LD: the framework and every statement in one @graph. Knowledge, skills and abilities are competencies of
// it too, named by what needs them as knowledgeEmbodied, skillEmbodied and abilityEmbodied.
import { documentExtension, itemTypeName, statementExtension } from '@touchstone/case'
import { childrenByParent, inReadingOrder, type LineageId, type Statement } from '@touchstone/domain'
import type { ExchangedVersion } from '../exchanged-version.js'
import { CTDL_CONTEXT, ctidOf, EMBODIED, OWN_TERMS } from './terms.js'

export interface CtdlOptions {
  readonly versionId: string
  /** Who publishes it. */
  readonly publisher: string
  readonly status: 'Draft' | 'Published' | 'Deprecated'
  readonly validFrom: string | null
  readonly addresses: { readonly version: string; readonly statement: (id: string) => string }
}

export function writeCtdl(version: ExchangedVersion, options: CtdlOptions): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(ctdlGraph(version, options), null, 2)}\n`)
}

export function ctdlGraph(version: ExchangedVersion, options: CtdlOptions) {
  const { designation, details, statements } = version
  const { addresses, versionId, publisher, status, validFrom } = options
  const words = (text: string) => ({ [details.language]: text })
  const byLineage = new Map(statements.map((one) => [one.lineageId, one]))
  const children = childrenByParent(statements)
  const addressesOf = (some: readonly Statement[]) => some.map(({ id }) => addresses.statement(id))
  const framework = {
    '@id': addresses.version,
    '@type': 'ceasn:CompetencyFramework',
    'ceterms:ctid': ctidOf(versionId),
    'ceasn:name': words(details.title),
    'ceasn:description': words(details.introduction ?? details.title),
    'ceasn:inLanguage': [details.language],
    'ceasn:publisherName': words(publisher),
    'ceasn:publicationStatusType': [`http://purl.org/ctdlasn/vocabs/publicationStatus/${status}`],
    ...(validFrom !== null && { 'ceasn:dateValidFrom': validFrom }),
    'ceasn:hasTopChild': addressesOf(children.get(null) ?? []),
    'touchstone:document': documentExtension(designation, details),
  }
  const competency = (statement: Statement) => {
    const parent = statement.parent === null ? undefined : byLineage.get(statement.parent)
    const below = children.get(statement.lineageId) ?? []
    const category = itemTypeName(statement)
    const extension = ownPart(statement, byLineage)
    return {
      '@id': addresses.statement(statement.id),
      '@type': 'ceasn:Competency',
      'ceterms:ctid': ctidOf(statement.id),
      'ceasn:competencyText': words(statement.text),
      ...(statement.title !== null && { 'ceasn:competencyLabel': words(statement.title) }),
      ...(statement.code !== null && { 'ceasn:codedNotation': statement.code }),
      ...(statement.notes !== null && { 'ceasn:comment': words(statement.notes) }),
      ...(category !== null && { 'ceasn:competencyCategory': [words(category)] }),
      'ceasn:inLanguage': [details.language],
      'ceasn:isPartOf': [addresses.version],
      ...(parent === undefined
        ? { 'ceasn:isTopChildOf': [addresses.version] }
        : { 'ceasn:isChildOf': [addresses.statement(parent.id)] }),
      ...(below.length > 0 && { 'ceasn:hasChild': addressesOf(below) }),
      ...embodied(statement, byLineage, addressesOf),
      ...(extension && { 'touchstone:statement': extension }),
    }
  }
  return {
    '@context': [CTDL_CONTEXT, OWN_TERMS],
    '@graph': [framework, ...inReadingOrder(statements).map(({ statement }) => competency(statement))],
  }
}

type ByLineage = ReadonlyMap<LineageId, Statement>

function embodied({ ksas }: Statement, byLineage: ByLineage, addressesOf: (some: readonly Statement[]) => string[]) {
  const needed = ksas.flatMap((ksa) => byLineage.get(ksa) ?? [])
  return Object.fromEntries(
    Object.entries(EMBODIED).flatMap(([type, term]) => {
      const some = needed.filter((one) => one.type === type)
      return some.length > 0 ? [[term, addressesOf(some)]] : []
    }),
  )
}

/** What CTDL-ASN has no word for: the rest of the statement, its exact id, and the order of what it needs across the three kinds. */
function ownPart(statement: Statement, byLineage: ByLineage) {
  const { id, ksas } = statement
  const needs = ksas.flatMap((ksa) => byLineage.get(ksa)?.id ?? [])
  const own = {
    ...(ctidOf(id) !== `ce-${id}` && { id }),
    ...(needs.length > 1 && { needs }),
    ...statementExtension(statement),
  }
  return Object.keys(own).length > 0 ? own : undefined
}
