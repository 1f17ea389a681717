import { describe, expect, test } from 'vitest'
import type { Credential } from '../credential/credential.js'
import { issue } from '../credential/issue-credential.js'
import { candidate, eventOn, issueInput } from '../testing/examples.js'
import { outcomeOn } from '../credential/verification.js'
import { ERASED_NAME, eraseCandidate, tombstoneOf } from './erase-candidate.js'

const at = '2026-03-02T09:00:00Z'

describe('erasing a person', () => {
  test('leaves neither name nor address, nor the request', () => {
    const asked = { ...candidate, erasureAskedAt: '2026-03-01T09:00:00Z' }
    const erased = eraseCandidate(asked, candidate.name, at)
    expect(JSON.stringify(erased)).not.toMatch(/Hoa|hoa@/)
    expect(erased).toMatchObject({ id: candidate.id, erasureAskedAt: null, erasedAt: at })
  })

  test('needs the name written out as on file', () => {
    expect(() => eraseCandidate(candidate, 'Nguyen Thi Hoa', at)).toThrow(
      expect.objectContaining({ code: 'erasure_not_confirmed' }),
    )
  })

  test('happens once', () => {
    const erased = eraseCandidate(candidate, candidate.name, at)
    expect(() => eraseCandidate(erased, ERASED_NAME, at)).toThrow(expect.objectContaining({ code: 'candidate_erased' }))
  })
})

describe('a tombstone', () => {
  test.each([
    ['active', 'erased'],
    ['suspended', 'erased'],
    ['withdrawn', 'withdrawn'],
    ['replaced', 'replaced'],
  ] as const)('of one that is %s is %s', (status: Credential['status'], left) => {
    const credential = { ...issue(issueInput()).credential, status }
    const tombstone = tombstoneOf(credential, at)
    expect(tombstone).toEqual({
      ...credential,
      status: left,
      erasedAt: at,
      certificate: { ...credential.certificate, holderName: ERASED_NAME },
    })
  })

  test('is good on no day, and a withdrawn one stays withdrawn', () => {
    const issued = eventOn('2025-03-01', 'issue', 'active')
    const stood = { effectiveOn: '2025-03-01', expiresOn: null, decidedOn: '2025-03-01', erasedAt: at }
    const withdrawn = [issued, eventOn('2025-05-10', 'withdraw', 'withdrawn')]
    expect(outcomeOn(stood, [issued], '2025-03-01')).toBe('erased')
    expect(outcomeOn(stood, [issued, eventOn('2026-03-02', 'erase', 'erased')], '2026-03-02')).toBe('erased')
    expect(outcomeOn(stood, withdrawn, '2025-05-09')).toBe('erased')
    expect(outcomeOn(stood, withdrawn, '2025-05-10')).toBe('withdrawn')
  })
})
