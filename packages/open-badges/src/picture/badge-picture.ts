// The picture of a badge, drawn from its definition: a touchstone with the title on it, and the streak that proves the metal.
import { keepsWords, loadFaces, type Voice } from '@touchstone/typesetting'
import type { BadgeClass } from '../open-badge.js'
import { type Line, linesOf, outline } from './outlines.js'

/** Side of the square the picture is drawn in. */
const SIDE = 600
const MIDDLE = SIDE / 2

const STONE = '#22262b'
const EDGE = '#c9a24b'
const WORDS = '#fbfaf7'
const QUIET = '#d9c48f'

// An octagon with worn corners, like the slabs goldsmiths use.
const OUTLINE =
  'M178 24H422Q452 24 473 45L555 127Q576 148 576 178V422Q576 452 555 473L473 555Q452 576 422 576H178Q148 576 127 555L45 473Q24 452 24 422V178Q24 148 45 127L127 45Q148 24 178 24Z'
const STREAKS = [
  { path: 'M222 128L366 84L372 97L229 141Z', color: EDGE },
  { path: 'M262 141L398 101L402 110L266 150Z', color: QUIET },
] as const

interface Setting {
  readonly size: number
  readonly lines: readonly string[]
}

/** @returns an SVG document */
export async function badgePicture({ issuer, achievement }: BadgeClass): Promise<string> {
  const { serif, serifBold, sans, mono, japanese } = await loadFaces(['serif', 'serifBold', 'sans', 'mono', 'japanese'])
  const title = fit(achievement.title, [serifBold, japanese, sans], [58, 52, 46, 40, 34, 28, 22], 450, 4)
  const body = fit(issuer.name, [serif, japanese, sans], [26, 23, 20, 17, 14], 360, 2)
  const height = title.lines.length * title.size * 1.22
  const top = 312 - height / 2
  const lines: { readonly line: Line; readonly color: string }[] = [
    ...title.lines.map((text, n) => ({
      line: outline(text, [serifBold, japanese, sans], title.size, { x: MIDDLE, y: top + title.size * (1 + n * 1.22) }),
      color: WORDS,
    })),
    { line: set(achievement.code, [mono, japanese], 24, 420, top + height + 40), color: QUIET },
    ...(achievement.level === null
      ? []
      : [{ line: set(achievement.level, [sans, japanese], 22, 420, top - 14), color: QUIET }]),
    ...body.lines.map((text, n) => ({
      line: outline(text, [serif, japanese, sans], body.size, { x: MIDDLE, y: 514 + n * body.size * 1.2 }),
      color: WORDS,
    })),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}" role="img">`,
    `<title>${escaped(`${achievement.title} (${achievement.code}), ${issuer.name}`)}</title>`,
    `<path fill="${STONE}" d="${OUTLINE}"/>`,
    `<path fill="none" stroke="${EDGE}" stroke-width="4" transform="translate(${MIDDLE} ${MIDDLE}) scale(.955) translate(-${MIDDLE} -${MIDDLE})" d="${OUTLINE}"/>`,
    ...STREAKS.map(({ path, color }) => `<path fill="${color}" d="${path}"/>`),
    `<path stroke="${EDGE}" stroke-width="1.5" d="M210 478H390"/>`,
    ...lines.map(({ line, color }) => `<path fill="${color}" d="${line.path}"/>`),
    '</svg>',
  ].join('')
}

/** The largest size at which the text needs no more lines than there may be, whole words first; else the lines that fit. */
function fit(text: string, faces: Voice, sizes: readonly number[], width: number, most: number): Setting {
  const settings = sizes.map((size) => ({ size, lines: linesOf(text, { faces, size, width }) }))
  const fitting = settings.filter(({ lines }) => lines.length <= most)
  const whole = fitting.find(({ size }) => keepsWords(text, { faces, size, width }))
  const [size = 20] = sizes.slice(-1)
  return whole ?? fitting[0] ?? { size, lines: cut(linesOf(text, { faces, size, width }), most) }
}

function cut(lines: readonly string[], most: number): string[] {
  const kept = lines.slice(0, most)
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').slice(0, -1)}…`]
}

/** One line, made smaller until it fits. */
function set(text: string, faces: Voice, size: number, width: number, y: number): Line {
  const line = outline(text, faces, size, { x: MIDDLE, y })
  return line.width <= width ? line : outline(text, faces, (size * width) / line.width, { x: MIDDLE, y })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
