import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bakePng, unbakePng, UnreadablePng } from './png.js'
import { bakeSvg, unbakeSvg, UnreadableSvg } from './svg.js'

// One transparent pixel.
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const svg = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>'

function reasonOf(read: () => unknown): string {
  try {
    read()
    return 'read'
  } catch (error) {
    if (error instanceof UnreadablePng || error instanceof UnreadableSvg) return error.reason
    throw error
  }
}

describe('in a PNG', () => {
  test('any credential comes out as it went in, and the picture stays one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const json = JSON.stringify({ name })
        const baked = bakePng(pixel, json)
        expect(unbakePng(baked)).toBe(json)
        expect(Buffer.from(baked.subarray(0, 33))).toEqual(pixel.subarray(0, 33))
      }),
    )
  })
  test('a second credential takes the place of the first', () => {
    expect(unbakePng(bakePng(bakePng(pixel, '{"a":1}'), '{"b":2}'))).toBe('{"b":2}')
  })
  test('a picture without one has none', () => expect(unbakePng(pixel)).toBeUndefined())

  const baked = Buffer.from(bakePng(pixel, '{"a":1}'))
  const at = baked.indexOf('iTXt') - 4
  const chunk = baked.subarray(at, baked.indexOf('IEND') - 4)
  const compressed = Buffer.from(chunk)
  compressed[8 + 'openbadgecredential'.length + 1] = 1
  compressed.writeUInt32BE(crc32(compressed.subarray(4, -4)), compressed.length - 4)
  test.each([
    ['text', Buffer.from('not a picture'), 'not_a_png'],
    ['a picture cut short', baked.subarray(0, baked.length - 6), 'broken_chunk'],
    [
      'a length beyond the end',
      Buffer.concat([pixel.subarray(0, 8), Buffer.from('7fffffff49484452', 'hex')]),
      'broken_chunk',
    ],
    [
      'a wrong checksum',
      Buffer.concat([
        baked.subarray(0, at + 40),
        Buffer.from([baked[at + 40] ?? 0]).map((byte) => byte ^ 1),
        baked.subarray(at + 41),
      ]),
      'broken_chunk',
    ],
    ['two credentials', Buffer.concat([baked.subarray(0, at), chunk, baked.subarray(at)]), 'two_credentials'],
    [
      'a compressed one',
      Buffer.concat([baked.subarray(0, at), compressed, baked.subarray(at + chunk.length)]),
      'compressed_credential',
    ],
    ['no end', baked.subarray(0, at), 'broken_chunk'],
  ])('%s is refused', (_, png, reason) => expect(reasonOf(() => unbakePng(png))).toBe(reason))
})

describe('in an SVG', () => {
  test('any credential comes out as it means what it did', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(']]>', '</openbadges:credential>', '<![CDATA[')),
        (name) => {
          const baked = bakeSvg(svg, JSON.stringify({ name }))
          expect(JSON.parse(unbakeSvg(baked) ?? '')).toEqual({ name })
        },
      ),
    )
  })
  test('a JWT stands in an attribute', () => {
    const baked =
      '<svg xmlns:ob="https://purl.imsglobal.org/ob/v3p0"><ob:credential verify="aaa.bbb.ccc"></ob:credential></svg>'
    expect(unbakeSvg(baked)).toBe('aaa.bbb.ccc')
  })
  test('a picture without one has none', () => expect(unbakeSvg(svg)).toBeUndefined())
  test.each([
    ['text', 'not a picture', 'not_an_svg'],
    ['a document type', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg}`, 'document_type'],
    [
      'two credentials',
      bakeSvg(svg, '{}').replace(
        '</openbadges:credential>',
        '</openbadges:credential><openbadges:credential>2</openbadges:credential>',
      ),
      'two_credentials',
    ],
  ])('%s is refused', (_, text, reason) => expect(reasonOf(() => unbakeSvg(text))).toBe(reason))
  test('a picture that has one is not given another', () => {
    expect(reasonOf(() => bakeSvg(bakeSvg(svg, '{}'), '{}'))).toBe('two_credentials')
  })
})
