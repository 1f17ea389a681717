// A picture somebody sends as their logo, decoded and written anew: what is kept is pixels, without what a file may carry beside them.
import { fail, LOGO_SIDES } from '@touchstone/domain'
import { decode as decodePng, encode } from 'fast-png'
import { decode as decodeJpeg } from 'jpeg-js'

export interface ReadLogo {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green, blue and alpha, a byte each. */
  readonly rgba: Uint8Array
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const MEGAPIXELS = (LOGO_SIDES.most * LOGO_SIDES.most) / 1e6

/**
 * Reads PNG and JPEG by their bytes, whatever they are called.
 * @throws DomainError `logo_unusable`
 */
export function readLogo(bytes: Uint8Array): ReadLogo {
  const { width, height, rgba } = pictureOf(bytes)
  requireSides(width, height)
  return { png: encode({ width, height, data: rgba, channels: 4, depth: 8 }), width, height }
}

function pictureOf(bytes: Uint8Array): Picture {
  try {
    if (startsWith(bytes, PNG)) return fromPng(bytes)
    if (startsWith(bytes, JPEG)) return fromJpeg(bytes)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'logo_unusable') throw cause
    return fail('logo_unusable', { problem: 'damaged' })
  }
  return fail('logo_unusable', { problem: 'not_a_picture' })
}

function fromPng(bytes: Uint8Array): Picture {
  // Asked of the header, before anything is unpacked.
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  requireSides(header.getUint32(16), header.getUint32(20))
  const { width, height, data, channels, depth, palette } = decodePng(bytes, { checkCrc: true })
  const rgba = new Uint8Array(width * height * 4)
  const scale = 255 / (2 ** depth - 1)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel * channels
    const value = (offset: number) => Math.round((data[from + offset] ?? 0) * scale)
    const [red = 0, green = 0, blue = 0, alpha = 255] =
      palette !== undefined
        ? (palette[data[from] ?? 0] ?? [])
        : channels < 3
          ? [value(0), value(0), value(0), channels === 2 ? value(1) : 255]
          : [value(0), value(1), value(2), channels === 4 ? value(3) : 255]
    rgba.set([red, green, blue, alpha], pixel * 4)
  }
  return { width, height, rgba }
}

function fromJpeg(bytes: Uint8Array): Picture {
  const { width, height, data } = decodeJpeg(bytes, {
    useTArray: true,
    formatAsRGBA: true,
    tolerantDecoding: false,
    maxResolutionInMP: MEGAPIXELS,
    maxMemoryUsageInMB: 128,
  })
  return { width, height, rgba: data }
}

function requireSides(width: number, height: number): void {
  const { least, most } = LOGO_SIDES
  if (width > most || height > most) fail('logo_unusable', { problem: 'too_large' })
  if (width < least || height < least) fail('logo_unusable', { problem: 'too_small' })
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length > 24 && signature.every((byte, index) => bytes[index] === byte)
}
