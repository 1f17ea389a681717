import { describe, expect, test } from 'vitest'
import { affidavit, assessmentWith, exam, examTaken } from '../testing/examples.js'
import { AssessmentResult, requireRecordable, resultKindFor } from './assessment.js'

const TODAY = '2025-04-10'

test('a theory exam is scored; affidavits and achievement records are judged', () => {
  expect(
    (['theory_exam', 'performance_affidavit', 'achievement_record'] as const).map((type) => resultKindFor({ type })),
  ).toEqual(['scored', 'judged', 'judged'])
})

test('a score lies between 0 and 100', () => {
  expect([0, 69.99, 100].every((percent) => AssessmentResult.safeParse({ kind: 'scored', percent }).success)).toBe(true)
  expect(
    [-1, 100.01, Number.NaN, Infinity, '80'].some(
      (percent) => AssessmentResult.safeParse({ kind: 'scored', percent }).success,
    ),
  ).toBe(false)
})

describe('an assessment can be recorded', () => {
  test('up to and on the day itself', () => {
    expect(() => requireRecordable(assessmentWith({ assessedOn: TODAY }), affidavit, 'Ana Silva', TODAY)).not.toThrow()
    expect(() => requireRecordable(examTaken(12), exam, 'Ana Silva', TODAY)).not.toThrow()
  })

  test('but not before it has taken place', () => {
    expect(() =>
      requireRecordable(assessmentWith({ assessedOn: '2025-04-11' }), affidavit, 'Ana Silva', TODAY),
    ).toThrow(
      expect.objectContaining({ code: 'assessment_in_future', details: { assessedOn: '2025-04-11', today: TODAY } }),
    )
  })

  test.each(['Piotr Zieliński', 'PIOTR ZIELIŃSKI', 'Piotr Zielinski'])(
    'but not by the candidate, also when written as %s',
    (evaluatorName) => {
      expect(() => requireRecordable(assessmentWith({ evaluatorName }), affidavit, 'Piotr Zieliński', TODAY)).toThrow(
        expect.objectContaining({ code: 'evaluator_is_candidate' }),
      )
    },
  )

  test('but not with a score where a judgement is asked, nor the other way', () => {
    expect(() => requireRecordable(examTaken(80), affidavit, 'Ana Silva', TODAY)).toThrow(
      expect.objectContaining({ code: 'requirement_unknown' }),
    )
    expect(() => requireRecordable(assessmentWith(), exam, 'Ana Silva', TODAY)).toThrow(
      expect.objectContaining({ code: 'requirement_unknown' }),
    )
  })
})
