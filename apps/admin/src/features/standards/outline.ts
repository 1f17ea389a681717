// The outline of a version as rows of a tree: which of them show, and where a key leads. Pure; the component draws it.
import { inReadingOrder, type LineageId, type Statement, type StatementType } from '@touchstone/domain'
import { toPlainText } from '@touchstone/rich-text'

export interface OutlineRow {
  readonly statement: Statement
  /** From 0. */
  readonly depth: number
  readonly parent: LineageId | null
  /** Place among its siblings, from 1, and how many they are: what a screen reader says. */
  readonly place: number
  readonly siblings: number
  readonly branch: boolean
}

/** Every statement in reading order. */
export function outlineOf(statements: readonly Statement[]): OutlineRow[] {
  const placed = inReadingOrder(statements)
  const siblings = new Map<LineageId | null, number>()
  for (const { statement } of placed) siblings.set(statement.parent, (siblings.get(statement.parent) ?? 0) + 1)
  const places = new Map<LineageId | null, number>()
  return placed.map(({ statement, depth }) => {
    const place = (places.get(statement.parent) ?? 0) + 1
    places.set(statement.parent, place)
    return {
      statement,
      depth,
      parent: statement.parent,
      place,
      siblings: siblings.get(statement.parent) ?? 1,
      branch: siblings.has(statement.lineageId),
    }
  })
}

export type Opened = ReadonlySet<LineageId>

/** The rows whose ancestors are all open, in order. One pass, so that it keeps up with thousands of statements. */
export function visibleRows(rows: readonly OutlineRow[], opened: Opened): OutlineRow[] {
  const visible: OutlineRow[] = []
  let closedAt = Number.POSITIVE_INFINITY
  for (const row of rows) {
    if (row.depth > closedAt) continue
    closedAt = row.branch && !opened.has(row.statement.lineageId) ? row.depth : Number.POSITIVE_INFINITY
    visible.push(row)
  }
  return visible
}

/** What is sought in an outline. Each part narrows it. */
export interface OutlineFilter {
  readonly words: string
  readonly type: StatementType | null
  /** Only those with a finding. */
  readonly marked: boolean
}

/** Rows that match, and the branches that lead to them; `null` when nothing is sought. */
export function filteredRows(
  rows: readonly OutlineRow[],
  { words, type, marked }: OutlineFilter,
  withFinding: ReadonlySet<LineageId> = new Set(),
): { readonly rows: OutlineRow[]; readonly found: number } | null {
  const wanted = words
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0 && type === null && !marked) return null
  const parents = new Map(rows.map(({ statement, parent }) => [statement.lineageId, parent]))
  const kept = new Set<LineageId>()
  let found = 0
  for (const { statement } of rows) {
    if (type !== null && statement.type !== type) continue
    if (marked && !withFinding.has(statement.lineageId)) continue
    if (wanted.length > 0) {
      const text = searchText(statement)
      if (!wanted.every((word) => text.includes(word))) continue
    }
    found += 1
    for (let at: LineageId | null | undefined = statement.lineageId; at && !kept.has(at); at = parents.get(at))
      kept.add(at)
  }
  return { rows: rows.filter(({ statement }) => kept.has(statement.lineageId)), found }
}

/** A statement's text is searched again with each letter typed, and is the same until the statement is another. */
const searchTexts = new WeakMap<Statement, string>()

function searchText(statement: Statement): string {
  const known = searchTexts.get(statement) ?? searchTextOf(statement)
  searchTexts.set(statement, known)
  return known
}

function searchTextOf({
  code,
  title,
  text,
  evaluationCriteria,
  accuracyLevel,
  assignment,
  notes,
  equipment,
  fields,
}: Statement): string {
  const parts = [
    code,
    title,
    text,
    ...evaluationCriteria,
    accuracyLevel,
    assignment,
    notes,
    ...equipment.map((item) => item.text),
    ...Object.values(fields),
  ]
  return parts.join('\n').toLocaleLowerCase('en')
}

const LONGEST_LABEL = 240

/** What stands in the outline for a statement: its title, or else how its text begins. */
export function labelOf({ title, text }: Pick<Statement, 'title' | 'text'>): string {
  if (title !== null) return title
  const line = toPlainText(text.split('\n', 1)[0] ?? '')
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : line
}

/** The branches above a statement, nearest first. */
export function ancestorsOf(rows: readonly OutlineRow[], lineageId: LineageId): OutlineRow[] {
  const byId = new Map(rows.map((row) => [row.statement.lineageId, row]))
  const ancestors: OutlineRow[] = []
  const start = byId.get(lineageId)
  for (let at = start?.parent ?? null; at !== null;) {
    const row = byId.get(at)
    if (!row || ancestors.includes(row)) break
    ancestors.push(row)
    at = row.parent
  }
  return ancestors
}
