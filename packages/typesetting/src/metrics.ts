// The reach of Noto's letters above and below the baseline, in em. Lines pitched at the sum never touch, whatever the accents.
export const ASCENT = 1.069
export const DESCENT = 0.293
export const LINE_HEIGHT = ASCENT + DESCENT
