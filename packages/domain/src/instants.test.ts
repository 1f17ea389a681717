import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addYears, CalendarDate, compareInstants, dateIn, Instant, startOfDay, TimeZone } from './instants.js'

describe('the date on which an instant falls', () => {
  test.each([
    ['Europe/Warsaw', '2025-12-31T23:30:00Z', '2026-01-01'],
    ['America/Los_Angeles', '2026-01-01T07:59:59Z', '2025-12-31'],
    ['America/Los_Angeles', '2026-01-01T08:00:00Z', '2026-01-01'],
    ['Pacific/Kiritimati', '2025-06-30T10:00:00Z', '2025-07-01'],
    ['Pacific/Pago_Pago', '2025-07-01T10:59:59Z', '2025-06-30'],
    ['Asia/Kathmandu', '2025-07-01T18:15:00Z', '2025-07-02'],
    ['UTC', '2024-02-29T00:00:00.000Z', '2024-02-29'],
    // The night clocks go forward in Warsaw: midnight is still an hour from UTC.
    ['Europe/Warsaw', '2025-03-29T23:00:00Z', '2025-03-30'],
    ['Europe/Warsaw', '2025-03-30T22:00:00Z', '2025-03-31'],
  ])('in %s at %s is %s', (zone, at, date) => expect(dateIn(zone, at)).toBe(date))

  test('is always a calendar date', () => {
    const at = fc.date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(
        at,
        fc.constantFrom('Asia/Tokyo', 'America/St_Johns', 'UTC'),
        (date, zone) => CalendarDate.safeParse(dateIn(zone, date.toISOString())).success,
      ),
    )
  })
})

describe('a validity of so many years', () => {
  test.each([
    ['2025-03-01', 3, '2028-03-01'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['1996-02-29', 4, '2000-02-29'],
    ['2025-12-31', 1, '2026-12-31'],
    ['2023-02-28', 1, '2024-02-28'],
  ])('from %s for %i ends on %s', (date, years, end) => expect(addYears(date, years)).toBe(end))

  test('never leaves its month and never runs a day longer than was granted', () => {
    const date = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10))
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 50 }), (from, years) => {
        const end = addYears(from, years)
        expect(CalendarDate.parse(end).slice(4, 7)).toBe(from.slice(4, 7))
        expect(Number(end.slice(0, 4))).toBe(Number(from.slice(0, 4)) + years)
        expect(end.slice(8) <= from.slice(8)).toBe(true)
      }),
    )
  })
})

test('instants stand in the order of time, with milliseconds or without', () => {
  const inTime = ['2025-05-10T10:00:00Z', '2025-05-10T10:00:00.001Z', '2025-05-10T10:00:00.5Z', '2025-05-10T10:00:01Z']
  expect(inTime.toReversed().toSorted(compareInstants)).toEqual(inTime)
  expect(compareInstants('2025-05-10T10:00:00Z', '2025-05-10T10:00:00.000Z')).toBe(0)
})

test('an instant is in UTC and a date is a date of the calendar', () => {
  expect(['2025-05-10T10:00:00Z', '2025-05-10T10:00:00.123Z'].map((one) => Instant.safeParse(one).success)).toEqual([
    true,
    true,
  ])
  expect(
    ['2025-05-10T10:00:00+02:00', '2025-05-10', '2025-13-01T00:00:00Z'].map((one) => Instant.safeParse(one).success),
  ).toEqual([false, false, false])
  expect(
    ['2025-02-29', '2025-04-31', '10.05.2025', '2025-5-1', ''].map((one) => CalendarDate.safeParse(one).success),
  ).toEqual(Array(5).fill(false))
})

test('a time zone is one the platform knows', () => {
  expect(['Europe/Warsaw', 'America/Argentina/Ushuaia', 'UTC'].every((zone) => TimeZone.safeParse(zone).success)).toBe(
    true,
  )
  expect(
    ['Mars/Olympus', '', 'Europe/Warsaw; drop table', 'x'.repeat(10_000)].some(
      (zone) => TimeZone.safeParse(zone).success,
    ),
  ).toBe(false)
})

test.each([
  ['Europe/Warsaw', '2026-07-01', '2026-06-30T22:00:00.000Z'],
  ['Europe/Warsaw', '2026-01-01', '2025-12-31T23:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z'],
  ['America/Los_Angeles', '2026-01-01', '2026-01-01T08:00:00.000Z'],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00.000Z'],
  // Lebanon put its clocks forward at midnight: the day began at one.
  ['Asia/Beirut', '2024-03-31', '2024-03-30T22:00:00.000Z'],
])('in %s the day %s begins at %s', (zone, date, at) => {
  expect(startOfDay(zone, date)).toBe(at)
  expect(dateIn(zone, new Date(Date.parse(at) - 1).toISOString()) < date).toBe(true)
})
