// Finds the size and the lines for a text of unknown length: one line as large as it may be, then smaller down to a floor,
// then two lines, and so on. Text is never cut off.
import {
  ASCENT,
  breakEvenly,
  breakLines,
  DESCENT,
  keepsWords,
  LINE_HEIGHT,
  printed,
  runsOf,
  widthOf,
  type Voice,
} from '@touchstone/typesetting'
import type { Block, Line, Piece } from './page.js'

/** So many lines are allowed between these two sizes, in points. */
export interface Step {
  readonly lines: number
  readonly from: number
  readonly to: number
}

export interface TextStyle {
  readonly role: Block['role']
  readonly faces: Voice
  readonly color: string
  readonly align: 'left' | 'center'
  /** From the most generous to the last resort, whose smallest size takes as many lines as it needs. */
  readonly steps: readonly [Step, ...Step[]]
  /** Multiplies every size: below 1 when the page is full. */
  readonly scale: number
  /** Letter spacing in em. */
  readonly tracking?: number
}

export interface Column {
  readonly x: number
  readonly width: number
}

const STEP = 0.97

/** `text` fitted into a column. */
export function fitText(
  text: string,
  style: TextStyle,
  column: Column,
): Piece & { readonly size: number; readonly lineCount: number } {
  const { size, lines } = fit(printed(text), style, column.width)
  return {
    size,
    lineCount: lines.length,
    height: lines.length * LINE_HEIGHT * size,
    place: (top) => [{ kind: 'text', role: style.role, lines: placeLines(lines, { ...style, size, top }, column) }],
  }
}

/** Puts lines one under the other, the first with its top at `top`. */
export function placeLines(
  lines: readonly string[],
  style: Pick<TextStyle, 'faces' | 'color' | 'align' | 'tracking'> & { size: number; top: number },
  column: Column,
): Line[] {
  const { faces, size, color, top } = style
  const spacing = (style.tracking ?? 0) * size
  return lines.map((text, index) => {
    const width = widthOf(text.trimEnd(), { faces, size, spacing })
    const x = style.align === 'center' ? column.x + (column.width - width) / 2 : column.x
    const y = top + index * LINE_HEIGHT * size
    const box = { x, y, width, height: (ASCENT + DESCENT) * size }
    return { runs: runsOf(text, faces), x, baseline: y + ASCENT * size, size, color, spacing, box }
  })
}

function fit(text: string, style: TextStyle, width: number): { size: number; lines: string[] } {
  const lay = style.align === 'center' ? breakEvenly : breakLines
  const measureAt = (size: number) => ({ faces: style.faces, size, width, tracking: style.tracking ?? 0 })
  // A smaller size is better than a word cut in two; a word that no size can hold is cut.
  for (const whole of [true, false]) {
    for (const step of style.steps) {
      for (let size = step.from * style.scale; size >= step.to * style.scale - 1e-9; size *= STEP) {
        const measure = measureAt(size)
        if (whole && !keepsWords(text, measure)) continue
        if (breakLines(text, measure).length <= step.lines) return { size, lines: lay(text, measure) }
      }
    }
  }
  const size = Math.min(...style.steps.map(({ to }) => to)) * style.scale
  return { size, lines: lay(text, measureAt(size)) }
}
