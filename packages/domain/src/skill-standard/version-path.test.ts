import { expect, test } from 'vitest'
import { StandardVersionId } from '../ids.js'
import { uuid } from '../testing/examples.js'
import { pathBetween } from './version-path.js'

const id = (n: number) => StandardVersionId.parse(uuid(n))
const version = (n: number, basedOn: number | null) => ({ id: id(n), basedOn: basedOn === null ? null : id(basedOn) })
/** 1 <- 2 <- 3, and 4 begun from 1 as well; 5 for itself; 6 and 7 said to be based on each other. */
const versions = [
  version(1, null),
  version(2, 1),
  version(3, 2),
  version(4, 1),
  version(5, null),
  version(6, 7),
  version(7, 6),
]

test.each([
  ['a version and the next', 1, 2, [], [2]],
  ['a version and the one after the next', 1, 3, [], [2, 3]],
  ['a version and one before', 3, 1, [3, 2], []],
  ['two that were begun from one', 3, 4, [3, 2], [4]],
  ['a version and itself', 2, 2, [], []],
])('between %s', (_, before, after, back, forth) => {
  expect(pathBetween(versions, id(before), id(after))).toEqual({ back: back.map(id), forth: forth.map(id) })
})

test.each([
  ['have nothing in common', 1, 5],
  ['go round in a circle', 6, 1],
])('there is no way between versions that %s', (_, before, after) => {
  expect(pathBetween(versions, id(before), id(after))).toBeUndefined()
})
