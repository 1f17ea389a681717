// An assessment: the record that a candidate was examined for one requirement, by whom, when and with what result. It is the
// evidence a decision stands on, so it is never changed; a wrong one is voided with a reason and recorded again.
import { z } from 'zod'
import { fail } from '../errors.js'
import { AssessmentId, CandidateId, CredentialDefinitionId, RequirementId, UserId } from '../ids.js'
import { CalendarDate, Instant } from '../instants.js'
import { block, line, PersonName } from '../text.js'
import type { Requirement } from './credential-definition.js'

/** What the evaluator is to the candidate, as declared when the assessment is recorded (ISO/IEC 17024:2012, 6.2.2.3). */
export const EvaluatorRelation = z.enum(['independent', 'trainer', 'supervisor']).meta({ id: 'EvaluatorRelation' })
export type EvaluatorRelation = z.infer<typeof EvaluatorRelation>

export const AssessmentResult = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('judged'), met: z.boolean() }),
    z.strictObject({ kind: z.literal('scored'), percent: z.number().min(0).max(100) }),
  ])
  .meta({ id: 'AssessmentResult' })
export type AssessmentResult = z.infer<typeof AssessmentResult>

export const AssessmentContent = z.object({
  definitionId: CredentialDefinitionId,
  requirementId: RequirementId,
  result: AssessmentResult,
  assessedOn: CalendarDate,
  evaluatorName: PersonName,
  evaluatorRelation: EvaluatorRelation,
  /** Where it took place, as the body calls it; for staff alone. */
  testCentre: line(200).nullable().default(null),
  note: block(2_000).nullable(),
})
export type AssessmentContent = z.infer<typeof AssessmentContent>

export const Assessment = AssessmentContent.extend({
  id: AssessmentId,
  candidateId: CandidateId,
  recordedBy: UserId.nullable(),
  recordedAt: Instant,
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
}).meta({ id: 'Assessment' })
export type Assessment = z.infer<typeof Assessment>

/** What is judged and what is scored. */
export function resultKindFor(requirement: Pick<Requirement, 'type'>): AssessmentResult['kind'] {
  return requirement.type === 'theory_exam' ? 'scored' : 'judged'
}

/**
 * @throws DomainError `assessment_in_future`, `evaluator_is_candidate`, `requirement_unknown` when the result is not of the requirement's kind
 */
export function requireRecordable(
  content: AssessmentContent,
  requirement: Requirement,
  candidateName: string,
  today: CalendarDate,
): void {
  if (content.result.kind !== resultKindFor(requirement)) fail('requirement_unknown', { requirementId: requirement.id })
  if (content.assessedOn > today) fail('assessment_in_future', { assessedOn: content.assessedOn, today })
  if (sameName(content.evaluatorName, candidateName)) fail('evaluator_is_candidate', {})
}

function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0
}
