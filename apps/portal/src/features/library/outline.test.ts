import { Statement } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { outlineOf, type OutlineNode } from './outline.js'
import { searchStatements } from './search-statements.js'

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

function statement(n: number, content: Record<string, unknown>): Statement {
  const blank = {
    typeLabel: null,
    code: null,
    title: null,
    text: 'Text',
    evaluationCriteria: [],
    accuracyLevel: null,
    equipment: [],
    assignment: null,
    notes: null,
    fields: {},
    derivedFrom: [],
    parent: null,
    position: n,
    ksas: [],
  }
  return Statement.parse({ ...blank, id: idOf(n), lineageId: idOf(n), ...content })
}

const area = statement(1, { type: 'duty_area', code: '1', title: 'Hydraulics' })
const work = statement(2, {
  type: 'performance_standard',
  code: '1.1.1',
  title: 'Change a hose',
  parent: idOf(1),
  evaluationCriteria: ['No leak at nominal pressure.'],
  ksas: [idOf(4)],
})
const group = statement(3, { type: 'ksa_group', code: 'K1', title: 'Fluids' })
const ksa = statement(4, {
  type: 'knowledge',
  code: 'K1.1',
  text: 'How a Piñata valve behaves under load',
  parent: idOf(3),
})
const all = [area, work, group, ksa]

const count = (nodes: readonly OutlineNode[]): number => nodes.reduce((sum, node) => sum + 1 + count(node.children), 0)

test('what the work draws on becomes an appendix, linked both ways', () => {
  const outline = outlineOf(all)
  expect(outline.body.map((node) => node.statement)).toEqual([area])
  expect(outline.appendix.map((node) => node.statement)).toEqual([group])
  expect(outline.usedIn.get(ksa.lineageId)).toEqual([work])
  expect(count(outline.body) + count(outline.appendix)).toBe(all.length)
})

test('a framework of nothing but knowledge and skills is its own body', () => {
  const outline = outlineOf([group, ksa])
  expect(outline.body.map((node) => node.statement)).toEqual([group])
  expect(outline.appendix).toEqual([])
})

test('a search finds any field, whatever its case and accents, and shows where', () => {
  const [hit] = searchStatements(all, 'pinata VALVE')
  expect(hit?.statement).toBe(ksa)
  expect(hit?.passage).toEqual(['How a ', 'Piñata valve', ' behaves under load'])
  expect(searchStatements(all, 'nominal').map((one) => one.statement)).toEqual([work])
  expect(searchStatements(all, 'gearbox')).toEqual([])
  expect(searchStatements(all, 'a')).toEqual([])
})

test('a passage from a long text keeps its match whole', () => {
  const long = statement(9, { type: 'statement', text: `${'before '.repeat(50)}needle${' after'.repeat(50)}` })
  const [hit] = searchStatements([long], 'needle')
  expect(hit?.passage[1]).toBe('needle')
  expect(hit?.passage[0].length).toBeLessThan(80)
  expect(hit?.passage[2].endsWith('…')).toBe(true)
})
