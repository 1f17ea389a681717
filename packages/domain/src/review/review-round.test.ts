import { describe, expect, test } from 'vitest'
import { CalendarDate } from '../instants.js'
import { DraftSnapshotId, IssuerId, ReviewRoundId, SkillStandardId, StandardVersionId } from '../ids.js'
import {
  cancelRound,
  closeRound,
  closesAt,
  endsAt,
  daysLeft,
  daysOut,
  extendRound,
  intakeAt,
  isDueToClose,
  isDueToOpen,
  openRound,
  opensAt,
  pauseRound,
  requireFollows,
  requireIntake,
  requireSoundPlan,
  resumeRound,
  type ReviewRound,
  roundCode,
  roundLifecycle,
  RoundPlan,
} from './review-round.js'

const id = '0b8a6c0e-6d3e-4d5c-9a4f-1f2a3b4c5d6e'
const planned: ReviewRound = {
  id: ReviewRoundId.parse(id),
  issuerId: IssuerId.parse(id),
  standardId: SkillStandardId.parse(id),
  versionId: StandardVersionId.parse(id),
  snapshotId: DraftSnapshotId.parse(id),
  code: 'PT-2026-R1',
  status: 'planned',
  createdAt: '2026-01-01T00:00:00.000Z',
  openedAt: null,
  pausedAt: null,
  closedAt: null,
  resolvedAt: null,
  cancelledAt: null,
  reason: null,
  kind: 'call_for_input',
  title: 'Pump technician',
  invitation: 'Tell us.',
  questions: [],
  scope: null,
  opensOn: '2026-03-02',
  closesOn: '2026-04-20',
  timeZone: 'Europe/Warsaw',
  minimumLength: { rule: 'electronic', override: null },
  audiences: ['Employers'],
  targetBalance: [],
  languages: ['en'],
  visibility: 'at_once',
  lateRule: 'considered',
  survey: true,
  replyDays: 14,
  appealProcedure: 'Write to the appeals panel.',
  previousRoundId: null,
}
const noon = (date: string) => `${CalendarDate.parse(date)}T12:00:00.000Z`
const open = openRound(planned, noon('2026-03-02'))
const failing = (work: () => unknown) => {
  try {
    work()
  } catch (problem) {
    return problem
  }
  return 'nothing failed'
}

test('every state and what can be done in it', () => {
  const table = roundLifecycle.states.map((state) => [
    state,
    roundLifecycle.actions.filter((action) => roundLifecycle.can(state, action)).join(' '),
  ])
  expect(Object.fromEntries(table)).toEqual({
    planned: 'open cancel',
    open: 'cancel extend pause close',
    paused: 'cancel extend close resume',
    closed: 'resolve finish',
    resolving: 'finish',
    resolved: '',
    cancelled: '',
  })
})

describe('the days of a round', () => {
  test('begin and end at midnight in its own zone, also across the change of the clocks', () => {
    expect(opensAt(planned)).toBe('2026-03-01T23:00:00.000Z')
    expect(closesAt(planned)).toBe('2026-04-20T22:00:00.000Z')
    expect(endsAt(planned)).toBe(closesAt(planned))
    expect(endsAt({ ...planned, closedAt: '2026-04-20T22:05:00.000Z' })).toBe(closesAt(planned))
    expect(endsAt({ ...planned, closedAt: '2026-04-20T10:00:00.000Z' })).toBe('2026-04-20T10:00:00.000Z')
    expect(endsAt({ ...planned, cancelledAt: '2026-03-01T10:00:00.000Z' })).toBe('2026-03-01T10:00:00.000Z')
  })

  test.each([
    ['printed_in_full', '2026-04-01', '2026-03-31'],
    ['electronic', '2026-04-16', '2026-04-15'],
    ['otherwise', '2026-05-01', '2026-04-30'],
  ] as const)('%s: long enough to %s, one day too short to %s', (rule, closesOn, shorter) => {
    const minimumLength = { rule, override: null }
    expect(() => requireSoundPlan({ ...planned, minimumLength, closesOn })).not.toThrow()
    expect(failing(() => requireSoundPlan({ ...planned, minimumLength, closesOn: shorter }))).toMatchObject({
      code: 'review_too_short',
    })
    const override = { rule, override: 'The law changes in June.' }
    expect(() => requireSoundPlan({ ...planned, minimumLength: override, closesOn: shorter })).not.toThrow()
  })

  test('do not end before they begin', () => {
    expect(failing(() => requireSoundPlan({ ...planned, closesOn: '2026-03-02' }))).toMatchObject({
      code: 'round_dates_out_of_order',
    })
  })
})

describe('opening and closing', () => {
  test('by itself on the day, not before', () => {
    expect(isDueToOpen(planned, '2026-03-01T22:59:59.999Z')).toBe(false)
    expect(isDueToOpen(planned, '2026-03-01T23:00:00.000Z')).toBe(true)
    expect(isDueToClose(open, '2026-04-20T21:59:59.999Z')).toBe(false)
    expect(isDueToClose(open, '2026-04-20T22:00:00.000Z')).toBe(true)
    expect(isDueToClose(pauseRound(open, 'Server moves.', noon('2026-03-05')), noon('2026-05-05'))).toBe(false)
  })

  test('by hand before its day makes that day the first', () => {
    expect(openRound(planned, noon('2026-02-10'))).toMatchObject({ status: 'open', opensOn: '2026-02-10' })
  })

  test('late opening does not make it shorter than its minimum', () => {
    expect(openRound(planned, noon('2026-03-05'))).toMatchObject({ opensOn: '2026-03-02' })
    expect(failing(() => openRound(planned, noon('2026-03-10')))).toMatchObject({ code: 'review_too_short' })
  })

  test('closing early is held to the minimum too', () => {
    expect(failing(() => closeRound(open, noon('2026-04-10')))).toMatchObject({ code: 'review_too_short' })
    expect(closeRound(open, noon('2026-04-18'))).toMatchObject({ status: 'closed', closesOn: '2026-04-18' })
    expect(closeRound(open, noon('2026-04-22'))).toMatchObject({ status: 'closed', closesOn: '2026-04-20' })
  })

  test('extending goes forward only, and not into the past', () => {
    expect(extendRound(open, '2026-05-20', noon('2026-04-19'))).toMatchObject({ closesOn: '2026-05-20' })
    for (const [closesOn, at] of [
      ['2026-04-20', '2026-03-19'],
      ['2026-04-10', '2026-03-19'],
      ['2026-04-21', '2026-04-22'],
    ] as const)
      expect(failing(() => extendRound(open, closesOn, noon(at)))).toMatchObject({ code: 'extension_not_later' })
    expect(
      failing(() => extendRound(closeRound(open, noon('2026-04-22')), '2026-05-20', noon('2026-04-23'))),
    ).toMatchObject({ code: 'illegal_transition' })
  })

  test('the days of a pause are given back', () => {
    const paused = pauseRound(open, 'Server moves.', noon('2026-03-05'))
    expect(resumeRound(paused, noon('2026-03-07'))).toMatchObject({
      status: 'open',
      closesOn: '2026-04-23',
      reason: null,
    })
    expect(resumeRound(paused, noon('2026-03-05')).closesOn).toBe('2026-04-21')
  })
})

describe('a comment that comes', () => {
  const closed = closeRound(open, noon('2026-04-22'))
  test.each([
    ['in time', open, '2026-04-20T21:59:59.000Z', 'in_time'],
    ['after the last moment, before the job has closed the round', open, '2026-04-20T22:00:00.000Z', 'late'],
    ['after closing', closed, noon('2026-04-23'), 'late'],
    ['before opening', planned, noon('2026-03-01'), 'closed'],
    ['while it is paused', pauseRound(open, 'x', noon('2026-03-05')), noon('2026-03-06'), 'closed'],
    ['when it was cancelled', cancelRound(open, 'x', noon('2026-03-05')), noon('2026-03-06'), 'closed'],
  ] as const)('%s', (_, round, at, expected) => {
    expect(intakeAt(round, at)).toBe(expected)
  })

  test('is refused with the state of the round', () => {
    expect(failing(() => requireIntake(planned, noon('2026-03-01')))).toMatchObject({
      code: 'round_takes_no_input',
      details: { status: 'planned' },
    })
  })
})

test('a code can be cited whatever the designation holds', () => {
  expect(roundCode('AISS-IMM-1', '2026', 1)).toBe('AISS-IMM-1-2026-R1')
  expect(roundCode('Środek / 3 (β)', '2026', 12)).toBe('SRODEK-3-2026-R12')
  expect(roundCode('標準', '2026', 1)).toBe('S-2026-R1')
})

test('a target balance is at most the whole and names a category once', () => {
  const shares = (...all: number[]) =>
    all.map((share, i) => ({ category: (['employer', 'educator'] as const)[i], share }))
  const plan = RoundPlan.shape.targetBalance
  expect(plan.safeParse(shares(0.5, 0.5)).success).toBe(true)
  expect(plan.safeParse(shares(0.6, 0.5)).success).toBe(false)
  expect(plan.safeParse([...shares(0.1), ...shares(0.1)]).success).toBe(false)
})

describe('what a round follows', () => {
  const { standardId } = planned
  const other = { standardId: SkillStandardId.parse('1b8a6c0e-6d3e-4d5c-9a4f-1f2a3b4c5d6e') }
  test('has been out and is of the same standard', () => {
    expect(() => requireFollows(planned, open)).not.toThrow()
    expect(failing(() => requireFollows(planned, planned))).toMatchObject({ code: 'not_found' })
    expect(failing(() => requireFollows(other, open))).toMatchObject({ code: 'not_found' })
    expect(standardId).not.toBe(other.standardId)
  })

  test('is named by a recirculation', () => {
    const plan = { ...RoundPlan.strip().parse(planned), kind: 'recirculation' }
    expect(RoundPlan.safeParse(plan)).toMatchObject({
      success: false,
      error: { issues: [{ path: ['previousRoundId'] }] },
    })
    expect(RoundPlan.safeParse({ ...plan, previousRoundId: id }).success).toBe(true)
  })
})

describe('how far a round is', () => {
  test('counts the days to the last one, in its own zone', () => {
    expect(daysLeft(open, noon('2026-04-18'))).toBe(2)
    expect(daysLeft(open, '2026-04-20T21:59:59.000Z')).toBe(0)
    expect(daysLeft(open, '2026-04-20T22:00:00.000Z')).toBeNull()
    expect(daysLeft(planned, noon('2026-03-01'))).toBeNull()
  })

  test('names every day it was out, those without a word too', () => {
    expect(daysOut(planned, noon('2026-03-04'))).toEqual([])
    expect(daysOut(open, noon('2026-03-04'))).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
    expect(daysOut(open, noon('2026-06-01'))).toHaveLength(50)
  })
})
