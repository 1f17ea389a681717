// Where a candidate stands with each requirement of a definition, as the API decided it.
import type { CandidateProgress } from '@touchstone/contract'
import type { CredentialDefinition, Requirement } from '@touchstone/domain'
import { unmetReason } from '../../shared/messages'

export interface RequirementStanding {
  readonly requirement: Requirement
  readonly met: boolean
  /** Why it is not met, in words. */
  readonly why: string | null
}

export function standingOf(
  { requirements }: Pick<CredentialDefinition, 'requirements'>,
  { unmet }: Pick<CandidateProgress, 'unmet'>,
): RequirementStanding[] {
  const reasons = new Map(unmet.map(({ requirementId, reason }) => [requirementId, reason]))
  return requirements.map((requirement) => {
    const reason = reasons.get(requirement.id)
    return { requirement, met: reason === undefined, why: reason === undefined ? null : unmetReason[reason] }
  })
}
