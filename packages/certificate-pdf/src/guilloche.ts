// The line work of the sheet: a woven band along each side, a rosette at each corner and a great faint one behind the
// text. Computed, the same for every certificate, and handed to pdfkit as ready content: drawing it anew costs more than
// all the text. Each figure is one element repeated by a transformation, which deflates to almost nothing.
import { deflateSync } from 'node:zlib'
import { COLOR, SHEET } from './page.js'

interface Point {
  readonly x: number
  readonly y: number
}
type Curve = (t: number) => Point

/** Where the middle of the band runs, from the edge of the sheet. */
const INSET = 30.5
const WEAVE = { period: 44, amplitude: 6.6, strands: 7 }
/** From the middle of a corner rosette to where the band begins. */
const CORNER = 12.5
/** The frames outside and inside the band. */
const FRAMES = [
  { inset: 19.5, weight: 0.45 },
  { inset: 41.5, weight: 0.3 },
  { inset: 44, weight: 0.75 },
] as const

let content: Uint8Array | undefined

/** Deflated PDF operators that paint paper, rosettes, bands and frames on a sheet whose y runs downwards. */
export function guilloche(): Uint8Array {
  content ??= deflateSync(operators(), { level: 9 })
  return content
}

function operators(): string {
  const { width, height } = SHEET
  const corners = [INSET, width - INSET].flatMap((x) => [INSET, height - INSET].map((y) => ({ x, y })))
  return [
    `${rgb(COLOR.paper)} rg 0 0 ${width} ${height} re f 1 J 1 j`,
    `${rgb(COLOR.watermark)} RG 0.5 w`,
    rosette(
      { x: width / 2, y: 247 },
      { petals: 18, strands: 14, radius: (angle) => 140 + 34 * Math.sin(angle) + 13 * Math.sin(2 * angle) },
    ),
    rosette({ x: width / 2, y: 247 }, { petals: 24, strands: 8, radius: (angle) => 81 + 16 * Math.sin(angle) }),
    `${rgb(COLOR.lines)} RG 0.28 w`,
    ...corners.map((corner) =>
      rosette(corner, { petals: 10, strands: 6, radius: (angle) => 6.4 + 3.4 * Math.sin(angle) }),
    ),
    band({ x: INSET, y: INSET }, [1, 0, 0, 1], width),
    band({ x: INSET, y: height - INSET }, [1, 0, 0, -1], width),
    band({ x: INSET, y: INSET }, [0, 1, 1, 0], height),
    band({ x: width - INSET, y: INSET }, [0, 1, -1, 0], height),
    `${rgb(COLOR.gold)} RG 0 J 0 j`,
    ...FRAMES.map(
      ({ inset, weight }) =>
        `${weight} w ${inset} ${inset} ${round(width - 2 * inset)} ${round(height - 2 * inset)} re S`,
    ),
  ].join('\n')
}

interface Rosette {
  /** How often the figure repeats around the centre, and in how many phases it is drawn. */
  readonly petals: number
  readonly strands: number
  /** Distance from the centre for the angle within one petal. */
  radius(angle: number): number
}

function rosette(centre: Point, { petals, strands, radius }: Rosette): string {
  const sector = Array.from({ length: strands }, (_, strand) =>
    smooth((t) => {
      const distance = radius(2 * Math.PI * (t + strand / strands))
      const angle = (2 * Math.PI * t) / petals
      return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) }
    }, 10),
  ).join('\n')
  const turn = (2 * Math.PI) / petals
  return inside(
    [1, 0, 0, 1, centre.x, centre.y],
    repeat(petals, sector, [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]),
  )
}

/** The weave along one side: whole waves from corner to corner, drawn together to a point at both ends. */
function band(from: Point, [a, b, c, d]: readonly [number, number, number, number], side: number): string {
  const length = side - 2 * INSET - 2 * CORNER
  const waves = Math.round(length / WEAVE.period)
  const period = length / waves
  const end = strandsOf(period, (t) => t * t * (3 - 2 * t))
  const weave = strandsOf(period, () => 1)
  const start: Matrix = [a, b, c, d, from.x + a * CORNER, from.y + b * CORNER]
  return inside(
    start,
    [
      end,
      inside([1, 0, 0, 1, period, 0], repeat(waves - 2, weave, [1, 0, 0, 1, period, 0])),
      inside([-1, 0, 0, 1, length, 0], end),
    ].join('\n'),
  )
}

function strandsOf(period: number, swell: (t: number) => number): string {
  const { amplitude, strands } = WEAVE
  return Array.from({ length: strands }, (_, strand) => {
    const phase = (2 * Math.PI * strand) / strands
    return smooth((t) => {
      const angle = 2 * Math.PI * t
      return {
        x: period * t,
        y: swell(t) * amplitude * (0.74 * Math.sin(angle + phase) + 0.26 * Math.sin(3 * angle - phase)),
      }
    }, 12)
  }).join('\n')
}

type Matrix = readonly [number, number, number, number, number, number]

function inside(matrix: Matrix, drawing: string): string {
  return `q ${matrix.map(precise).join(' ')} cm\n${drawing}\nQ`
}

function repeat(times: number, drawing: string, step: Matrix): string {
  return Array.from({ length: times }, () => drawing).join(`\n${step.map(precise).join(' ')} cm\n`)
}

/** A curve as cubic Béziers through its points, with the curve's own tangents. */
function smooth(curve: Curve, pieces: number): string {
  const tangent = (t: number): Point => {
    const [before, after] = [curve(t - 0.001), curve(t + 0.001)]
    const third = 1 / (0.002 * 3 * pieces)
    return { x: (after.x - before.x) * third, y: (after.y - before.y) * third }
  }
  const path = [`${at(curve(0))} m`]
  for (let piece = 0; piece < pieces; piece++) {
    const [start, stop] = [piece / pieces, (piece + 1) / pieces]
    const [from, to, leaving, arriving] = [curve(start), curve(stop), tangent(start), tangent(stop)]
    path.push(
      `${at({ x: from.x + leaving.x, y: from.y + leaving.y })} ${at({ x: to.x - arriving.x, y: to.y - arriving.y })} ${at(to)} c`,
    )
  }
  return `${path.join(' ')} S`
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function precise(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function rgb(color: string): string {
  const channel = (from: number) => Math.round((Number.parseInt(color.slice(from, from + 2), 16) / 255) * 1000) / 1000
  return [channel(1), channel(3), channel(5)].join(' ')
}
