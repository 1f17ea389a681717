// The report of an import, from the ledger and what would be created.
import type { LineageId, Statement } from '@touchstone/domain'
import type { CaseDraft } from './case-draft.js'
import type { ImportReport } from './import-report.js'
import type { Ledger } from './ledger.js'
import type { CaseDocument } from './read-document.js'

export function sumUp(ledger: Ledger, document: CaseDocument | null, draft: CaseDraft | null): ImportReport {
  const statements = draft?.statements ?? []
  const { rows, rowsNotShown, normalised, refused } = ledger.sum()
  return {
    title: document?.details?.title ?? null,
    creator: document?.creator ?? null,
    proposedDesignation: draft?.proposedDesignation ?? null,
    proposedNumber: document?.proposedNumber ?? '1.0',
    importable: draft !== null,
    statements: statements.length,
    topLevel: statements.filter(({ parent }) => parent === null).length,
    deepestLevel: levelsOf(statements),
    ksaLinks: statements.reduce((sum, { ksas }) => sum + ksas.length, 0),
    byType: countTypes(statements),
    counts: { created: statements.length, normalised, refused },
    rows,
    rowsNotShown,
  }
}

/** Relies on reading order: a parent stands before its children. */
function levelsOf(statements: readonly Statement[]): number {
  const levels = new Map<LineageId | null, number>([[null, 0]])
  let deepest = 0
  for (const { lineageId, parent } of statements) {
    const level = (levels.get(parent) ?? 0) + 1
    levels.set(lineageId, level)
    deepest = Math.max(deepest, level)
  }
  return deepest
}

function countTypes(statements: readonly Statement[]): ImportReport['byType'] {
  const counts = new Map<string, number>()
  for (const { type, typeLabel } of statements) counts.set(typeLabel ?? type, (counts.get(typeLabel ?? type) ?? 0) + 1)
  return [...counts].map(([type, count]) => ({ type, count })).toSorted((a, b) => b.count - a.count)
}
