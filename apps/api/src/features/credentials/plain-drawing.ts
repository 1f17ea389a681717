// Whether an SVG is a plain drawing: shapes, gradients and what they are cut by. What it may hold is listed, so what is not known is refused; and
// nothing in it may multiply, so that drawing it takes no longer than its size says. It is read tag by tag, once. What goes out is not this text
// but what the renderer made of it: see `readBadgeArt`.
import { type BadgeArtProblem } from '@touchstone/domain'

const SHAPES = new Set(
  `svg g defs title desc metadata style path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath`.split(
    ' ',
  ),
)
/** What drawing programs leave in their files; the renderer passes over it. */
const LEFT_BY_PROGRAMS = /^(sodipodi|inkscape|rdf|cc|dc|sketch|serif):/
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'
/** Groups within groups: each may need a sheet of its own to be drawn on. */
const DEEPEST = 32
/** Shapes cut by a clip, which may itself be cut: so few cannot multiply to much. */
const MOST_CUTS = 20

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/y
const BESIDE = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/y

/** @returns what is wrong with it, if anything */
export function faultOfDrawing(svg: string): BadgeArtProblem | undefined {
  if (/<!(DOCTYPE|ENTITY)/i.test(svg)) return 'not_plain'
  if (svg.split(SVG_NAMESPACE).length !== 2) return svg.includes(SVG_NAMESPACE) ? 'not_plain' : 'not_a_picture'
  if (pointsOutside(svg)) return 'points_outside'
  if ((svg.match(/clip-path/g)?.length ?? 0) > MOST_CUTS) return 'too_heavy'
  let depth = 0
  for (let at = svg.indexOf('<'); at >= 0; at = svg.indexOf('<', at)) {
    const beside = matchAt(BESIDE, svg, at)
    if (beside) {
      at += beside[0].length
      continue
    }
    const tag = matchAt(TAG, svg, at)
    if (!tag) return 'damaged'
    const [whole, ends, name = '', attributes = '', closed] = tag
    if (!SHAPES.has(name) && !LEFT_BY_PROGRAMS.test(name)) return 'not_plain'
    if (/\son\w+\s*=/i.test(attributes)) return 'not_plain'
    if (ends) depth -= 1
    else if (!closed) depth += 1
    if (depth > DEEPEST) return 'too_heavy'
    at += whole.length
    if (name === 'style' && !ends && !closed) {
      const end = svg.indexOf('</style', at)
      // By a class one rule could cut many shapes, each of them many times over.
      if (end < 0 || /clip-path|mask|filter|@/i.test(svg.slice(at, end))) return 'not_plain'
    }
  }
  return undefined
}

function pointsOutside(svg: string): boolean {
  return /url\(\s*["']?(?!#)/i.test(svg) || /\bhref\s*=\s*["']?(?!["']?#)/i.test(svg) || /javascript:/i.test(svg)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
