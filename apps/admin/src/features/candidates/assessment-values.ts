// The form of an assessment: both kinds of result stand ready, the requirement decides which one is sent.
import { type Requirement, resultKindFor } from '@touchstone/domain'
import { orNull } from '../../shared/issuer-values'

export interface AssessmentValues {
  [field: string]: unknown
  definitionId: string
  requirementId: string
  met: string
  percent: number | string
  assessedOn: string
  evaluatorName: string
  evaluatorRelation: string
  testCentre: string
  note: string
}

export function noAssessment(definitionId: string, today: string): AssessmentValues {
  return {
    definitionId,
    requirementId: '',
    met: '',
    percent: '',
    assessedOn: today,
    evaluatorName: '',
    evaluatorRelation: 'independent',
    testCentre: '',
    note: '',
  }
}

export function assessmentRequest(values: AssessmentValues, requirement: Requirement | undefined) {
  const { definitionId, requirementId, assessedOn, evaluatorName, evaluatorRelation, testCentre, note } = values
  return {
    definitionId,
    requirementId,
    result: resultOf(values, requirement),
    assessedOn,
    evaluatorName,
    evaluatorRelation,
    testCentre: orNull(testCentre),
    note: orNull(note),
  }
}

function resultOf({ met, percent }: AssessmentValues, requirement: Requirement | undefined) {
  if (!requirement) return undefined
  return resultKindFor(requirement) === 'scored'
    ? { kind: 'scored', percent: percent === '' ? undefined : Number(percent) }
    : { kind: 'judged', met: met === '' ? undefined : met === 'met' }
}
