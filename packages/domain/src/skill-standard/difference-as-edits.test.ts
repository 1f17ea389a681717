import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draft, lineage, statementWith } from '../testing/examples.js'
import { idOf } from '../testing/edited-trees.js'
import { statementsByChance } from '../testing/random-statements.js'
import { differenceAsEdits, differenceOfDetails } from './difference-as-edits.js'
import { replayEdits } from './replay-edits.js'
import { reverseEdits } from './reverse-edits.js'
import { inReadingOrder } from './statement-tree.js'
import { type Statement, wordsOf } from './statement.js'
import { detailsOf } from './version.js'

/** What a version says: words and places, without rows and gaps. */
function saidBy(statements: readonly Statement[]) {
  return inReadingOrder(statements).map(({ statement, depth }) => [statement.lineageId, depth, wordsOf(statement)])
}

test('the difference of two versions, applied to the one, gives the other', () => {
  fc.assert(
    fc.property(statementsByChance, statementsByChance, (before, after) => {
      expect(saidBy(replayEdits(before, differenceAsEdits(before, after), idOf))).toEqual(saidBy(after))
    }),
    { numRuns: 1_000 },
  )
})

test('and taken back, the one again', () => {
  fc.assert(
    fc.property(statementsByChance, statementsByChance, (before, after) => {
      const edits = reverseEdits(differenceAsEdits(before, after))
      expect(saidBy(replayEdits(after, edits, idOf))).toEqual(saidBy(before))
    }),
    { numRuns: 300 },
  )
})

test('a version differs from itself by nothing, however its rows are ordered', () => {
  fc.assert(
    fc.property(statementsByChance, (statements) => {
      expect(differenceAsEdits(statements, statements.toReversed())).toEqual([])
    }),
  )
})

describe('is as short as can be', () => {
  const duties = (...ns: number[]) => ns.map((n, position) => statementWith(n, { position }))

  test('one statement taken from the end to the front is one move', () => {
    expect(differenceAsEdits(duties(1, 2, 3, 4), duties(4, 1, 2, 3))).toEqual([
      {
        edit: 'move',
        lineageId: lineage(4),
        from: { parent: null, after: lineage(3) },
        to: { parent: null, after: null },
      },
    ])
  })

  test('parent and child that change places are two moves, the child first', () => {
    const under = (n: number, parent: number | null) =>
      statementWith(n, { parent: parent === null ? null : lineage(parent) })
    const edits = differenceAsEdits([under(1, null), under(2, 1)], [under(2, null), under(1, 2)])
    expect(edits.map(({ edit, lineageId }) => [edit, lineageId])).toEqual([
      ['move', lineage(2)],
      ['move', lineage(1)],
    ])
  })

  test('a change names its fields alone', () => {
    const [before, after] = [statementWith(1, { code: 'A' }), statementWith(1, { code: 'B' })]
    expect(differenceAsEdits([before], [after])).toEqual([
      { edit: 'change', lineageId: lineage(1), from: { code: 'A' }, to: { code: 'B' } },
    ])
  })

  test('a branch goes leaves first', () => {
    const branch = [
      statementWith(1),
      statementWith(2, { parent: lineage(1) }),
      statementWith(3, { parent: lineage(2) }),
    ]
    expect(differenceAsEdits(branch, []).map(({ lineageId }) => lineageId)).toEqual([
      lineage(3),
      lineage(2),
      lineage(1),
    ])
  })
})

test('of the details those are named that differ, as they were and as they are', () => {
  const before = detailsOf(draft)
  const after = { ...before, number: '1.1', title: 'Pumps', numbering: [{ type: 'duty' as const, pattern: '{n}' }] }
  expect(differenceOfDetails(before, after)).toEqual({
    from: { number: '1.0', title: 'Pump Technician', numbering: [] },
    to: { number: '1.1', title: 'Pumps', numbering: after.numbering },
  })
  expect(differenceOfDetails(before, { ...before })).toEqual({ from: {}, to: {} })
})
