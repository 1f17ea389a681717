// How a statement is called where there is room for a line: by its title, or by how its text begins.
import { toPlainText } from './to-plain-text.js'

interface Named {
  readonly title: string | null
  readonly text: string
}

const LONGEST_NAME = 140
const LONGEST_HEADING = 300

/** The title, else the start of the text, without line breaks. */
export function nameOf({ title, text }: Named): string {
  if (title !== null) return title
  const flat = toPlainText(text).replaceAll(/\s+/g, ' ')
  return flat.length <= LONGEST_NAME ? flat : `${flat.slice(0, LONGEST_NAME - 1).trimEnd()}…`
}

/** A heading and what is left of the words to be set under it: nothing is said twice and nothing is left out. */
export function headingOf(statement: Named): { readonly name: string; readonly rest: string } {
  const { title, text } = statement
  if (title !== null) return { name: title, rest: text === title ? '' : text }
  const [first = '', ...rest] = text.split('\n')
  return first.length <= LONGEST_HEADING
    ? { name: toPlainText(first), rest: rest.join('\n').trim() }
    : { name: nameOf(statement), rest: text }
}
