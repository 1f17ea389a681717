// Says on the document's row what of the package has no place in a version, so that nothing is lost in silence.
import { findings } from './findings.js'
import type { ImportRow } from './import-report.js'
import { isRecord, type JsonRecord, own } from './json.js'
import { write } from './ledger.js'
import { ASSOCIATION_FIELDS } from './read-associations.js'
import { DOCUMENT_FIELDS } from './read-document.js'
import { isKeptWhole } from './read-rubrics.js'
import { fieldTally } from './tally-fields.js'

export interface PackageParts {
  readonly casePackage: JsonRecord
  readonly document: JsonRecord
  readonly items: readonly unknown[]
  readonly associations: readonly unknown[]
}

const PACKAGE_FIELDS = new Set(['CFDocument', 'CFItems', 'CFAssociations', 'CFDefinitions', 'CFRubrics'])
const DEFINITIONS_NOT_KEPT = ['CFConcepts', 'CFSubjects', 'CFLicenses', 'CFAssociationGroupings']

export function noteWhatIsNotKept({ casePackage, document, associations }: PackageParts, row: ImportRow): void {
  const tallies = [
    { of: 'the package', kept: PACKAGE_FIELDS, records: [casePackage] },
    { of: 'the document', kept: DOCUMENT_FIELDS, records: [document] },
    { of: 'its associations', kept: ASSOCIATION_FIELDS, records: associations },
  ]
  for (const { of, kept, records } of tallies) {
    const tally = fieldTally(kept)
    for (const record of records) if (isRecord(record)) tally.add(record)
    const names = tally.names()
    if (names !== null) write(row, findings.fieldsNotKept(of, names))
  }
  const definitions = own(casePackage, 'CFDefinitions')
  const lists = isRecord(definitions) ? DEFINITIONS_NOT_KEPT.map((name) => [name, own(definitions, name)] as const) : []
  const rubrics = own(casePackage, 'CFRubrics')
  const partly = Array.isArray(rubrics) ? rubrics.filter((rubric) => !isKeptWhole(rubric)) : []
  for (const [name, list] of [...lists, ['CFRubrics', partly] as const]) {
    if (Array.isArray(list) && list.length > 0) write(row, findings.listNotKept(name, list.length))
  }
}
