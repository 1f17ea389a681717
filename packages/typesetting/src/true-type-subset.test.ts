import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { tablesOf, TrueTypeSubset } from './true-type-subset.js'

const FILES = [
  'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
]

function parse(bytes: Buffer): Font {
  const font = create(bytes)
  if (!('getGlyph' in font)) throw new Error('not a font')
  return font
}

describe.each(FILES)('a subset of %s', async (path) => {
  const file = await readFile(createRequire(import.meta.url).resolve(`@expo-google-fonts/${path}`))
  const whole = parse(file)

  it('holds the same outlines and widths under new numbers, composite letters with their parts', () => {
    const characters = [...'AÑãéžẮộ1i山Ж']
      .map((character) => character.codePointAt(0) ?? 0)
      .filter((character) => whole.hasGlyphForCodePoint(character))
    const subset = new TrueTypeSubset(tablesOf(file))
    const glyphs = characters.map((character) => whole.glyphForCodePoint(character).id)
    const indices = glyphs.map((glyph) => subset.includeGlyph(glyph))
    // Without a character map, which a PDF does not need, fontkit can still read outlines by number.
    const part = parse(Buffer.from(subset.encode()))
    indices.forEach((index, position) => {
      const [copied, original] = [part.getGlyph(index), whole.getGlyph(glyphs[position] ?? 0)]
      expect(copied.path.toSVG()).toBe(original.path.toSVG())
      expect(copied.advanceWidth).toBe(original.advanceWidth)
    })
    expect(characters.length).toBeGreaterThan(4)
  })

  it('gives one glyph one number and always holds "not defined"', () => {
    const subset = new TrueTypeSubset(tablesOf(file))
    expect(subset.includeGlyph(0)).toBe(0)
    expect(subset.includeGlyph(40)).toBe(1)
    expect(subset.includeGlyph(41)).toBe(2)
    expect(subset.includeGlyph(40)).toBe(1)
  })
})
