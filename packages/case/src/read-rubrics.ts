// What the rubrics of a package say an item is judged by. Ours tell accuracy and assignment apart from criteria by their category; any
// other publisher's criterion that names its item is a criterion. What an item's own extension data says goes first.
import { StatementContent } from '@touchstone/domain'
import { findings } from './findings.js'
import { isRecord, type JsonRecord, own } from './json.js'
import { write } from './ledger.js'
import type { CaseItem } from './read-items.js'
import { readText, type TextField } from './read-text.js'
import type { FindEnd } from './references.js'
import { ACCURACY, ASSIGNMENT } from './write-rubrics.js'

type Judged = Pick<StatementContent, 'evaluationCriteria' | 'accuracyLevel' | 'assignment'>

const { evaluationCriteria, accuracyLevel, assignment } = StatementContent.shape
const FIELDS = {
  criterion: { name: 'criterion', kind: 'block', schema: evaluationCriteria.unwrap() },
  accuracyLevel: { name: 'accuracy level', kind: 'block', schema: accuracyLevel },
  assignment: { name: 'assignment', kind: 'block', schema: assignment },
} satisfies Record<string, TextField>
const MOST_CRITERIA = 100
const TOO_MANY = findings.fieldLeftOut('further criteria', `A statement holds at most ${MOST_CRITERIA}.`)

/** By item; only items of which something is said. */
export function readRubrics(rubrics: unknown, find: FindEnd): Map<CaseItem, Judged> {
  const judged = new Map<CaseItem, Judged>()
  for (const criterion of criteriaOf(rubrics)) {
    const item = find(own(criterion, 'CFItemURI'))
    if (typeof item === 'string' || isSaidAlready(item)) continue
    const known = judged.get(item) ?? { evaluationCriteria: [], accuracyLevel: null, assignment: null }
    judged.set(item, add(known, criterion, item))
  }
  return judged
}

/** Whether all a rubric says can have been read: levels and weights have no place, nor has a criterion of no item. */
export function isKeptWhole(rubric: unknown): boolean {
  const criteria = isRecord(rubric) ? listOf(own(rubric, 'CFRubricCriteria')) : []
  return (
    criteria.length > 0 &&
    criteria.every(
      (criterion) => Object.keys(criterion).every((name) => KEPT.has(name)) && isRecord(own(criterion, 'CFItemURI')),
    )
  )
}

const KEPT = new Set('identifier uri category description CFItemURI position rubricId lastChangeDateTime'.split(' '))

function add(known: Judged, criterion: JsonRecord, item: CaseItem): Judged {
  const read = (field: TextField) => {
    const { value, findings: found } = readText(own(criterion, 'description'), field)
    for (const finding of found)
      write(item.row, finding.severity === 'refused' ? findings.fieldLeftOut(field.name, finding.message) : finding)
    return value
  }
  const category = own(criterion, 'category')
  if (category === ACCURACY) return { ...known, accuracyLevel: known.accuracyLevel ?? read(FIELDS.accuracyLevel) }
  if (category === ASSIGNMENT) return { ...known, assignment: known.assignment ?? read(FIELDS.assignment) }
  if (known.evaluationCriteria.length === MOST_CRITERIA) {
    if (!item.row.findings.includes(TOO_MANY)) write(item.row, TOO_MANY)
    return known
  }
  const value = read(FIELDS.criterion)
  return value === null ? known : { ...known, evaluationCriteria: [...known.evaluationCriteria, value] }
}

function isSaidAlready({ content }: CaseItem): boolean {
  return content.evaluationCriteria.length > 0 || content.accuracyLevel !== null || content.assignment !== null
}

/** In the order of their positions, then of the file. */
function criteriaOf(rubrics: unknown): JsonRecord[] {
  return listOf(rubrics).flatMap((rubric) =>
    listOf(own(rubric, 'CFRubricCriteria')).toSorted((a, b) => positionOf(a) - positionOf(b)),
  )
}

function positionOf(criterion: JsonRecord): number {
  const position = Number(own(criterion, 'position') ?? Number.NaN)
  return Number.isFinite(position) ? position : Number.MAX_SAFE_INTEGER
}

function listOf(list: unknown): JsonRecord[] {
  return Array.isArray(list) ? list.filter(isRecord) : []
}
