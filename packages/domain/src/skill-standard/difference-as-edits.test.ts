import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LineageId } from '../ids.js'
import { lineage, statementWith } from '../testing/examples.js'
import { statementsByChance } from '../testing/random-statements.js'
import { differenceAsEdits } from './difference-as-edits.js'
import type { StatementEdit } from './statement-edit.js'
import { inReadingOrder } from './statement-tree.js'
import { type Statement, wordsOf } from './statement.js'

/** What a version says: words and places, without rows and gaps. */
function saidBy(statements: readonly Statement[]) {
  return inReadingOrder(statements).map(({ statement, depth }) => [statement.lineageId, depth, wordsOf(statement)])
}

/** Edits applied in the plainest way there is, each of which must find what it says was there. */
function apply(edits: readonly StatementEdit[], statements: readonly Statement[]): Statement[] {
  const rows = new Map(statements.map((one) => [one.lineageId, one]))
  const children = new Map<LineageId | null, LineageId[]>()
  const list = (parent: LineageId | null) => {
    const ids = children.get(parent) ?? []
    children.set(parent, ids)
    return ids
  }
  for (const { statement } of inReadingOrder(statements)) list(statement.parent).push(statement.lineageId)
  const putIn = (id: LineageId, { parent, after }: { parent: LineageId | null; after: LineageId | null }) => {
    expect(after === null || list(parent).includes(after)).toBe(true)
    list(parent).splice(after === null ? 0 : list(parent).indexOf(after) + 1, 0, id)
  }
  const takeOut = (id: LineageId, { parent, after }: { parent: LineageId | null; after: LineageId | null }) => {
    const at = list(parent).indexOf(id)
    expect([at >= 0, list(parent)[at - 1] ?? null]).toEqual([true, after])
    list(parent).splice(at, 1)
  }
  for (const edit of edits) {
    const id = edit.lineageId
    const row = rows.get(id)
    if (edit.edit === 'add') {
      expect([row, edit.place.parent === null || rows.has(edit.place.parent)]).toEqual([undefined, true])
      rows.set(id, { ...statementWith(0), ...edit.words, lineageId: id })
      putIn(id, edit.place)
    } else if (edit.edit === 'change') {
      expect(row).toMatchObject(edit.from)
      rows.set(id, { ...(row as Statement), ...(edit.to as Partial<Statement>) })
    } else if (edit.edit === 'move') {
      takeOut(id, edit.from)
      putIn(id, edit.to)
    } else {
      expect([list(id), wordsOf(row as Statement)]).toEqual([[], edit.words])
      takeOut(id, edit.place)
      rows.delete(id)
    }
  }
  return [...children].flatMap(([parent, ids]) =>
    ids.map((id, position) => ({ ...(rows.get(id) as Statement), parent, position })),
  )
}

test('the difference of two versions, applied to the one, gives the other', () => {
  fc.assert(
    fc.property(statementsByChance, statementsByChance, (before, after) => {
      expect(saidBy(apply(differenceAsEdits(before, after), before))).toEqual(saidBy(after))
    }),
    { numRuns: 1_000 },
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
