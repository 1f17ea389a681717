// Text becomes runs: stretches of one line that one face can print. Latin, Greek and Cyrillic come from the face asked
// for, Japanese from the Japanese one, each with its own widths.
import type { Face } from './face.js'

/** A stretch of text in one face. */
export interface Run {
  readonly face: Face
  readonly text: string
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

// Letters that nothing can join into one grapheme with: asking the segmenter for them is a third of the work of a layout.
const ONE_EACH = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u03FF\u0400-\u0482\u048A-\u04FF\u1E00-\u1FFF]*$/

/** The user-perceived characters of `text`. */
export function graphemesOf(text: string): string[] {
  if (ONE_EACH.test(text)) return text.split('')
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}

/** Text as it is printed: NFC, so that a decomposed name is drawn with the accented letters the type designer drew. */
export function printed(text: string): string {
  return text.normalize('NFC')
}

/** The first of `faces` that can print `grapheme`. */
export function faceFor(grapheme: string, faces: readonly Face[]): Face | undefined {
  return faces.find((face) => face.covers(grapheme))
}

/**
 * Cuts one line into runs. A grapheme is never split between faces; a space stays with what stands before it.
 * What no face can print goes to the first: `unprintable` has refused it long before.
 */
export function runsOf(text: string, faces: readonly [Face, ...Face[]]): Run[] {
  if (faces[0].covers(text)) return [{ face: faces[0], text }]
  const runs: { face: Face; text: string }[] = []
  for (const grapheme of graphemesOf(text)) {
    const last = runs.at(-1)
    const stays = last !== undefined && grapheme === ' '
    const face = stays ? last.face : (faceFor(grapheme, faces) ?? faces[0])
    if (last?.face === face) last.text += grapheme
    else runs.push({ face, text: grapheme })
  }
  return runs
}

/** Width of `text` in points at `size`, with `spacing` points after each grapheme but the last. */
export function widthOf(
  text: string,
  style: { faces: readonly [Face, ...Face[]]; size: number; spacing?: number },
): number {
  const width = runsOf(text, style.faces).reduce((sum, run) => sum + run.face.widthOf(run.text), 0) * style.size
  return style.spacing === undefined ? width : width + style.spacing * Math.max(0, [...text].length - 1)
}
