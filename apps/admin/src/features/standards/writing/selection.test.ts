import { expect, test } from 'vitest'
import { NOTHING_CHOSEN, only, through, toggled, without } from './selection'
import { id } from './testing'

const shown = [1, 2, 3, 4].map(id)
const numbers = ({ chosen }: { chosen: ReadonlySet<string> }) =>
  shown.flatMap((one, place) => (chosen.has(one) ? place + 1 : []))

test('a range goes from where it began, either way', () => {
  const grown = through(only(id(2)), id(4), shown)
  expect(numbers(grown)).toEqual([2, 3, 4])
  expect(numbers(through(grown, id(1), shown))).toEqual([1, 2])
  expect(through(NOTHING_CHOSEN, id(3), shown)).toEqual(only(id(3)))
})

test('one more, one less', () => {
  const two = toggled(only(id(1)), id(3))
  expect(numbers(two)).toEqual([1, 3])
  expect(numbers(toggled(two, id(1)))).toEqual([3])
})

test('what went away is no longer chosen; with nothing left one stands where one was told', () => {
  const isThere = (one: string) => one !== id(3)
  expect(without(only(id(2)), isThere, null)).toEqual(only(id(2)))
  expect(without(through(only(id(2)), id(3), shown), isThere, null)).toEqual({ ...only(id(2)) })
  expect(without(only(id(3)), isThere, id(4))).toEqual(only(id(4)))
})
