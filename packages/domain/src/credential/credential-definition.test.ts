import { describe, expect, test } from 'vitest'
import { affidavit, definitionWith, exam, lineage, requirementId, statementWith } from '../testing/examples.js'
import {
  CredentialDefinition,
  expiryOf,
  possibleScope,
  requireDraftDefinition,
  Requirement,
  requirementOf,
  resolveScope,
  Validity,
} from './credential-definition.js'

const statements = [
  statementWith(2, { position: 1 }),
  statementWith(1, { position: 0 }),
  statementWith(3, { parent: lineage(1), type: 'duty' }),
  statementWith(4, { position: 2, type: 'ksa_group' }),
  statementWith(5, { position: 3, type: 'skill' }),
  statementWith(6, { position: 4, type: 'statement' }),
]

describe('the scope of a credential', () => {
  test('can be what stands at the top of the version, in its order, without the KSA library', () => {
    expect(possibleScope(statements).map(({ lineageId }) => lineageId)).toEqual([lineage(1), lineage(2), lineage(6)])
  })

  test('is printed in the order of the definition', () => {
    expect(resolveScope([lineage(2), lineage(1)], statements).map(({ lineageId }) => lineageId)).toEqual([
      lineage(2),
      lineage(1),
    ])
  })

  test.each([
    ['a duty below the top', 3],
    ['a group of KSAs', 4],
    ['a skill', 5],
    ['what the version does not have', 99],
  ])('cannot be %s', (_, n) => {
    expect(() => resolveScope([lineage(1), lineage(n)], statements)).toThrow(
      expect.objectContaining({ code: 'scope_not_in_version', details: { lineageId: lineage(n) } }),
    )
  })
})

describe('validity', () => {
  test('of none does not expire', () => expect(expiryOf({ kind: 'none' }, '2025-06-01')).toBeNull())
  test('of years runs to the same day', () =>
    expect(expiryOf({ kind: 'years', years: 3 }, '2024-02-29')).toBe('2027-02-28'))
  test('is of 1 to 50 whole years', () => {
    expect([1, 50].every((years) => Validity.safeParse({ kind: 'years', years }).success)).toBe(true)
    expect([0, -1, 1.5, 51, '3', null].some((years) => Validity.safeParse({ kind: 'years', years }).success)).toBe(
      false,
    )
  })
})

describe('a definition', () => {
  const problem = (change: object) =>
    CredentialDefinition.safeParse({ ...definitionWith(), ...change }).error?.issues[0]?.message

  test('as a credential manager writes it is whole', () =>
    expect(CredentialDefinition.parse(definitionWith())).toEqual(definitionWith()))

  test.each([
    ['without a duty area', { scope: [] }, 'Choose at least one duty area.'],
    ['with one duty area twice', { scope: [lineage(1), lineage(1)] }, 'A duty area is named twice.'],
    ['without a requirement', { requirements: [] }, 'Add at least one requirement.'],
    [
      'with two requirements under one id',
      { requirements: [affidavit, { ...exam, id: affidavit.id }] },
      'Two requirements have the same id.',
    ],
    ['without a title', { title: ' ' }, 'This is required.'],
  ])('%s is refused', (_, change, message) => expect(problem(change)).toBe(message))

  test('asks of a theory exam a cut score of 1 to 100 percent', () => {
    expect([1, 66.5, 100].every((cutScore) => Requirement.safeParse({ ...exam, cutScore }).success)).toBe(true)
    expect(
      [0, 100.5, Number.NaN, '70', undefined].some((cutScore) => Requirement.safeParse({ ...exam, cutScore }).success),
    ).toBe(false)
  })

  test('asks of an affidavit whether a trainer may evaluate', () => {
    expect(Requirement.safeParse({ id: affidavit.id, type: 'performance_affidavit', title: 'x' }).success).toBe(false)
  })

  test('is changed only as a draft', () => {
    expect(() => requireDraftDefinition(definitionWith({ status: 'draft' }))).not.toThrow()
    for (const status of ['open', 'closed'] as const) {
      expect(() => requireDraftDefinition(definitionWith({ status }))).toThrow(
        expect.objectContaining({
          code: 'definition_not_draft',
          details: { definitionId: definitionWith().id, status },
        }),
      )
    }
  })

  test('knows its requirements by id', () => {
    expect(requirementOf(definitionWith(), exam.id)).toBe(exam)
    expect(() => requirementOf(definitionWith(), requirementId(99))).toThrow(
      expect.objectContaining({ code: 'requirement_unknown', details: { requirementId: requirementId(99) } }),
    )
  })
})
