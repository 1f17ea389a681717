import { expect, test } from 'vitest'
import { UserId } from '../ids.js'
import type { CredentialEvent } from './credential.js'
import {
  courseOf,
  dayOfApproved,
  requireSecondPerson,
  type StatusGround,
  statusChangeLifecycle,
} from './status-change.js'
import { outcomeOn } from './verification.js'

const step = (action: CredentialEvent['action'], status: CredentialEvent['status'], on: string, at = on) =>
  ({
    action,
    status,
    reason: null,
    note: null,
    at: `${at}T09:00:00Z`,
    on,
    decidedOn: null,
    by: null,
  }) as CredentialEvent
const issued = step('issue', 'active', '2026-03-02')

const ground = (change: Partial<StatusGround> = {}): StatusGround => ({
  credential: { status: 'active' },
  history: [issued],
  issuedOn: '2026-03-02',
  today: '2026-04-10',
  twoPersonWithdrawal: false,
  ...change,
})

test('what is proposed or planned may go these ways and no other', () => {
  const { states, actions, can, next } = statusChangeLifecycle
  const ways = states.flatMap((from) =>
    actions.filter((action) => can(from, action)).map((action) => `${from} ${action} ${next(from, action)}`),
  )
  expect(ways).toMatchInlineSnapshot(`
    [
      "proposed approve planned",
      "proposed refuse refused",
      "proposed cancel cancelled",
      "proposed overtake overtaken",
      "planned cancel cancelled",
      "planned overtake overtaken",
      "planned apply done",
    ]
  `)
})

test.each([
  ['no day is today', undefined, { kind: 'at_once', on: '2026-04-10' }],
  ['a later day waits', '2026-05-01', { kind: 'later', on: '2026-05-01' }],
  ['an earlier day holds at once, from then', '2026-03-02', { kind: 'at_once', on: '2026-03-02' }],
])('%s', (_, effectiveOn, course) => {
  expect(courseOf({ action: 'suspend', note: 'Found on that day.', effectiveOn }, ground())).toEqual(course)
})

test('no status holds before the ID was issued, and an earlier day is accounted for', () => {
  const wish = (effectiveOn: string, note: string | null) => () =>
    courseOf({ action: 'withdraw', note, effectiveOn }, ground())
  expect(wish('2026-03-01', 'Why.')).toThrow('change_before_issue')
  expect(wish('2026-04-09', null)).toThrow('earlier_day_needs_note')
  expect(wish('2026-04-10', null)()).toEqual({ kind: 'at_once', on: '2026-04-10' })
})

test('a suspension is not lifted from a day before it', () => {
  const suspended = ground({
    credential: { status: 'suspended' },
    history: [issued, step('suspend', 'suspended', '2026-04-01')],
  })
  const lift = (effectiveOn: string) => () => courseOf({ action: 'reinstate', note: 'Why.', effectiveOn }, suspended)
  expect(lift('2026-03-31')).toThrow('change_before_suspension')
  expect(lift('2026-04-01')()).toEqual({ kind: 'at_once', on: '2026-04-01' })
})

test('with two persons a withdrawal is only proposed; a suspension is not held up', () => {
  const two = ground({ twoPersonWithdrawal: true })
  expect(courseOf({ action: 'withdraw', note: null }, two)).toEqual({ kind: 'proposed', on: null })
  expect(courseOf({ action: 'suspend', note: null }, two)).toEqual({ kind: 'at_once', on: '2026-04-10' })
  expect(() => courseOf({ action: 'reinstate', note: null }, two)).toThrow('illegal_transition')
})

test.each([
  [null, '2026-04-10'],
  ['2026-03-20', '2026-03-20'],
  ['2026-04-05', '2026-04-10'],
  ['2026-05-01', '2026-05-01'],
])('proposed on 1 April for %s and approved on 10 April, it takes effect on %s', (effectiveOn, day) => {
  expect(dayOfApproved({ effectiveOn }, { madeOn: '2026-04-01', today: '2026-04-10' })).toBe(day)
})

test('the proposer does not decide', () => {
  const [a, b] = [1, 2].map((n) => UserId.parse(`00000000-0000-4000-8000-00000000000${n}`))
  if (!a || !b) throw new Error('two')
  expect(() => requireSecondPerson(a, a)).toThrow('own_proposal')
  expect(() => requireSecondPerson(a, b)).not.toThrow()
})

test('a withdrawal from an earlier day answers for every day from then on', () => {
  const history = [
    issued,
    step('suspend', 'suspended', '2026-04-01'),
    step('withdraw', 'withdrawn', '2026-03-20', '2026-04-10'),
  ]
  const dates = { decidedOn: '2026-03-02', effectiveOn: '2026-03-02', expiresOn: null, erasedAt: null }
  const days = ['2026-03-19', '2026-03-20', '2026-04-02', '2026-04-10']
  expect(days.map((day) => outcomeOn(dates, history, day))).toEqual(['valid', 'withdrawn', 'withdrawn', 'withdrawn'])
})
