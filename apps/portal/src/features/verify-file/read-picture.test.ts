import encodeQR from 'qr'
import { describe, expect, test } from 'vitest'
import { codesInPixels } from './codes-in-pixels.js'
import { photographIn } from './picture.js'
import { judgeCodes } from './read-picture.js'

const ID = 'TS-7Q4K-XM2P-9TRD-6HWA-4'
const ADDRESS = `https://fake.example/verify/${ID}`

interface Look {
  readonly texts: readonly string[]
  /** Pixels of one module. */
  readonly scale?: number
  /** Degrees. */
  readonly turned?: number
  readonly dark?: number
  readonly light?: number
}

/** A picture of codes side by side on a surface, as a camera would see them. */
function photograph({ texts, scale = 6, turned = 0, dark = 20, light = 235 }: Look) {
  const codes = texts.map((text) => encodeQR(text, 'raw', { border: 4 }))
  const side = Math.max(...codes.map((code) => code.length)) * scale
  const [width, height] = [Math.round(side * 1.5) * texts.length, Math.round(side * 1.5)]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const which = Math.floor((x / width) * texts.length)
      const code = codes[which] ?? []
      const [dx, dy] = [x - (which + 0.5) * (width / texts.length), y - height / 2]
      const [u, v] = [dx * cos + dy * sin, dy * cos - dx * sin].map((at) => Math.floor(at / scale + code.length / 2))
      const isDark = code[v ?? -1]?.[u ?? -1] ?? false
      // A light that falls off to one side, and the grain of a sensor.
      const shade = (isDark ? dark : light) - (x / width) * 15 + (((x * 7 + y * 13) % 11) - 5)
      data.fill(shade, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  return { width, height, data }
}

describe('codes are read', () => {
  test.each<[string, Omit<Look, 'texts'>]>([
    ['on a screen', {}],
    ['on its head', { turned: 180 }],
    ['askew', { turned: 17 }],
    ['in dim light', { dark: 25, light: 75 }],
    ['small', { scale: 3 }],
  ])('%s', (_, look) => {
    expect(codesInPixels(photograph({ texts: [ADDRESS], ...look }))).toEqual([ADDRESS])
  })

  test('two in one picture', () => {
    const texts = [ADDRESS, 'https://shop.example/']
    expect(codesInPixels(photograph({ texts })).toSorted()).toEqual(texts)
  })

  test('and none where there is none', () => {
    expect(codesInPixels({ width: 300, height: 300, data: new Uint8ClampedArray(360_000).fill(128) })).toEqual([])
  })
})

describe('of what codes say', () => {
  test('the ID is taken, and the host told apart', () => {
    expect(judgeCodes(['https://shop.example/', ADDRESS])).toEqual({
      read: true,
      credentialId: ID,
      host: 'fake.example',
    })
    expect(judgeCodes([ADDRESS, ID])).toMatchObject({ read: true, credentialId: ID })
  })

  test.each([
    ['no_code', []],
    ['no_id', ['https://shop.example/', 'WIFI:S:guest;;']],
    ['mistyped', [ADDRESS.replace('7Q4K', '7Q4M')]],
    ['several', [ADDRESS, 'TS-0000-0000-0000-0000-0']],
  ])('%s is told', (fault, codes) => {
    expect(judgeCodes(codes)).toEqual({ read: false, fault })
  })
})

describe('what a file is, before it is unpacked', () => {
  const bytes = (...parts: (string | readonly number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])))
  const png = (rest = '') => bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', [0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60], rest)

  test('a PNG of 60,000 by 60,000 in a few bytes says its size', () => {
    expect(photographIn(png())).toEqual({ kind: 'png', size: { width: 60_000, height: 60_000 } })
  })

  test('a PNG with a badge inside is the badge', () => {
    expect(photographIn(png('iTXtopenbadgecredential\0'))).toBeUndefined()
  })

  test('a JPEG is measured by its frame, past what stands before it', () => {
    const exif = [0xff, 0xe1, 0, 6, 1, 2, 3, 4]
    const frame = [0xff, 0xc2, 0, 11, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3, 0, 0, 0]
    expect(photographIn(bytes([0xff, 0xd8], exif, frame))?.size).toEqual({ width: 4_000, height: 3_000 })
  })

  test('a WebP of each kind', () => {
    const webp = (kind: string, rest: readonly number[]) => bytes('RIFF\0\0\0\0WEBP', kind, rest)
    const extended = webp('VP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x9f, 0x0f, 0, 0xb7, 0x0b, 0])
    expect(photographIn(extended)?.size).toEqual({ width: 4_000, height: 3_000 })
    const lossy = webp('VP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0xa0, 0x0f, 0xb8, 0x0b])
    expect(photographIn(lossy)?.size).toEqual({ width: 4_000, height: 3_000 })
    const lossless = webp('VP8L', [0, 0, 0, 0, 0x2f, 0x9f, 0xcf, 0xed, 0x02, 0, 0, 0, 0, 0])
    expect(photographIn(lossless)?.size).toEqual({ width: 4_000, height: 3_000 })
  })

  test.each([
    ['a JPEG cut short', bytes([0xff, 0xd8, 0xff])],
    ['a JPEG of noise', bytes([0xff, 0xd8], 'noise and nothing else')],
    ['a PNG cut short', bytes('\x89PNG')],
    [
      'a PNG of no pixels',
      bytes(
        '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
        Array.from({ length: 8 }, () => 0),
      ),
    ],
  ])('%s has no size', (_, file) => {
    expect(photographIn(file)).toMatchObject({ size: undefined })
  })

  test.each([['%PDF-1.7'], ['{"@context":[]}'], ['<svg/>'], ['']])('%s is no picture', (text) => {
    expect(photographIn(bytes(text))).toBeUndefined()
  })
})
