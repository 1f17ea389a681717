import type { Verification } from '@touchstone/contract'
import { CredentialId, StatusReason, VerificationOutcome } from '@touchstone/domain'
import { describe, expect, test } from 'vitest'
import { say, todayOf, toneOf } from './outcome.js'

const credentialId = CredentialId.parse('TS-7Q4K-XM2P-9TRD-6HWA-4')

interface Case {
  readonly on?: string
  readonly since?: string
  readonly reason?: StatusReason
  readonly effectiveOn?: string
  readonly expiresOn?: string
  readonly scopeReduced?: NonNullable<Verification['credential']>['scopeReduced']
}

function answer(
  outcome: VerificationOutcome,
  { on = '2026-11-23', since = '2025-03-04', reason, effectiveOn = '2025-03-04', expiresOn, scopeReduced }: Case = {},
): Verification {
  const about = { credentialId, outcome, on, checkedAt: '2026-11-23T15:41:12.345Z' }
  if (outcome === 'not_found') return { ...about, timeZone: null, credential: null }
  return {
    ...about,
    timeZone: 'America/Chicago',
    credential: {
      certificate: {
        credentialId,
        holderName: 'Katarzyna Wójcik',
        credentialTitle: 'Basic Hydraulic Systems',
        credentialCode: 'IMM-1-HYD',
        level: 'Level I',
        issuer: { name: 'Alderwick Institute', shortName: 'AI' },
        standard: { title: 'Industrial Maintenance', designation: 'AI-1', version: '1.0', publishedOn: '2025-02-14' },
        scope: [{ code: '3', title: 'Basic Hydraulic Systems' }],
        effectiveOn,
        expiresOn: expiresOn ?? null,
        signatory: { name: 'Henrietta Vance', role: 'Director' },
        verificationUrl: `https://verify.example/verify/${credentialId}`,
      },
      status: { since, reason: reason ?? null, wording: null },
      revoked: { file: false, certification: false },
      replacedBy: null,
      scopeReduced: scopeReduced ?? null,
      renews: null,
      renewedBy: null,
      erased: false,
      standard: {
        standardId: 'd2229cc7-0e64-4e7c-a736-1778573c4e0c',
        designation: 'AI-1',
        title: 'Industrial Maintenance',
        number: '1.0',
        status: 'published',
        newer: null,
      },
    },
  }
}

test('every outcome has an answer of its own, a ground and a look', () => {
  const said = VerificationOutcome.options.map((outcome) => say(answer(outcome)))
  expect(new Set(said.map((one) => one.answer)).size).toBe(VerificationOutcome.options.length)
  for (const one of said) expect(one.ground).toMatch(/\.$/)
  expect(VerificationOutcome.options.filter((outcome) => toneOf[outcome] === 'good')).toEqual(['valid'])
})

test.each<[VerificationOutcome, Case, string]>([
  ['valid', {}, 'In effect since 4 March 2025. It does not expire.'],
  ['valid', { expiresOn: '2028-03-03' }, 'In effect since 4 March 2025. Last valid day: 3 March 2028.'],
  ['expired', { expiresOn: '2026-03-03' }, 'Its last valid day was 3 March 2026.'],
  ['suspended', { since: '2026-11-02' }, 'Suspended since 2 November 2026.'],
  ['withdrawn', { since: '2026-06-15' }, 'The certification was withdrawn on 15 June 2026.'],
  ['replaced', { since: '2026-09-09' }, 'Replaced on 9 September 2026 by a new certificate.'],
  ['not_yet_valid', { effectiveOn: '2026-12-01' }, 'It takes effect on 1 December 2026.'],
  ['not_yet_valid', { on: '2025-01-01' }, 'It took effect later, on 4 March 2025.'],
  ['not_found', {}, 'No credential that is open to the public has this ID.'],
])('%s rests on its dates', (outcome, facts, ground) => {
  expect(say(answer(outcome, facts)).ground).toBe(ground)
})

const scopeReduced = { on: '2026-09-09', reason: 'scope_no_longer_met', wording: '' } as const

test.each<[VerificationOutcome, Case, RegExp]>([
  ['valid', {}, /^In effect since .* Its scope was reduced on 9 September 2026/],
  ['suspended', {}, /^Suspended since .* Its scope was reduced on 9 September 2026/],
  ['replaced', { since: scopeReduced.on, reason: scopeReduced.reason }, /^Its scope was reduced on 9 September 2026/],
  [
    'replaced',
    { since: '2026-10-01', reason: 'name_correction' },
    /^Replaced on 1 October 2026 by a new certificate.$/,
  ],
])('that its scope was reduced is said of one that is %s', (outcome, facts, ground) => {
  expect(say(answer(outcome, { ...facts, scopeReduced })).ground).toMatch(ground)
})

test('an answer about a day gone by cannot be taken for one of today', () => {
  for (const outcome of VerificationOutcome.exclude(['not_found']).options) {
    const [now, then] = [say(answer(outcome)), say(answer(outcome, { on: '2026-11-22' }))]
    expect(then.answer).not.toBe(now.answer)
    expect(then.advice).toBeNull()
  }
})

describe('the reason', () => {
  test.each<VerificationOutcome>(['suspended', 'withdrawn', 'replaced'])(
    'of %s is told in public wording',
    (outcome) => {
      for (const reason of StatusReason.options) expect(say(answer(outcome, { reason })).reason).toMatch(/^[A-Z].*\.$/)
    },
  )

  test('a reinstated credential is valid and no more is said', () => {
    expect(say(answer('valid', { reason: 'inquiry_closed' })).reason).toBeNull()
  })
})

test('today is a day in the issuer’s zone', () => {
  const lateInLondon = { checkedAt: '2026-11-23T02:00:00Z', timeZone: 'America/Chicago' }
  expect(todayOf(lateInLondon)).toBe('2026-11-22')
  expect(todayOf({ ...lateInLondon, timeZone: null })).toBe('2026-11-23')
})
