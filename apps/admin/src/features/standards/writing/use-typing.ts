// Words while they are typed. They stay as typed until the field is left, and go on their way when one pauses; what they replace is
// what stood there when typing began, so nobody else's words are written over unseen.
import { type LineageId, type Statement, StatementWords } from '@touchstone/domain'
import { useEffect, useRef, useState } from 'react'
import type { DraftStore } from './draft-store'
import { actText } from './messages'
import { sentenceFor } from '../../../error-messages'

const PAUSE_MS = 500

export type Field = keyof StatementWords
export type Words = Pick<StatementWords, Field>

export interface Typing {
  /** What the field shows. */
  value<F extends Field>(field: F): Words[F]
  /** Typed: goes on its way after a pause. */
  type<F extends Field>(field: F, value: Words[F]): void
  /** Picked or switched: goes on its way at once. */
  pick<F extends Field>(field: F, value: Words[F]): void
  /** The field is left: it shows what is kept, or what cannot be. */
  leave(field: Field): void
  fault(field: Field): string | undefined
}

type Typed = Partial<Words>
type Faults = Partial<Record<Field, string | undefined>>

/** Words that were typed and cannot be kept as they are, with what stood there before and what is wrong with them. */
export interface Unfit {
  readonly typed: Typed
  readonly began: Typed
  readonly faults: Faults
}

interface Surroundings {
  readonly store: DraftStore
  /** What could not be kept when one was here before. */
  readonly unfit: Unfit | undefined
  onUnsent(unsent: boolean): void
  onUnfit(lineageId: LineageId, unfit: Unfit | undefined): void
}

export function useTyping(statement: Statement, { store, unfit, onUnsent, onUnfit }: Surroundings): Typing {
  const [typed, setTyped] = useState<Typed>(unfit?.typed ?? {})
  const [faults, setFaults] = useState<Faults>(unfit?.faults ?? {})
  // What is typed and not sent yet, with what stood there before. Not drawn, so not state.
  const pending = useRef<{ typed: Typed; began: Typed }>({ typed: { ...unfit?.typed }, began: { ...unfit?.began } })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef(statement)
  useEffect(() => {
    latest.current = statement
  }, [statement])

  function flush(): void {
    clearTimeout(timer.current)
    const { typed: words, began } = pending.current
    if (Object.keys(words).length === 0) return
    const read = readTyped(words)
    const fields = Object.keys(read.to) as Field[]
    const found = { ...read.faults, ...(fields.length > 0 && send(fields, read.to)) }
    setFaults((now) => ({ ...now, ...found }))
    const left = Object.keys(words).length > 0
    onUnfit(latest.current.lineageId, left ? { typed: { ...words }, began: { ...began }, faults: found } : undefined)
    onUnsent(false)
  }

  /** Answers with what is refused; that keeps nothing else from being saved. */
  function send(fields: readonly Field[], to: Typed): Faults {
    const { typed: words, began } = pending.current
    const only = (from: Typed) => Object.fromEntries(fields.map((field) => [field, from[field]]))
    const { lineageId, code } = latest.current
    const refusal = store.write({ edit: 'change', lineageId, from: only(began), to: only(to) }, actText.write(code))
    if (refusal === null) {
      for (const field of fields) {
        delete words[field]
        delete began[field]
      }
      return {}
    }
    const [first] = fields
    if (fields.length === 1 && first) return { [first]: sentenceFor(refusal) }
    return Object.assign({}, ...fields.map((field) => send([field], to))) as Faults
  }

  const flushLatest = useRef(flush)
  useEffect(() => {
    flushLatest.current = flush
  })
  useEffect(() => {
    const now = () => flushLatest.current()
    window.addEventListener('pagehide', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      window.removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', now)
      now()
      store.endStep()
    }
  }, [store])

  function set<F extends Field>(field: F, value: Words[F]) {
    setTyped((now) => ({ ...now, [field]: value }))
    if (!(field in pending.current.began)) pending.current.began[field] = latest.current[field]
    pending.current.typed[field] = value
    onUnsent(true)
  }

  return {
    value: <F extends Field>(field: F) => (field in typed ? (typed[field] as Words[F]) : statement[field]),
    type(field, value) {
      set(field, value)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => flushLatest.current(), PAUSE_MS)
    },
    pick(field, value) {
      set(field, value)
      flush()
      if (!(field in pending.current.typed)) setTyped((now) => without(now, field))
    },
    leave(field) {
      flush()
      // What cannot be kept stays to be seen and put right.
      if (!(field in pending.current.typed)) setTyped((now) => without(now, field))
      store.endStep()
    },
    fault: (field) => faults[field],
  }
}

/** What can be kept of what was typed, and what is wrong with the rest. */
export function readTyped(typed: Typed): { to: Typed; faults: Faults } {
  const to: Typed = {}
  const faults: Faults = {}
  for (const field of Object.keys(typed) as Field[]) {
    const read = StatementWords.shape[field].safeParse(tidied(field, typed[field]))
    faults[field] = read.success ? undefined : read.error.issues[0]?.message
    if (read.success) Object.assign(to, { [field]: read.data })
  }
  return { to, faults }
}

/** A field that was emptied holds nothing, and a line of a list that is empty is none. */
function tidied(field: Field, value: unknown): unknown {
  if (field === 'evaluationCriteria') return (value as string[]).filter((one) => one.trim() !== '')
  if (field === 'equipment') return (value as { text: string }[]).filter(({ text }) => text.trim() !== '')
  return field !== 'text' && typeof value === 'string' && value.trim() === '' ? null : value
}

function without(typed: Typed, field: Field): Typed {
  const { [field]: _, ...rest } = typed
  return rest
}
