// Eligibility: whether a candidate's assessments meet every requirement of a definition, and if not, exactly what is missing.
import { z } from 'zod'
import { RequirementId } from '../ids.js'
import { type CalendarDate, compareInstants } from '../instants.js'
import type { Assessment } from './assessment.js'
import { type CredentialDefinition, expiryOf, type Requirement } from './credential-definition.js'

export const UnmetReason = z
  .enum(['not_assessed', 'not_met', 'below_cut_score', 'evaluator_not_independent', 'out_of_order', 'too_old'])
  .meta({ id: 'UnmetReason' })
export type UnmetReason = z.infer<typeof UnmetReason>

export const UnmetRequirement = z
  .object({ requirementId: RequirementId, reason: UnmetReason })
  .meta({ id: 'UnmetRequirement' })
export type UnmetRequirement = z.infer<typeof UnmetRequirement>

export type Eligibility =
  | { readonly eligible: true; readonly evidence: readonly Assessment[] }
  | { readonly eligible: false; readonly unmet: readonly UnmetRequirement[] }

/**
 * Decides, on the day `on`, on the assessments recorded for this definition, voided ones aside. The earliest assessment that meets a
 * requirement is its evidence; later failures take nothing back. With `order: 'listed'`, a requirement counts only from the date the one
 * before it was met. What was shown longer ago than the credential is valid counts no more ({@link countsUntil}).
 */
export function eligibility(
  definition: CredentialDefinition,
  assessments: readonly Assessment[],
  on: CalendarDate,
): Eligibility {
  const recorded = assessments.filter((one) => one.definitionId === definition.id && one.voidedAt === null)
  const [counted, old] = [recorded.filter(fresh), recorded.filter((one) => !fresh(one))]
  const evidence: Assessment[] = []
  const unmet: UnmetRequirement[] = []
  let notBefore: CalendarDate = ''
  for (const requirement of definition.requirements) {
    const attempts = counted.filter((one) => one.requirementId === requirement.id).toSorted(byDate)
    const meeting = attempts.filter((one) => shortfall(requirement, one) === undefined)
    const first = meeting.find((one) => one.assessedOn >= notBefore)
    if (first) {
      evidence.push(first)
      if (definition.order === 'listed') notBefore = first.assessedOn
    } else {
      const once = old.some((one) => one.requirementId === requirement.id && !shortfall(requirement, one))
      unmet.push({ requirementId: requirement.id, reason: whyUnmet(requirement, attempts, meeting, once) })
    }
  }
  return unmet.length === 0 ? { eligible: true, evidence } : { eligible: false, unmet }

  function fresh({ assessedOn }: Assessment): boolean {
    const until = countsUntil(definition, assessedOn)
    return until === null || on <= until
  }
}

/**
 * The last day on which an assessment counts towards a new credential, or `null` where there is none. The validity says for how long the
 * body relies on what a person has once shown, so what it would no longer rely on in a credential, it does not grant one on either: else
 * a renewal could be waited out, and a credential that expired be had again on the assessments it had run out on (ISO/IEC 17024:2012, 9.6).
 */
export function countsUntil(
  { validity }: Pick<CredentialDefinition, 'validity'>,
  assessedOn: CalendarDate,
): CalendarDate | null {
  return expiryOf(validity, assessedOn)
}

/** Why one assessment does not meet the requirement, or `undefined` when it does. */
export function shortfall(
  requirement: Requirement,
  { result, evaluatorRelation }: Assessment,
): UnmetReason | undefined {
  if (requirement.type === 'theory_exam') {
    return result.kind === 'scored' && result.percent >= requirement.cutScore ? undefined : 'below_cut_score'
  }
  if (result.kind !== 'judged' || !result.met) return 'not_met'
  const conflicted = evaluatorRelation !== 'independent' && requirement.trainerMayEvaluate === 'forbidden'
  return conflicted ? 'evaluator_not_independent' : undefined
}

function whyUnmet(
  requirement: Requirement,
  attempts: readonly Assessment[],
  meeting: readonly Assessment[],
  metOnce: boolean,
): UnmetReason {
  if (meeting.length > 0) return 'out_of_order'
  const last = attempts.at(-1)
  return (last && shortfall(requirement, last)) ?? (metOnce ? 'too_old' : 'not_assessed')
}

function byDate(a: Assessment, b: Assessment): number {
  return a.assessedOn.localeCompare(b.assessedOn) || compareInstants(a.recordedAt, b.recordedAt)
}
