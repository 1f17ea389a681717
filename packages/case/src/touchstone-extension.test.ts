import { LineageId, type Statement, StatementId } from '@touchstone/domain'
import { describe, expect, test } from 'vitest'
import { childOf, framework, item, read, rowOf, uuid } from './testing/packages.js'
import { documentExtension, itemTypeName, statementExtension } from './touchstone-extension.js'

const whole: Statement = {
  id: StatementId.parse(uuid(1)),
  lineageId: LineageId.parse(uuid(71)),
  parent: null,
  position: 0,
  type: 'statement',
  typeLabel: 'Skill',
  code: null,
  title: null,
  text: 'Fit a seal.',
  evaluationCriteria: ['No drops\nin an hour', 'Within 0.05 mm'],
  accuracyLevel: 'Fine',
  equipment: [{ kind: 'measuring_instrument', text: 'Dial indicator' }],
  assignment: 'Fit one.',
  notes: null,
  fields: { risk: 3 },
  ksas: [],
  derivedFrom: [LineageId.parse(uuid(72))],
}
const details = {
  number: '2.0',
  title: 'Pump Technician',
  level: 'Level I',
  language: 'en',
  introduction: 'Who does it.',
  acknowledgements: 'Thanks.',
  changeClass: 'adjustment' as const,
  changeNote: 'Words.',
  ownFields: [
    { key: 'risk', label: 'Risk', kind: 'number' as const, required: false, on: ['statement' as const], choices: [] },
  ],
  numbering: [{ type: 'duty' as const, pattern: '{parent}.{n}' }],
}
const packageOf = (statement: Statement, extension: unknown = statementExtension(statement)) =>
  framework(
    [
      item(1, {
        fullStatement: statement.text,
        CFItemType: itemTypeName(statement),
        extensions: { touchstone: extension },
      }),
    ],
    [childOf(1)],
    { version: '2.0', extensions: { touchstone: documentExtension('HSI-PT-1', details) } },
  )

test('what CASE has no field for reads back as it was', () => {
  const { draft, report } = read(packageOf(whole))
  expect(draft?.statements).toEqual([whole])
  expect({ ...draft?.details, number: draft?.proposedNumber }).toEqual(details)
  expect(draft?.proposedDesignation).toBe('HSI-PT-1')
  expect(report.rows).toEqual([])
})

describe('an extension somebody else has written to', () => {
  test.each([
    ['a criterion that is too long', { evaluationCriteria: ['x'.repeat(2_001)] }, 'field_refused'],
    ['a list that is none', { equipment: 'Dial indicator' }, 'field_refused'],
    ['an assignment that turns its direction', { assignment: 'a\u202Eb' }, 'direction_changed'],
  ])('%s refuses the row and names the field', (_, extension, code) => {
    const input = packageOf(whole, extension)
    expect(rowOf(input, 'CFItems', 0)).toEqual(['refused', code])
    const row = read(input).report.rows.find(({ list }) => list === 'CFItems')
    expect(row?.findings[0]?.field).toBe(Object.keys(extension)[0])
  })

  test('two statements of one lineage: the second begins its own', () => {
    const both = { extensions: { touchstone: { lineageId: uuid(71) } } }
    const input = framework([item(1, both), item(2, both)], [childOf(1), childOf(2)])
    expect(read(input).draft?.statements.map(({ lineageId }) => lineageId)).toEqual([uuid(71), uuid(2)])
    expect(rowOf(input, 'CFItems', 1)).toEqual(['created', 'identifier_given'])
  })
})
