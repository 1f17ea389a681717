// What a performance is judged by, as a CFRubric of its statement: the task that is set, the criteria in order,
// and the accuracy asked for, told apart by their categories. CASE has no other home for them; equipment has none.
import type { Statement } from '@touchstone/domain'
import { caseAddress } from './case-addresses.js'
import type { CaseRubric, CaseRubricCriterion } from './case-package.js'
import { derivedIds } from './derived-id.js'
import { linkToItem } from './write-items.js'
import { contentSince, type Writing } from './writing.js'

export const CRITERION = 'Evaluation criterion'
export const ACCURACY = 'Accuracy level'
export const ASSIGNMENT = 'Assignment'

export function writeRubrics(writing: Writing, statements: readonly Statement[]): CaseRubric[] {
  const idOf = derivedIds(writing.version.id)
  return statements.filter(isJudged).map((statement) => writeRubric(statement, writing, idOf))
}

function isJudged({ evaluationCriteria, accuracyLevel, assignment }: Statement): boolean {
  return evaluationCriteria.length > 0 || accuracyLevel !== null || assignment !== null
}

function writeRubric(statement: Statement, writing: Writing, idOf: (...name: string[]) => string): CaseRubric {
  const { origin } = writing
  const lastChangeDateTime = contentSince(writing)
  const { id, evaluationCriteria, accuracyLevel, assignment } = statement
  const rubricId = idOf('rubric', id)
  const uri = caseAddress(origin, 'CFRubrics', rubricId)
  const item = linkToItem(origin, statement)
  const criteria = [
    ...(assignment === null ? [] : [{ category: ASSIGNMENT, description: assignment }]),
    ...evaluationCriteria.map((description) => ({ category: CRITERION, description })),
    ...(accuracyLevel === null ? [] : [{ category: ACCURACY, description: accuracyLevel }]),
  ].map(({ category, description }, i): CaseRubricCriterion => {
    const identifier = idOf('criterion', id, String(i))
    const position = i + 1
    // No address of CASE answers a criterion alone, so it is a place in its rubric.
    const place = { identifier, uri: `${uri}#${identifier}` }
    return { ...place, category, description, CFItemURI: item, position, rubricId, lastChangeDateTime }
  })
  return {
    identifier: rubricId,
    uri,
    title: item.title,
    CFRubricCriteria: criteria,
    lastChangeDateTime,
  }
}
