import { describe, expect, test } from 'vitest'
import { LineageId } from '../../ids.js'
import { Ratings, requireAsked, type PerformanceRating, type Rating } from './answers.js'
import { inRandomOrder, LONGEST_BLOCK, surveyBlocks, surveyParts } from './instrument.js'
import { surveyBreakdown } from './breakdown.js'
import { tellable, type Answered } from './groups.js'
import { indexOf, surveyResults } from './results.js'
import { surveyTable } from './results-table.js'
import { cronbachAlpha, summaryOf } from './statistics.js'

const id = (n: number) => LineageId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const statements = [
  { lineageId: id(1), parent: null, position: 0, type: 'duty_area' as const },
  { lineageId: id(2), parent: id(1), position: 0, type: 'performance_standard' as const },
  { lineageId: id(3), parent: id(1), position: 1, type: 'performance_standard' as const },
  { lineageId: id(5), parent: null, position: 1, type: 'ksa_group' as const },
  { lineageId: id(6), parent: id(5), position: 0, type: 'knowledge' as const },
]
const blocks = surveyBlocks(statements, null)
const rating = (n: number, change: Partial<PerformanceRating> = {}): PerformanceRating => ({
  kind: 'performance_standard',
  lineageId: id(n),
  performed: true,
  frequency: 3,
  importance: 4,
  criticality: 2,
  whenNeeded: 'at_hire',
  verdict: 'keep',
  text: null,
  ...change,
})
const answered = (ratings: Rating[], change: Partial<Answered['respondent']> = {}): Answered => ({
  respondent: { category: 'employer', country: 'PL', sector: null, years: 12, ...change },
  ratings,
})

describe('the instrument', () => {
  test('asks by duty area, in reading order, and in blocks nobody tires of', () => {
    expect(blocks).toEqual([
      { area: id(1), items: [2, 3].map((n) => ({ lineageId: id(n), kind: 'performance_standard' })) },
      { area: id(5), items: [{ lineageId: id(6), kind: 'ksa' }] },
    ])
    const many = Array.from({ length: 45 }, (_, i) => ({
      ...statements[1],
      lineageId: id(100 + i),
      parent: id(1),
      position: i,
    }))
    const long = surveyBlocks([statements[0], ...many].filter((one) => one !== undefined) as typeof statements, null)
    expect(LONGEST_BLOCK).toBe(20)
    expect(long.map(({ items }) => items.length)).toEqual([15, 15, 15])
  })
  test('asks about the changed statements alone when the round does', () => {
    expect(surveyBlocks(statements, [id(3)])).toEqual([
      { area: id(1), items: [{ lineageId: id(3), kind: 'performance_standard' }] },
    ])
  })
  test('has an order of each respondent, the same each time they come back', () => {
    const many = Array.from({ length: 12 }, (_, i) => i)
    expect(inRandomOrder(many, 7)).toEqual(inRandomOrder(many, 7))
    expect(inRandomOrder(many, 7)).not.toEqual(inRandomOrder(many, 8))
    expect(inRandomOrder(many, 7).toSorted((a, b) => a - b)).toEqual(many)
  })
  test('asks about work before knowledge, whatever the order', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ area: id(i + 50), items: blocks[i % 2]?.items ?? [] }))
    for (const seed of [1, 2, 3]) {
      const kinds = surveyParts(many, seed).map(({ items }) => items[0]?.kind)
      expect(kinds).toEqual(kinds.toSorted().toReversed())
    }
  })
  test('takes no rating of what it does not ask, or twice of the same', () => {
    expect(() => requireAsked([rating(2)], blocks)).not.toThrow()
    expect(() => requireAsked([rating(6)], blocks)).toThrow('comment_target_unknown')
    expect(Ratings.safeParse([rating(2), rating(2)]).success).toBe(false)
    expect(Ratings.safeParse([rating(2, { frequency: 6 })]).success).toBe(false)
  })
})

describe('the figures', () => {
  test('mean and standard deviation of a sample', () => {
    expect(summaryOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ n: 8, mean: 5, spread: Math.sqrt(32 / 7) })
    expect(summaryOf([3])).toEqual({ n: 1, mean: 3, spread: null })
    expect(summaryOf([])).toEqual({ n: 0, mean: null, spread: null })
  })
  test("Cronbach's alpha by hand", () => {
    // Item variances 1, 1 and 7/3; variance of the totals 37/3.
    const rows = [
      [1, 2, 2],
      [2, 3, 2],
      [3, 4, 14 / 3],
    ]
    const variance = (values: number[]) => (summaryOf(values).spread ?? 0) ** 2
    const columns = [0, 1, 2].map((i) => variance(rows.map((row) => row[i] ?? 0)))
    const total = variance(rows.map((row) => row.reduce((a, b) => a + b, 0)))
    expect(cronbachAlpha(rows)).toBeCloseTo(1.5 * (1 - columns.reduce((a, b) => a + b, 0) / total), 12)
    expect(
      cronbachAlpha([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toBeCloseTo(1, 12)
    expect(cronbachAlpha([[1], [2]])).toBeNull()
    expect(
      cronbachAlpha([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull()
  })
  test('the index runs from 0 to 1, importance weighing twice', () => {
    expect(indexOf(1, 1, 0)).toBe(0)
    expect(indexOf(5, 5, 5)).toBe(1)
    expect(indexOf(5, 1, 0)).toBe(0.5)
    expect(indexOf(null, 1, 0)).toBeNull()
  })
})

describe('the results', () => {
  test('tell nothing of fewer than five', () => {
    const four = surveyResults(
      Array.from({ length: 4 }, () => answered([rating(2)])),
      blocks,
      40,
    )
    expect(four.performance[0]).toMatchObject({
      suppressed: true,
      n: 4,
      notPerformed: null,
      importance: { n: 4, mean: null, spread: null },
      verdict: null,
      index: null,
      weight: null,
    })
    expect(four.groups).toEqual([])
  })
  test('gather groups under five, unless together they still are', () => {
    const answers = [
      ...Array.from({ length: 5 }, () => answered([rating(2)])),
      ...['DE', 'DE', 'FR', 'FR', 'IT'].map((country) => answered([rating(2)], { country })),
    ]
    const countries = surveyResults(answers, blocks, 0).groups.filter(({ by }) => by === 'country')
    expect(countries.map(({ value, n }) => [value, n])).toEqual([
      ['PL', 5],
      ['fewer_than_five', 5],
    ])
    // Told alone, the five would give the other four away.
    const nine = surveyResults(answers.slice(0, 9), blocks, 0).groups.filter(({ by }) => by === 'country')
    expect(nine.map(({ value, n }) => [value, n])).toEqual([['fewer_than_five', 9]])
    const three = surveyResults(answers.slice(0, 3), blocks, 0).groups.filter(({ by }) => by === 'country')
    expect(three).toEqual([])
  })
  test.each([
    [
      [8, 6, 5],
      [true, true, true],
    ],
    [
      [9, 6, 3],
      [true, false, false],
    ],
    [
      [9, 6, 3, 3],
      [true, true, false, false],
    ],
    [[4], [false]],
    [
      [7, 0],
      [true, false],
    ],
  ])('of groups of %j are told %j', (counts, told) => {
    expect(tellable(counts)).toEqual(told)
  })
  test('stand for each group beside the others, and what is hidden cannot be worked out', () => {
    const people = (country: string, count: number, change: Partial<PerformanceRating> = {}) =>
      Array.from({ length: count }, () => answered([rating(2, change), rating(3)], { country }))
    const away = { performed: false, frequency: null, importance: null, criticality: null, whenNeeded: null }
    const { groups, rows } = surveyBreakdown(
      'country',
      [...people('DE', 9), ...people('PL', 6), ...people('FR', 6, away), ...people('PL', 2, away)],
      blocks,
    )
    expect(groups).toEqual([
      { value: 'DE', n: 9 },
      { value: 'PL', n: 8 },
      { value: 'FR', n: 6 },
    ])
    expect(rows[0]?.cells.map(({ n, notPerformed, importance }) => [n, notPerformed, importance?.n ?? null])).toEqual([
      [9, 0, 9],
      [8, 0.25, 6],
      [6, 1, null],
    ])
  })
  test('hide the smallest other group with one that is too small', () => {
    const people = (country: string, n: number, asked: number[]) =>
      Array.from({ length: n }, () =>
        answered(
          asked.map((one) => rating(one)),
          { country },
        ),
      )
    const { rows } = surveyBreakdown(
      'country',
      [...people('DE', 9, [2]), ...people('PL', 7, [2]), ...people('FR', 3, [2]), ...people('FR', 5, [3])],
      blocks,
    )
    expect(rows[0]?.cells.map(({ n }) => n)).toEqual([9, null, null])
  })
  test('are one table, in which what is hidden says so', () => {
    const some = [...Array.from({ length: 5 }, () => answered([rating(2)])), answered([rating(3)])]
    const named = statements.map((one) => ({ ...one, code: null, title: null, text: `=${one.type}` }))
    const [headings = [], ...rows] = surveyTable(surveyResults(some, blocks, 0), named)
    const cell = (row: number, heading: string) => rows[row]?.[headings.indexOf(heading)]
    expect(rows.map(([kind]) => kind)).toEqual([
      'performance_standard',
      'performance_standard',
      'ksa',
      'duty_area',
      ...['category', 'country', 'sector', 'experience'].map((by) => `respondents_by_${by}`),
    ])
    expect(rows.every((row) => row.length === headings.length)).toBe(true)
    expect([cell(0, 'n'), cell(0, 'importance_mean'), cell(0, 'index'), cell(0, 'weight')]).toEqual([
      '5',
      '4',
      '0.5875',
      '1',
    ])
    expect([cell(1, 'n'), cell(1, 'importance_mean'), cell(1, 'index')]).toEqual(['fewer than 5', 'fewer than 5', ''])
    expect([cell(3, 'name'), cell(3, 'weight')]).toEqual(['=duty_area', '1'])
  })
  test('weigh the performance standards, and list what falls below the cut-off', () => {
    const low = { performed: false, frequency: null, importance: 1, criticality: 1 }
    const some = Array.from({ length: 6 }, (_, i) =>
      answered([rating(2), rating(3, i < 5 ? { importance: 1, criticality: 1, frequency: 0, verdict: 'drop' } : low)]),
    )
    const { performance, weights, reliability } = surveyResults(some, blocks, 12)
    expect(performance[0]).toMatchObject({ index: 0.5875, belowCutOff: false, weight: 1, verdict: { keep: 1 } })
    expect(performance[1]).toMatchObject({ index: 0, belowCutOff: true, weight: 0, notPerformed: 1 / 6 })
    expect(weights).toEqual([{ area: id(1), weight: 1 }])
    expect(reliability).toEqual([{ area: id(1), items: 2, n: 6, alpha: null }])
  })
})
