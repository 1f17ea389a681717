// The words around what a search found, in three parts; the middle one is what is marked.
import type { Statement } from '@touchstone/domain'
import { toPlainText } from '@touchstone/rich-text'

export type Passage = [before: string, match: string, after: string]

/** Characters shown on either side of a match. */
const AROUND = 80
/** Shown where no field holds a match alone: the words searched for stand in several. */
const BEGINNING = 160

/** The first field that holds all that was searched for, else the first that holds one of its words. The code is shown anyway. */
export function passageOf(statement: Statement, wanted: string): Passage {
  const fields = fieldsOf(statement).map((text) => ({ text, folded: fold(text) }))
  for (const needle of [fold(wanted), ...fold(wanted).split(/\s+/)].filter((word) => word !== '')) {
    for (const { text, folded } of fields) {
      const at = startOf(folded, needle)
      if (at >= 0) return around(text, at, needle.length)
    }
  }
  const [{ text } = { text: '' }] = fields
  return [text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text, '', '']
}

function fieldsOf(statement: Statement): string[] {
  const { title, text, evaluationCriteria, accuracyLevel, equipment, assignment, notes, fields } = statement
  const said = [text, title, ...evaluationCriteria, accuracyLevel, ...equipment.map((item) => item.text)]
  const more = [assignment, notes, ...Object.values(fields).map(String)]
  return [...said, ...more].filter((words) => words !== null).map((words) => toPlainText(words).replaceAll(/\s+/g, ' '))
}

/** Lower case without accents, each character in its own place, so that a match in it is a match in the original. */
function fold(words: string): string {
  return [...words]
    .map((letter) => {
      const bare = letter.normalize('NFD').charAt(0).toLowerCase()
      return bare.length === letter.length ? bare : letter
    })
    .join('')
}

/** Where a word begins with `needle`; in a script without spaces, where it stands. */
function startOf(folded: string, needle: string): number {
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
    const before = folded.charAt(at - 1)
    if (!/[\p{L}\p{N}]/u.test(before) || !/^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}]/u.test(needle)) return at
  }
  return -1
}

function around(text: string, at: number, length: number): Passage {
  const start = at <= AROUND ? 0 : text.lastIndexOf(' ', at - AROUND) + 1 || at - AROUND
  const end = Math.min(text.length, at + length + AROUND)
  return [
    `${start > 0 ? '…' : ''}${text.slice(start, at)}`,
    text.slice(at, at + length),
    `${text.slice(at + length, end)}${end < text.length ? '…' : ''}`,
  ]
}
