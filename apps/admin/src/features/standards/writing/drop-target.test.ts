import { expect, test } from 'vitest'
import { outlineOf, visibleRows } from '../outline'
import { dropTargetAt } from './drop-target'
import { familyOf } from './family'
import { id, TREE } from './testing'

// Shown: 0:1, 1:.11, 2:..111, 3:..112, 4:.12, 5:.13, 6:2 (closed), 7:3
const shown = visibleRows(outlineOf(TREE), new Set([id(1), id(11)]))
const family = familyOf(TREE)
const at = (row: number, level = 0) =>
  dropTargetAt({ row, level }, shown, (parent) => family.childrenOf(parent).at(-1) ?? null)

test('the middle of a row means into it, as its last', () => {
  expect(at(4.5)).toEqual({ place: { parent: id(12), after: null }, mark: { kind: 'into', index: 4 } })
  expect(at(6.5).place).toEqual({ parent: id(2), after: id(21) })
})

test('in the gap after the last of a branch, how far right it is held says how deep', () => {
  expect(at(3.9, 2.4)).toEqual({ place: { parent: id(11), after: id(112) }, mark: { kind: 'gap', index: 4, depth: 2 } })
  expect(at(3.9, 1.2).place).toEqual({ parent: id(1), after: id(11) })
  // The next row is one level deep, so nothing shallower fits between the two.
  expect(at(3.9, 0).place).toEqual({ parent: id(1), after: id(11) })
  expect(at(5.9, 0).place).toEqual({ parent: null, after: id(1) })
})

test('the gap below an open branch is before its first child, and that above the first row is the top', () => {
  expect(at(0.9, 5).place).toEqual({ parent: id(1), after: null })
  expect(at(0.1).place).toEqual({ parent: null, after: null })
  expect(at(40).place).toEqual({ parent: null, after: id(3) })
})

test('after a closed branch means beside it, not in it', () => {
  expect(at(6.9, 3).place).toEqual({ parent: null, after: id(2) })
})
