// Reading JSON of unknown shape. Only own properties are looked at, so that a key such as `__proto__` is a key like any other.

export type JsonRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function own(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** Text, or a number as its text; `null` for anything else and for what is blank. */
export function scalar(value: unknown): string | null {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value
  return typeof text === 'string' && isVisible(text) ? text : null
}

/** The first of `names` that holds text or a number. */
export function firstScalar(record: JsonRecord, ...names: string[]): string | null {
  for (const name of names) {
    const text = scalar(own(record, name))
    if (text !== null) return text
  }
  return null
}

/** Whether anything of `text` can be seen. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text)
}

/** The start of `text` on one line without anything unseen, for labels and messages. */
export function excerpt(text: string, most = 100): string {
  const seen = text
    .slice(0, most * 4)
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Cf}\uFFF9-\uFFFF]+/gu, ' ')
    .trim()
  const symbols = [...seen]
  return symbols.length > most ? `${symbols.slice(0, most - 1).join('')}…` : seen
}
