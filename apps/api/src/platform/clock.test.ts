import { expect, test } from 'vitest'
import { movableClock, systemClock } from './clock.js'

test('a movable clock stands still until it is moved', () => {
  const clock = movableClock('2026-03-01T09:30:00.000Z')
  expect([clock.now(), clock.now()]).toEqual(['2026-03-01T09:30:00.000Z', '2026-03-01T09:30:00.000Z'])
  clock.advance(90_000)
  expect(clock.now()).toBe('2026-03-01T09:31:30.000Z')
  clock.set('2019-12-31T23:59:59.999Z')
  expect(clock.now()).toBe('2019-12-31T23:59:59.999Z')
})

test('the system clock tells the machine’s time in UTC', () => {
  const before = Date.now()
  const now = systemClock.now()
  expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u)
  expect(Date.parse(now)).toBeGreaterThanOrEqual(before)
})
