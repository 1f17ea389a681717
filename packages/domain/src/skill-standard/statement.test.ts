import { expect, test } from 'vitest'
import { lineage, statementWith } from '../testing/examples.js'
import { isKsa, Statement } from './statement.js'
import { StatementType } from './statement-type.js'

test('knowledge, skills and abilities are KSAs; a group of them is none', () => {
  expect(StatementType.options.filter((type) => isKsa({ type }))).toEqual(['knowledge', 'skill', 'ability'])
})

test('a statement keeps every word of a performance standard', () => {
  const whole = statementWith(1, {
    type: 'performance_standard',
    parent: lineage(2),
    ksas: [lineage(3)],
    evaluationCriteria: ['No leak at full pressure.'],
    accuracyLevel: '±0.02 mm',
    equipment: [{ kind: 'measuring_instrument', text: 'Dial indicator' }],
    assignment: 'Fit a seal.\nRecord the runout.',
    notes: null,
  })
  expect(Statement.parse(whole)).toEqual(whole)
})

test('a statement without words, or at a place that is none, is refused', () => {
  for (const change of [
    { text: ' ' },
    { position: -1 },
    { position: 0.5 },
    { parent: undefined },
    { type: 'module' },
    { evaluationCriteria: [''] },
  ]) {
    expect(Statement.safeParse({ ...statementWith(1), ...change }).success, JSON.stringify(change)).toBe(false)
  }
})
