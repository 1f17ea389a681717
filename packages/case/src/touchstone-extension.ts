// What a version holds and CASE has no field for, as our own extension data. A package written with it reads back whole; one written
// without it loses exactly this.
import type { Statement, VersionDetails } from '@touchstone/domain'
import { itemTypeOf } from './item-types.js'

/** The name of our part of an `extensions` object. */
export const EXTENSION = 'touchstone'

const NAMES = {
  duty_area: 'Duty area',
  duty: 'Duty',
  performance_standard: 'Performance standard',
  ksa_group: 'KSA group',
  knowledge: 'Knowledge',
  skill: 'Skill',
  ability: 'Ability',
} satisfies Record<Exclude<Statement['type'], 'statement'>, string>

/** What a CFItem's type is called; `null` for a statement that is of no kind. */
export function itemTypeName({ type, typeLabel }: Pick<Statement, 'type' | 'typeLabel'>): string | null {
  return type === 'statement' ? typeLabel : NAMES[type]
}

export type StatementExtension = Partial<
  Pick<
    Statement,
    | 'lineageId'
    | 'type'
    | 'typeLabel'
    | 'evaluationCriteria'
    | 'accuracyLevel'
    | 'equipment'
    | 'assignment'
    | 'fields'
    | 'derivedFrom'
  >
>

/** The value of `CFItem.extensions.touchstone`; `undefined` when CASE says everything there is. */
export function statementExtension(statement: Statement): StatementExtension | undefined {
  const { id, lineageId, type, typeLabel, evaluationCriteria, accuracyLevel, equipment, assignment } = statement
  const { fields, derivedFrom } = statement
  const read = itemTypeOf({ CFItemType: itemTypeName(statement) }, new Map())
  const extension = {
    ...(String(lineageId) !== String(id) && { lineageId }),
    ...((read.type !== type || read.typeLabel !== typeLabel) && { type, typeLabel }),
    ...(evaluationCriteria.length > 0 && { evaluationCriteria }),
    ...(accuracyLevel !== null && { accuracyLevel }),
    ...(equipment.length > 0 && { equipment }),
    ...(assignment !== null && { assignment }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(derivedFrom.length > 0 && { derivedFrom }),
  }
  return Object.keys(extension).length > 0 ? extension : undefined
}

export type DocumentExtension = Partial<Omit<VersionDetails, 'title' | 'language'>> & {
  readonly designation: string
}

/** The value of `CFDocument.extensions.touchstone`. */
export function documentExtension(designation: string, details: VersionDetails): DocumentExtension {
  const { number, level, introduction, acknowledgements, changeClass, changeNote, ownFields, numbering } = details
  return {
    designation,
    number,
    ...(level !== null && { level }),
    ...(introduction !== null && { introduction }),
    ...(acknowledgements !== null && { acknowledgements }),
    ...(changeClass !== null && { changeClass }),
    ...(changeNote !== null && { changeNote }),
    ...(ownFields.length > 0 && { ownFields }),
    ...(numbering.length > 0 && { numbering }),
  }
}
