// Reads what our own extension data says of an item: everything of a statement CASE has no field for. Each text is held to what
// the domain keeps, like any other; what cannot be kept is named.
import {
  EquipmentItem,
  EquipmentKind,
  LineageId,
  OwnFieldValues,
  StatementContent,
  StatementType,
  StatementWords,
} from '@touchstone/domain'
import { findings } from './findings.js'
import type { ImportRow } from './import-report.js'
import { isRecord, type JsonRecord, own } from './json.js'
import { write } from './ledger.js'
import { readText, type TextField } from './read-text.js'
import { EXTENSION } from './touchstone-extension.js'

type Content = Pick<StatementContent, 'evaluationCriteria' | 'accuracyLevel' | 'equipment' | 'assignment' | 'fields'>

export interface ReadExtension {
  readonly lineageId: LineageId | null
  readonly type: Pick<StatementContent, 'type' | 'typeLabel'> | null
  readonly content: Content
  readonly derivedFrom: LineageId[]
}

const NOTHING: ReadExtension = {
  lineageId: null,
  type: null,
  content: { evaluationCriteria: [], accuracyLevel: null, equipment: [], assignment: null, fields: {} },
  derivedFrom: [],
}

const { evaluationCriteria, accuracyLevel, assignment, typeLabel } = StatementContent.shape
const FIELDS = {
  criterion: { name: 'evaluation criteria', kind: 'block', schema: evaluationCriteria.unwrap() },
  accuracyLevel: { name: 'accuracy level', kind: 'block', schema: accuracyLevel },
  equipment: { name: 'equipment', kind: 'line', schema: EquipmentItem.shape.text },
  assignment: { name: 'assignment', kind: 'block', schema: assignment },
} satisfies Record<string, TextField>

/** Our part of an `extensions` object, when it has one. */
export function extensionOf(record: JsonRecord): JsonRecord | undefined {
  const extensions = own(record, 'extensions')
  const ours = isRecord(extensions) ? own(extensions, EXTENSION) : undefined
  return isRecord(ours) ? ours : undefined
}

/** Whether a package was written by us as CASE. One made of a table has our extension too, but no version of CASE. */
export function isOurPackage(document: JsonRecord): boolean {
  return extensionOf(document) !== undefined && own(document, 'caseVersion') !== undefined
}

export function readExtension(item: JsonRecord, row: ImportRow): ReadExtension {
  const given = extensionOf(item)
  if (given === undefined) return NOTHING
  const read = (value: unknown, field: TextField, from: string) => {
    const reading = readText(value, field)
    for (const finding of reading.findings) write(row, { ...finding, field: from })
    return reading.value
  }
  const list = (from: 'evaluationCriteria' | 'equipment', most: number) => {
    const values = own(given, from)
    if (values === undefined) return []
    if (Array.isArray(values) && values.length <= most) return values as readonly unknown[]
    write(row, { ...findings.listTooLong(from, most), field: from })
    return []
  }
  const lineage = LineageId.safeParse(own(given, 'lineageId'))
  const derived = StatementWords.shape.derivedFrom.safeParse(own(given, 'derivedFrom') ?? [])
  const values = OwnFieldValues.safeParse(own(given, 'fields') ?? {})
  return {
    lineageId: lineage.success ? lineage.data : null,
    type: typeIn(given),
    content: {
      evaluationCriteria: list('evaluationCriteria', 100).flatMap(
        (one) => read(one, FIELDS.criterion, 'evaluationCriteria') ?? [],
      ),
      accuracyLevel: read(own(given, 'accuracyLevel'), FIELDS.accuracyLevel, 'accuracyLevel'),
      equipment: list('equipment', 200).flatMap((one) => {
        const text = read(isRecord(one) ? own(one, 'text') : one, FIELDS.equipment, 'equipment')
        const kind = EquipmentKind.safeParse(isRecord(one) ? own(one, 'kind') : undefined)
        return text === null ? [] : { kind: kind.success ? kind.data : ('tooling' as const), text }
      }),
      assignment: read(own(given, 'assignment'), FIELDS.assignment, 'assignment'),
      fields: values.success ? values.data : {},
    },
    derivedFrom: derived.success ? derived.data : [],
  }
}

function typeIn(given: JsonRecord): ReadExtension['type'] {
  const type = StatementType.safeParse(own(given, 'type'))
  if (!type.success) return null
  const label = typeLabel.safeParse(own(given, 'typeLabel') ?? null)
  return { type: type.data, typeLabel: label.success ? label.data : null }
}
