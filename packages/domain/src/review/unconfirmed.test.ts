import { expect, test } from 'vitest'
import { unconfirmedBefore } from './unconfirmed.js'

test.each([
  ['2026-03-31T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
  ['2026-03-31T23:59:59.999Z', '2026-03-01T00:00:00.000Z'],
  ['2026-01-10T12:00:00.000Z', '2025-12-11T00:00:00.000Z'],
])('at %s, what was sent before %s and never confirmed is deleted', (at, before) => {
  expect(unconfirmedBefore(at)).toBe(before)
})
