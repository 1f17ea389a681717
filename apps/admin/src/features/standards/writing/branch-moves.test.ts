import {
  applyEdits,
  type LineageId,
  type Place,
  reverseEdits,
  type StatementEdit,
  StatementId,
} from '@touchstone/domain'
import { expect, test } from 'vitest'
import { outlineOf } from '../outline'
import { branchesOf, indented, movedDown, movedTo, movedUp, outdented } from './branch-moves'
import { id, TREE } from './testing'

const chosen = (...numbers: number[]) => branchesOf(TREE, new Set(numbers.map(id)))
const apply = (statements: typeof TREE, edits: readonly StatementEdit[]) =>
  applyEdits({ statements, ownFields: [], numbering: [] }, edits, (one) => StatementId.parse(one))
const drawn = (statements: typeof TREE) =>
  outlineOf(statements).map(({ statement, depth }) => '.'.repeat(depth) + String(statement.code))
/** The tree afterwards, as the domain makes it of the edits; and that each edit says truly what it came from. */
function after(edits: readonly StatementEdit[]): string[] {
  const { statements, done } = apply(TREE, edits)
  expect(done).toEqual(edits)
  expect(drawn(apply(statements, reverseEdits(edits)).statements)).toEqual(drawn(TREE))
  return drawn(statements)
}

test('what stands below something chosen comes along, and is not chosen twice', () => {
  expect(chosen(112, 21, 1, 3)).toEqual([id(1), id(21), id(3)])
})

test('indenting puts siblings in a row under the one before them, in order', () => {
  expect(after(indented(TREE, chosen(12, 13)))).toEqual(['1', '.11', '..111', '..112', '..12', '..13', '2', '.21', '3'])
  expect(indented(TREE, chosen(1))).toEqual([])
  expect(indented(TREE, chosen(11, 12))).toEqual([])
})

test('outdenting puts them after their parent, in order, and leaves the rest where it is', () => {
  expect(after(outdented(TREE, chosen(111, 112)))).toEqual(['1', '.11', '.111', '.112', '.12', '.13', '2', '.21', '3'])
  expect(after(outdented(TREE, chosen(11)))).toEqual(['1', '.12', '.13', '11', '.111', '.112', '2', '.21', '3'])
  expect(outdented(TREE, chosen(1, 2))).toEqual([])
})

test('moving up and down keeps those chosen in their order, and stops at the ends', () => {
  expect(after(movedUp(TREE, chosen(12, 13)))).toEqual(['1', '.12', '.13', '.11', '..111', '..112', '2', '.21', '3'])
  expect(after(movedDown(TREE, chosen(11, 12)))).toEqual(['1', '.13', '.11', '..111', '..112', '.12', '2', '.21', '3'])
  expect(movedUp(TREE, chosen(11, 12))).toEqual([])
  expect(movedDown(TREE, chosen(2, 3))).toEqual([])
})

const to = (parent: number | null, after: number | null): Place => ({
  parent: parent === null ? null : id(parent),
  after: after === null ? null : id(after),
})

test('moving to a place puts them there one after the other, from wherever they were', () => {
  expect(after(movedTo(TREE, chosen(3, 111, 13), to(2, null)))).toEqual([
    '1',
    '.11',
    '..112',
    '.12',
    '2',
    '.111',
    '.13',
    '.3',
    '.21',
  ])
  expect(after(movedTo(TREE, chosen(11, 12), to(1, 11)))).toEqual(drawn(TREE))
})

test('nothing is moved into itself', () => {
  expect(movedTo(TREE, chosen(1), to(11, null))).toEqual([])
  expect(movedTo(TREE, chosen(1), to(1, 13))).toEqual([])
})

test('a place directly after one that is moved itself is after the nearest that stays', () => {
  const edits = movedTo(TREE, [id(12), id(21)] as LineageId[], to(1, 12))
  expect(after(edits)).toEqual(['1', '.11', '..111', '..112', '.12', '.21', '.13', '2', '3'])
})
