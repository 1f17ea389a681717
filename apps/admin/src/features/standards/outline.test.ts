import { LineageId, Statement } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { ancestorsOf, filteredRows, labelOf, type OutlineFilter, outlineOf, visibleRows } from './outline'
import { effectOf, typedAhead } from './outline-keys'
import { scrollFor, windowOf } from './row-window'

function id(number: number) {
  return LineageId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
}

function statement(
  number: number,
  parent: number | null,
  position: number,
  content: Partial<Statement> = {},
): Statement {
  return Statement.parse({
    id: id(number),
    lineageId: id(number),
    parent: parent === null ? null : id(parent),
    position,
    type: 'statement',
    typeLabel: null,
    code: String(number),
    title: null,
    text: `Statement ${number}`,
    evaluationCriteria: [],
    accuracyLevel: null,
    equipment: [],
    assignment: null,
    notes: null,
    fields: {},
    derivedFrom: [],
    ksas: [],
    ...content,
  })
}

// 1 Electrical [11 Wiring [111 Terminate, 112 Test], 12 Motors], 2 Hydraulics
const rows = outlineOf([
  statement(2, null, 1, { title: 'Hydraulics' }),
  statement(1, null, 0, { title: 'Electrical' }),
  statement(12, 1, 1, { title: 'Motors' }),
  statement(11, 1, 0, { title: 'Wiring' }),
  statement(111, 11, 0, { title: 'Terminate a cable', evaluationCriteria: ['Torque is as stated'] }),
  statement(112, 11, 1, { title: 'Test a circuit', type: 'duty' }),
])
const none = new Set<LineageId>()
const all = new Set([id(1), id(11)])
const sought = (filter: Partial<OutlineFilter>) =>
  filteredRows(rows, { words: '', type: null, marked: false, ...filter }, new Set([id(12)])) ?? { rows, found: -1 }
const codes = (list: typeof rows) => list.map((row) => row.statement.code)

test('the outline reads in order, and each row knows its place', () => {
  expect(
    rows.map(({ statement: { code }, depth, place, siblings, branch }) => [code, depth, place, siblings, branch]),
  ).toEqual([
    ['1', 0, 1, 2, true],
    ['11', 1, 1, 2, true],
    ['111', 2, 1, 2, false],
    ['112', 2, 2, 2, false],
    ['12', 1, 2, 2, false],
    ['2', 0, 2, 2, false],
  ])
})

test('what hangs under a closed branch does not show, even when it is itself open', () => {
  expect(codes(visibleRows(rows, none))).toEqual(['1', '2'])
  expect(codes(visibleRows(rows, new Set([id(1)])))).toEqual(['1', '11', '12', '2'])
  expect(codes(visibleRows(rows, new Set([id(11)])))).toEqual(['1', '2'])
  expect(visibleRows(rows, all)).toHaveLength(6)
})

test('a search finds words in criteria and keeps the way to what it found', () => {
  const { rows: kept, found } = sought({ words: ' TORQUE stated ' })
  expect(found).toBe(1)
  expect(codes(kept)).toEqual(['1', '11', '111'])
  expect(sought({ words: 'nowhere' }).rows).toEqual([])
})

test('each part of a filter narrows what a search finds', () => {
  expect(filteredRows(rows, { words: ' ', type: null, marked: false })).toBeNull()
  expect(codes(sought({ type: 'duty' }).rows)).toEqual(['1', '11', '112'])
  expect(codes(sought({ marked: true }).rows)).toEqual(['1', '12'])
  expect(sought({ marked: true, type: 'duty' })).toEqual({ rows: [], found: 0 })
})

test('the branches above a statement are known, nearest first', () => {
  expect(codes(ancestorsOf(rows, id(111)))).toEqual(['11', '1'])
})

test.each([
  ['ArrowDown', 1, { kind: 'move', to: id(2) }],
  ['ArrowUp', 2, { kind: 'move', to: id(1) }],
  ['ArrowRight', 1, { kind: 'open', branches: [id(1)] }],
  ['ArrowLeft', 1, undefined],
  ['End', 1, { kind: 'move', to: id(2) }],
  ['Home', 2, { kind: 'move', to: id(1) }],
  ['Enter', 2, { kind: 'choose', lineageId: id(2) }],
  ['*', 1, { kind: 'open', branches: [id(1)] }],
  ['Tab', 1, undefined],
])('in the closed outline %s on %i', (key, active, effect) => {
  expect(effectOf(key, visibleRows(rows, none), id(active), none)).toEqual(effect)
})

test.each([
  ['ArrowRight', 1, { kind: 'move', to: id(11) }],
  ['ArrowRight', 111, undefined],
  ['ArrowLeft', 111, { kind: 'move', to: id(11) }],
  ['ArrowLeft', 11, { kind: 'close', branch: id(11) }],
])('in the open outline %s on %i', (key, active, effect) => {
  expect(effectOf(key, visibleRows(rows, all), id(active), all)).toEqual(effect)
})

test('typing goes to the next row that begins so, and round again', () => {
  const visible = visibleRows(rows, all)
  expect(typedAhead('t', visible, id(1))).toBe(id(111))
  expect(typedAhead('t', visible, id(111))).toBe(id(112))
  expect(typedAhead('tt', visible, id(112))).toBe(id(111))
  expect(typedAhead('tes', visible, id(111))).toBe(id(112))
  expect(typedAhead('zz', visible, id(1))).toBeUndefined()
})

test('only the rows in view and a few beyond are drawn', () => {
  const view = { scrollTop: 36 * 1000, height: 720, rowHeight: 36 }
  expect(windowOf(view, 2500)).toEqual({ from: 992, to: 1028 })
  expect(windowOf({ ...view, scrollTop: 0 }, 2500)).toEqual({ from: 0, to: 28 })
  expect(windowOf(view, 3)).toEqual({ from: 0, to: 3 })
})

test('a row out of view is scrolled to, one in view is not', () => {
  const view = { scrollTop: 360, height: 360, rowHeight: 36 }
  expect(scrollFor(12, view)).toBe(360)
  expect(scrollFor(2, view)).toBe(72)
  expect(scrollFor(20, view)).toBe(396)
})

test('a label is the title, or the first line of the text; where it is cut, it says so', () => {
  expect(labelOf({ title: 'Anchors', text: 'Load them.' })).toBe('Anchors')
  expect(labelOf({ title: null, text: '**Load** them.\nThen wait.' })).toBe('Load them.')
  expect(labelOf({ title: null, text: 'a'.repeat(240) })).toBe('a'.repeat(240))
  expect(labelOf({ title: null, text: 'a'.repeat(241) })).toBe(`${'a'.repeat(239)}…`)
})
