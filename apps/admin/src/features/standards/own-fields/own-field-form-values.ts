// The form of a version's own fields.
import { type OwnField, OwnFieldKey } from '@touchstone/domain'

/** A row of the form; `id` tells rows apart while keys are still being written. */
export interface FieldValues {
  readonly id: string
  /** Of a field that was there before: its key stays. */
  readonly isKept: boolean
  readonly label: string
  readonly key: string
  readonly kind: string
  readonly required: boolean
  readonly on: readonly string[]
  /** One on each line. */
  readonly choices: string
}

export function fieldValues(field: OwnField): FieldValues {
  return { ...field, id: field.key, isKept: true, choices: field.choices.join('\n') }
}

export function newField(id: string): FieldValues {
  const on = ['performance_standard']
  return { id, isKept: false, label: '', key: '', kind: 'line', required: false, on, choices: '' }
}

export function fieldRequest({ id: _, isKept: __, choices, ...field }: FieldValues) {
  const lines = choices.split('\n').map((line) => line.trim())
  return { ...field, choices: field.kind === 'choice' ? lines.filter((line) => line !== '') : [] }
}

/** The key proposed for a label: its letters and figures, in one word, other than every key there is. */
export function keyFor(label: string, taken: ReadonlySet<string>): string {
  const words =
    label
      .replaceAll('ß', 'ss')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? []
  const joined = words.map((word, n) => (n === 0 ? word.toLowerCase() : capital(word.toLowerCase()))).join('')
  const key = (/^[a-z]/.test(joined) ? joined : `field${capital(joined)}`).slice(0, 56)
  if (!taken.has(key)) return OwnFieldKey.parse(key)
  for (let n = 2; ; n++) if (!taken.has(`${key}_${n}`)) return OwnFieldKey.parse(`${key}_${n}`)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
