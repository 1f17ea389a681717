import { expect, test } from 'vitest'
import { exactTime, longDate, zoneName } from './dates.js'

test('a date is written with the month in words, whatever zone the reader is in', () => {
  expect(longDate('2026-11-23')).toBe('23 November 2026')
  expect(longDate('2024-02-29')).toBe('29 February 2024')
})

test('an instant is written to the second with the zone it is told in', () => {
  expect(exactTime('2026-11-23T23:41:12.345Z', 'UTC')).toBe('23 November 2026 at 23:41:12 UTC')
  expect(exactTime('2026-11-23T23:41:12.345Z', 'Europe/Warsaw')).toMatch(/^24 November 2026 at 00:41:12 /)
})

test('a zone is called what people call it, without a season', () => {
  expect(zoneName('Europe/Warsaw')).toBe('Central European Time')
  expect(zoneName('UTC')).not.toBe('')
})
