import type { LineageId, Statement, SurveyBlock } from '@touchstone/domain'
import { nameOf } from '@touchstone/rich-text'
import { surveyWords as words } from '../../../messages/survey.js'

/** The duty area or group a part is of; where it has several parts, which by its first statement. */
export function partName(
  { area, items }: SurveyBlock,
  parts: readonly SurveyBlock[],
  byLineage: ReadonlyMap<LineageId, Statement>,
): string {
  const statement = byLineage.get(area)
  const name =
    statement === undefined ? '' : [statement.code, nameOf(statement)].filter((one) => one !== null).join(' ')
  const first = byLineage.get(items[0]?.lineageId ?? area)
  return parts.filter((one) => one.area === area).length > 1 ? `${name}${words.from(first?.code ?? '')}` : name
}
