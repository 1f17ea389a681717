import { describe, expect, test } from 'vitest'
import type { Certificate } from './certificate.js'
import { credentialIdFrom } from './credential-id.js'
import { type AnswerFacts, Receipt, receiptOf } from './receipt.js'

const credentialId = credentialIdFrom('TS', Uint8Array.of(61, 228, 27, 211, 86, 74, 240, 9, 113, 44))
if (credentialId === undefined) throw new Error('The bytes of the sample make no ID')

const certificate: Certificate = {
  credentialId,
  holderName: 'José Ñandú',
  credentialTitle: 'Pump Seals',
  credentialCode: 'PT1',
  level: null,
  issuer: { name: 'Harbour Skills Institute', shortName: 'HSI' },
  standard: { title: 'Pump Technician', designation: 'HSI-PT-1', version: '1.0', publishedOn: '2025-02-14' },
  scope: [{ code: '1', title: 'Seals' }],
  effectiveOn: '2025-06-03',
  expiresOn: '2028-06-03',
  signatory: { name: 'Ann Roe', role: 'Director' },
  verificationUrl: `https://hsi.example/verify/${credentialId}`,
}

const facts: AnswerFacts = {
  issuer: { id: 'did:web:hsi.example:issuers:1', name: 'Harbour Skills Institute' },
  asked: { kind: 'credential_id' },
  credentialId,
  checkedAt: '2026-11-29T10:40:12.000Z',
  timeZone: 'Europe/Warsaw',
  on: '2026-11-29',
  outcome: 'valid',
  status: 'active',
  standing: { since: '2025-06-03', reason: null, wording: null, replacedBy: null, renewedBy: null },
  certificate,
  erased: false,
  document: undefined,
  addresses: { register: 'https://hsi.example/verify/x', keys: 'https://hsi.example/issuers/1/keys.json' },
}

const file = { kind: 'file', sha256: 'ab'.repeat(32), size: 60_000, form: 'certificate_pdf' } as const

describe('the answer', () => {
  test.each([
    ['valid', {}, 'On 29 November 2026 the credential was valid.'],
    [
      'suspended for a reason',
      {
        outcome: 'suspended',
        status: 'suspended',
        standing: {
          ...facts.standing,
          since: '2026-01-02',
          reason: 'evaluator_inquiry',
          wording: 'The assessment this credential stands on is being reviewed.',
        },
      },
      'On 29 November 2026 the credential was suspended, since 2 January 2026. The assessment this credential stands on is being reviewed.',
    ],
    [
      'replaced, which takes nothing from the certification',
      {
        outcome: 'replaced',
        status: 'replaced',
        standing: { ...facts.standing, since: '2026-01-02', replacedBy: 'TS-1' },
      },
      'On 29 November 2026 the credential had been replaced by TS-1, since 2 January 2026. The certification was not withdrawn.',
    ],
    [
      'an altered file, and what the register says beside it',
      {
        asked: file,
        document: {
          outcome: 'altered',
          checks: [{ check: 'format', result: 'pass', code: 'readable' }],
          fields: [{ field: 'holderName', document: 'John Forger', register: 'José Ñandú', agrees: false }],
        },
      },
      'The file is not what was issued. What differs: Name. On 29 November 2026 the credential was valid.',
    ],
    [
      'a genuine file of a credential that expired',
      {
        asked: file,
        outcome: 'expired',
        on: '2028-06-04',
        document: { outcome: 'expired', checks: [], fields: [] },
      },
      'The file is as it was issued. On 4 June 2028 the credential had expired. Its last valid day was 3 June 2028.',
    ],
  ] satisfies [string, Partial<AnswerFacts>, string][])('%s', (_, change, answer) => {
    expect(receiptOf({ ...facts, ...change }).answer).toBe(answer)
  })
})

test('holds each field the register shows, and is of its own shape', () => {
  const receipt = receiptOf(facts)
  expect(Receipt.parse(receipt)).toEqual(receipt)
  expect(receipt.register.claims).toMatchObject({ holderName: 'José Ñandú', level: null, scope: '1 Seals' })
})

test('of an ID the format, the status and the dates are checked, on the day asked about', () => {
  const checks = receiptOf({ ...facts, on: '2028-06-04', outcome: 'expired' }).checks
  expect(checks.map(({ check, result, code }) => [check, result, code])).toEqual([
    ['format', 'pass', 'readable'],
    ['status', 'pass', 'active'],
    ['dates', 'fail', 'expired'],
  ])
})

test('what a forged file says is not repeated under the seal of the issuer', () => {
  const document = {
    outcome: 'altered',
    checks: [],
    fields: [{ field: 'holderName', document: 'John Forger', register: 'José Ñandú', agrees: false }],
  } as const
  const receipt = receiptOf({ ...facts, asked: file, document })
  expect(receipt.differing).toEqual(['holderName'])
  expect(JSON.stringify(receipt)).not.toContain('Forger')
})

test('of who was erased there is no name', () => {
  const erased = receiptOf({ ...facts, outcome: 'erased', status: 'erased', erased: true })
  expect(erased.register.claims).not.toHaveProperty('holderName')
})
