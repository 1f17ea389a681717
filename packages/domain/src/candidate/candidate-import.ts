// What importing a table of candidates would do, row by row: whom it adds, what it records, and what keeps a row out. A person is known by
// their address; a row that says what is on record already changes nothing, so the same file may be sent twice.
import { z } from 'zod'
import {
  type Assessment,
  AssessmentContent,
  EvaluatorRelation,
  requireRecordable,
  resultKindFor,
} from '../credential/assessment.js'
import type { CredentialDefinition, Requirement } from '../credential/credential-definition.js'
import { DomainError } from '../errors.js'
import { CalendarDate } from '../instants.js'
import { Email, PersonName } from '../text.js'
import type { Candidate } from './candidate.js'
import type { AssessmentCells, CandidateTableRow } from './candidate-table.js'

/** What keeps a row out of an import. */
export const CandidateRowProblem = z
  .enum([
    'name_unfit',
    'email_unfit',
    'other_name',
    'definition_unknown',
    'definition_not_open',
    'requirement_unknown',
    'result_unreadable',
    'day_unreadable',
    'day_in_future',
    'evaluator_unfit',
    'evaluator_is_candidate',
    'relation_unreadable',
    'text_unfit',
  ])
  .meta({ id: 'CandidateRowProblem' })
export type CandidateRowProblem = z.infer<typeof CandidateRowProblem>

/** `above`: an earlier row adds them. */
export const ImportedPerson = z.enum(['new', 'known', 'above']).meta({ id: 'ImportedPerson' })
export const ImportedAssessment = z.enum(['none', 'new', 'on_record']).meta({ id: 'ImportedAssessment' })

export const CandidateImportRow = z
  .object({
    /** As a spreadsheet counts, from 1. */
    row: z.int(),
    /** As it would be kept; of a row that is left out, as it is written. */
    name: z.string(),
    email: z.string(),
    person: ImportedPerson,
    assessment: ImportedAssessment,
    /** Why the row is left out, if it is. */
    problem: CandidateRowProblem.nullable(),
  })
  .meta({ id: 'CandidateImportRow' })
export type CandidateImportRow = z.infer<typeof CandidateImportRow>

/** A row with what it would record. */
export interface PlannedRow extends CandidateImportRow {
  readonly content: AssessmentContent | null
}

export interface ImportGround {
  /** By address. */
  readonly candidates: ReadonlyMap<string, Candidate>
  readonly definitions: readonly CredentialDefinition[]
  /** Of those candidates. */
  readonly assessments: readonly Assessment[]
  readonly today: CalendarDate
}

export function planImport(rows: readonly CandidateTableRow[], ground: ImportGround): PlannedRow[] {
  const added = new Map<string, string>()
  const recorded = new Set(
    ground.assessments.filter(({ voidedAt }) => voidedAt === null).map((one) => keyOf(one.candidateId, one)),
  )
  return rows.map((row): PlannedRow => {
    const out = (problem: CandidateRowProblem): PlannedRow => ({
      row: row.row,
      name: row.name.slice(0, 200),
      email: row.email.slice(0, 300),
      person: 'new',
      assessment: 'none',
      problem,
      content: null,
    })
    const [name, email] = [PersonName.safeParse(row.name), Email.safeParse(row.email)]
    if (!name.success) return out('name_unfit')
    if (!email.success) return out('email_unfit')
    const known = ground.candidates.get(email.data)
    const before = known?.name ?? added.get(email.data)
    if (before !== undefined && !sameName(before, name.data)) return out('other_name')
    const content = row.assessment === null ? null : contentOf(row.assessment, name.data, ground)
    if (typeof content === 'string') return out(content)
    const person = known ? 'known' : added.has(email.data) ? 'above' : 'new'
    added.set(email.data, name.data)
    const said = { row: row.row, name: before ?? name.data, email: email.data, person, problem: null } as const
    if (content === null) return { ...said, assessment: 'none', content }
    const key = keyOf(known?.id ?? email.data, content)
    if (recorded.has(key)) return { ...said, assessment: 'on_record', content: null }
    recorded.add(key)
    return { ...said, assessment: 'new', content }
  })
}

/** What is left to do of a plan. */
export function workOf(plan: readonly PlannedRow[]): {
  readonly people: number
  readonly assessments: number
  readonly leftOut: number
} {
  const count = (is: (row: PlannedRow) => boolean) => plan.filter(is).length
  return {
    people: count(({ person, problem }) => problem === null && person === 'new'),
    assessments: count(({ assessment }) => assessment === 'new'),
    leftOut: count(({ problem }) => problem !== null),
  }
}

function contentOf(
  cells: AssessmentCells,
  candidateName: string,
  { definitions, today }: ImportGround,
): AssessmentContent | CandidateRowProblem {
  const definition = definitions.find(({ code }) => same(code, cells.definition))
  if (definition === undefined) return 'definition_unknown'
  if (definition.status === 'draft') return 'definition_not_open'
  const requirement = definition.requirements.find(({ title }) => same(title, cells.requirement))
  if (requirement === undefined) return 'requirement_unknown'
  const result = resultOf(cells.result, requirement)
  if (result === undefined) return 'result_unreadable'
  const assessedOn = CalendarDate.safeParse(cells.assessedOn)
  if (!assessedOn.success) return 'day_unreadable'
  const evaluator = PersonName.safeParse(cells.evaluatorName)
  if (!evaluator.success) return 'evaluator_unfit'
  const relation = EvaluatorRelation.safeParse(cells.evaluatorRelation.toLowerCase())
  if (!relation.success) return 'relation_unreadable'
  const content = AssessmentContent.safeParse({
    definitionId: definition.id,
    requirementId: requirement.id,
    result,
    assessedOn: assessedOn.data,
    evaluatorName: evaluator.data,
    evaluatorRelation: relation.data,
    testCentre: cells.testCentre === '' ? null : cells.testCentre,
    note: cells.note === '' ? null : cells.note,
  })
  if (!content.success) return 'text_unfit'
  return refusalOf(() => requireRecordable(content.data, requirement, candidateName, today)) ?? content.data
}

const REFUSALS: ReadonlyMap<string, CandidateRowProblem> = new Map([
  ['assessment_in_future', 'day_in_future'],
  ['evaluator_is_candidate', 'evaluator_is_candidate'],
  ['requirement_unknown', 'result_unreadable'],
])

function refusalOf(rule: () => void): CandidateRowProblem | undefined {
  try {
    rule()
    return undefined
  } catch (fault) {
    const problem = fault instanceof DomainError ? REFUSALS.get(String(fault.code)) : undefined
    if (problem === undefined) throw fault
    return problem
  }
}

const MET = new Set(['met', 'yes', 'y', 'pass', 'passed', 'true'])
const NOT_MET = new Set(['not met', 'no', 'n', 'fail', 'failed', 'false'])

function resultOf(written: string, requirement: Requirement): AssessmentContent['result'] | undefined {
  const text = written.trim().toLowerCase()
  if (resultKindFor(requirement) === 'judged') {
    if (MET.has(text)) return { kind: 'judged', met: true }
    return NOT_MET.has(text) ? { kind: 'judged', met: false } : undefined
  }
  const number = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*%?$/.exec(text)?.[1]
  const percent = Number(number?.replace(',', '.'))
  return number === undefined || percent > 100 ? undefined : { kind: 'scored', percent }
}

/** Two records that say the same of the same person. */
function keyOf(
  person: string,
  { requirementId, definitionId, result, assessedOn, evaluatorName }: AssessmentContent,
): string {
  const outcome = result.kind === 'scored' ? result.percent : result.met
  return JSON.stringify([person, definitionId, requirementId, outcome, assessedOn, evaluatorName.toLowerCase()])
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0
}
