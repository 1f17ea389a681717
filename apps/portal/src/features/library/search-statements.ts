import type { Statement } from '@touchstone/domain'

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
    for (const words of wordsOf(statement)) {
      const at = plain(words).indexOf(needle)
      if (at >= 0) return [{ statement, passage: passageAround(words, at, needle.length) }]
    }
    return []
  })
}

function wordsOf(statement: Statement): string[] {
  const { code, title, text, evaluationCriteria, accuracyLevel, equipment, assignment, notes } = statement
  const all = [
    code,
    title,
    text,
    ...evaluationCriteria,
    accuracyLevel,
    ...equipment.map((item) => item.text),
    assignment,
    notes,
  ]
  return all.filter((words) => words !== null)
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
