// The part of a TrueType font that a PDF embeds: the outlines of the glyphs it uses and the tables that speak of them.
// fontkit can do this too, but decodes every outline on the way, a quarter of the time of a whole certificate; here
// outlines are copied as they are and only the references of composite glyphs are rewritten.
// Tables: https://learn.microsoft.com/typography/opentype/spec/ (glyf, loca, hmtx, maxp, head, hhea);
// which of them a PDF needs: ISO 32000-1, 9.9.

/** The tables of a font file, by tag. */
export type FontTables = ReadonlyMap<string, Buffer>

const COPIED = ['cvt ', 'fpgm', 'prep'] as const
const INDEX_TO_LOC_FORMAT = 50
const NUMBER_OF_H_METRICS = 34
const NUM_GLYPHS = 4
/** Flags of a component of a composite glyph. */
const COMPONENT = { words: 0x1, scale: 0x8, more: 0x20, scaleXY: 0x40, matrix: 0x80 } as const

/** Reads the table directory of a TrueType file. */
export function tablesOf(file: Buffer): FontTables {
  const count = file.readUInt16BE(4)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = 12 + 16 * index
      const offset = file.readUInt32BE(record + 8)
      return [
        file.toString('latin1', record, record + 4),
        file.subarray(offset, offset + file.readUInt32BE(record + 12)),
      ]
    }),
  )
}

/** Collects glyphs and writes them as a font of their own. Glyph 0, "not defined", is always the first. */
export class TrueTypeSubset {
  readonly #tables: FontTables
  readonly #glyphs: number[] = [0]
  readonly #indices = new Map([[0, 0]])

  constructor(tables: FontTables) {
    this.#tables = tables
  }

  /** Takes a glyph in, and says which it is in the subset. */
  includeGlyph(glyph: number): number {
    let index = this.#indices.get(glyph)
    if (index === undefined) {
      index = this.#glyphs.push(glyph) - 1
      this.#indices.set(glyph, index)
    }
    return index
  }

  encode(): Uint8Array {
    const outlines: Buffer[] = []
    // Composite glyphs take their components in while they are copied: the list grows under the loop.
    for (let index = 0; index < this.#glyphs.length; index++) outlines.push(this.#outline(this.#glyphs[index] ?? 0))
    const count = outlines.length
    const loca = Buffer.alloc(4 * (count + 1))
    let end = 0
    outlines.forEach((outline, index) => {
      end += outline.length
      loca.writeUInt32BE(end, 4 * (index + 1))
    })
    const tables: [string, Buffer][] = COPIED.flatMap((tag): [string, Buffer][] => {
      const table = this.#tables.get(tag)
      return table === undefined ? [] : [[tag, table]]
    })
    tables.push(
      ['glyf', Buffer.concat(outlines)],
      ['head', withUInt16(this.#table('head'), INDEX_TO_LOC_FORMAT, 1)],
      ['hhea', withUInt16(this.#table('hhea'), NUMBER_OF_H_METRICS, count)],
      ['hmtx', this.#metrics()],
      ['loca', loca],
      ['maxp', withUInt16(this.#table('maxp'), NUM_GLYPHS, count)],
    )
    return fontFile(tables.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  #table(tag: string): Buffer {
    const table = this.#tables.get(tag)
    if (table === undefined) throw new Error(`The font has no table ${tag}`)
    return table
  }

  #outline(glyph: number): Buffer {
    const [loca, glyf] = [this.#table('loca'), this.#table('glyf')]
    const long = this.#table('head').readUInt16BE(INDEX_TO_LOC_FORMAT) === 1
    const offset = (index: number) => (long ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index))
    const outline = glyf.subarray(offset(glyph), offset(glyph + 1))
    const whole = Buffer.alloc(Math.ceil(outline.length / 4) * 4)
    outline.copy(whole)
    if (whole.length > 0 && whole.readInt16BE(0) < 0) this.#renumberComponents(whole)
    return whole
  }

  #renumberComponents(outline: Buffer): void {
    let at = 10
    let flags: number
    do {
      flags = outline.readUInt16BE(at)
      outline.writeUInt16BE(this.includeGlyph(outline.readUInt16BE(at + 2)), at + 2)
      at += flags & COMPONENT.words ? 8 : 6
      at += flags & COMPONENT.matrix ? 8 : flags & COMPONENT.scaleXY ? 4 : flags & COMPONENT.scale ? 2 : 0
    } while (flags & COMPONENT.more)
  }

  /** Advance and left bearing of each glyph. Beyond the last full entry the font keeps bearings only. */
  #metrics(): Buffer {
    const [hmtx, full] = [this.#table('hmtx'), this.#table('hhea').readUInt16BE(NUMBER_OF_H_METRICS)]
    const metrics = Buffer.alloc(4 * this.#glyphs.length)
    this.#glyphs.forEach((glyph, index) => {
      metrics.writeUInt16BE(hmtx.readUInt16BE(4 * Math.min(glyph, full - 1)), 4 * index)
      metrics.writeInt16BE(
        hmtx.readInt16BE(glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full)),
        4 * index + 2,
      )
    })
    return metrics
  }
}

function withUInt16(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table)
  copy.writeUInt16BE(value, at)
  return copy
}

function fontFile(tables: readonly (readonly [tag: string, table: Buffer])[]): Uint8Array {
  const directory = Buffer.alloc(12 + 16 * tables.length)
  const power = Math.floor(Math.log2(tables.length))
  directory.writeUInt32BE(0x00010000, 0)
  for (const [index, value] of [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)].entries())
    directory.writeUInt16BE(value, 4 + 2 * index)
  let offset = directory.length
  const parts = [directory]
  tables.forEach(([tag, table], index) => {
    const record = 12 + 16 * index
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4)
    table.copy(padded)
    directory.write(tag, record, 'latin1')
    directory.writeUInt32BE(checksum(padded), record + 4)
    directory.writeUInt32BE(offset, record + 8)
    directory.writeUInt32BE(table.length, record + 12)
    offset += padded.length
    parts.push(padded)
  })
  return Buffer.concat(parts)
}

function checksum(padded: Buffer): number {
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}
