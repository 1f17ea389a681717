import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { StandardVersionId, StatementId } from '../ids.js'
import { draft, lineage, statementWith, uuid, versionWith } from '../testing/examples.js'
import { frozenContent, type Publication, publish } from './publish-version.js'
import type { StatementJudgement } from './statement-judgement.js'

const statements = [
  statementWith(1, { position: 0 }),
  statementWith(2, { parent: lineage(1), position: 0, type: 'duty', ksas: [lineage(4), lineage(5)] }),
  statementWith(3, { parent: lineage(1), position: 1, type: 'duty' }),
  statementWith(4, { position: 1, type: 'skill' }),
  statementWith(5, { position: 2, type: 'knowledge' }),
]
const publication: Publication = {
  statements,
  contentHash: 'b'.repeat(64),
  at: '2025-06-01T22:30:00Z',
  on: '2025-06-02',
  effectiveOn: null,
  newStartsFrom: null,
  closesPrevious: { lastAssessmentOn: null, sunsetOn: null },
  others: [],
}
const inForce = versionWith({ id: StandardVersionId.parse(uuid(33)) })

describe('publication', () => {
  test('freezes a draft: its time, its date, its hash, and from when it holds', () => {
    expect(publish(draft, publication)).toEqual({
      version: {
        ...draft,
        status: 'published',
        publishedAt: '2025-06-01T22:30:00Z',
        publishedOn: '2025-06-02',
        effectiveOn: '2025-06-02',
        contentHash: 'b'.repeat(64),
      },
      superseded: null,
    })
  })

  test('of an approved version keeps the decision', () => {
    const approved = versionWith({ ...draft, status: 'approved', approvedOn: '2025-05-20', approvalNote: 'Unanimous.' })
    expect(publish(approved, publication).version).toMatchObject({
      status: 'published',
      approvedOn: '2025-05-20',
      approvalNote: 'Unanimous.',
    })
  })

  test('supersedes the version in force at once, and gives it its last dates', () => {
    const closesPrevious = { lastAssessmentOn: '2025-12-31', sunsetOn: '2026-06-30' }
    const { version, superseded } = publish(draft, { ...publication, closesPrevious, others: [inForce] })
    expect(version.closesPrevious).toBeNull()
    expect(superseded).toEqual({ ...inForce, status: 'superseded', supersededBy: draft.id, ...closesPrevious })
  })

  test('leaves dates that were announced before as they are', () => {
    const announced = { ...inForce, lastAssessmentOn: '2025-12-31' }
    expect(publish(draft, { ...publication, others: [announced] }).superseded).toMatchObject({
      lastAssessmentOn: '2025-12-31',
    })
  })

  test('for a later day waits for it, and leaves the version in force as it is until then', () => {
    const closesPrevious = { lastAssessmentOn: '2025-12-31', sunsetOn: null }
    const later = { effectiveOn: '2025-09-01', newStartsFrom: '2025-10-01', closesPrevious, others: [inForce] }
    expect(publish(draft, { ...publication, ...later })).toEqual({
      version: expect.objectContaining({
        status: 'pending',
        publishedOn: '2025-06-02',
        effectiveOn: '2025-09-01',
        newStartsFrom: '2025-10-01',
        closesPrevious,
      }),
      superseded: null,
    })
  })

  test('is refused while another version waits to take effect', () => {
    const others = [versionWith({ id: inForce.id, status: 'pending', number: '0.9' })]
    expect(() => publish(draft, { ...publication, others })).toThrow(
      expect.objectContaining({ code: 'pending_exists', details: { versionId: inForce.id, number: '0.9' } }),
    )
  })

  test.each<[string, Partial<Publication>, string]>([
    ['before it is published', { effectiveOn: '2025-06-01' }, 'version_dates_out_of_order'],
    ['for new starts before it takes effect', { newStartsFrom: '2025-06-01' }, 'version_dates_out_of_order'],
    [
      'with a sunset of the one before that comes before its last assessment',
      { closesPrevious: { lastAssessmentOn: '2026-01-01', sunsetOn: '2025-12-31' } },
      'version_dates_out_of_order',
    ],
    [
      'with a last assessment of the one before that has passed',
      { closesPrevious: { lastAssessmentOn: '2025-06-01', sunsetOn: null } },
      'closing_date_past',
    ],
  ])('does not take effect %s', (_, dates, code) => {
    expect(() => publish(draft, { ...publication, others: [inForce], ...dates })).toThrow(
      expect.objectContaining({ code }),
    )
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

  test.each(['pending', 'published', 'superseded', 'withdrawn', 'discarded'] as const)(
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
    expect(frozen(statements, publish(draft, publication).version)).toBe(frozen())
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
