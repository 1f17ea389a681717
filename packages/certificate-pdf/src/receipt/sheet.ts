// The sheet a receipt is printed on, in points, and its colours.
import type { DocumentOutcome } from '@touchstone/domain'
import { COLOR as CERTIFICATE } from '../page.js'

/** A4 upright. */
export const SHEET = { width: 595.28, height: 841.89 } as const
export const MARGIN = { left: 66, right: 62, top: 52, bottom: 50 } as const
export const TEXT_WIDTH = SHEET.width - MARGIN.left - MARGIN.right
export const TEXT_HEIGHT = SHEET.height - MARGIN.top - MARGIN.bottom

export const COLOR = { ...CERTIFICATE, hair: '#d5d1c8' } as const

/** A dark colour for the edge of the answer and a light one to stand on. The word says the same: paper may be grey. */
export interface Tone {
  readonly edge: string
  readonly ground: string
}

const GOOD = { edge: '#2c6a3a', ground: '#eef4ec' }
const WARN = { edge: '#8a5a00', ground: '#f9f2e3' }
const BAD = { edge: '#9b2a1f', ground: '#f9ebe8' }
const NOTE = { edge: '#2f5480', ground: '#ecf0f5' }
const UNKNOWN = { edge: '#545b61', ground: '#f1f0ec' }

export const TONES = {
  valid: GOOD,
  not_yet_valid: NOTE,
  expired: WARN,
  suspended: WARN,
  withdrawn: BAD,
  replaced: NOTE,
  erased: UNKNOWN,
  altered: BAD,
  not_original: WARN,
  not_proven: WARN,
  not_found: UNKNOWN,
  other_issuer: NOTE,
  other_issuer_not_in_effect: WARN,
  signature_wrong: BAD,
  unreadable: UNKNOWN,
} as const satisfies Record<DocumentOutcome, Tone>
