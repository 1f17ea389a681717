// Lines of text in several voices: bold words, code and links within a paragraph.
import { cutAtBreaks } from './break-lines.js'
import type { Voice } from './face.js'
import { graphemesOf, widthOf } from './typeset.js'

/** A stretch of a paragraph in one voice. What else it carries is handed through to its lines. */
export interface Span {
  readonly text: string
  readonly faces: Voice
}

/** A span's part of one line, with its width in points. */
export interface Fragment<S extends Span> {
  readonly span: S
  readonly text: string
  readonly width: number
}

interface Room {
  readonly size: number
  readonly width: number
}

/** Cuts a paragraph into lines no wider than the room, where one voice would be cut too; a word wider than the line is cut inside. */
export function breakSpans<S extends Span>(spans: readonly S[], room: Room): Fragment<S>[][] {
  const lines: Fragment<S>[][] = []
  let line: Fragment<S>[] = []
  let used = 0
  for (const atom of atomsOf(spans, room)) {
    if (line.length > 0 && used + inkOf(atom, room.size) > room.width + 1e-6) {
      lines.push(line)
      line = []
      used = 0
    }
    for (const fragment of atom) {
      append(line, fragment)
      used += fragment.width
    }
  }
  return line.length > 0 ? [...lines, line] : lines
}

function append<S extends Span>(line: Fragment<S>[], fragment: Fragment<S>): void {
  const last = line.at(-1)
  if (last?.span !== fragment.span) line.push(fragment)
  else
    line[line.length - 1] = {
      span: last.span,
      text: last.text + fragment.text,
      width: last.width + fragment.width,
    }
}

/** Stretches that stay on one line, each in the voices it runs through. */
function atomsOf<S extends Span>(spans: readonly S[], room: Room): Fragment<S>[][] {
  const text = spans.map((span) => span.text).join('')
  const take = takerOf(spans, room.size)
  return cutAtBreaks(text)
    .map((atom) => take(atom.length))
    .flatMap((atom) => (inkOf(atom, room.size) > room.width ? inParts(atom, room) : [atom]))
}

/** Takes the next so many characters off the spans, one after the other. */
function takerOf<S extends Span>(spans: readonly S[], size: number): (length: number) => Fragment<S>[] {
  let [index, offset] = [0, 0]
  return (length) => {
    const taken: Fragment<S>[] = []
    for (let left = length; left > 0;) {
      const span = spans[index]
      if (span === undefined) break
      const text = span.text.slice(offset, offset + left)
      if (text !== '') taken.push({ span, text, width: widthOf(text, { faces: span.faces, size }) })
      left -= text.length
      offset += text.length
      if (offset >= span.text.length) [index, offset] = [index + 1, 0]
    }
    return taken
  }
}

function inkOf<S extends Span>(atom: readonly Fragment<S>[], size: number): number {
  const last = atom.at(-1)
  const all = atom.reduce((sum, { width }) => sum + width, 0)
  if (last === undefined || !last.text.endsWith(' ')) return all
  return all - last.width + widthOf(last.text.trimEnd(), { faces: last.span.faces, size })
}

/** A word wider than the line, in parts as wide as the line: it begins on a line of its own. */
function inParts<S extends Span>(atom: readonly Fragment<S>[], { size, width }: Room): Fragment<S>[][] {
  const parts: Fragment<S>[][] = [[]]
  let used = 0
  for (const { span, text } of atom) {
    for (const grapheme of graphemesOf(text)) {
      const fragment = { span, text: grapheme, width: widthOf(grapheme, { faces: span.faces, size }) }
      if (used > 0 && used + inkOf([fragment], size) > width) {
        parts.push([])
        used = 0
      }
      append(parts.at(-1) ?? [], fragment)
      used += fragment.width
    }
  }
  return parts
}
