// The edits of a draft's statements, one after the other. Who writes on words that somebody else has changed meanwhile is told,
// field by field; a move loses no words, so it goes ahead wherever the statement stands by then.
import { fail } from '../errors.js'
import type { LineageId, StatementId } from '../ids.js'
import { sameValue } from './same-value.js'
import type { StatementEdit } from './statement-edit.js'
import {
  closeOutline,
  hang,
  isPlace,
  isWithin,
  openOutline,
  placeOf,
  takeDown,
  type Outline,
  type OutlineNode,
} from './statement-outline.js'
import { requireSoundTree } from './statement-tree.js'
import type { StatementType } from './statement-type.js'
import { isKsa, STATEMENT_WORDS, type Statement, type StatementWords, wordsOf } from './statement.js'

export interface AppliedEdits {
  /** All of them, in reading order; one that is as before is the very same object. */
  readonly statements: Statement[]
  /** Those that are new or other than before. */
  readonly changed: Statement[]
  readonly removed: LineageId[]
  /** What was done, numbering included, without what changed nothing. */
  readonly done: StatementEdit[]
}

/** The row id of a statement that is added. */
export type IdOf = (lineageId: LineageId) => StatementId

type Edit<Kind extends StatementEdit['edit']> = Extract<StatementEdit, { edit: Kind }>

interface Work {
  readonly outline: Outline
  readonly before: ReadonlyMap<LineageId, Statement>
  /** Whose code the rules say: nobody's hand has written it, so nobody's hand can have changed it meanwhile. */
  readonly codedByRule: ReadonlySet<StatementType>
  readonly idOf: IdOf
}

/**
 * The statements with the edits applied as they are: no numbering, no own fields, codes as given. For a difference that was taken
 * between two versions, whose codes and fields are what they are.
 * @throws DomainError `statement_edit_refused`, `statement_changed_meanwhile`, `statement_tree_broken`
 */
export function replayEdits(
  statements: readonly Statement[],
  edits: readonly StatementEdit[],
  idOf: IdOf,
): Statement[] {
  return playEdits(statements, edits, { codedByRule: new Set(), idOf }).statements
}

/** The same, with what was done on the way; `codedByRule` are the types whose code no hand writes. */
export function playEdits(
  statements: readonly Statement[],
  edits: readonly StatementEdit[],
  { codedByRule, idOf }: Pick<Work, 'codedByRule' | 'idOf'>,
): AppliedEdits {
  const before = new Map(statements.map((one) => [one.lineageId, one]))
  const outline = openOutline(statements)
  const work: Work = { outline, before, codedByRule, idOf }
  const done = edits.flatMap((edit) => applyOne(work, edit) ?? [])
  requireKsasLeft(before, outline)
  const after = closeOutline(outline)
  // No edit makes a circle: what no way from the top leads to hung in one before.
  requireSoundTree(after.length === outline.nodes.size ? after : statements)
  return {
    statements: after,
    changed: after.filter((one) => before.get(one.lineageId) !== one),
    removed: statements.flatMap(({ lineageId }) => (outline.nodes.has(lineageId) ? [] : [lineageId])),
    done,
  }
}

/** What was done; undefined when everything was so already. */
function applyOne(work: Work, edit: StatementEdit): StatementEdit | undefined {
  switch (edit.edit) {
    case 'add':
      return add(work, edit)
    case 'change':
      return change(work, edit)
    case 'move':
      return move(work, edit)
    case 'remove':
      return remove(work, edit)
  }
}

function add({ outline, before, idOf }: Work, edit: Edit<'add'>): StatementEdit {
  const { lineageId, place, words } = edit
  if (outline.nodes.has(lineageId)) fail('statement_edit_refused', { problem: 'statement_exists', lineageId })
  if (!isPlace(outline, place)) fail('statement_edit_refused', { problem: 'place_missing', lineageId })
  const was = before.get(lineageId)
  const id = was?.id ?? idOf(lineageId)
  hang(outline, { id, lineageId, was, words, parent: null, before: undefined, next: undefined }, place)
  return edit
}

function change({ outline, codedByRule }: Work, { lineageId, from, to }: Edit<'change'>): StatementEdit | undefined {
  const node = nodeOf(outline, lineageId)
  const asked = merged(node.words, from, to)
  const clashes = asked.clashes.filter((field) => field !== 'code' || !codedByRule.has(node.words.type))
  if (clashes.length > 0) fail('statement_changed_meanwhile', { lineageId, fields: clashes })
  if (asked.fields.length === 0) return undefined
  const was = picked(node.words, asked.fields)
  node.words = { ...node.words, ...asked.to }
  return { edit: 'change', lineageId, from: was, to: asked.to }
}

function move({ outline }: Work, { lineageId, to }: Edit<'move'>): StatementEdit | undefined {
  const node = nodeOf(outline, lineageId)
  if (isWithin(outline, to.parent, lineageId)) fail('statement_edit_refused', { problem: 'into_itself', lineageId })
  if (to.after === lineageId || !isPlace(outline, to))
    fail('statement_edit_refused', { problem: 'place_missing', lineageId })
  const from = placeOf(node)
  if (sameValue(from, to)) return undefined
  takeDown(outline, node)
  hang(outline, node, to)
  return { edit: 'move', lineageId, from, to }
}

function remove({ outline, codedByRule }: Work, { lineageId, words }: Edit<'remove'>): StatementEdit {
  const node = nodeOf(outline, lineageId)
  if (outline.first.has(lineageId)) fail('statement_edit_refused', { problem: 'has_children', lineageId })
  const fields = STATEMENT_WORDS.filter((field) => !sameValue(node.words[field], words[field])).filter(
    (field) => field !== 'code' || !codedByRule.has(node.words.type),
  )
  if (fields.length > 0) fail('statement_changed_meanwhile', { lineageId, fields })
  const place = placeOf(node)
  takeDown(outline, node)
  return { edit: 'remove', lineageId, place, words: wordsOf(node.words) }
}

function nodeOf({ nodes }: Outline, lineageId: LineageId): OutlineNode {
  return nodes.get(lineageId) ?? fail('statement_edit_refused', { problem: 'statement_missing', lineageId })
}

type GivenWords = Edit<'change'>['to']
type SomeWords = Partial<StatementWords>

function picked(words: StatementWords, fields: readonly (keyof StatementWords)[]): SomeWords {
  return Object.fromEntries(fields.map((field) => [field, words[field]]))
}

/** The fields that are to be other than they are, and those somebody else has changed to something else meanwhile. */
function merged(words: StatementWords, from: GivenWords, to: GivenWords) {
  const clashes: string[] = []
  const wanted = { ...to }
  if (to.fields !== undefined) wanted.fields = mergedOwnFields(words.fields, from.fields ?? {}, to.fields, clashes)
  const fields = STATEMENT_WORDS.filter(
    (field) => wanted[field] !== undefined && !sameValue(words[field], wanted[field]),
  )
  for (const field of fields) if (field !== 'fields' && !sameValue(words[field], from[field])) clashes.push(field)
  const changed: SomeWords = Object.fromEntries(fields.map((field) => [field, wanted[field]]))
  return { clashes, fields, to: changed }
}

type Values = StatementWords['fields']

/** Own fields are fields each for itself: what one editor writes in one does not collide with another's words in the next. */
function mergedOwnFields(now: Values, from: Values, to: Values, clashes: string[]): Values {
  const result = new Map(Object.entries(now))
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [was, wanted] = [valueIn(from, key), valueIn(to, key)]
    const current = result.get(key)
    if (was === wanted || current === wanted) continue
    if (current !== was) clashes.push(`fields.${key}`)
    if (wanted === undefined) result.delete(key)
    else result.set(key, wanted)
  }
  return Object.fromEntries(result)
}

const valueIn = (values: Values, key: string) => (Object.hasOwn(values, key) ? values[key] : undefined)

/** Said of the KSA that went, not of one of the many that need it. */
function requireKsasLeft(before: ReadonlyMap<LineageId, Statement>, { nodes }: Outline): void {
  const gone = new Set<LineageId>()
  for (const [lineageId, was] of before) {
    const now = nodes.get(lineageId)
    if (isKsa(was) && (now === undefined || !isKsa(now.words))) gone.add(lineageId)
  }
  if (gone.size === 0) return
  for (const { words } of nodes.values())
    for (const lineageId of words.ksas)
      if (gone.has(lineageId)) fail('statement_edit_refused', { problem: 'ksa_in_use', lineageId })
}
