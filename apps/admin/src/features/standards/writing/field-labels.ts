import type { EquipmentItem, StatementType, StatementWords } from '@touchstone/domain'
import { equipmentKind, statementType } from '../../../shared/messages'
import { statementText } from '../messages'
import { clashText, fieldText } from './messages'

const { fields } = statementText

/** What each part of a statement is called where it is spoken of. */
export const fieldLabels = {
  type: fields.type,
  typeLabel: fieldText.typeLabel,
  code: fieldText.code,
  title: fieldText.title,
  text: fields.text,
  evaluationCriteria: statementText.criteria,
  accuracyLevel: statementText.accuracy,
  equipment: statementText.equipment,
  assignment: statementText.assignment,
  notes: statementText.notes,
  fields: fieldText.ownFields,
  ksas: statementText.ksas,
  derivedFrom: fieldText.derivedFrom,
} satisfies Record<keyof StatementWords, string>

/** A part of a statement as words, one line for each item of a list. */
export function shownValue(field: keyof StatementWords, value: unknown, nameOf: (lineageId: string) => string): string {
  if (value === null || value === undefined || value === '') return clashText.empty
  switch (field) {
    case 'type':
      return statementType[value as StatementType]
    case 'evaluationCriteria':
      return lines((value as string[]).map((one, place) => `${place + 1}. ${one}`))
    case 'equipment':
      return lines((value as EquipmentItem[]).map(({ kind, text }) => `${equipmentKind[kind]}: ${text}`))
    case 'ksas':
    case 'derivedFrom':
      return lines((value as string[]).map(nameOf))
    case 'fields':
      return lines(Object.entries(value).map(([key, one]) => `${key}: ${String(one)}`))
    default:
      return typeof value === 'string' ? value : JSON.stringify(value)
  }
}

function lines(list: readonly string[]): string {
  return list.length === 0 ? clashText.empty : list.join('\n')
}
