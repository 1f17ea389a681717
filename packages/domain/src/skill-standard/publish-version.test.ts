import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { StatementId } from '../ids.js'
import { draft, lineage, statementWith, uuid, versionWith } from '../testing/examples.js'
import { frozenContent, publish } from './publish-version.js'
import type { StatementJudgement } from './statement-judgement.js'

const statements = [
  statementWith(1, { position: 0 }),
  statementWith(2, { parent: lineage(1), position: 0, type: 'duty', ksas: [lineage(4), lineage(5)] }),
  statementWith(3, { parent: lineage(1), position: 1, type: 'duty' }),
  statementWith(4, { position: 1, type: 'skill' }),
  statementWith(5, { position: 2, type: 'knowledge' }),
]
const publication = { statements, contentHash: 'b'.repeat(64), at: '2025-06-01T22:30:00Z', on: '2025-06-02' }

describe('publication', () => {
  test('freezes a draft: its time, its date, its hash, and from when it holds', () => {
    expect(publish(draft, publication)).toEqual({
      ...draft,
      status: 'published',
      publishedAt: '2025-06-01T22:30:00Z',
      publishedOn: '2025-06-02',
      effectiveOn: '2025-06-02',
      contentHash: 'b'.repeat(64),
    })
    expect(publish(draft, { ...publication, effectiveOn: '2025-09-01' }).effectiveOn).toBe('2025-09-01')
    expect(publish(draft, { ...publication, effectiveOn: null }).effectiveOn).toBe('2025-06-02')
  })

  test.each([
    ['an empty draft', [], 1],
    ['a broken tree', [statementWith(1, { parent: lineage(1) }), statementWith(2, { parent: lineage(2) })], 2],
    ['a code that is there twice', [...statements, statementWith(9, { code: 'DA-1' })], 1],
  ])('of %s is refused', (_, list, errors) => {
    expect(() => publish(draft, { ...publication, statements: list })).toThrow(
      expect.objectContaining({ code: 'version_not_ready', details: { versionId: draft.id, errors } }),
    )
  })

  test.each(['published', 'superseded', 'withdrawn', 'discarded'] as const)(
    'of a version that is %s is refused',
    (status) => {
      expect(() => publish(versionWith({ status }), publication)).toThrow(
        expect.objectContaining({ code: 'version_not_draft' }),
      )
    },
  )
})

describe('what is hashed', () => {
  const frozen = (list = statements, version = draft, judgements: StatementJudgement[] = []) =>
    JSON.stringify(frozenContent('HSI-PT-1', version, list, judgements))

  test('is the same whatever the rows are called and however the list is ordered', () => {
    const renamed = statements.map((one, n) => ({ ...one, id: StatementId.parse(uuid(77_000 + n)) }))
    expect(frozen(renamed)).toBe(frozen())
    fc.assert(fc.property(fc.shuffledSubarray(statements, { minLength: 5 }), (list) => frozen(list) === frozen()))
  })

  test('is the same when positions have gaps', () => {
    expect(frozen(statements.map((one) => ({ ...one, position: one.position * 10 + 3 })))).toBe(frozen())
  })

  test('is the same before publication and after', () => {
    expect(frozen(statements, publish(draft, publication))).toBe(frozen())
  })

  test('differs when siblings change places', () => {
    expect(
      frozen(statements.map((one) => (one.parent === lineage(1) ? { ...one, position: 1 - one.position } : one))),
    ).not.toBe(frozen())
  })

  test('differs when the order of KSAs does', () => {
    expect(frozen(statements.map((one) => ({ ...one, ksas: one.ksas.toReversed() })))).not.toBe(frozen())
  })

  test.each(
    Object.entries({
      text: 'x',
      title: null,
      code: 'x',
      type: 'statement',
      typeLabel: 'x',
      notes: 'x',
      accuracyLevel: 'x',
      assignment: 'x',
      evaluationCriteria: ['x'],
      equipment: [{ kind: 'tooling', text: 'x' }],
      fields: { torque: 12 },
      derivedFrom: [lineage(9)],
    }),
  )('differs when the %s of one statement does', (field, value) => {
    expect(frozen(statements.map((one, n) => (n === 2 ? { ...one, [field]: value } : one)))).not.toBe(frozen())
  })

  test.each(
    Object.entries({
      number: '1.1',
      title: 'x',
      level: null,
      language: 'pl',
      introduction: 'x',
      acknowledgements: 'x',
      changeClass: 'revision',
      changeNote: 'x',
      ownFields: [{ key: 'torque', label: 'Torque', kind: 'number', required: false, on: ['duty'], choices: [] }],
      numbering: [{ type: 'duty_area', pattern: '{n}' }],
    }),
  )('differs when the %s of the version does', (field, value) =>
    expect(frozen(statements, { ...draft, [field]: value })).not.toBe(frozen()),
  )

  test('says nothing of what a version has none of, so that hashes from before there was such a thing stay right', () => {
    for (const word of ['ownFields', 'numbering', 'fields', 'derivedFrom', 'judgements'])
      expect(frozen()).not.toContain(word)
  })

  test('differs when a person judged a change otherwise, and not by the order of the judgements', () => {
    const first = { lineageId: lineage(1), significance: 'editorial', equivalence: 'equivalent', note: null } as const
    const second = { ...first, lineageId: lineage(2) }
    expect(frozen(statements, draft, [first])).not.toBe(
      frozen(statements, draft, [{ ...first, significance: 'substantive' }]),
    )
    expect(frozen(statements, draft, [first, second])).toBe(frozen(statements, draft, [second, first]))
  })

  test('differs under another designation', () => {
    expect(JSON.stringify(frozenContent('HSI-PT-2', draft, statements, []))).not.toBe(frozen())
  })
})
