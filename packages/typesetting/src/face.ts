// One typeface, shaped the way we print it. pdfkit asks a font object for its glyphs; it is given the parsed fontkit font
// behind a `layout` of ours, which says truly what characters each glyph stands for and remembers the words it has shaped, and a
// subset of ours, which is quicker.
import { create, type Font, type Glyph, type GlyphPosition, type GlyphRun } from 'fontkit'
import { TrueTypeSubset, tablesOf } from './true-type-subset.js'

/** The face a text is set in and those that help out where it has no glyph, first choice first. */
export type Voice = readonly [Face, ...Face[]]

/** A parsed typeface. Widths are in em: multiply by the size in points. */
export interface Face {
  readonly name: string
  /** What pdfkit embeds. Its `layout` is ours. */
  readonly font: Font
  /** Advance of `text` in em, kerning within each word included. */
  widthOf(text: string): number
  /** Whether every code point of `text` has a glyph. */
  covers(text: string): boolean
  /** The shaped pieces of `text`, one per word with the space after it: the same cut that pdfkit makes. */
  shape(text: string): readonly Shaped[]
}

export interface Shaped {
  readonly glyphs: readonly ShapedGlyph[]
  readonly positions: readonly Readonly<GlyphPosition>[]
  /** In em. */
  readonly width: number
}

export interface ShapedGlyph {
  readonly id: number
  readonly advanceWidth: number
  /** The characters this glyph stands for, in reading order; what a PDF reader copies. */
  readonly codePoints: readonly number[]
}

// Ligatures look better in books than in names that people search for and copy: "ffi" must stay three letters.
const FEATURES = { liga: false, clig: false, dlig: false, calt: false }
/** Words remembered per face; names come and go, labels and titles repeat. */
const REMEMBERED = 20_000

export function createFace(name: string, bytes: Buffer): Face {
  const parsed = parse(name, bytes)
  const remembered = new Map<string, Shaped>()
  const covered = new Map<string, boolean>()

  function shapeWord(word: string): Shaped {
    let shaped = remembered.get(word)
    if (shaped === undefined) {
      if (remembered.size >= REMEMBERED) remembered.clear()
      shaped = shapeWith(parsed, word)
      remembered.set(word, shaped)
    }
    return shaped
  }
  function shape(text: string): Shaped[] {
    return words(text).map(shapeWord)
  }

  function hasGlyph(character: string): boolean {
    let has = covered.get(character)
    if (has === undefined) covered.set(character, (has = font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)))
    return has
  }

  const tables = tablesOf(bytes)
  const font: Font = Object.create(parsed, {
    layout: { value: (text: string) => asGlyphRun(shapeWord(text)) },
    createSubset: { value: () => new TrueTypeSubset(tables) },
  })
  return {
    name,
    font,
    shape,
    covers: (text) => [...text].every(hasGlyph),
    widthOf: (text) => shape(text).reduce((width, { width: word }) => width + word, 0),
  }
}

function parse(name: string, bytes: Buffer): Font {
  const parsed = create(bytes)
  if ('layout' in parsed) return parsed
  throw new Error(`The file of the typeface ${name} is a collection, not a font`)
}

function words(text: string): string[] {
  return text.match(/[^ \t]*[ \t]|[^ \t]+$/g) ?? []
}

function shapeWith(font: Font, text: string): Shaped {
  const characters = [...text].map((character) => character.codePointAt(0) ?? 0)
  // fontkit keeps one object per glyph and, on it, the characters of its first use in the process. Where two characters
  // share a glyph (a radical and its ideograph) the second would be copied out of the PDF as the first.
  for (const character of characters) font.glyphForCodePoint(character).codePoints = [character]
  const run = font.layout(text, FEATURES)
  const meanings = meaningsOf(run.glyphs, characters)
  const glyphs = run.glyphs.map(({ id, advanceWidth }, index) => ({
    id,
    advanceWidth,
    codePoints: meanings[index] ?? [],
  }))
  const positions = run.positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
    xAdvance,
    yAdvance,
    xOffset,
    yOffset,
  }))
  return { glyphs, positions, width: sumOf(positions) / font.unitsPerEm }
}

/** Which characters each glyph stands for: what fontkit says where that adds up to the text, one for one where it does not. */
function meaningsOf(glyphs: readonly Glyph[], characters: readonly number[]): number[][] {
  const said = glyphs.map((glyph) => [...glyph.codePoints])
  if (said.flat().join() === characters.join()) return said
  if (glyphs.length === characters.length) return characters.map((character) => [character])
  return glyphs.map((_, index) => (index === 0 ? [...characters] : []))
}

// pdfkit scales the positions it is given in place, hence the copies and the sum made at the time of asking.
// The border to fontkit's types: pdfkit reads these three members of a run and no other.
function asGlyphRun({ glyphs, positions }: Shaped): GlyphRun {
  const copies = positions.map((position) => ({ ...position }))
  return {
    glyphs,
    positions: copies,
    get advanceWidth() {
      return sumOf(copies)
    },
  } as unknown as GlyphRun
}

function sumOf(positions: readonly Readonly<GlyphPosition>[]): number {
  return positions.reduce((width, { xAdvance }) => width + xAdvance, 0)
}
