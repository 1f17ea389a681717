import { expect, test } from 'vitest'
import { childOf, framework, item, read, rowOf, uuid } from './testing/packages.js'

const criterion = (n: number, description: unknown, fields: object = {}) => ({
  identifier: uuid(500 + n),
  description,
  CFItemURI: { title: 'an item', identifier: uuid(n), uri: 'https://example.org/item' },
  ...fields,
})
const withRubrics = (...CFRubrics: unknown[]) => ({
  ...framework([item(1), item(2)], [childOf(1), childOf(2, 1)]),
  CFRubrics,
})
const judged = (input: unknown) =>
  read(input).draft?.statements.map(({ assignment, evaluationCriteria, accuracyLevel }) => [
    assignment,
    evaluationCriteria,
    accuracyLevel,
  ])
const NOTHING = [null, [], null]

test('criteria of another publisher are criteria of their items, in the order of their positions', () => {
  const CFRubricCriteria = [
    criterion(2, 'Second', { position: 2 }),
    criterion(2, 'First', { position: 1, category: 'Quality' }),
    criterion(1, 'Elsewhere', { position: 'x' }),
  ]
  const input = withRubrics({ CFRubricCriteria })
  expect(judged(input)).toEqual([
    [null, ['Elsewhere'], null],
    [null, ['First', 'Second'], null],
  ])
  expect(rowOf(input, 'CFDocument', null)).toEqual([])
})

test('our categories tell the assignment and the accuracy apart; a second one of them is not taken', () => {
  const CFRubricCriteria = ['Assignment', 'Accuracy level', 'Assignment', 'Evaluation criterion'].map((category, i) =>
    criterion(2, `${category} ${i}`, { category }),
  )
  expect(judged(withRubrics({ CFRubricCriteria }))?.[1]).toEqual([
    'Assignment 0',
    ['Evaluation criterion 3'],
    'Accuracy level 1',
  ])
})

test('what our extension data says of an item goes first', () => {
  const own = { extensions: { touchstone: { evaluationCriteria: ['Said here'] } } }
  const casePackage = framework([item(1, own)], [childOf(1)])
  expect(judged({ ...casePackage, CFRubrics: [{ CFRubricCriteria: [criterion(1, 'Said there')] }] })).toEqual([
    [null, ['Said here'], null],
  ])
})

test('levels, and criteria of no item, have no place and are told of', () => {
  const levels = { CFRubricCriterionLevels: [{ quality: 'Good', score: 2 }] }
  const input = withRubrics(
    { CFRubricCriteria: [criterion(2, 'Kept', levels)] },
    { CFRubricCriteria: [criterion(9, 'Lost', { CFItemURI: null })] },
  )
  expect(judged(input)).toEqual([NOTHING, [null, ['Kept'], null]])
  expect(rowOf(input, 'CFDocument', null)).toContain('list_not_kept')
})

test.each([
  ['no list', 'none'],
  ['no object', [7, null, []]],
  ['criteria that are no list', [{ CFRubricCriteria: 'none' }]],
  ['a criterion that is no text', [{ CFRubricCriteria: [criterion(2, ['a'])] }]],
  ['a criterion without a text', [{ CFRubricCriteria: [criterion(2, null)] }]],
  ['a criterion that turns its reading direction', [{ CFRubricCriteria: [criterion(2, 'No \u202E leak')] }]],
])('rubrics with %s break nothing', (_, CFRubrics) => {
  const { report } = read({ ...withRubrics(), CFRubrics })
  expect(judged({ ...withRubrics(), CFRubrics })).toEqual([NOTHING, NOTHING])
  expect(report.counts.refused).toBe(0)
})

test('of more criteria than a statement holds the first are kept, which is told once', () => {
  const CFRubricCriteria = Array.from({ length: 130 }, (_, i) => criterion(2, `Criterion ${i}`))
  expect(rowOf(withRubrics({ CFRubricCriteria }), 'CFItems', 1)).toEqual(['created', 'field_left_out'])
  expect(read(withRubrics({ CFRubricCriteria })).draft?.statements[1]?.evaluationCriteria).toHaveLength(100)
})
