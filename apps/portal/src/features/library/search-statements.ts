import type { Statement } from '@touchstone/domain'
import { toPlainText } from '@touchstone/rich-text'

export interface Hit {
  readonly statement: Statement
  /** The passage around the first match, in three parts; the middle one is what was searched for. */
  readonly passage: readonly [before: string, match: string, after: string]
}

/** Characters shown on either side of a match. */
const AROUND = 60
/** One letter is found everywhere. */
export const SHORTEST_SEARCH = 2

/** Statements that hold `wanted` anywhere in their words, in the order given. Case and accents do not matter. */
export function searchStatements(statements: readonly Statement[], wanted: string): Hit[] {
  const needle = plain(wanted.trim())
  if (needle.length < SHORTEST_SEARCH) return []
  return statements.flatMap((statement) => {
    for (const { words, bare } of wordsOf(statement)) {
      const at = bare.indexOf(needle)
      if (at >= 0) return [{ statement, passage: passageAround(words, at, needle.length) }]
    }
    return []
  })
}

interface Words {
  readonly words: string
  /** The same, ready to be compared. */
  readonly bare: string
}

/** Read and folded once: a search goes through them again with every letter typed. */
const known = new WeakMap<Statement, readonly Words[]>()

function wordsOf(statement: Statement): readonly Words[] {
  const read = known.get(statement) ?? readWords(statement)
  known.set(statement, read)
  return read
}

function readWords(statement: Statement): Words[] {
  const { code, title, text, evaluationCriteria, accuracyLevel, equipment, assignment, notes, fields } = statement
  const all = [
    code,
    title,
    text,
    ...evaluationCriteria,
    accuracyLevel,
    ...equipment.map((item) => item.text),
    assignment,
    notes,
    ...Object.values(fields).map(String),
  ]
  return all
    .filter((words) => words !== null)
    .map((words) => toPlainText(words))
    .map((words) => ({ words, bare: plain(words) }))
}

/** Lower case without accents, each character in its own place, so that a match in it is a match in the original. */
function plain(words: string): string {
  return [...words]
    .map((letter) => {
      const bare = letter.normalize('NFD').charAt(0).toLowerCase()
      return bare.length === letter.length ? bare : letter
    })
    .join('')
}

function passageAround(words: string, at: number, length: number): Hit['passage'] {
  const start = at <= AROUND ? 0 : words.lastIndexOf(' ', at - AROUND) + 1 || at - AROUND
  const end = at + length + AROUND >= words.length ? words.length : at + length + AROUND
  return [
    `${start > 0 ? '…' : ''}${words.slice(start, at)}`,
    words.slice(at, at + length),
    `${words.slice(at + length, end)}${end < words.length ? '…' : ''}`,
  ]
}
