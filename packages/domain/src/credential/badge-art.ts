// The body's own picture on a badge, in place of the one the platform draws. A badge keeps the picture it was signed with.
import { z } from 'zod'

/** SHA-256 of the picture, hex: what it is kept and addressed by. */
export const BadgeArtHash = z.string().regex(/^[0-9a-f]{64}$/)
export type BadgeArtHash = z.infer<typeof BadgeArtHash>

/** Pixels a side of a PNG may have, and bytes of a drawing and of the picture that is kept. */
export const BADGE_ART = { leastSide: 300, mostSide: 1_000, mostDrawing: 256 * 1024, mostKept: 1024 * 1024 } as const

/** Open Badges 3.0 wants it square, so that displays need not cut it. */
export type BadgeArtProblem =
  | 'not_a_picture'
  | 'damaged'
  | 'not_square'
  | 'too_small'
  | 'too_large'
  | 'too_heavy'
  /** A drawing with something in it that is no shape: a script, text, a picture, a filter. */
  | 'not_plain'
  /** A drawing that names something outside of itself. */
  | 'points_outside'
