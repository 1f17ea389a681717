import { describe, expect, test } from 'vitest'
import { ReviewRoundId } from '../ids.js'
import { balanceOf } from './balance.js'
import {
  countSubstantive,
  publicationGate,
  requireGateOpen,
  requireResolved,
  roundStanding,
} from './publication-gate.js'

const round = {
  id: ReviewRoundId.parse('0b8a6c0e-6d3e-4d5c-9a4f-1f2a3b4c5d6e'),
  code: 'PT-2026-R1',
  status: 'resolving' as const,
}
const done = { unanswered: 0, unsent: 0, windowsOpen: 0, unsatisfied: 0, substantive: 0 }

describe('the gate', () => {
  test.each([
    [{}, 'open', ['round_running']],
    [{ unanswered: 1 }, 'closed', ['comments_unanswered']],
    [{ unsent: 2, windowsOpen: 1 }, 'resolving', ['replies_unsent', 'windows_open']],
    [{ substantive: 1 }, 'resolved', ['recirculation_needed']],
    [{ unsatisfied: 3 }, 'resolved', []],
    [{}, 'cancelled', []],
  ] as const)('%j, %s: %j', (counts, status, points) => {
    expect(roundStanding({ ...round, status }, { ...done, ...counts }, false).points).toEqual(points)
  })

  test('a later round on the same version is the recirculation', () => {
    expect(roundStanding(round, { ...done, substantive: 1 }, true).points).toEqual([])
  })

  test('is held by what no override names', () => {
    const standing = roundStanding(round, { ...done, unanswered: 1, substantive: 1 }, false)
    const override = {
      reason: 'The board decided so.',
      points: ['comments_unanswered' as const],
      at: '2026-05-01T00:00:00.000Z',
    }
    const gate = publicationGate([standing], [override])
    expect(gate.holding).toEqual(['recirculation_needed'])
    expect(() => requireGateOpen(gate)).toThrow('review_gate_closed')
    expect(() => requireGateOpen(publicationGate([], []))).not.toThrow()
  })

  test('a round is resolved when nothing is left to do', () => {
    expect(() => requireResolved(done)).not.toThrow()
    expect(() => requireResolved({ ...done, windowsOpen: 1 })).toThrow('round_not_resolved')
  })

  test('what changes the draft in substance is counted', () => {
    expect(countSubstantive([{ change: 'substantive' }, { change: 'editorial' }, { change: 'none' }])).toBe(1)
  })
})

test('balance is told beside its target: who is short, who dominates', () => {
  const people = [...Array<'employer'>(7).fill('employer'), ...Array<'educator'>(2).fill('educator'), 'union' as const]
  const targets = [
    { category: 'employer' as const, share: 0.4 },
    { category: 'worker' as const, share: 0.2 },
  ]
  expect(balanceOf(people, targets)).toEqual([
    { category: 'employer', people: 7, share: 0.7, target: 0.4, short: false, dominant: true },
    { category: 'worker', people: 0, share: 0, target: 0.2, short: true, dominant: false },
    { category: 'union', people: 1, share: 0.1, target: null, short: false, dominant: false },
    { category: 'educator', people: 2, share: 0.2, target: null, short: false, dominant: false },
  ])
  expect(balanceOf([], [])).toEqual([])
})
