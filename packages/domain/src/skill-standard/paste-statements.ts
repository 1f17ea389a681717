// The edits that put copies of statements into a draft, from the same version or from any other.
import type { LineageId } from '../ids.js'
import { fitsOwnField, type OwnField } from './own-field.js'
import type { Place, StatementEdit } from './statement-edit.js'
import { inReadingOrder } from './statement-tree.js'
import { isKsa, type Statement, wordsOf } from './statement.js'

export interface Paste {
  /** The branches copied, whole; those whose parent is not among them are put side by side. */
  readonly copied: readonly Statement[]
  readonly to: Place
  readonly into: { readonly statements: readonly Statement[]; readonly ownFields: readonly OwnField[] }
  /** A lineage nobody has had: a copy is a statement of its own. */
  readonly newLineage: () => LineageId
}

/**
 * One `add` for every statement copied. KSAs copied along are needed in their copies, others where the draft has them; a code that
 * is taken is left out, and so is what the draft has no field for.
 */
export function pasteOf({ copied, to, into, newLineage }: Paste): StatementEdit[] {
  const lineages = new Map(copied.map(({ lineageId }) => [lineageId, newLineage()]))
  const there = new Set(into.statements.filter(isKsa).map(({ lineageId }) => lineageId))
  const codes = new Set(into.statements.map(({ code }) => code))
  const last = new Map<LineageId | null, LineageId | null>([[to.parent, to.after]])
  const roots = copied.map((one) => (one.parent !== null && lineages.has(one.parent) ? one : { ...one, parent: null }))
  return inReadingOrder(roots).map(({ statement }) => {
    const lineageId = copyOf(lineages, statement.lineageId)
    const parent = statement.parent === null ? to.parent : copyOf(lineages, statement.parent)
    const place = { parent, after: last.get(parent) ?? null }
    last.set(parent, lineageId)
    const code = codes.has(statement.code) ? null : statement.code
    codes.add(code)
    const ksas = statement.ksas.flatMap((ksa) => lineages.get(ksa) ?? (there.has(ksa) ? ksa : []))
    const fields = Object.fromEntries(
      Object.entries(statement.fields).filter(([key, value]) =>
        into.ownFields.some((field) => field.key === key && fitsOwnField(field, value)),
      ),
    )
    return { edit: 'add', lineageId, place, words: { ...wordsOf(statement), code, ksas, fields, derivedFrom: [] } }
  })
}

function copyOf(lineages: ReadonlyMap<LineageId, LineageId>, lineageId: LineageId): LineageId {
  return lineages.get(lineageId) ?? lineageId
}
