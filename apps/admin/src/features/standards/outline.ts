// The outline of a version as rows of a tree: which of them show, and where a key leads. Pure; the component draws it.
import { inReadingOrder, type LineageId, type Statement } from '@touchstone/domain'
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

/** Rows that match every word, and the branches that lead to them. */
export function matchingRows(
  rows: readonly OutlineRow[],
  words: string,
): { readonly rows: OutlineRow[]; readonly found: number } {
  const wanted = words
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .filter((word) => word !== '')
  const parents = new Map(rows.map(({ statement, parent }) => [statement.lineageId, parent]))
  const kept = new Set<LineageId>()
  let found = 0
  for (const { statement } of rows) {
    const text = searchText(statement)
    if (!wanted.every((word) => text.includes(word))) continue
    found += 1
    for (let at: LineageId | null | undefined = statement.lineageId; at && !kept.has(at); at = parents.get(at))
      kept.add(at)
  }
  return { rows: rows.filter(({ statement }) => kept.has(statement.lineageId)), found }
}

function searchText({
  code,
  title,
  text,
  evaluationCriteria,
  accuracyLevel,
  assignment,
  equipment,
}: Statement): string {
  const parts = [
    code,
    title,
    text,
    ...evaluationCriteria,
    accuracyLevel,
    assignment,
    ...equipment.map((item) => item.text),
  ]
  return parts.join('\n').toLocaleLowerCase('en')
}

/** What stands in the outline for a statement: its title, or else how its text begins. */
export function labelOf({ title, text }: Pick<Statement, 'title' | 'text'>): string {
  return title ?? toPlainText(text.split('\n', 1)[0] ?? '').slice(0, 240)
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
