// The form of a definition. A requirement keeps the fields of every type while it is on the screen, so that trying another type
// loses nothing; the request carries only those of its own.
import type { CredentialDefinition, Requirement, RequirementType } from '@touchstone/domain'
import { orNull } from '../../shared/issuer-values'
import { definitionForm } from './messages'

export interface RequirementValues {
  id: string
  type: RequirementType
  title: string
  cutScore: number | string
  trainerMayEvaluate: string
}

export interface DefinitionValues {
  [field: string]: unknown
  code: string
  title: string
  level: string
  versionId: string
  scope: string[]
  requirements: RequirementValues[]
  order: string
  validity: { kind: string; years: number | string }
  /** Kept while it is turned off, so that trying it loses nothing. */
  renewal: { offered: boolean; words: string; requirements: string[]; windowDays: number | string }
}

export function noDefinition(): DefinitionValues {
  return {
    code: '',
    title: '',
    level: '',
    versionId: '',
    scope: [],
    requirements: [newRequirement('performance_affidavit'), newRequirement('theory_exam')],
    order: 'any',
    validity: { kind: 'none', years: 3 },
    renewal: { offered: false, words: '', requirements: [], windowDays: 180 },
  }
}

export function newRequirement(type: RequirementType): RequirementValues {
  return {
    id: crypto.randomUUID(),
    type,
    title: definitionForm.proposedTitles[type],
    cutScore: 75,
    trainerMayEvaluate: 'forbidden',
  }
}

export function definitionValues(definition: CredentialDefinition): DefinitionValues {
  const { code, title, level, versionId, scope, requirements, order, validity, renewal } = definition
  return {
    code,
    title,
    level: level ?? '',
    versionId,
    scope: [...scope],
    requirements: requirements.map(requirementValues),
    order,
    validity: { kind: validity.kind, years: validity.kind === 'years' ? validity.years : 3 },
    renewal: {
      offered: renewal !== null,
      words: renewal?.words ?? '',
      requirements: [...(renewal?.requirements ?? [])],
      windowDays: renewal?.windowDays ?? 180,
    },
  }
}

function requirementValues(requirement: Requirement): RequirementValues {
  const { id, type, title } = requirement
  return type === 'theory_exam'
    ? { id, type, title, cutScore: requirement.cutScore, trainerMayEvaluate: 'forbidden' }
    : { id, type, title, cutScore: 75, trainerMayEvaluate: requirement.trainerMayEvaluate }
}

/** @param scopeOrder every duty area of the version in its order; the certificate prints the chosen ones so */
export function definitionRequest(values: DefinitionValues, scopeOrder: readonly string[]) {
  const { code, title, level, versionId, scope, requirements, order, validity, renewal } = values
  return {
    code,
    title,
    level: orNull(level),
    versionId,
    scope: scopeOrder.length > 0 ? scopeOrder.filter((lineageId) => scope.includes(lineageId)) : scope,
    requirements: requirements.map(requirementRequest),
    order,
    validity: validity.kind === 'years' ? { kind: 'years', years: numberOf(validity.years) } : { kind: 'none' },
    renewal:
      renewal.offered && validity.kind === 'years'
        ? {
            words: renewal.words,
            requirements: requirements.map(({ id }) => id).filter((id) => renewal.requirements.includes(id)),
            windowDays: numberOf(renewal.windowDays),
          }
        : null,
  }
}

function requirementRequest({ id, type, title, cutScore, trainerMayEvaluate }: RequirementValues) {
  return type === 'theory_exam'
    ? { id, type, title, cutScore: numberOf(cutScore) }
    : { id, type, title, trainerMayEvaluate }
}

/** A number field that was left empty holds the empty string, which is no number and not zero. */
function numberOf(value: number | string): number | undefined {
  return value === '' ? undefined : Number(value)
}

/** The list with the item at `from` moved by `step`, or the same list at its ends. */
export function moved<T>(list: readonly T[], from: number, step: -1 | 1): T[] {
  const next = [...list]
  const to = from + step
  if (to < 0 || to >= next.length) return next
  const [item] = next.splice(from, 1)
  if (item !== undefined) next.splice(to, 0, item)
  return next
}
