import { describe, expect, test } from 'vitest'
import { lineage, statementWith, versionWith } from '../testing/examples.js'
import { leastClassFor, permits } from './change-class.js'
import { compareVersions } from './compare-versions.js'
import type { Statement } from './statement.js'
import { ChangeClass, detailsOf } from './version.js'

const details = detailsOf(versionWith())
const performance = (n: number, change: Partial<Statement> = {}) =>
  statementWith(n, { type: 'performance_standard', parent: lineage(1), ...change })
const before = [statementWith(1), performance(2), performance(3), statementWith(6, { type: 'knowledge' })]
const least = (after: Statement[], n: number) => {
  const { statements } = compareVersions({ details, statements: before }, { details, statements: after })
  const found = statements.find(({ lineageId }) => lineageId === lineage(n))
  return found && leastClassFor(found)
}
const changed = (n: number, change: Partial<Statement>) =>
  before.map((one) => (one.lineageId === lineage(n) ? { ...one, ...change } : one))

test.each<[string, Statement[], number, ChangeClass | null]>([
  ['nothing', before, 2, null],
  ['a new code', changed(2, { code: 'X' }), 2, 'correction'],
  ['another place among its siblings', changed(2, { position: 9 }), 3, 'correction'],
  ['other words', changed(2, { text: 'Fit a pump within 0.5 mm.' }), 2, 'adjustment'],
  ['a KSA more', [...before, statementWith(7, { type: 'skill' })], 7, 'adjustment'],
  ['a KSA less', before.slice(0, 3), 6, 'adjustment'],
  ['a duty area more', [...before, statementWith(7)], 7, 'revision'],
  ['a performance standard more', [...before, performance(7)], 7, 'revision'],
  ['a performance standard less', changed(2, {}).filter(({ lineageId }) => lineageId !== lineage(2)), 2, 'revision'],
  [
    'a performance standard that became two',
    [...before, performance(7, { derivedFrom: [lineage(2)], text: 'Half of it.' })],
    7,
    'revision',
  ],
])('%s asks for that class at least', (_, after, n, expected) => {
  expect(least(after, n)).toBe(expected)
})

describe('a class', () => {
  test('permits what the classes before it permit', () => {
    const table = ChangeClass.options.map((one) => ChangeClass.options.map((least) => permits(one, least)))
    expect(table).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ])
  })
})
