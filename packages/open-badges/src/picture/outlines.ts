// Text as outlines of an SVG: looks the same in every viewer and on every machine, whatever fonts it has.
import { breakEvenly, breakLines, runsOf, type Measure, type Voice, widthOf } from '@touchstone/typesetting'

export interface Line {
  /** Path data, its baseline at `y`, centred on `x`. */
  readonly path: string
  readonly width: number
}

/** One line, centred. Sizes in units of the picture. */
export function outline(
  text: string,
  faces: Voice,
  size: number,
  { x, y }: { readonly x: number; readonly y: number },
): Line {
  const width = widthOf(text, { faces, size })
  let at = x - width / 2
  const paths: string[] = []
  for (const run of runsOf(text, faces)) {
    const { font } = run.face
    const scale = size / font.unitsPerEm
    for (const { glyphs, positions } of run.face.shape(run.text))
      glyphs.forEach((glyph, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
        const drawn = font
          .getGlyph(glyph.id)
          .path.scale(scale, -scale)
          .translate(at + xOffset * scale, y - yOffset * scale)
        paths.push(drawn.toSVG())
        at += xAdvance * scale
      })
  }
  return {
    path: paths.join('').replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100)),
    width,
  }
}

/** Lines no wider than the measure, as even as they can be without cutting a word. */
export function linesOf(text: string, measure: Measure): string[] {
  const words = new Set(text.split(' '))
  const even = breakEvenly(text, measure).map((line) => line.trimEnd())
  const whole = even.every((line) => line.split(' ').every((word) => words.has(word)))
  return whole ? even : breakLines(text, measure).map((line) => line.trimEnd())
}
