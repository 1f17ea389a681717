// Branches on the clipboard: for Touchstone as JSON with all their words, for everything else as indented lines.
import { type LineageId, Statement } from '@touchstone/domain'
import { labelOf, type OutlineRow } from '../outline'

/** Read by the outline of any draft in the same browser. */
export const CLIPBOARD_TYPE = 'application/x-touchstone-statements+json'

export interface Clip {
  /** The version they were taken from. */
  readonly from: string
  /** To be moved, when they are pasted where they were taken from. */
  readonly cut: boolean
  /** In reading order; the parents of the topmost are not among them. */
  readonly statements: readonly Statement[]
}

/** The rows of the branches, in reading order. */
export function rowsWithin(rows: readonly OutlineRow[], branches: readonly LineageId[]): OutlineRow[] {
  const taken = new Set(branches)
  return rows.filter(({ statement, parent }) => {
    if (parent !== null && taken.has(parent)) taken.add(statement.lineageId)
    return taken.has(statement.lineageId)
  })
}

export function clipText(rows: readonly OutlineRow[]): string {
  const least = Math.min(...rows.map(({ depth }) => depth))
  return rows
    .map(({ statement, depth }) => {
      const label = [statement.code, labelOf(statement)].filter(Boolean).join(' ')
      return '\t'.repeat(depth - least) + label
    })
    .join('\n')
}

export function writeClip({ from, cut, statements }: Clip): string {
  return JSON.stringify({ from, cut, statements })
}

/** What another tab put there, when it is what it says: a clipboard may hold anything. */
export function readClip(text: string): Clip | undefined {
  try {
    const { from, cut, statements } = JSON.parse(text) as { from: unknown; cut: unknown; statements: unknown }
    const parsed = Statement.array().min(1).max(10_000).safeParse(statements)
    return parsed.success ? { from: String(from), cut: cut === true, statements: parsed.data } : undefined
  } catch {
    return undefined
  }
}
