// Versions of every shape a version can have, for round trips: whatever the domain allows may stand in a file.
import {
  CalendarDate,
  ChangeClass,
  EquipmentKind,
  inReadingOrder,
  LineageId,
  type OwnField,
  OwnFieldKind,
  type OwnFieldValues,
  type Statement,
  StatementContent,
  StatementId,
  StatementType,
  VersionDetails,
} from '@touchstone/domain'
import fc from 'fast-check'
import type { ExchangedVersion } from '../exchanged-version.js'

const PIECES = [
  'pump',
  'Dichtung',
  '=1+1',
  '+',
  '-',
  '@cmd',
  "'",
  '"',
  ',',
  ';',
  '\t',
  'ñ',
  'مضخة',
  '泵',
  '🔧',
  '<b>',
  '</script>',
  '&amp;',
  '_x0041_',
  '#',
  '[risk]',
  'Knowledge',
  'Statement: Skill',
  '1.10',
  '007',
  'TRUE',
  '=',
  '—',
  ': ',
  ' ',
  '\\',
  '|',
  '\u200D',
  '%',
]
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
)
const words = (most: number, between: string[]) =>
  fc
    .array(fc.tuple(piece, fc.constantFrom(...between)), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.flat().join('').slice(0, most))

/** Text as the schema keeps it. */
function kept<T extends string | null>(
  texts: fc.Arbitrary<string>,
  schema: { safeParse(text: string): { success: boolean; data?: T } },
) {
  return texts
    .map((text) => schema.safeParse(text))
    .filter(({ success, data }) => success && data !== null)
    .map(({ data }) => data as string)
}
const line = (schema: Parameters<typeof kept>[1], most = 40) => kept(words(most, ['', ' ', '-', '.']), schema)
const block = (schema: Parameters<typeof kept>[1], most = 200) =>
  kept(words(most, ['', ' ', '\n', '\n\n  ', '\n- ']), schema)
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })

const content = StatementContent.shape
const uuid = fc.uuid({ version: 4 })

const ownFields: fc.Arbitrary<OwnField[]> = fc
  .uniqueArray(
    fc.record({
      key: fc.constantFrom('risk', 'notes', 'code', 'level', 'a', 'jobZone_2', 'riskOf', 'x'),
      label: fc.oneof(
        fc.constantFrom('Risk', 'Notes', 'Level', '[risk]', 'x [a]', '#', '=SUM(A1)'),
        line(VersionDetails.shape.title),
      ),
      kind: fc.constantFrom(...OwnFieldKind.options),
      required: fc.boolean(),
      on: fc.uniqueArray(fc.constantFrom(...StatementType.options), { minLength: 1 }),
      choices: fc.uniqueArray(fc.constantFrom('high', 'low', '=1', 'a; b'), { minLength: 1 }),
    }),
    { selector: ({ key }) => key, maxLength: 4 },
  )
  .map((fields) => fields.map((field) => ({ ...field, choices: field.kind === 'choice' ? field.choices : [] })))

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((at) => CalendarDate.parse(at.toISOString().slice(0, 10)))

function valueOf(field: OwnField): fc.Arbitrary<string | number | boolean> {
  switch (field.kind) {
    case 'line':
      return line(content.title)
    case 'text':
      return block(content.text)
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)
    case 'date':
      return date
    case 'yes_no':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...field.choices)
  }
}

function valuesOf(fields: readonly OwnField[]): fc.Arbitrary<OwnFieldValues> {
  const values = Object.fromEntries(fields.map((field) => [field.key, fc.option(valueOf(field), { nil: undefined })]))
  return fc
    .record(values)
    .map((record) =>
      Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
    )
}

function statementOf(fields: readonly OwnField[]) {
  return fc.record({
    id: uuid,
    ownLineage: fc.option(uuid, { nil: null }),
    type: fc.constantFrom(...StatementType.options),
    typeLabel: orNull(
      fc.oneof(line(content.typeLabel), fc.constantFrom('Knowledge', 'statement', 'Duty: x', 'Element')),
    ),
    code: orNull(fc.oneof(fc.constantFrom('1', '1.10', 'K-1', 'K-1', '=A', 'a; b', 'x,y'), line(content.code, 20))),
    title: orNull(line(content.title)),
    text: block(content.text),
    evaluationCriteria: fc.array(block(content.evaluationCriteria.unwrap()), { maxLength: 3 }),
    accuracyLevel: orNull(block(content.accuracyLevel)),
    equipment: fc.array(fc.record({ kind: fc.constantFrom(...EquipmentKind.options), text: line(content.title) }), {
      maxLength: 3,
    }),
    assignment: orNull(block(content.assignment)),
    notes: orNull(block(content.notes)),
    fields: valuesOf(fields),
    derivedFrom: fc.uniqueArray(uuid, { maxLength: 2 }),
    /** Among those before it: at the top when it is none of them. */
    parent: fc.nat(12),
    needs: fc.uniqueArray(fc.nat(12), { maxLength: 4 }),
  })
}

const details = fc.record({
  number: fc.constantFrom('1.0', '2.13', '10.0.1'),
  title: line(VersionDetails.shape.title),
  level: orNull(line(VersionDetails.shape.level)),
  language: fc.constantFrom('en', 'de-AT', 'pt-BR', 'zh-Hant'),
  introduction: orNull(block(VersionDetails.shape.introduction)),
  acknowledgements: orNull(block(VersionDetails.shape.acknowledgements)),
  changeClass: orNull(fc.constantFrom(...ChangeClass.options)),
  changeNote: orNull(block(VersionDetails.shape.changeNote)),
  numbering: fc.uniqueArray(
    fc.record({
      type: fc.constantFrom(...StatementType.options),
      pattern: fc.constantFrom('{n}', '{parent}.{n}', 'K-{N}', '={a}'),
    }),
    {
      selector: ({ type }) => type,
      maxLength: 3,
    },
  ),
})

export const versions: fc.Arbitrary<ExchangedVersion> = ownFields.chain((fields) =>
  fc
    .record({
      designation: line(VersionDetails.shape.level),
      details,
      rows: fc.uniqueArray(statementOf(fields), { selector: ({ id }) => id, minLength: 1, maxLength: 12 }),
    })
    .map(({ designation, details: texts, rows }) => ({
      designation,
      details: { ...texts, ownFields: fields },
      statements: treeOf(rows),
    })),
)

type Row = ReturnType<typeof statementOf> extends fc.Arbitrary<infer R> ? R : never

function treeOf(rows: readonly Row[]): Statement[] {
  const lineage = rows.map(({ id, ownLineage }) => LineageId.parse(ownLineage ?? id))
  const places = new Map<string | null, number>()
  const statements = rows.map(({ ownLineage: _, parent: above, needs, ...row }, i) => {
    const parent = above < i ? (lineage[above] ?? null) : null
    const position = places.get(parent) ?? 0
    places.set(parent, position + 1)
    const ksas = needs
      .filter((n) => n !== i && ['knowledge', 'skill', 'ability'].includes(rows[n]?.type ?? ''))
      .flatMap((n) => lineage[n] ?? [])
    return {
      ...row,
      id: StatementId.parse(row.id),
      lineageId: lineage[i] ?? LineageId.parse(row.id),
      parent,
      position,
      ksas,
      derivedFrom: row.derivedFrom.map((id) => LineageId.parse(id)),
    }
  })
  return inReadingOrder(statements).map(({ statement }) => statement)
}
