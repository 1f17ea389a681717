import { expect, test } from 'vitest'
import { dueReminder } from './expiry-reminder.js'

const EXPIRES = '2026-06-30'
test.each([
  ['91 days before', '2026-03-31', [], undefined],
  ['90 days before', '2026-04-01', [], 90],
  ['the day after, when it was sent', '2026-04-02', [90], undefined],
  ['60 days before', '2026-05-01', [90], 60],
  ['31 days before, when nothing ran since the first', '2026-05-30', [90], 60],
  ['30 days before', '2026-05-31', [90, 60], 30],
  ['10 days before, when nothing was ever sent', '2026-06-20', [], 30],
  ['7 days before', '2026-06-23', [30], 7],
  ['on the last day, when only the farthest was sent', '2026-06-30', [90], 7],
  ['on the last day, when all were sent', '2026-06-30', [90, 60, 30, 7], undefined],
  ['the day after the last', '2026-07-01', [], undefined],
])('%s', (_, on, sent, due) => {
  expect(dueReminder(EXPIRES, on, sent)).toBe(due)
})
