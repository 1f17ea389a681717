// A logo as a page can hold it: PDF/A wants a blending space for anything transparent, so what shows through is given its paper.
import { decode, encode } from 'fast-png'
import type { Logo } from './edition.js'

/** The picture on white. */
export function flattened(logo: Logo): Uint8Array {
  const { width, height, data, channels, depth, palette } = decode(logo.bytes)
  const rgb = new Uint8Array(width * height * 3)
  const most = 2 ** depth - 1
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [red, green, blue, alpha] =
      palette === undefined
        ? direct(data, pixel * channels, channels, most)
        : indexed(palette[data[pixel] ?? 0] ?? [0, 0, 0])
    rgb[3 * pixel] = onWhite(red, alpha)
    rgb[3 * pixel + 1] = onWhite(green, alpha)
    rgb[3 * pixel + 2] = onWhite(blue, alpha)
  }
  return encode({ width, height, data: rgb, channels: 3, depth: 8 })
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** Each from 0 to 1. */
function direct(data: ArrayLike<number>, at: number, channels: number, most: number): Colour {
  const value = (offset: number) => (data[at + offset] ?? 0) / most
  if (channels < 3) return [value(0), value(0), value(0), channels === 2 ? value(1) : 1]
  return [value(0), value(1), value(2), channels === 4 ? value(3) : 1]
}

function indexed([red = 0, green = 0, blue = 0, alpha = 255]: readonly number[]): Colour {
  return [red / 255, green / 255, blue / 255, alpha / 255]
}

function onWhite(value: number, alpha: number): number {
  return Math.round(255 * (value * alpha + 1 - alpha))
}
