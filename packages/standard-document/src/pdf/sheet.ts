// The sheet a standard is printed on, in points, and the colours it is printed in.

/** A4 upright. */
export const SHEET = { width: 595.28, height: 841.89 } as const
export const MARGIN = { left: 68, right: 62, top: 82, bottom: 74 } as const
export const TEXT_WIDTH = SHEET.width - MARGIN.left - MARGIN.right
/** From the top of the text to its foot. */
export const TEXT_HEIGHT = SHEET.height - MARGIN.top - MARGIN.bottom

/** Solid colours only: PDF/A wants a blending space for anything transparent. */
export const COLOR = {
  ink: '#1d2226',
  soft: '#545b61',
  hair: '#d5d1c8',
  watermark: '#efebe3',
  /** In a text with its changes marked. */
  gone: '#a8231c',
  new: '#1b6e45',
  /** Behind a bar of a chart. */
  trough: '#f0ede6',
} as const

/** Distance of baselines in em. */
export const LEADING = 1.42
