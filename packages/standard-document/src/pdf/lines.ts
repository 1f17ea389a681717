// Lines of a column on their way to become strips, and how they are put beside and below each other.
import type { VoiceName, Voices } from './fonts.js'
import type { Typesetter } from './settable.js'
import { COLOR, MARGIN, TEXT_WIDTH } from './sheet.js'
import type { Piece } from './strip.js'

export interface Column {
  readonly x: number
  readonly width: number
}

export const WHOLE: Column = { x: MARGIN.left, width: TEXT_WIDTH }

export interface Style {
  readonly size: number
  readonly color: string
  readonly voice: VoiceName
}

/** One line of a column, on its way to become a strip or half of one. */
export interface SetLine {
  readonly pieces: readonly Piece[]
  readonly height: number
  readonly before: number
  /** Of one paragraph: its lines are not torn one by one. */
  readonly last: boolean
  readonly first: boolean
}

/** What setting needs to know: how the document speaks, and where to note what it cannot say. */
export interface Setting {
  readonly voices: Voices
  readonly typesetter: Typesetter
  readonly accent: string
}

export const BODY: Style = { size: 9.5, color: COLOR.ink, voice: 'text' }
export const SMALL: Style = { size: 8.5, color: COLOR.soft, voice: 'text' }

/** Two columns of lines, the first of each on one line. */
export function beside(left: readonly SetLine[], right: readonly SetLine[]): SetLine[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [a, b] = [left[index], right[index]]
    return {
      pieces: [...(a?.pieces ?? []), ...(b?.pieces ?? [])],
      height: Math.max(a?.height ?? 0, b?.height ?? 0),
      before: index === 0 ? 0 : (b?.before ?? 0),
      first: index === 0 || (b?.first ?? false),
      // A label of two lines beside a text of one is one thing.
      last: index >= left.length - 1 && (b?.last ?? index === left.length - 1),
    }
  })
}

export function withAir(lines: readonly SetLine[], before: number): SetLine[] {
  return lines.map((line, index) => (index === 0 ? { ...line, before } : line))
}

export function lower(piece: Piece, by: number): Piece {
  return piece.kind === 'text' ? { ...piece, baseline: piece.baseline + by } : { ...piece, y: piece.y + by }
}
