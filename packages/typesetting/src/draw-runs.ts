// Puts the runs of one line on the page so that what is copied out of it is what was written.
import type { Face } from './face.js'
import type { Run } from './typeset.js'

export interface PlacedRuns {
  readonly runs: readonly Run[]
  readonly x: number
  readonly baseline: number
  readonly size: number
  readonly color: string
  /** Points added after each character. */
  readonly spacing: number
}

/** Which characters each embedded glyph has been said to stand for: one entry per glyph is all a PDF font has room for. */
export type Meanings = Map<Face, Map<number, string>>

/** Draws a line. `meanings` belongs to the document: hand in the same one for all its lines. */
export function drawRuns(document: PDFKit.PDFDocument, line: PlacedRuns, meanings: Meanings): void {
  let { x } = line
  document.fillColor(line.color)
  for (const { face, text } of line.runs) {
    const draw = () =>
      document
        .font(face.name, line.size)
        .text(text, x, line.baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing: line.spacing })
    if (copiesTruly(face, text, meanings)) draw()
    else {
      document.markContent('Span', { actual: text })
      draw()
      document.endMarkedContent()
    }
    x += face.widthOf(text) * line.size + line.spacing * [...text].length
  }
}

/** Whether a reader that looks up each glyph gets `text`; where two characters share a glyph, the second has to be said in words. */
function copiesTruly(face: Face, text: string, meanings: Meanings): boolean {
  const known = meanings.get(face) ?? new Map<number, string>()
  meanings.set(face, known)
  let copied = ''
  for (const { id, codePoints } of face.shape(text).flatMap(({ glyphs }) => glyphs)) {
    if (!known.has(id)) known.set(id, String.fromCodePoint(...codePoints))
    copied += known.get(id)
  }
  return copied === text
}
