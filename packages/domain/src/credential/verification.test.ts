import { describe, expect, test } from 'vitest'
import { eventOn } from '../testing/examples.js'
import { outcomeOn, revokedBy, standingEvent, statusOn } from './verification.js'

const issued = eventOn('2025-03-01', 'issue', 'active')
const suspended = eventOn('2025-03-10', 'suspend', 'suspended')
const reinstated = eventOn('2025-04-10', 'reinstate', 'active')
const withdrawn = eventOn('2025-05-10', 'withdraw', 'withdrawn')
const replaced = eventOn('2025-05-10', 'replace', 'replaced')
const lasting = { decidedOn: '2025-03-01', effectiveOn: '2025-03-01', expiresOn: null, erasedAt: null }
const expiring = { ...lasting, expiresOn: '2025-06-30' }

describe('the outcome for a day', () => {
  test.each([
    ['the day before it was issued', lasting, [issued], '2025-02-28', 'not_yet_valid'],
    ['the day of issue', lasting, [issued], '2025-03-01', 'valid'],
    ['long after, when it does not expire', lasting, [issued], '2125-03-01', 'valid'],
    ['between issue and effect', { ...lasting, effectiveOn: '2025-03-15' }, [issued], '2025-03-14', 'not_yet_valid'],
    ['the day it takes effect', { ...lasting, effectiveOn: '2025-03-15' }, [issued], '2025-03-15', 'valid'],
    ['its last day', expiring, [issued], '2025-06-30', 'valid'],
    ['the day after its last', expiring, [issued], '2025-07-01', 'expired'],
    [
      'a day on which it was suspended, asked after it was reinstated',
      lasting,
      [issued, suspended, reinstated],
      '2025-03-20',
      'suspended',
    ],
    ['the day it was suspended', lasting, [issued, suspended], '2025-03-10', 'suspended'],
    ['the day before that', lasting, [issued, suspended], '2025-03-09', 'valid'],
    ['the day it was reinstated', lasting, [issued, suspended, reinstated], '2025-04-10', 'valid'],
    [
      'a day on which it was suspended and had expired',
      expiring,
      [issued, eventOn('2025-06-15', 'suspend', 'suspended')],
      '2025-07-01',
      'expired',
    ],
    [
      'a day on which it was suspended and had not taken effect',
      { ...lasting, effectiveOn: '2025-03-15' },
      [issued, suspended],
      '2025-03-12',
      'suspended',
    ],
    ['the day it was withdrawn', lasting, [issued, withdrawn], '2025-05-10', 'withdrawn'],
    ['the day before, asked after it was withdrawn', lasting, [issued, withdrawn], '2025-05-09', 'valid'],
    [
      'a day after withdrawal and expiry: withdrawn comes first',
      expiring,
      [issued, withdrawn],
      '2026-01-01',
      'withdrawn',
    ],
    [
      'a day after withdrawal and before effect',
      { ...lasting, effectiveOn: '2025-09-01' },
      [issued, withdrawn],
      '2025-06-01',
      'withdrawn',
    ],
    ['the day it was replaced', lasting, [issued, replaced], '2025-05-10', 'replaced'],
    [
      'a day after replacement and expiry: replaced comes first',
      expiring,
      [issued, replaced],
      '2026-01-01',
      'replaced',
    ],
    ['a withdrawal while suspended', lasting, [issued, suspended, withdrawn], '2025-05-10', 'withdrawn'],
  ] as const)('%s', (_, credential, history, on, outcome) => expect(outcomeOn(credential, history, on)).toBe(outcome))
})

test('of several steps on one day the last one holds for the day', () => {
  const history = [
    issued,
    eventOn('2025-03-10', 'reinstate', 'active', '15:00:00.5'),
    eventOn('2025-03-10', 'suspend', 'suspended', '15:00:00'),
  ]
  expect(statusOn(history, '2025-03-10')).toBe('active')
  expect(standingEvent(history, '2025-03-10')?.action).toBe('reinstate')
})

test('the history may be read in any order', () => {
  const history = [withdrawn, reinstated, suspended, issued]
  expect(
    ['2025-02-28', '2025-03-05', '2025-03-20', '2025-04-20', '2025-06-01'].map((on) => statusOn(history, on)),
  ).toEqual([undefined, 'active', 'suspended', 'active', 'withdrawn'])
})

test('the step that stands tells since when the status is what it is', () => {
  expect(standingEvent([issued, suspended], '2025-12-31')).toBe(suspended)
  expect(standingEvent([issued], '2025-02-28')).toBeUndefined()
  expect(standingEvent([], '2025-02-28')).toBeUndefined()
})

test('a credential without a history is not valid', () => {
  expect(outcomeOn(lasting, [], '2025-06-01')).toBe('not_yet_valid')
})

test('a file that was replaced is revoked, and the certification is not: only a withdrawal takes that back', () => {
  const told = (['active', 'suspended', 'replaced', 'withdrawn', 'erased', undefined] as const).map(revokedBy)
  expect(told.map(({ file, certification }) => [file, certification])).toEqual([
    [false, false],
    [false, false],
    [true, false],
    [true, true],
    [true, false],
    [false, false],
  ])
})
