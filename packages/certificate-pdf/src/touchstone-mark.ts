// The mark of the platform: the dark stone, and on it the streaks that metal leaves when it is tried.
import { COLOR } from './page.js'

// In a square of 100. The stone is cut like the slabs goldsmiths use: flat, its corners worn.
const STONE =
  'M30 4 L74 8 Q84 9 88 18 L97 60 Q99 70 91 77 L66 94 Q58 99 48 97 L16 89 Q7 86 6 77 L3 38 Q2 29 9 22 L20 9 Q24 4 30 4 Z'
const STREAKS = [
  { path: 'M27 66 L61 26 L65.5 29.5 L31.5 70 Z', color: COLOR.gold },
  { path: 'M43 73 L73 38 L76.5 41 L47 76 Z', color: '#d9c48f' },
  { path: 'M58 78 L79 53.5 L81.4 55.5 L60.6 80 Z', color: '#7d6a41' },
] as const

/** What the mark needs of a pdfkit document. */
interface Canvas {
  save(): unknown
  restore(): unknown
  translate(x: number, y: number): unknown
  scale(factor: number): unknown
  path(path: string): { fill(color: string): unknown }
}

/** Draws the mark into the square of `size` points at `x`, `y`. */
export function drawMark(
  canvas: Canvas,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  canvas.save()
  canvas.translate(x, y)
  canvas.scale(size / 100)
  canvas.path(STONE).fill(COLOR.basalt)
  for (const { path, color } of STREAKS) canvas.path(path).fill(color)
  canvas.restore()
}
