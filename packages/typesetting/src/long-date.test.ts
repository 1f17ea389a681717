import { expect, it } from 'vitest'
import { longDate } from './long-date.js'

it.each([
  ['2025-02-14', '14 February 2025'],
  ['2024-02-29', '29 February 2024'],
  ['2025-12-01', '1 December 2025'],
])('%s is written %s', (date, words) => {
  expect(longDate(date)).toBe(words)
})

it('refuses a month that is none', () => {
  expect(() => longDate('2025-13-01')).toThrow(RangeError)
})
