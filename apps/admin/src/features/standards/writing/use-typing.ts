// Words while they are typed. They stay as typed until the field is left, and go on their way when one pauses; what they replace is
// what stood there when typing began, so nobody else's words are written over unseen.
import { type DomainError, type Statement, StatementContent, StatementWords } from '@touchstone/domain'
import { useEffect, useRef, useState } from 'react'
import type { DraftStore } from './draft-store'
import { actText, isAboutCode } from './messages'
import { sentenceFor } from '../../../error-messages'

const PAUSE_MS = 500

export type Field = Exclude<keyof StatementWords, 'derivedFrom'>
export type Words = Pick<StatementWords, Field>

export interface Typing {
  /** What the field shows. */
  value<F extends Field>(field: F): Words[F]
  /** Typed: goes on its way after a pause. */
  type<F extends Field>(field: F, value: Words[F]): void
  /** Picked or switched: goes on its way at once. */
  pick<F extends Field>(field: F, value: Words[F]): void
  /** The field is left: it shows what is kept. */
  leave(field: Field): void
  fault(field: Field): string | undefined
  readonly unsent: boolean
}

type Typed = Partial<Words>
type Faults = Partial<Record<Field, string | undefined>>

export function useTyping(statement: Statement, store: DraftStore, onUnsent: (unsent: boolean) => void): Typing {
  const [typed, setTyped] = useState<Typed>({})
  const [faults, setFaults] = useState<Faults>({})
  // What is typed and not sent yet, with what stood there before. Not drawn, so not state.
  const pending = useRef<{ typed: Typed; began: Typed }>({ typed: {}, began: {} })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef(statement)
  useEffect(() => {
    latest.current = statement
  }, [statement])

  function flush(): void {
    clearTimeout(timer.current)
    const { typed: words, began } = pending.current
    const read = readTyped(words)
    setFaults((now) => ({ ...now, ...read.faults }))
    const fields = Object.keys(read.to) as Field[]
    const from = Object.fromEntries(fields.map((field) => [field, began[field]]))
    for (const field of fields) {
      delete words[field]
      delete began[field]
    }
    onUnsent(Object.keys(words).length > 0)
    if (fields.length === 0) return
    const { lineageId, code } = latest.current
    const refusal = store.write({ edit: 'change', lineageId, from, to: read.to }, actText.write(code))
    if (refusal) setFaults((now) => ({ ...now, ...faultOf(refusal, fields) }))
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
    unsent: Object.keys(typed).length > 0,
  }
}

/** What can be kept of what was typed, and what is wrong with the rest. */
export function readTyped(typed: Typed): { to: Typed; faults: Faults } {
  const to: Typed = {}
  const faults: Faults = {}
  for (const field of Object.keys(typed) as Field[]) {
    const schema = field === 'ksas' ? StatementWords.shape.ksas : StatementContent.shape[field]
    const read = schema.safeParse(tidied(field, typed[field]))
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

function faultOf(refusal: DomainError, fields: readonly Field[]): Faults {
  const sentence = sentenceFor(refusal)
  const field = isAboutCode(refusal) ? 'code' : refusal.code === 'own_field_unfit' ? 'fields' : fields[0]
  return field === undefined ? {} : { [field]: sentence }
}

function without(typed: Typed, field: Field): Typed {
  const { [field]: _, ...rest } = typed
  return rest
}
