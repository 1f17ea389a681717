import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineage, statementWith } from '../testing/examples.js'
import { childrenByParent, DEEPEST_LEVEL, inReadingOrder, requireSoundTree, treeFaults } from './statement-tree.js'
import type { Statement } from './statement.js'

const under = (n: number, parent: number | null, change: Partial<Statement> = {}) =>
  statementWith(n, { parent: parent === null ? null : lineage(parent), type: 'duty', ...change })
const faults = (statements: Statement[]) =>
  treeFaults(statements).map(({ problem, lineageId }) => [problem, Number(lineageId.slice(-6))])

describe('reading order', () => {
  test('is each statement, then what stands below it, by position and not by place in the list', () => {
    const statements = [
      under(4, 3),
      under(3, 1, { position: 1 }),
      under(2, 1, { position: 0 }),
      under(5, null, { position: 1 }),
      under(1, null, { position: 0 }),
    ]
    expect(inReadingOrder(statements).map(({ statement, depth }) => [statement.title, depth])).toEqual([
      ['Duty area 1', 0],
      ['Duty area 2', 1],
      ['Duty area 3', 1],
      ['Duty area 4', 2],
      ['Duty area 5', 0],
    ])
  })

  test('is one and the same for siblings with one position, however the list is ordered', () => {
    const statements = [1, 2, 3].map((n) => under(n, null, { position: 0 }))
    expect(inReadingOrder(statements.toReversed())).toEqual(inReadingOrder(statements))
    expect(childrenByParent(statements.toReversed()).get(null)).toEqual(statements)
  })

  test('leaves out what does not hang at the top', () => {
    expect(inReadingOrder([under(1, 2), under(2, 1), under(3, 99)])).toEqual([])
  })
})

describe('faults', () => {
  test.each<[string, Statement[], unknown]>([
    ['none in an empty version', [], []],
    ['none in a sound tree', [under(1, null), under(2, 1), under(3, 2)], []],
    ['a parent the version does not have', [under(1, 9)], [['parent_missing', 1]]],
    ['a statement that is its own parent', [under(1, 1)], [['cycle', 1]]],
    [
      'two that are each other’s parent, and what hangs below',
      [under(1, 2), under(2, 1), under(3, 2)],
      [
        ['cycle', 1],
        ['cycle', 2],
        ['cycle', 3],
      ],
    ],
    ['one lineage twice', [under(1, null), under(1, null)], [['duplicate_lineage', 1]]],
    ['a link to a KSA the version does not have', [under(1, null, { ksas: [lineage(9)] })], [['ksa_missing', 1]]],
    ['a link to what is no KSA', [under(1, null, { ksas: [lineage(2)] }), under(2, null)], [['ksa_missing', 1]]],
    ['what hangs below a missing parent only at its root', [under(1, 9), under(2, 1)], [['parent_missing', 1]]],
  ])('%s', (_, statements, expected) => expect(faults(statements)).toEqual(expected))

  test.each(['knowledge', 'skill', 'ability'] as const)('a link to %s is sound', (type) => {
    expect(faults([under(1, null, { ksas: [lineage(2)] }), under(2, null, { type })])).toEqual([])
  })

  test('a level too many', () => {
    const chain = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, n) => under(n, n === 0 ? null : n - 1))
    expect(faults(chain.slice(0, DEEPEST_LEVEL))).toEqual([])
    expect(faults(chain)).toEqual([['too_deep', DEEPEST_LEVEL]])
  })

  test('the first of them stops a publication, by its lineage', () => {
    expect(() => requireSoundTree([under(1, 9)])).toThrow(
      expect.objectContaining({
        code: 'statement_tree_broken',
        details: { problem: 'parent_missing', statementId: lineage(1) },
      }),
    )
    expect(() => requireSoundTree([under(1, null)])).not.toThrow()
  })
})

const forest = fc
  .array(fc.record({ parent: fc.option(fc.integer({ min: 0, max: 14 })), position: fc.integer({ min: 0, max: 3 }) }), {
    maxLength: 14,
  })
  .map((rows) => rows.map(({ parent, position }, n) => under(n, parent, { position })))

test('a tree has no faults just when every statement is reached from the top', () => {
  fc.assert(
    fc.property(forest, (statements) => {
      expect(treeFaults(statements).length === 0).toBe(inReadingOrder(statements).length === statements.length)
    }),
  )
})

test('a parent always stands before its children', () => {
  fc.assert(
    fc.property(forest, (statements) => {
      const seen = new Set<string | null>([null])
      for (const { statement } of inReadingOrder(statements)) {
        expect(seen.has(statement.parent)).toBe(true)
        seen.add(statement.lineageId)
      }
    }),
  )
})

test('a chain of 50,000 that ends in a circle is answered, and each of it named', () => {
  const chain = Array.from({ length: 50_000 }, (_, n) => ({ ...under(n, Math.max(n - 1, 0)) }))
  expect(treeFaults(chain)).toHaveLength(50_000)
})
