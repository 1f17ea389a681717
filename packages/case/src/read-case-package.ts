// A CASE package (1.0 or 1.1, https://www.imsglobal.org/spec/case/v1p1) read into a draft, with a report of what became of each row.
// Lenient on what comes in, strict on what goes out: whatever the package holds, the statements make a sound tree. Nothing is written,
// nothing is thrown, and the time it takes grows with the size of the package.
import type { OwnField, Statement } from '@touchstone/domain'
import type { CaseDraft } from './case-draft.js'
import { findPackage } from './find-package.js'
import { findings } from './findings.js'
import type { ImportFinding, ImportReport, ImportRow } from './import-report.js'
import { itemTypeTitles } from './item-types.js'
import { type JsonRecord, own } from './json.js'
import { type FieldsOfVersion, keepFields } from './keep-fields.js'
import { type Ledger, openLedger, type SourceNotes, write } from './ledger.js'
import { linkKsas } from './link-ksas.js'
import { noteWhatIsNotKept, type PackageParts } from './note-what-is-not-kept.js'
import { placeItems } from './place-items.js'
import { proposeDesignation } from './propose-designation.js'
import { readAssociations } from './read-associations.js'
import { readDocument } from './read-document.js'
import { readItem, settleDuplicates } from './read-items.js'
import { isOurPackage } from './read-extension.js'
import { readRubrics } from './read-rubrics.js'
import { endFinder } from './references.js'
import { sumUp } from './sum-up.js'
import { toStatements } from './to-statements.js'

export interface CaseReading {
  readonly report: ImportReport
  /** `null` when nothing can be imported. */
  readonly draft: CaseDraft | null
}

export interface ReadOptions {
  /** Where the package was made of something else. */
  readonly notes?: SourceNotes | undefined
  /** A random UUID of version 4, a new one at each call. */
  readonly mintId: () => string
  /** Told now and then how many items and associations are read, of how many. */
  readonly progress?: ReadProgress | undefined
}

export type ReadProgress = (done: number, of: number) => void

/** The reading of a source that is none: what is wrong with the whole of it. */
export function refusedReading(place: string, ...findings: readonly ImportFinding[]): CaseReading {
  const ledger = openLedger({ placeOf: () => place, findingsOf: () => findings, nameField: (field) => field })
  ledger.open({ list: 'CFDocument', index: null, identifier: null, label: place })
  return { report: sumUp(ledger, null, null), draft: null }
}

/** Rows read at most. The largest public frameworks have a few tens of thousands. */
export const MOST_ITEMS = 100_000
export const MOST_ASSOCIATIONS = 500_000

/**
 * Reads a package from parsed JSON of any shape. A statement's lineage id is its CASE identifier where CASE allows that as a UUID
 * (versions 1 to 5), else a new one.
 */
export function readCasePackage(input: unknown, { mintId, notes, progress }: ReadOptions): CaseReading {
  const ledger = openLedger(notes)
  const row = ledger.open({ list: 'CFDocument', index: null, identifier: null, label: 'CFDocument' })
  const found = findPackage(input)
  if (!found.found) {
    write(
      row,
      { not_an_object: findings.notAnObject, document_list: findings.documentList, no_document: findings.noDocument }[
        found.why
      ](),
    )
    return { report: sumUp(ledger, null, null), draft: null }
  }
  if (found.wrapped) write(row, findings.wrapped())
  const document = readDocument(found.document, row)
  const items = listOf(found.casePackage, 'CFItems', MOST_ITEMS, row)
  const associations = listOf(found.casePackage, 'CFAssociations', MOST_ASSOCIATIONS, row)
  if (row.outcome !== 'refused' && items.length === 0) write(row, findings.noItems())
  if (document.details === null || row.outcome === 'refused')
    return { report: sumUp(ledger, document, null), draft: null }
  noteWhatIsNotKept({ ...found, items, associations }, row)
  const { statements, ownFields } = readStatements(
    { ...found, items, associations },
    { ledger, row, mintId, progress, defined: document.details.ownFields },
  )
  if (statements.length === 0) {
    write(row, findings.nothingLeft())
    return { report: sumUp(ledger, document, null), draft: null }
  }
  const proposedDesignation =
    document.designation ??
    proposeDesignation(
      document.details.title,
      statements.flatMap(({ code }) => code ?? []),
    )
  const details = { ...document.details, ownFields }
  const draft = { details, proposedDesignation, proposedNumber: document.proposedNumber, statements }
  return { report: sumUp(ledger, document, draft), draft }
}

function readStatements(
  { casePackage, document, items, associations }: PackageParts,
  {
    ledger,
    row,
    mintId,
    progress,
    defined,
  }: { ledger: Ledger; row: ImportRow; defined: readonly OwnField[] } & ReadOptions,
): { statements: Statement[]; ownFields: OwnField[] } {
  const titles = itemTypeTitles(own(casePackage, 'CFDefinitions'))
  const count = counter(items.length + associations.length, progress)
  const all = items.map((entry, index) => {
    count()
    return readItem(entry, index, titles, ledger)
  })
  const firsts = settleDuplicates(all)
  const unique = all.filter((item) => item.key === null || firsts.get(item.key) === item)
  const find = endFinder(document, firsts)
  const links = readAssociations(associations, find, ledger, count)
  const placed = placeItems(unique, links, row)
  const judged = readRubrics(own(casePackage, 'CFRubrics'), find)
  const ksas = linkKsas(links.ksas, new Set(placed.map(({ item }) => item)))
  const { ownFields, valuesOf } = keepFields(
    placed.map(({ item }) => item),
    { defined, repeats: repeatsOf(document), document: row },
  )
  return { statements: toStatements(placed, { ksas, judged, valuesOf }, mintId), ownFields }
}

const TOLD_EVERY = 500

function counter(of: number, progress: ReadProgress | undefined): () => void {
  let done = 0
  return () => {
    done += 1
    if (done % TOLD_EVERY === 0 || done === of) progress?.(done, of)
  }
}

/** In a package of our own the version's level, language and dates stand at each item too, as CASE wants it. */
function repeatsOf(document: JsonRecord): FieldsOfVersion['repeats'] {
  const ours = isOurPackage(document)
  const language = own(document, 'language')
  return (name, value) => (ours && STANDS_AT_ITEMS.has(name)) || (name === 'language' && value === language)
}

const STANDS_AT_ITEMS = new Set(['language', 'educationLevel', 'statusStartDate', 'statusEndDate'])

function listOf(casePackage: JsonRecord, name: string, most: number, row: ImportRow): readonly unknown[] {
  const list = own(casePackage, name) ?? []
  if (!Array.isArray(list)) {
    write(row, findings.listUnreadable(name))
    return []
  }
  if (list.length <= most) return list
  write(row, findings.tooMany(name, list.length, most))
  return []
}
