// Where a text may be cut into lines: after spaces, hyphens and slashes and between ideographs; inside a word only when
// the word is wider than the line, and then never inside a character.
import type { Face, Voice } from './face.js'
import { graphemesOf, widthOf } from './typeset.js'

/** What a line may hold. Sizes and widths in points, tracking in em. */
export interface Measure {
  readonly faces: Voice
  readonly size: number
  readonly width: number
  readonly tracking?: number
}

/** A stretch that is not cut, with the space after it. Widths in em. */
interface Atom {
  readonly text: string
  readonly width: number
  /** Without the space. */
  readonly ink: number
}

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u
// Japanese lines do not begin with closing marks, nor end with opening ones (kinsoku).
const NEVER_FIRST = /^[、。，．・：；？！）」』】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u
const NEVER_LAST = /[（「『【〔〈《]$/u
// Hyphens of words, not of codes and credential IDs, which are easier to read whole.
const MAY_END_A_LINE = /(?: |\p{Ll}[\u2010-]|[\u2013\u2014]|[^/:]\/|[?&=])$/u

/** Cuts `text` into lines no wider than the measure. Each line but the last keeps the space at which it was cut. */
export function breakLines(text: string, measure: Measure): string[] {
  const room = measure.width / measure.size
  const lines: string[] = []
  let [line, width] = ['', 0]
  for (const atom of atomsOf(text, measure).flatMap((whole) =>
    whole.ink > room ? splitWord(whole, measure, room) : [whole],
  )) {
    if (line !== '' && width + atom.ink > room) {
      lines.push(line)
      ;[line, width] = ['', 0]
    }
    line += atom.text
    width += atom.width
  }
  return line === '' ? lines : [...lines, line]
}

/** The same number of lines, as even in length as they can be: what a centred title wants. */
export function breakEvenly(text: string, measure: Measure): string[] {
  const greedy = breakLines(text, measure)
  if (greedy.length === 1) return greedy
  let [narrow, wide, best] = [measure.width / greedy.length / 1.2, measure.width, greedy]
  for (let step = 0; step < 7; step++) {
    const width = (narrow + wide) / 2
    const lines = breakLines(text, { ...measure, width })
    if (lines.length > greedy.length) narrow = width
    else [wide, best] = [width, lines]
  }
  return best
}

/** Whether `text` can be cut into lines without cutting a word. */
export function keepsWords(text: string, measure: Measure): boolean {
  return atomsOf(text, measure).every(({ ink }) => ink * measure.size <= measure.width)
}

/** Texts whose atoms are remembered per face: fitting asks for the same text at many sizes. */
const REMEMBERED = 1000
const remembered = new WeakMap<Face, Map<string, Atom[]>>()

function atomsOf(text: string, measure: Measure): Atom[] {
  const known = remembered.get(measure.faces[0]) ?? new Map<string, Atom[]>()
  remembered.set(measure.faces[0], known)
  const key = `${measure.tracking ?? 0} ${text}`
  let atoms = known.get(key)
  if (atoms === undefined) {
    if (known.size >= REMEMBERED) known.clear()
    known.set(key, (atoms = cutAtBreaks(text).map((atom) => measured(atom, measure))))
  }
  return atoms
}

/** `text` in stretches that are not cut, each with the space after it. */
export function cutAtBreaks(text: string): string[] {
  const atoms: string[] = []
  let atom = ''
  for (const grapheme of graphemesOf(text)) {
    if (atom !== '' && mayBreak(atom, grapheme)) {
      atoms.push(atom)
      atom = ''
    }
    atom += grapheme
  }
  return atom === '' ? atoms : [...atoms, atom]
}

function mayBreak(before: string, next: string): boolean {
  if (next === ' ' || NEVER_FIRST.test(next) || NEVER_LAST.test(before)) return false
  return MAY_END_A_LINE.test(before) || IDEOGRAPHIC.test(before.at(-1) ?? '') || IDEOGRAPHIC.test(next)
}

function measured(text: string, { faces, tracking = 0 }: Measure): Atom {
  const em = (part: string) => widthOf(part, { faces, size: 1 }) + tracking * [...part].length
  const width = em(text)
  const ink = text.endsWith(' ') ? em(text.trimEnd()) : width
  return { text, width, ink }
}

/** Grapheme by grapheme, without the kerning between them: shaping every beginning of a long word would cost far more. */
function splitWord({ text }: Atom, measure: Measure, room: number): Atom[] {
  const parts: Atom[] = []
  let [part, width] = ['', 0]
  for (const { text: grapheme, width: more, ink } of graphemesOf(text).map((each) => measured(each, measure))) {
    if (part !== '' && width + ink > room) {
      parts.push({ text: part, width, ink: width })
      ;[part, width] = ['', 0]
    }
    part += grapheme
    width += more
  }
  return [...parts, { text: part, width, ink: width }]
}
