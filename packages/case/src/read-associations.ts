// Reads CFAssociations: which item hangs under which, and which knowledge, skills and abilities an item needs.
import { isKsa } from '@touchstone/domain'
import { findings } from './findings.js'
import type { ImportRow } from './import-report.js'
import { excerpt, isRecord, type JsonRecord, own, scalar } from './json.js'
import { type Ledger, leaveOut, write } from './ledger.js'
import type { CaseItem } from './read-items.js'
import type { End, FindEnd } from './references.js'

export interface Link {
  readonly row: ImportRow
  readonly to: End
  readonly sequence: number | null
}

/** Links by the item they start at, each list in the order of the file. */
export type Links = Map<CaseItem, Link[]>

export interface CaseAssociations {
  /** `isChildOf`: the one association CASE keeps its tree in. */
  readonly parents: Links
  /** `isPartOf`: no place in the tree, unless an item has none. */
  readonly wholes: Links
  readonly ksas: Links
}

/** Fields of a CFAssociation that are read, or say nothing an import could keep. */
export const ASSOCIATION_FIELDS = new Set(
  'identifier uri associationType originNodeURI destinationNodeURI sequenceNumber lastChangeDateTime CFDocumentURI'.split(
    ' ',
  ),
)

const TYPES = [
  'isChildOf',
  'isPeerOf',
  'isPartOf',
  'exactMatchOf',
  'precedes',
  'isRelatedTo',
  'replacedBy',
  'exemplar',
  'hasSkillLevel',
  'isTranslationOf',
]
const BY_SPELLING = new Map(TYPES.map((type) => [type.toLowerCase(), type]))

/** @param count called for each of them. */
export function readAssociations(
  list: readonly unknown[],
  find: FindEnd,
  ledger: Ledger,
  count: () => void,
): CaseAssociations {
  const read: CaseAssociations = { parents: new Map(), wholes: new Map(), ksas: new Map() }
  list.forEach((entry, index) => {
    count()
    readAssociation(entry, index, { find, ledger, read })
  })
  return read
}

interface Reading {
  readonly find: FindEnd
  readonly ledger: Ledger
  readonly read: CaseAssociations
}

function readAssociation(entry: unknown, index: number, { find, ledger, read }: Reading): void {
  const association = isRecord(entry) ? entry : {}
  const identifier = scalar(own(association, 'identifier'))
  const given = scalar(own(association, 'associationType'))
  const row = ledger.open({
    list: 'CFAssociations',
    index,
    identifier: identifier && excerpt(identifier),
    label: given ? excerpt(given, 60) : `Entry ${index + 1}`,
  })
  if (!isRecord(entry)) return write(row, findings.notARecord())
  if (given === null) return write(row, findings.typeUnreadable())
  const type = typeOf(given, row)
  const from = find(own(association, 'originNodeURI'))
  const to = find(own(association, 'destinationNodeURI'))
  if (from === 'unreadable' || to === 'unreadable') return write(row, findings.linkUnreadable())
  row.label = `${excerpt(type, 60)}: ${nameOf(from)} → ${nameOf(to)}`
  if (from === 'document' || from === 'elsewhere') return leaveOut(row, findings.originNotInPackage())
  const link = { row, to, sequence: readSequence(association, row) }
  if (type === 'isChildOf') append(read.parents, from, link)
  else if (type === 'isPartOf') append(read.wholes, from, link)
  else if (type !== 'isRelatedTo' && !type.startsWith('ext:')) leaveOut(row, findings.typeNotKept(type))
  else if (typeof to === 'string' || !isKsa(to.content) || to === from) leaveOut(row, findings.notALinkToKsa(type))
  else append(read.ksas, from, link)
}

/** The type in its official spelling; programs write "Is Child Of" too. */
function typeOf(given: string, row: ImportRow): string {
  const official = BY_SPELLING.get(
    given
      .slice(0, 60)
      .replaceAll(/[\s_-]/g, '')
      .toLowerCase(),
  )
  if (official !== undefined && official !== given) write(row, findings.typeRead(official))
  return official ?? given
}

function readSequence(association: JsonRecord, row: ImportRow): number | null {
  const given = own(association, 'sequenceNumber')
  if (given === undefined || given === null || given === '') return null
  const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    write(row, findings.sequenceUnreadable())
    return null
  }
  if (number !== given) write(row, findings.sequenceRead())
  return number
}

function append(links: Links, from: CaseItem, link: Link): void {
  const list = links.get(from)
  if (list) list.push(link)
  else links.set(from, [link])
}

function nameOf(end: End): string {
  if (end === 'document') return 'the document'
  return end === 'elsewhere' ? 'something outside the package' : excerpt(end.row.label, 40)
}
