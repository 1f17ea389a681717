// Where a text may be cut into lines: after spaces, hyphens and slashes and between ideographs; inside a word only when
// the word is wider than the line, and then never inside a character.
import { graphemesOf, widthOf } from './typeset.js'
import type { Voice } from './voices.js'

export interface Measure {
  readonly faces: Voice
  readonly size: number
  readonly width: number
  readonly spacing?: number
}

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u
// Japanese lines do not begin with closing marks, nor end with opening ones (kinsoku).
const NEVER_FIRST = /^[、。，．・：；？！）」』】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u
const NEVER_LAST = /[（「『【〔〈《]$/u

/** Cuts `text` into lines no wider than the measure. Each line but the last keeps the space at which it was cut. */
export function breakLines(text: string, measure: Measure): string[] {
  if (fits(text, measure)) return [text]
  const lines: string[] = []
  let line = ''
  for (const atom of atomsOf(text)) {
    if (line !== '' && !fits(line + atom, measure)) {
      lines.push(line)
      line = ''
    }
    for (const part of line === '' && !fits(atom, measure) ? splitWord(atom, measure) : [atom]) {
      if (line !== '' && !fits(line + part, measure)) {
        lines.push(line)
        line = ''
      }
      line += part
    }
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
  return atomsOf(text).every((atom) => fits(atom, measure))
}

function fits(text: string, measure: Measure): boolean {
  return widthOf(text.trimEnd(), measure) <= measure.width
}

function atomsOf(text: string): string[] {
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
  // Hyphens of words, not of codes and credential IDs, which are easier to read whole.
  if (/(?: |\p{Ll}[\u2010-]|[\u2013\u2014]|[^/:]\/|[?&=])$/u.test(before)) return true
  const last = before.at(-1) ?? ''
  return IDEOGRAPHIC.test(last) || IDEOGRAPHIC.test(next)
}

function splitWord(word: string, measure: Measure): string[] {
  const parts: string[] = []
  let part = ''
  for (const grapheme of graphemesOf(word)) {
    if (part !== '' && !fits(part + grapheme, measure)) {
      parts.push(part)
      part = ''
    }
    part += grapheme
  }
  return [...parts, part]
}
