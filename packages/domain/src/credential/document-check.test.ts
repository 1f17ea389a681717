import { describe, expect, test } from 'vitest'
import { comparePrinted } from './compare-printed.js'
import {
  compareClaims,
  type DocumentEvidence,
  type FieldComparison,
  judgeDocument,
  type SignatureFinding,
} from './document-check.js'

type Registered = Extract<DocumentEvidence, { kind: 'registered' }>
type OfOthers = Extract<DocumentEvidence, { kind: 'of_others' }>

const agreeing: FieldComparison = { field: 'holderName', document: 'Ada', register: 'Ada', agrees: true }
const differing: FieldComparison = { field: 'holderName', document: 'Eve', register: 'Ada', agrees: false }
const facts = {
  outcome: 'valid',
  status: 'active',
  effectiveOn: '2026-01-01',
  expiresOn: null,
  sameIssuer: undefined,
} as const
const ours = (signature: SignatureFinding, change: Partial<Registered> = {}) =>
  judgeDocument({ kind: 'registered', signature, fields: [agreeing], register: facts, on: '2026-03-01', ...change })
const theirs = (signature: SignatureFinding, change: Partial<OfOthers> = {}) => {
  const claims = { holderName: 'Ada' }
  const at = '2026-03-01T12:00:00Z'
  return judgeDocument({
    kind: 'of_others',
    signature,
    claims,
    validFrom: undefined,
    validUntil: undefined,
    at,
    ...change,
  })
}

describe('a document of ours', () => {
  test.each<[SignatureFinding, string, string]>([
    ['holds', 'valid', 'altered'],
    ['as_issued', 'valid', 'altered'],
    ['nothing_signed', 'valid', 'altered'],
    ['wrong', 'altered', 'altered'],
    ['algorithm_refused', 'altered', 'altered'],
    ['missing', 'not_proven', 'altered'],
    ['key_unknown', 'not_proven', 'altered'],
    ['context_unknown', 'not_proven', 'altered'],
    ['differs_from_issued', 'not_original', 'altered'],
    ['added_to_after_issue', 'not_original', 'altered'],
    ['as_issued_before', 'valid', 'altered'],
    ['seal_holds', 'valid', 'altered'],
    ['not_sealed', 'not_original', 'altered'],
    ['seal_broken', 'not_original', 'altered'],
    ['sealed_by_another', 'not_original', 'altered'],
    ['seal_key_withdrawn', 'not_original', 'altered'],
  ])('whose signature is %s is %s, and %s once a field differs', (signature, agreed, differed) => {
    expect(ours(signature).outcome).toBe(agreed)
    expect(ours(signature, { fields: [differing] }).outcome).toBe(differed)
  })

  test('is only ever as good as the register says', () => {
    for (const outcome of ['suspended', 'withdrawn', 'replaced', 'expired', 'not_yet_valid'] as const)
      expect(ours('holds', { register: { ...facts, outcome } }).outcome).toBe(outcome)
  })

  test('that a stranger sealed is said to be none of ours', () => {
    expect(ours('sealed_by_another').checks[2]).toEqual({ check: 'issuer', result: 'fail', code: 'not_ours' })
  })

  test('that names another issuer than the register does is altered', () => {
    const judged = ours('holds', { register: { ...facts, sameIssuer: false } })
    expect(judged.outcome).toBe('altered')
    expect(judged.checks[2]).toEqual({ check: 'issuer', result: 'fail', code: 'another_issuer' })
  })

  test('is checked in the order checks build on each other, each with a reason', () => {
    const judged = ours('holds', {
      register: { ...facts, status: 'suspended', expiresOn: '2026-02-28' },
    })
    expect(judged.checks).toEqual([
      { check: 'format', result: 'pass', code: 'readable' },
      { check: 'signature', result: 'pass', code: 'signature_holds' },
      { check: 'issuer', result: 'pass', code: 'ours' },
      { check: 'status', result: 'fail', code: 'suspended' },
      { check: 'dates', result: 'fail', code: 'expired' },
    ])
  })
})

describe('a document of others', () => {
  test.each<[SignatureFinding, string, number]>([
    ['holds', 'other_issuer', 1],
    ['key_unknown', 'not_proven', 1],
    ['context_unknown', 'not_proven', 1],
    ['missing', 'not_proven', 0],
    ['wrong', 'signature_wrong', 0],
    ['algorithm_refused', 'signature_wrong', 0],
  ])('whose signature is %s is %s, and so many of its fields are repeated: %i', (signature, outcome, repeated) => {
    const judged = theirs(signature)
    expect(judged.outcome).toBe(outcome)
    expect(judged.fields).toHaveLength(repeated)
    expect(judged.fields.every(({ agrees, register }) => agrees === null && register === null)).toBe(true)
  })

  test.each([
    ['2026-03-01T12:05:00Z', undefined, 'other_issuer'],
    ['2026-03-01T12:05:01Z', undefined, 'other_issuer_not_in_effect'],
    [undefined, '2026-03-01T11:55:00Z', 'other_issuer'],
    [undefined, '2026-03-01T11:54:59Z', 'other_issuer_not_in_effect'],
  ])('in effect from %s until %s is %s', (validFrom, validUntil, outcome) => {
    expect(theirs('holds', { validFrom, validUntil }).outcome).toBe(outcome)
  })
})

test('what cannot be read passes nothing', () => {
  const { outcome, checks } = judgeDocument({ kind: 'unreadable', fault: 'encrypted' })
  expect(outcome).toBe('unreadable')
  expect(checks.map(({ result }) => result)).toEqual([
    'fail',
    'not_checked',
    'not_checked',
    'not_checked',
    'not_checked',
  ])
})

describe('claims side by side', () => {
  test('a field the register states and the document leaves out does not agree', () => {
    expect(compareClaims({}, { holderName: 'Ada' })).toEqual([
      { field: 'holderName', document: null, register: 'Ada', agrees: false },
    ])
  })
  test('no end is a statement, and a made-up end is none of the register’s', () => {
    expect(compareClaims({ expiresOn: null }, { expiresOn: null })[0]?.agrees).toBe(true)
    expect(compareClaims({ expiresOn: null }, { expiresOn: '2030-01-01' })[0]?.agrees).toBe(false)
  })
  test('letters are compared, not how they are encoded', () => {
    expect(compareClaims({ holderName: 'Jose\u0301' }, { holderName: 'José' })[0]?.agrees).toBe(true)
  })
})

describe('two printings', () => {
  const fields = [
    { field: null, text: 'This is' },
    { field: 'holderName', text: 'Ada Nowak' },
    { field: 'credentialTitle', text: 'Pump Seals' },
    { field: null, text: 'End' },
  ] as const
  const genuine = ['This is', 'Ada Nowak', 'Pump Seals', 'End']
  const differences = (...document: string[]) =>
    comparePrinted(fields, genuine, document).flatMap(({ field, document: said, agrees }) =>
      agrees ? [] : [[field, said]],
    )

  test.each<[string, string[], unknown[]]>([
    ['the same', genuine, []],
    ['in one line', [genuine.join(' ')], []],
    ['a word changed', ['This is', 'Eva Nowak', 'Pump Seals', 'End'], [['holderName', 'Eva Nowak']]],
    [
      'a word put in between two fields',
      ['This is', 'Ada Nowak', 'Jr', 'Pump Seals', 'End'],
      [['holderName', 'Ada Nowak Jr']],
    ],
    ['a field left out', ['This is', 'Pump Seals', 'End'], [['holderName', null]]],
    [
      'nothing at all',
      [],
      [
        ['holderName', null],
        ['credentialTitle', null],
      ],
    ],
  ])('%s', (_, document, expected) => expect(differences(...document)).toEqual(expected))
})
