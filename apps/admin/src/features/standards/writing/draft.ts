// A draft while somebody writes it: what the server last said, what has been done here since and waits to be sent, and what can be
// undone. Pure; the store sends, the components draw.
import { replaceEqualDeep } from '@tanstack/react-query'
import type { EditedStatements } from '@touchstone/contract'
import {
  applyEdits,
  type DomainError,
  type EditedDraft,
  type LineageId,
  reverseEdits,
  type StandardVersion,
  type Statement,
  type StatementEdit,
  StatementId,
} from '@touchstone/domain'

/** What one act of the person did, by a name they would give it. */
export interface Step {
  readonly label: string
  readonly done: readonly StatementEdit[]
  /** Steps in a row with the same key are undone together: a sentence, not each pause in typing it. */
  readonly joins: string | null
}

export interface Waiting {
  readonly id: number
  readonly label: string
  readonly edits: readonly StatementEdit[]
  readonly joins: string | null
}

export interface Draft extends EditedDraft {
  readonly revision: number
  /** As the server last said. `statements` has what waits applied to it. */
  readonly base: readonly Statement[]
  readonly waiting: readonly Waiting[]
  /** The one of `waiting` that is on its way; nothing is joined to it any more. */
  readonly sending: number | null
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
  readonly nextId: number
}

type Details = Pick<StandardVersion, 'revision' | 'ownFields' | 'numbering'>

export function openDraft({ revision, ownFields, numbering }: Details, statements: readonly Statement[]): Draft {
  return {
    revision,
    ownFields,
    numbering,
    base: statements,
    statements,
    waiting: [],
    sending: null,
    undo: [],
    redo: [],
    nextId: 1,
  }
}

/** Until the server says otherwise; it gives the lineage's own id where that is free. */
const idOf = (lineageId: LineageId) => StatementId.parse(lineageId)

/** @throws DomainError as `applyEdits` does; the draft is then as before. */
export function edited(
  draft: Draft,
  edits: readonly StatementEdit[],
  label: string,
  joins: string | null = null,
): Draft {
  const { draft: next, done } = queued(draft, edits, label, joins)
  if (done.length === 0) return draft
  const last = draft.undo.at(-1)
  const joined = last !== undefined && joins !== null && last.joins === joins && draft.redo.length === 0
  const step = { label, joins, done: joined ? merged(last.done, done) : done }
  return { ...next, undo: [...(joined ? draft.undo.slice(0, -1) : draft.undo), step], redo: [] }
}

/** @throws DomainError when others have changed what it would take back */
export function undone(draft: Draft): Draft {
  const step = draft.undo.at(-1)
  if (!step) return draft
  const { draft: next, done } = queued(draft, reverseEdits(step.done), step.label)
  return { ...next, undo: draft.undo.slice(0, -1), redo: [...draft.redo, { ...step, joins: null, done }] }
}

/** @throws DomainError when others have changed what it would do again */
export function redone(draft: Draft): Draft {
  const step = draft.redo.at(-1)
  if (!step) return draft
  const { draft: next, done } = queued(draft, reverseEdits(step.done), step.label)
  return { ...next, redo: draft.redo.slice(0, -1), undo: [...draft.undo, { ...step, done }] }
}

/** The next typing begins a step of its own. */
export function stepEnded(draft: Draft): Draft {
  const last = draft.undo.at(-1)
  return last === undefined || last.joins === null
    ? draft
    : { ...draft, undo: [...draft.undo.slice(0, -1), { ...last, joins: null }] }
}

export function sent(draft: Draft): Draft {
  return { ...draft, sending: draft.waiting[0]?.id ?? null }
}

export function notSent(draft: Draft): Draft {
  return { ...draft, sending: null }
}

/** What was on its way is saved. */
export function answered(draft: Draft, { revision, changed, done }: EditedStatements): Draft {
  const waiting = draft.waiting.slice(1)
  const saved = { ...draft, revision, waiting, sending: null }
  // Mostly the server says what is here already, and then nothing has to be worked out or drawn again.
  if (waiting.length === 0 && isAsShown(draft.statements, changed)) return { ...saved, base: draft.statements }
  const removed = new Set<LineageId>()
  for (const { edit, lineageId } of done) {
    if (edit === 'remove') removed.add(lineageId)
    else if (edit === 'add') removed.delete(lineageId)
  }
  const fresh = new Map(changed.map((one) => [one.lineageId, one]))
  const base = draft.base.flatMap((one) => {
    const now = fresh.get(one.lineageId) ?? one
    fresh.delete(one.lineageId)
    return removed.has(one.lineageId) ? [] : now
  })
  base.push(...fresh.values())
  return { ...saved, base, statements: waiting.length === 0 ? base : draft.statements }
}

function isAsShown(statements: readonly Statement[], changed: readonly Statement[]): boolean {
  if (changed.length > SEEN_ONE_BY_ONE) return false
  return changed.every((one) => {
    const shown = statements.find(({ lineageId }) => lineageId === one.lineageId)
    return shown !== undefined && replaceEqualDeep<Statement>(shown, one) === shown
  })
}

/** Beyond this many the comparison costs more than it saves. */
const SEEN_ONE_BY_ONE = 200

export interface Replayed {
  readonly draft: Draft
  /** The first of what waits that no longer applies, and why. */
  readonly stuck: { readonly waiting: Waiting; readonly error: DomainError } | null
}

/** The draft on top of what the server says now. One that is as before is the very same object. */
export function received(draft: Draft, details: Details, statements: readonly Statement[]): Replayed {
  const known = new Map(draft.base.map((one) => [one.lineageId, one]))
  const base = statements.map((one) => replaceEqualDeep<Statement>(known.get(one.lineageId), one))
  const { revision, ownFields, numbering } = details
  return replayed({ ...draft, revision, ownFields, numbering, base, sending: null })
}

/** What waits, applied anew. What does not apply is left out of what is shown, and stays waiting. */
export function replayed(draft: Draft): Replayed {
  let { base: statements } = draft
  let stuck: Replayed['stuck'] = null
  for (const waiting of draft.waiting) {
    try {
      statements = applyEdits({ ...draft, statements }, waiting.edits, idOf).statements
    } catch (error) {
      stuck ??= { waiting, error: error as DomainError }
    }
  }
  return { draft: { ...draft, statements }, stuck }
}

/** `id` with other edits, or without any: then it is gone. */
export function rewritten(draft: Draft, id: number, edits: readonly StatementEdit[]): Draft {
  return {
    ...draft,
    waiting: draft.waiting.flatMap((one) => {
      if (one.id !== id) return one
      return edits.length === 0 ? [] : { ...one, edits }
    }),
  }
}

/** What was typed on in the same statement joins what waits before it: nobody is asked twice about one sentence. */
export function folded(draft: Draft): Draft {
  const waiting: Waiting[] = []
  for (const one of draft.waiting) {
    const last = waiting.at(-1)
    if (last !== undefined && last.joins !== null && last.joins === one.joins)
      waiting.splice(-1, 1, { ...last, edits: merged(last.edits, one.edits) })
    else waiting.push(one)
  }
  return { ...draft, waiting }
}

/**
 * What somebody chose between their words and another's is a step of its own. What led there can no longer be taken back: it leads
 * from words that are gone.
 */
export function chosen(
  draft: Draft,
  label: string,
  { lineageId }: Pick<Statement, 'lineageId'>,
  edits: readonly StatementEdit[],
): Draft {
  const done = edits.flatMap((edit) => (isChangeOf(edit, lineageId) ? edit : []))
  const fields = new Set(done.flatMap(({ to }) => Object.keys(to)))
  const undo = draft.undo.flatMap((step) => {
    const left = step.done.flatMap((edit): StatementEdit[] =>
      isChangeOf(edit, lineageId) ? withoutFields(edit, fields) : [edit],
    )
    return left.length === 0 ? [] : { ...step, done: left }
  })
  const step = { label, joins: null, done: done.flatMap((change) => withoutFields(change, sameIn(change))) }
  return { ...draft, undo: step.done.length === 0 ? undo : [...undo, step], redo: [] }
}

type Change = Extract<StatementEdit, { edit: 'change' }>

function isChangeOf(edit: StatementEdit, lineageId: LineageId): edit is Change {
  return edit.edit === 'change' && edit.lineageId === lineageId
}

/** The fields that are as they were. */
function sameIn({ from, to }: Change): Set<string> {
  const same = Object.entries(to).filter(([field, value]) => {
    const before = from[field as keyof typeof from]
    return replaceEqualDeep<unknown>(before, value) === before
  })
  return new Set(same.map(([field]) => field))
}

function withoutFields(change: Change, fields: ReadonlySet<string>): Change[] {
  const left = <T extends object>(words: T) =>
    Object.fromEntries(Object.entries(words).filter(([field]) => !fields.has(field))) as T
  const to = left(change.to)
  return Object.keys(to).length === 0 ? [] : [{ ...change, from: left(change.from), to }]
}

function queued(draft: Draft, edits: readonly StatementEdit[], label: string, joins: string | null = null) {
  const { statements, done } = applyEdits(draft, edits, idOf)
  if (done.length === 0) return { draft, done }
  const last = draft.waiting.at(-1)
  const joined = last !== undefined && joins !== null && last.joins === joins && last.id !== draft.sending
  const waiting: Waiting = joined
    ? { ...last, edits: merged(last.edits, edits) }
    : { id: draft.nextId, label, edits, joins }
  const before = joined ? draft.waiting.slice(0, -1) : draft.waiting
  return { draft: { ...draft, statements, waiting: [...before, waiting], nextId: draft.nextId + 1 }, done }
}

/** Two changes of one statement are one change; anything else stays in a row. */
function merged(first: readonly StatementEdit[], second: readonly StatementEdit[]): readonly StatementEdit[] {
  const [a, b] = [first[0], second[0]]
  if (first.length !== 1 || second.length !== 1 || a?.edit !== 'change' || b?.edit !== 'change')
    return [...first, ...second]
  if (a.lineageId !== b.lineageId) return [...first, ...second]
  return [{ ...a, from: { ...b.from, ...a.from }, to: { ...a.to, ...b.to } }]
}
