import { describe, expect, test } from 'vitest'
import { judgeOffline, type OfflineEvidence } from './offline-check.js'

const genuine = {
  kind: 'credential',
  signature: 'holds',
  issuer: 'in_key_set',
  status: 'not_revoked',
  validFrom: '2026-03-01T00:00:00.000Z',
  validUntil: '2029-03-01T00:00:00.000Z',
  at: '2026-05-01T00:00:00.000Z',
} as const

const told = (change: Partial<OfflineEvidence & { kind: 'credential' }>) => {
  const { outcome, checks } = judgeOffline({ ...genuine, ...change })
  return [outcome, ...checks.map(({ result, code }) => `${result} ${code}`)]
}

test('what passes every check is good, and each check is named in its order', () => {
  expect(judgeOffline(genuine).checks.map(({ check }) => check)).toEqual([
    'format',
    'signature',
    'issuer',
    'status',
    'dates',
  ])
  expect(told({})[0]).toBe('good')
  expect(told({ signature: 'seal_holds', validUntil: undefined, validFrom: undefined })[0]).toBe('good')
})

describe('is wrong', () => {
  test.each([
    ['revoked', { status: 'revoked' }, 'fail revoked'],
    ['expired', { at: '2029-03-01T00:05:01.000Z' }, 'fail expired'],
    ['from a day to come', { at: '2026-02-28T23:54:59.000Z' }, 'fail not_yet_valid'],
    ['changed', { signature: 'wrong' }, 'fail signature_wrong'],
    ['unsigned', { signature: 'missing' }, 'fail no_signature'],
    ['a certificate whose seal is broken', { signature: 'seal_broken' }, 'fail seal_broken'],
    ['a certificate sealed by a stranger', { signature: 'sealed_by_another' }, 'fail sealed_by_another'],
    [
      'a certificate with something behind its seal',
      { signature: 'added_to_after_issue' },
      'fail added_to_after_issue',
    ],
  ] as const)('what is %s', (_, change, code) => {
    expect(told(change)[0]).toBe('wrong')
    expect(told(change)).toContain(code)
  })
})

describe('is neither good nor wrong', () => {
  test.each([
    ['without a list', { status: 'no_list' }, 'not_checked no_list'],
    ['with a list that has run out', { status: 'stale_list' }, 'not_checked stale_list'],
    ['with a list that is none', { status: 'unusable_list' }, 'not_checked unusable_list'],
    ['that names no list', { status: 'no_status' }, 'not_checked no_status'],
    ['of an issuer that is not in the key set', { issuer: 'not_in_key_set' }, 'not_checked not_in_key_set'],
    ['with a key set that has run out', { issuer: 'stale_key_set' }, 'not_checked stale_key_set'],
    ['with a key that is not in the key set', { signature: 'key_unknown' }, 'not_checked key_unknown'],
    ['whose pages nothing proves', { signature: 'nothing_signed' }, 'not_checked pages_not_proven'],
  ] as const)('what is %s', (_, change, code) => {
    expect(told(change)[0]).toBe('not_checked')
    expect(told(change)).toContain(code)
  })
})

test('nothing is said of what nobody is known to have signed', () => {
  expect(told({ signature: 'wrong', status: 'revoked', at: '2040-01-01T00:00:00.000Z' }).slice(3)).toEqual([
    'not_checked not_reached',
    'not_checked not_reached',
    'not_checked not_reached',
  ])
})

test('a file that cannot be read is wrong; one that is not read here is not', () => {
  expect(judgeOffline({ kind: 'unreadable', fault: 'broken_json' }).outcome).toBe('wrong')
  expect(judgeOffline({ kind: 'not_read', code: 'form_not_read_here' }).outcome).toBe('not_checked')
})

test('a receipt is about one moment: signature and issuer are checked, and nothing of it runs out', () => {
  const of = (signature: 'holds' | 'wrong' | 'key_unknown', issuer: 'in_key_set' | 'stale_key_set' | 'no_key_set') => {
    const { outcome, checks } = judgeOffline({ kind: 'receipt', signature, issuer })
    return [outcome, ...checks.map(({ check, code }) => `${check} ${code}`)]
  }
  expect(of('holds', 'in_key_set')).toEqual([
    'good',
    'format readable',
    'signature signature_holds',
    'issuer in_key_set',
  ])
  expect(of('holds', 'stale_key_set')[0]).toBe('not_checked')
  expect(of('key_unknown', 'no_key_set')).toEqual([
    'not_checked',
    'format readable',
    'signature key_unknown',
    'issuer no_key_set',
  ])
  expect(of('wrong', 'in_key_set')[0]).toBe('wrong')
})
