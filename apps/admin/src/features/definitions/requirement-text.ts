import type { Requirement } from '@touchstone/domain'
import { requirementType } from '../../shared/messages'
import { definitionText } from './messages'

/** What a requirement asks, in a line. */
export function requirementTerms(requirement: Requirement): string {
  const terms =
    requirement.type === 'theory_exam'
      ? definitionText.cutScore(requirement.cutScore)
      : definitionText.trainer[requirement.trainerMayEvaluate]
  return `${requirementType[requirement.type]} · ${terms}`
}
