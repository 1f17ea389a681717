// What a picture is, from its first bytes and before it is unpacked: a small file may unpack to more than a phone has memory.

export interface PictureHeader {
  readonly kind: 'png' | 'jpeg' | 'webp' | 'gif'
  /** In pixels; `undefined` where the header is broken. */
  readonly size: { readonly width: number; readonly height: number } | undefined
}

/** More pixels than a camera takes are not unpacked. */
export const MOST_PIXELS = 120_000_000

/** The keyword of the chunk a badge is baked into: Open Badges 3.0, section 5.3.2. */
const BAKED = 'openbadgecredential'

/** `undefined` when the bytes are no picture, or one that holds a badge: that is the document itself. */
export function photographIn(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const begins = (text: string, at = 0) => [...text].every((sign, i) => bytes[at + i] === sign.charCodeAt(0))
  if (begins('\x89PNG')) {
    return holds(bytes, BAKED)
      ? undefined
      : { kind: 'png', size: at(24, () => size(view.getUint32(16), view.getUint32(20))) }
  }
  if (begins('GIF8')) return { kind: 'gif', size: at(10, () => size(view.getUint16(6, true), view.getUint16(8, true))) }
  if (begins('RIFF') && begins('WEBP', 8)) return { kind: 'webp', size: at(30, () => webpSize(view)) }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return { kind: 'jpeg', size: jpegSize(view) }
  return undefined

  function at<T>(length: number, read: () => T): T | undefined {
    return bytes.length < length ? undefined : read()
  }
}

function size(width: number, height: number) {
  return width > 0 && height > 0 ? { width, height } : undefined
}

/** RFC 9649, sections 2.5 to 2.7: lossy, lossless and extended files write it differently. */
function webpSize(view: DataView) {
  const form = view.getUint8(15)
  if (form === 0x58) return size(1 + uint24(view, 24), 1 + uint24(view, 27))
  if (form === 0x4c) {
    const bits = view.getUint32(21, true)
    return size(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff))
  }
  return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
}

function uint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16)
}

/** The first frame header, ITU-T T.81, B.2.2. */
function jpegSize(view: DataView) {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return size(view.getUint16(at + 7), view.getUint16(at + 5))
    // A byte of filling before a marker stands alone.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}

function holds(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if ([...text].every((sign, i) => bytes[at + i] === sign.charCodeAt(0))) return true
  }
  return false
}
