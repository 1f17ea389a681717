// The sheet and what is put on it. Points, origin at the top left, y downwards.
import type { Placement, PlacedRuns } from '@touchstone/typesetting'

/** A4 landscape. */
export const SHEET = { width: 841.89, height: 595.28 } as const
/** How far the text keeps from the edge of the sheet. */
export const MARGIN = { x: 66, y: 57 } as const
export const TEXT_WIDTH = SHEET.width - 2 * MARGIN.x

/** Warm paper, basalt and brass. Solid colours only: PDF/A wants a blending space for anything transparent. */
export const COLOR = {
  paper: '#fdfbf6',
  watermark: '#f4ecda',
  lines: '#c9b17a',
  brass: '#8a6a2c',
  gold: '#b08d45',
  basalt: '#1d2226',
  stone: '#545b61',
} as const

export type Box = Placement

/** One line of text, placed. What is drawn is the text of its runs, with the space at which the line was broken. */
export interface Line extends PlacedRuns {
  /** The line from the tallest accent to the deepest descender, without a space at its end. */
  readonly box: Box
}

/** A piece of the document as a reader hears it: one element of the structure tree. */
export interface Block {
  readonly kind: 'text'
  readonly role: 'H1' | 'P' | 'LI'
  readonly lines: readonly Line[]
}

export type Ornament =
  | {
      readonly kind: 'rule'
      readonly x1: number
      readonly x2: number
      readonly y: number
      readonly color: string
      readonly weight: number
    }
  | { readonly kind: 'lozenge'; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly kind: 'mark'; readonly x: number; readonly y: number; readonly size: number }

/** The QR code with its quiet zone. */
export interface QrPlace {
  readonly kind: 'qr'
  readonly box: Box
  readonly modules: readonly (readonly boolean[])[]
}

export type Placed = Block | Ornament | QrPlace

/** A certificate laid out: everything on the sheet, in reading order. */
export type CertificateLayout = readonly Placed[]

/** Something of a known height that can be put anywhere down the sheet. */
export interface Piece {
  readonly height: number
  place(top: number): Placed[]
}
