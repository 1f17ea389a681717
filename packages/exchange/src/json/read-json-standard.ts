// Our own JSON, and the frozen content a content hash is taken over, which has the same shape without row ids, made into a CASE
// package with our extension: one reader decides about texts, tree and KSAs.
import { type CaseReading, type JsonRecord, isRecord, own, readCasePackage, type SourceNotes } from '@touchstone/case'
import type { ReadFileOptions } from '../read-file-options.js'

const ITEM_FIELDS = new Set(
  'id lineageId parent position type typeLabel code title text evaluationCriteria accuracyLevel equipment assignment notes fields ksas derivedFrom'.split(
    ' ',
  ),
)

export function isJsonStandard(input: unknown): input is JsonRecord {
  return isRecord(input) && isRecord(own(input, 'version')) && Array.isArray(own(input, 'statements'))
}

export function readJsonStandard(input: JsonRecord, { mintId, progress }: ReadFileOptions): CaseReading {
  const version = own(input, 'version')
  const details = isRecord(version) ? version : {}
  const list = own(input, 'statements')
  const statements = (Array.isArray(list) ? list : []).map((entry) => (isRecord(entry) ? entry : {}))
  const document = mintId()
  const identifiers = new Map(
    statements.map((one) => [String(own(one, 'lineageId')), own(one, 'id') ?? own(one, 'lineageId')]),
  )
  const node = (lineageId: unknown) => ({ identifier: identifiers.get(String(lineageId)) ?? lineageId })
  const associations = statements.flatMap((one) => {
    const origin = { identifier: own(one, 'id') ?? own(one, 'lineageId') }
    const parent = own(one, 'parent') ?? null
    const ksas = own(one, 'ksas')
    return [
      {
        associationType: 'isChildOf',
        originNodeURI: origin,
        destinationNodeURI: parent === null ? { identifier: document } : node(parent),
        sequenceNumber: own(one, 'position'),
      },
      ...(Array.isArray(ksas) ? ksas : []).map((ksa: unknown, i) => ({
        associationType: 'isRelatedTo',
        originNodeURI: origin,
        destinationNodeURI: node(ksa),
        sequenceNumber: i + 1,
      })),
    ]
  })
  const { title, language, ...extension } = details
  return readCasePackage(
    {
      CFDocument: {
        ...further(input, new Set(['format', 'formatVersion', 'designation', 'version', 'statements'])),
        identifier: document,
        title,
        language,
        version: own(details, 'number'),
        extensions: { touchstone: { ...extension, designation: own(input, 'designation') } },
      },
      CFItems: statements.map(itemOf),
      CFAssociations: associations,
    },
    { mintId, notes: NOTES, progress },
  )
}

function itemOf(statement: JsonRecord) {
  const { id, lineageId, code, title, text, notes, ...extension } = statement
  return {
    ...further(statement, ITEM_FIELDS),
    identifier: id ?? lineageId,
    fullStatement: text,
    humanCodingScheme: code,
    abbreviatedStatement: title,
    notes,
    extensions: { touchstone: { ...extension, lineageId } },
  }
}

function further(record: JsonRecord, known: ReadonlySet<string>): JsonRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !known.has(name)))
}

const FIELDS: Readonly<Record<string, string>> = {
  fullStatement: 'text',
  humanCodingScheme: 'code',
  abbreviatedStatement: 'title',
}

const NOTES: SourceNotes = {
  placeOf: (list, index) => (list === 'CFItems' && index !== null ? `statements ${index + 1}` : 'version'),
  findingsOf: () => [],
  nameField: (field) => FIELDS[field] ?? field,
}
