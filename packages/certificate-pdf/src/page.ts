// The sheet and what is put on it. Points, origin at the top left, y downwards.
import type { Run } from './typeset.js'

/** A4 landscape. */
export const SHEET = { width: 841.89, height: 595.28 } as const
/** How far the text keeps from the edge of the sheet. */
export const MARGIN = { x: 66, y: 57 } as const
export const TEXT_WIDTH = SHEET.width - 2 * MARGIN.x

// The reach of Noto's letters above and below the baseline, in em. Lines pitched at the sum never touch, whatever the accents.
export const ASCENT = 1.069
export const DESCENT = 0.293
export const LINE_HEIGHT = ASCENT + DESCENT

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

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One line of text, placed. */
export interface Line {
  /** What is drawn: the text of the runs, with the space at which the line was broken. */
  readonly runs: readonly Run[]
  readonly x: number
  readonly baseline: number
  readonly size: number
  readonly color: string
  /** Points added after each character. */
  readonly spacing: number
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
