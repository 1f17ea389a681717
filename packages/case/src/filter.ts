// The filter of CASE's lists (REST binding 1.1, section 3.4): a field, a predicate and a quoted value, or two of them with AND or OR
// between. Values are compared without regard to case; of a field that holds several, `=` wants all the values named and `~` any.
import { isRecord, own } from './json.js'

const PREDICATES = ['!=', '>=', '<=', '=', '>', '<', '~'] as const
type Predicate = (typeof PREDICATES)[number]

interface Term {
  readonly field: string
  readonly predicate: Predicate
  readonly value: string
}

export type FilterReading =
  | { readonly read: true; readonly matches: (record: unknown) => boolean }
  | { readonly read: false; readonly why: 'grammar' | 'field' }

const TERM = /^\s*([A-Za-z][A-Za-z0-9_.]*)\s*(!=|>=|<=|=|>|<|~)\s*'((?:[^']|'')*)'\s*/
const BETWEEN = /^(AND|OR)\s+/

/** @param knows whether the records have a field, in dot notation, whatever one of them holds */
export function readFilter(text: string, knows: (field: string) => boolean): FilterReading {
  const first = readTerm(text)
  if (first === undefined) return { read: false, why: 'grammar' }
  const [, operator] = BETWEEN.exec(first.rest) ?? []
  const second = operator === undefined ? undefined : readTerm(first.rest.replace(BETWEEN, ''))
  const rest = operator === undefined ? first.rest : (second?.rest ?? 'nothing')
  if (rest !== '') return { read: false, why: 'grammar' }
  const terms = [first.term, ...(second ? [second.term] : [])]
  if (!terms.every(({ field }) => knows(field))) return { read: false, why: 'field' }
  const tests = terms.map(testOf)
  return {
    read: true,
    matches: (record) => (operator === 'OR' ? tests.some((test) => test(record)) : tests.every((test) => test(record))),
  }
}

function readTerm(text: string): { term: Term; rest: string } | undefined {
  const [whole, field, symbol, quoted] = TERM.exec(text) ?? []
  const predicate = PREDICATES.find((one) => one === symbol)
  if (whole === undefined || field === undefined || predicate === undefined || quoted === undefined) return undefined
  return { term: { field, predicate, value: quoted.replaceAll("''", "'") }, rest: text.slice(whole.length) }
}

/** Letters of another case or form are the same; digits count as numbers, so dates and versions come in their order. */
const comparison = new Intl.Collator('und', { sensitivity: 'accent', numeric: true })
export const inOrder = new Intl.Collator('und', { numeric: true })

function testOf({ field, predicate, value }: Term): (record: unknown) => boolean {
  const named = value.split(',').map((one) => one.trim())
  return (record) => {
    const held = valuesOf(record, field)
    // What is absent is other than any value, and in no order with it.
    if (held === undefined) return predicate === '!='
    return typeof held === 'string' ? testText(held, predicate, value) : testList(held, predicate, named)
  }
}

function testText(held: string, predicate: Predicate, value: string): boolean {
  if (predicate === '~') return folded(held).includes(folded(value))
  return TESTS[predicate](comparison.compare(held, value))
}

const TESTS = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
} satisfies Record<Exclude<Predicate, '~'>, (order: number) => boolean>

function testList(held: readonly string[], predicate: Predicate, named: readonly string[]): boolean {
  const holds = (value: string) => held.some((one) => comparison.compare(one, value) === 0)
  if (predicate === '=') return named.every(holds)
  if (predicate === '!=') return !named.every(holds)
  if (predicate === '~') return named.some(holds)
  return named.some((value) => held.some((one) => TESTS[predicate](comparison.compare(one, value))))
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** What stands under a field in dot notation: one text, or a list where a list lies on the way; `undefined` where nothing does. */
export function valuesOf(record: unknown, field: string): string | readonly string[] | undefined {
  let at: unknown = record
  for (const step of field.split('.')) {
    if (Array.isArray(at)) at = at.map((one: unknown) => (isRecord(one) ? own(one, step) : undefined))
    else at = isRecord(at) ? own(at, step) : undefined
  }
  if (Array.isArray(at)) return at.flatMap((one) => textOf(one) ?? [])
  return textOf(at)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
}
