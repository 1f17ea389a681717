import { describe, expect, test } from 'vitest'
import type { FieldComparison } from './document-check.js'
import { type FileFacts, sealFinding, type SealFact, withEnclosed } from './seal-finding.js'

const facts: FileFacts = { issued: undefined, addedTo: false, seals: [], onceUnsealed: false }
const seal = (change: Partial<SealFact> = {}): SealFact => ({ holds: true, whole: true, by: 'issuer', ...change })

test.each<[string, Partial<FileFacts>, string]>([
  ['the file handed out', { issued: 'latest' }, 'as_issued'],
  [
    'the file handed out, though its key was taken out since',
    { issued: 'before', seals: [seal({ by: 'issuer_with_compromised_key' })] },
    'as_issued_before',
  ],
  ['another file whose seal holds', { seals: [seal()] }, 'seal_holds'],
  ['one that was added to', { seals: [seal({ whole: false })] }, 'added_to_after_issue'],
  [
    'one that a stranger sealed over ours',
    { seals: [seal({ whole: false }), seal({ by: 'another' })] },
    'added_to_after_issue',
  ],
  ['an unsealed one that was added to', { addedTo: true, onceUnsealed: true }, 'added_to_after_issue'],
  ['one of a key that was taken out', { seals: [seal({ by: 'issuer_with_compromised_key' })] }, 'seal_key_withdrawn'],
  ['one of a stranger', { seals: [seal({ by: 'another' })] }, 'sealed_by_another'],
  ['one that was changed', { seals: [seal({ holds: false })] }, 'seal_broken'],
  [
    'one that was changed, and sealed by a stranger then',
    { seals: [seal({ holds: false }), seal({ by: 'another' })] },
    'sealed_by_another',
  ],
  ['one without a seal', {}, 'not_sealed'],
  ['one without a seal, of the first layout', { onceUnsealed: true }, 'differs_from_issued'],
])('%s', (_, change, finding) => expect(sealFinding({ ...facts, ...change })).toBe(finding))

describe('a credential inside that says something else than the page', () => {
  const field = (change: Partial<FieldComparison>): FieldComparison => ({
    field: 'holderName',
    document: 'Ada',
    register: 'Ada',
    agrees: true,
    ...change,
  })
  const departs = field({ document: 'Eve', agrees: false })

  test('is what the field is said to say', () => {
    expect(withEnclosed([field({})], [departs])).toEqual([departs])
  })
  test('does not hide what the page says wrongly, nor what it agrees with', () => {
    const wrong = field({ document: 'Bo', agrees: false })
    expect(withEnclosed([wrong], [departs])).toEqual([wrong])
    expect(withEnclosed([field({})], [field({ document: 'ADA' })])).toEqual([field({})])
  })
})
