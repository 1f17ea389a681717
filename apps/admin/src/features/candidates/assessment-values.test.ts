import { RecordAssessmentRequest } from '@touchstone/contract'
import { Requirement } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { assessmentRequest, noAssessment } from './assessment-values'

const id = '00000000-0000-4000-8000-000000000001'
const exam = Requirement.parse({ id, title: 'Theory exam', type: 'theory_exam', cutScore: 75 })
const affidavit = Requirement.parse({
  id,
  title: 'Performance',
  type: 'performance_affidavit',
  trainerMayEvaluate: 'forbidden',
})
const filled = { ...noAssessment(id, '2026-03-03'), requirementId: id, evaluatorName: 'Ewa Wójcik' }

test('an exam is sent with its score, a performance with its judgement', () => {
  const both = { ...filled, percent: 81.5, met: 'not_met' }
  expect(RecordAssessmentRequest.parse(assessmentRequest(both, exam)).result).toEqual({ kind: 'scored', percent: 81.5 })
  expect(RecordAssessmentRequest.parse(assessmentRequest(both, affidavit)).result).toEqual({
    kind: 'judged',
    met: false,
  })
})

test('a result that was not entered is asked for, never taken as nought or as not met', () => {
  expect(RecordAssessmentRequest.safeParse(assessmentRequest(filled, exam)).success).toBe(false)
  expect(RecordAssessmentRequest.safeParse(assessmentRequest(filled, affidavit)).success).toBe(false)
  expect(RecordAssessmentRequest.safeParse(assessmentRequest(filled, undefined)).success).toBe(false)
})

test('an empty note is no note, and an empty centre none', () => {
  expect(assessmentRequest({ ...filled, note: '  ', testCentre: ' ' }, exam)).toMatchObject({
    note: null,
    testCentre: null,
  })
})
