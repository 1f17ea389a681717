// Most texts of a standard hold no Markdown at all, and a standard has thousands: they are cut into lines without a parser. Texts that
// were built to keep a parser busy take the same way and are shown as they are.
import type { Block, Inline } from './rich-text.js'

/** Without one of these no construct of the subset can begin. */
const MAY_MEAN_SOMETHING = /[*_`[<\\]|^[ \t]*(?:[-+]|\d{1,9}[.)])(?:[ \t]|$)/m

/** Emphasis is matched in time that grows with the square of the marks, and nobody writes so many in earnest. */
const MOST_MARKS = 1_000
/** A line that opens many lists at once: `- - - - -`. */
const MANY_LISTS = /^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)){8}/m

/** Whether `text` is to be read as nothing but lines and paragraphs. */
export function isPlain(text: string): boolean {
  return !MAY_MEAN_SOMETHING.test(text) || MANY_LISTS.test(text) || marksIn(text) > MOST_MARKS
}

function marksIn(text: string): number {
  return text.match(/[*_]+|[[`<]/g)?.length ?? 0
}

/** Paragraphs at blank lines, breaks at line ends. White space around a line is not kept: Markdown has none there. */
export function plainBlocks(text: string): Block[] {
  return text
    .split(/\n(?:[ \t]*\n)+/)
    .map((part) =>
      part
        .split('\n')
        .map(trimmed)
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ kind: 'paragraph', children: lines.flatMap(withBreak) }))
}

function trimmed(line: string): string {
  return line.replace(/^[ \t]+|[ \t]+$/g, '')
}

function withBreak(text: string, index: number): Inline[] {
  return index === 0 ? [{ kind: 'text', text }] : [{ kind: 'break' }, { kind: 'text', text }]
}
