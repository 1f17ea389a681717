import { expect, test } from 'vitest'
import { statementHistory } from './statement-history.js'
import { Statement } from './statement.js'

const id = '00000000-0000-4000-8000-000000000001'
const other = '00000000-0000-4000-8000-000000000002'
const first = Statement.parse({
  id,
  lineageId: id,
  type: 'performance_standard',
  typeLabel: null,
  code: '1.1.1',
  title: null,
  text: 'Replace a seal.',
  evaluationCriteria: ['No leak.'],
  accuracyLevel: null,
  equipment: [],
  assignment: null,
  notes: null,
  fields: { hours: 4, tool: 'Driver' },
  derivedFrom: [],
  parent: null,
  position: 0,
  ksas: [],
})
const outcomes = (...editions: (Statement | null)[]) => statementHistory(editions).map(({ outcome }) => outcome)

test('a statement begins, stays, changes, is left out and comes back', () => {
  const changed = { ...first, text: 'Replace a cartridge seal.', code: '1.1.2' }
  expect(
    statementHistory([null, first, { ...first, id: Statement.shape.id.parse(other) }, changed, null, null, first]),
  ).toEqual([
    { outcome: 'absent', changed: [] },
    { outcome: 'first', changed: [] },
    { outcome: 'unchanged', changed: [] },
    { outcome: 'changed', changed: ['code', 'text'] },
    { outcome: 'left_out', changed: [] },
    { outcome: 'absent', changed: [] },
    { outcome: 'back', changed: ['code', 'text'] },
  ])
})

test('another parent is a change, another place among siblings and another order of keys are none', () => {
  expect(outcomes(first, { ...first, position: 7, fields: { tool: 'Driver', hours: 4 } })).toEqual([
    'first',
    'unchanged',
  ])
  const [, moved] = statementHistory([first, { ...first, parent: Statement.shape.lineageId.parse(other) }])
  expect(moved).toEqual({ outcome: 'changed', changed: ['place'] })
})

test('a list with one item more and a field with another value are changes', () => {
  const [, step] = statementHistory([
    first,
    { ...first, evaluationCriteria: ['No leak.', 'Dry.'], fields: { hours: 5 } },
  ])
  expect(step?.changed).toEqual(['evaluationCriteria', 'fields'])
})
