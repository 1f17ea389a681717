// What waits to be saved and no longer fits, because others have edited meanwhile. Where no words are at stake it is mended here and
// said; where they are, a person chooses.
import {
  type DomainError,
  type ErrorDetails,
  type LineageId,
  type Place,
  type Statement,
  type StatementEdit,
  type StatementWords,
} from '@touchstone/domain'
import { mendText } from './messages'
import type { Waiting } from './draft'

type Change = Extract<StatementEdit, { edit: 'change' }>
type Field = keyof StatementWords

/** One field that two people wrote in. */
export interface Clash {
  readonly field: Field
  readonly before: unknown
  readonly theirs: unknown
  readonly yours: unknown
}

export type Mending =
  | { readonly kind: 'mended'; readonly edits: readonly StatementEdit[]; readonly note: string }
  /** Both wrote in the same fields. */
  | { readonly kind: 'clashes'; readonly statement: Statement; readonly clashes: readonly Clash[] }
  /** You wrote in a statement that others removed. `statement` is it with your words. */
  | { readonly kind: 'gone'; readonly statement: Statement; readonly yours: Change['to'] }
  /** You removed a statement whose words others changed. */
  | { readonly kind: 'removedByYou'; readonly statement: Statement }
  /** `words` are what would be lost, to be copied. */
  | { readonly kind: 'hopeless'; readonly error: unknown; readonly words: string }

export interface Situation {
  /** As they are now, with what waits before applied. */
  readonly statements: readonly Statement[]
  /** As they were shown before the others' changes came in. */
  readonly shown: readonly Statement[]
}

export function mendingOf({ edits }: Waiting, error: DomainError, situation: Situation): Mending {
  const details = error.details as { lineageId?: LineageId }
  const at = edits.find(({ lineageId }) => lineageId === details.lineageId)
  const now = situation.statements.find(({ lineageId }) => lineageId === details.lineageId)
  const label = (now ?? situation.shown.find(({ lineageId }) => lineageId === details.lineageId))?.code ?? ''
  const without = (note: string): Mending => ({ kind: 'mended', edits: edits.filter((edit) => edit !== at), note })
  switch (error.code) {
    case 'statement_changed_meanwhile':
      if (!at || !now) return hopeless(edits, error)
      if (at.edit === 'remove') return { kind: 'removedByYou', statement: now }
      return at.edit === 'change' ? clashing(edits, at, now) : hopeless(edits, error)
    case 'statement_edit_refused':
      return refused(
        edits,
        at,
        (error.details as ErrorDetails['statement_edit_refused']).problem,
        situation,
        without,
        label,
      )
    case 'statement_code_taken':
      return withoutCode(edits, (error.details as ErrorDetails['statement_code_taken']).code)
    case 'statement_tree_broken':
      return withoutLostKsas(edits, situation) ?? hopeless(edits, error)
    default:
      return hopeless(edits, error)
  }
}

/** The edits once a person has chosen what each clashing field is to hold. */
export function settled(
  edits: readonly StatementEdit[],
  now: Statement,
  chosen: Partial<StatementWords>,
): StatementEdit[] {
  return edits.map((edit) => {
    if (edit.edit !== 'change' || edit.lineageId !== now.lineageId) return edit
    const fields = Object.keys(edit.to) as Field[]
    const from = Object.fromEntries(fields.map((field) => [field, now[field]]))
    return { ...edit, from, to: { ...edit.to, ...chosen } }
  })
}

/** A statement that others removed, put back with your words: where it stood, or at the end when that place went too. */
export function putBack(
  edits: readonly StatementEdit[],
  { statement }: { statement: Statement },
  now: readonly Statement[],
): StatementEdit[] {
  const { id: _, lineageId, parent, position: __, ...words } = statement
  const there = new Set(now.map((one) => one.lineageId))
  const place = lastUnder(now, parent !== null && there.has(parent) ? parent : null)
  const ksas = words.ksas.filter((ksa) => there.has(ksa))
  const others = edits.filter((edit) => edit.lineageId !== lineageId)
  return [{ edit: 'add', lineageId, place, words: { ...words, ksas } }, ...others]
}

/** Removed all the same, with the words it has now. */
export function removedAnyway(edits: readonly StatementEdit[], now: Statement): StatementEdit[] {
  const { id: _, lineageId, parent: __, position: ___, ...words } = now
  return edits.map((edit) => (edit.edit === 'remove' && edit.lineageId === lineageId ? { ...edit, words } : edit))
}

function hopeless(edits: readonly StatementEdit[], error: DomainError): Mending {
  return { kind: 'hopeless', error, words: wordsIn(edits) }
}

/** All that somebody wrote in these edits, as plain lines. */
export function wordsIn(edits: readonly StatementEdit[]): string {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
  }
  return edits
    .flatMap((edit) => {
      if (edit.edit === 'move' || edit.edit === 'remove') return []
      const { type: _, ksas: __, derivedFrom: ___, ...written } = edit.edit === 'add' ? edit.words : edit.to
      return texts(written)
    })
    .join('\n')
}

function clashing(edits: readonly StatementEdit[], change: Change, now: Statement): Mending {
  const fields = (Object.keys(change.to) as Field[]).filter((field) => {
    const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
    return !same(now[field], change.from[field]) && !same(now[field], change.to[field])
  })
  const clashes = fields.map((field) => ({
    field,
    before: change.from[field],
    theirs: now[field],
    yours: change.to[field],
  }))
  if (clashes.length > 0) return { kind: 'clashes', statement: now, clashes }
  return { kind: 'mended', edits: settled(edits, now, {}), note: '' }
}

function refused(
  edits: readonly StatementEdit[],
  at: StatementEdit | undefined,
  problem: ErrorDetails['statement_edit_refused']['problem'],
  { statements, shown }: Situation,
  without: (note: string) => Mending,
  label: string,
): Mending {
  switch (problem) {
    case 'statement_missing': {
      const was = shown.find(({ lineageId }) => lineageId === at?.lineageId)
      if (at?.edit === 'change' && was)
        return { kind: 'gone', statement: { ...was, ...at.to } as Statement, yours: at.to }
      return without(mendText.gone(label))
    }
    case 'place_missing':
      return {
        kind: 'mended',
        edits: edits.map((edit) => (edit === at ? placed(edit, statements) : edit)),
        note: mendText.placed,
      }
    case 'statement_exists':
      return without('')
    case 'into_itself':
      return without(mendText.notMoved(label))
    case 'has_children':
    case 'ksa_in_use':
      // A branch is removed as a whole or not at all.
      return {
        kind: 'mended',
        edits: edits.filter(({ edit }) => edit !== 'remove'),
        note: mendText.notRemoved(problem),
      }
    case 'code_too_long':
      return without(mendText.notMoved(label))
  }
}

function placed(edit: StatementEdit, now: readonly Statement[]): StatementEdit {
  const there = new Set(now.map(({ lineageId }) => lineageId))
  const within = (parent: LineageId | null) =>
    lastUnder(now, parent !== null && there.has(parent) ? parent : null, edit.lineageId)
  if (edit.edit === 'add') return { ...edit, place: within(edit.place.parent) }
  return edit.edit === 'move' ? { ...edit, to: within(edit.to.parent) } : edit
}

function lastUnder(statements: readonly Statement[], parent: LineageId | null, except?: LineageId): Place {
  const siblings = statements.filter((one) => one.parent === parent && one.lineageId !== except)
  const last = siblings.toSorted((a, b) => a.position - b.position).at(-1)
  return { parent, after: last?.lineageId ?? null }
}

function withoutCode(edits: readonly StatementEdit[], code: string): Mending {
  const mended = edits.flatMap((edit): StatementEdit[] => {
    if (edit.edit === 'add' && edit.words.code === code) return [{ ...edit, words: { ...edit.words, code: null } }]
    if (edit.edit !== 'change' || edit.to.code !== code) return [edit]
    const { code: _to, ...to } = edit.to
    const { code: _from, ...from } = edit.from
    return Object.keys(to).length === 0 ? [] : [{ ...edit, from, to }]
  })
  return { kind: 'mended', edits: mended, note: mendText.codeTaken(code) }
}

function withoutLostKsas(edits: readonly StatementEdit[], { statements }: Situation): Mending | undefined {
  const there = new Set(statements.map(({ lineageId }) => lineageId))
  let lost = 0
  const left = (ksas: LineageId[]) => {
    const found = ksas.filter((ksa) => there.has(ksa))
    lost += ksas.length - found.length
    return found
  }
  const mended = edits.map((edit): StatementEdit => {
    if (edit.edit === 'add') return { ...edit, words: { ...edit.words, ksas: left(edit.words.ksas) } }
    return edit.edit === 'change' && edit.to.ksas ? { ...edit, to: { ...edit.to, ksas: left(edit.to.ksas) } } : edit
  })
  return lost === 0 ? undefined : { kind: 'mended', edits: mended, note: mendText.ksasLost(lost) }
}
