import { describe, expect, test } from 'vitest'
import { versionWith } from '../testing/examples.js'
import { endOfForce, statusSince } from './time-in-force.js'

const zone = 'Europe/Warsaw'
const published = versionWith({ publishedAt: '2026-03-01T09:00:00Z', effectiveOn: '2026-03-01' })
const later = versionWith({ publishedAt: '2026-05-04T10:00:00Z', effectiveOn: '2026-07-01' })

describe('a version ceases to be in force', () => {
  test('not while nothing takes its place', () => {
    expect(endOfForce(published, null, zone)).toBeNull()
  })

  test('when its successor is published, if that is in force at once', () => {
    const successor = { publishedAt: '2026-05-04T10:00:00Z', effectiveOn: '2026-05-04' }
    expect(endOfForce(published, successor, zone)).toEqual({ on: '2026-05-04', at: '2026-05-04T10:00:00Z' })
  })

  test('on the first moment of the day its successor takes effect, in the issuer’s zone', () => {
    expect(endOfForce(published, later, zone)).toEqual({ on: '2026-07-01', at: '2026-06-30T22:00:00.000Z' })
  })

  test('when it is withdrawn, the date being that of the issuer’s zone', () => {
    const withdrawn = { withdrawnAt: '2026-04-09T22:30:00Z' }
    expect(endOfForce(withdrawn, null, zone)).toEqual({ on: '2026-04-10', at: '2026-04-09T22:30:00Z' })
  })

  test('once: withdrawing it afterwards moves no date that has passed', () => {
    expect(endOfForce({ withdrawnAt: '2026-09-01T08:00:00Z' }, later, zone)?.on).toBe('2026-07-01')
  })
})

test.each([
  ['in force at once', published, null, '2026-03-01T09:00:00Z'],
  ['published for later', { ...later, status: 'pending' as const }, null, '2026-05-04T10:00:00Z'],
  ['come into force since', later, null, '2026-06-30T22:00:00.000Z'],
  ['superseded', published, { on: '2026-07-01', at: '2026-06-30T22:00:00.000Z' }, '2026-06-30T22:00:00.000Z'],
  [
    'withdrawn after that',
    { ...published, withdrawnAt: '2026-09-01T08:00:00Z' },
    { on: '2026-07-01', at: '2026-06-30T22:00:00.000Z' },
    '2026-09-01T08:00:00Z',
  ],
  ['never published', versionWith({ status: 'draft', publishedAt: null }), null, null],
] as const)('the status last changed: %s', (_, version, end, at) => {
  expect(statusSince(version, end, zone)).toBe(at)
})
