import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { affidavit, assessmentWith, definitionWith, exam, examTaken, requirementId } from '../testing/examples.js'
import type { Assessment } from './assessment.js'
import { countsUntil, eligibility } from './eligibility.js'
import { CredentialDefinitionId } from '../ids.js'
import { uuid } from '../testing/examples.js'

/** The day of the decision. */
const ON = '2025-06-01'

/** The evidence a candidate stands on, by date, or what is missing. */
function decide(assessments: Assessment[], definition = definitionWith(), on = ON): string[] {
  const answer = eligibility(definition, assessments, on)
  if (answer.eligible) return answer.evidence.map(({ assessedOn }) => assessedOn)
  return answer.unmet.map(
    ({ requirementId: id, reason }) => `${definition.requirements.find((one) => one.id === id)?.title}: ${reason}`,
  )
}
const performed = (assessedOn: string, change: Partial<Assessment> = {}) => assessmentWith({ assessedOn, ...change })
const failed = (assessedOn: string) => performed(assessedOn, { result: { kind: 'judged', met: false } })
const sat = (assessedOn: string, percent: number, change: Partial<Assessment> = {}) =>
  examTaken(percent, { assessedOn, ...change })

describe('a candidate is eligible', () => {
  test('with the theory first or the performance first, when order does not matter', () => {
    expect(decide([sat('2025-01-10', 80), performed('2025-02-10')])).toEqual(['2025-02-10', '2025-01-10'])
    expect(decide([performed('2025-01-10'), sat('2025-02-10', 80)])).toEqual(['2025-01-10', '2025-02-10'])
  })

  test('by theory alone where no performance is asked', () => {
    expect(decide([sat('2025-01-10', 80)], definitionWith({ requirements: [exam] }))).toEqual(['2025-01-10'])
  })

  test.each([
    [70, true],
    [70.01, true],
    [69.99, false],
    [100, true],
    [0, false],
  ])('with %d percent where the cut score is 70: %s', (percent, eligible) => {
    expect(eligibility(definitionWith({ requirements: [exam] }), [sat('2025-01-10', percent)], ON).eligible).toBe(
      eligible,
    )
  })

  test('after a retake, on the attempt that passed first; a later failure takes nothing back', () => {
    const attempts = [sat('2025-03-10', 90), sat('2025-01-10', 40), sat('2025-02-10', 75), sat('2025-04-10', 10)]
    expect(decide([performed('2025-01-01'), ...attempts])).toEqual(['2025-01-01', '2025-02-10'])
  })

  test('on the attempt recorded first, of two that passed on one day', () => {
    const definition = definitionWith({ requirements: [exam] })
    const early = sat('2025-01-10', 80, { recordedAt: '2025-01-11T08:00:00Z' })
    const late = sat('2025-01-10', 90, { recordedAt: '2025-01-11T08:00:00.5Z' })
    expect(eligibility(definition, [late, early], ON)).toEqual({ eligible: true, evidence: [early] })
  })
})

describe('in the order listed', () => {
  const listed = definitionWith({ order: 'listed' })

  test('a requirement counts from the day the one before it was met', () => {
    expect(decide([performed('2025-02-10'), sat('2025-02-10', 80)], listed)).toEqual(['2025-02-10', '2025-02-10'])
    expect(decide([performed('2025-02-10'), sat('2025-02-09', 80)], listed)).toEqual(['Theory exam: out_of_order'])
  })

  test('one met too early counts when it is met again', () => {
    expect(decide([sat('2025-01-10', 80), performed('2025-02-10'), sat('2025-03-10', 71)], listed)).toEqual([
      '2025-02-10',
      '2025-03-10',
    ])
  })

  test('while the first is not met, only that is asked for', () => {
    expect(decide([sat('2025-01-10', 80)], listed)).toEqual(['Performance affidavit: not_assessed'])
  })
})

describe('what is missing is named, requirement by requirement', () => {
  test('when nothing was assessed', () => {
    expect(decide([])).toEqual(['Performance affidavit: not_assessed', 'Theory exam: not_assessed'])
  })

  test('when the last attempt failed', () => {
    expect(decide([failed('2025-01-10'), sat('2025-01-10', 69)])).toEqual([
      'Performance affidavit: not_met',
      'Theory exam: below_cut_score',
    ])
  })

  test('when the record was voided', () => {
    const voided = { voidedAt: '2025-02-01T08:00:00Z', voidReason: 'Recorded for the wrong person' }
    expect(decide([performed('2025-01-10', voided), sat('2025-01-10', 80)])).toEqual([
      'Performance affidavit: not_assessed',
    ])
  })

  test('when it was recorded for another credential', () => {
    expect(
      decide([
        performed('2025-01-10', { definitionId: CredentialDefinitionId.parse(uuid(44)) }),
        sat('2025-01-10', 80),
      ]),
    ).toEqual(['Performance affidavit: not_assessed'])
  })

  test('when the evaluator trained or supervises the candidate and the requirement forbids it', () => {
    for (const evaluatorRelation of ['trainer', 'supervisor'] as const) {
      expect(decide([performed('2025-01-10', { evaluatorRelation }), sat('2025-01-10', 80)])).toEqual([
        'Performance affidavit: evaluator_not_independent',
      ])
    }
  })

  test('but not where the requirement allows it with a declaration', () => {
    const lenient = definitionWith({ requirements: [{ ...affidavit, trainerMayEvaluate: 'with_declaration' }, exam] })
    expect(decide([performed('2025-01-10', { evaluatorRelation: 'trainer' }), sat('2025-01-11', 80)], lenient)).toEqual(
      ['2025-01-10', '2025-01-11'],
    )
  })

  test('a trainer may hold the theory exam: it is scored, not judged', () => {
    expect(
      decide([sat('2025-01-10', 80, { evaluatorRelation: 'trainer' })], definitionWith({ requirements: [exam] })),
    ).toEqual(['2025-01-10'])
  })
})

describe('what was shown longer ago than the credential is valid', () => {
  const threeYears = definitionWith({ validity: { kind: 'years', years: 3 } })
  const both = [performed('2022-06-01'), sat('2022-05-31', 80)]

  test('counts to the anniversary, and not a day longer', () => {
    expect(countsUntil(threeYears, '2022-06-01')).toBe('2025-06-01')
    expect(decide(both, threeYears, '2025-05-31')).toEqual(['2022-06-01', '2022-05-31'])
    expect(decide(both, threeYears, '2025-06-01')).toEqual(['Theory exam: too_old'])
    expect(decide(both, threeYears, '2025-06-02')).toEqual(['Performance affidavit: too_old', 'Theory exam: too_old'])
  })

  test('counts again when it is shown again, on the later record', () => {
    expect(decide([...both, sat('2025-05-01', 71)], threeYears)).toEqual(['2022-06-01', '2025-05-01'])
    expect(decide([...both, sat('2025-05-01', 69)], threeYears)).toEqual(['Theory exam: below_cut_score'])
  })

  test('is asked for in the order listed', () => {
    const listed = { ...threeYears, order: 'listed' as const }
    const attempts = [performed('2022-01-01'), sat('2022-06-02', 80), performed('2025-05-01')]
    expect(decide(attempts, listed)).toEqual(['Theory exam: out_of_order'])
  })

  test('never met, it was not met: its age says nothing', () => {
    expect(decide([failed('2020-01-01'), sat('2025-01-10', 80)], threeYears)).toEqual([
      'Performance affidavit: not_assessed',
    ])
  })

  test('counts for good where the credential does not expire', () => {
    expect(countsUntil(definitionWith(), '1995-01-01')).toBeNull()
    expect(decide([performed('1995-01-01'), sat('1995-01-02', 80)])).toEqual(['1995-01-01', '1995-01-02'])
  })
})

const anAttempt = fc
  .record({
    day: fc.integer({ min: 10, max: 28 }),
    percent: fc.integer({ min: 0, max: 100 }),
    met: fc.boolean(),
    theory: fc.boolean(),
    voided: fc.boolean(),
  })
  .map(({ day, percent, met, theory, voided }) => {
    const change = { assessedOn: `2025-01-${day}`, voidedAt: voided ? '2025-02-01T08:00:00Z' : null }
    return theory ? examTaken(percent, change) : assessmentWith({ ...change, result: { kind: 'judged', met } })
  })

test('another attempt never makes an eligible candidate ineligible', () => {
  fc.assert(
    fc.property(
      fc.array(anAttempt),
      anAttempt,
      fc.constantFrom('any' as const, 'listed' as const),
      (attempts, another, order) => {
        const definition = definitionWith({ order })
        const ready = (all: Assessment[]) => eligibility(definition, all, ON).eligible
        return !ready(attempts) || ready([...attempts, another])
      },
    ),
  )
})

test('the decision does not depend on the order the records are read in', () => {
  fc.assert(
    fc.property(
      fc.array(anAttempt, { maxLength: 8 }),
      fc.constantFrom('any' as const, 'listed' as const),
      (attempts, order) => {
        expect(decide(attempts.toReversed(), definitionWith({ order }))).toEqual(
          decide(attempts, definitionWith({ order })),
        )
      },
    ),
  )
})

test('an eligible candidate has one piece of evidence for each requirement, in its order', () => {
  const requirements = [affidavit, exam, { ...exam, id: requirementId(3), cutScore: 20 }]
  const attempts = [
    sat('2025-01-10', 80),
    performed('2025-01-10'),
    sat('2025-01-10', 30, { requirementId: requirementId(3) }),
  ]
  const answer = eligibility(definitionWith({ requirements }), attempts, ON)
  expect(answer.eligible ? answer.evidence.map((one) => one.requirementId) : answer).toEqual(
    requirements.map(({ id }) => id),
  )
})
