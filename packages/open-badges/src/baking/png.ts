// A credential inside a PNG: one iTXt chunk with the keyword `openbadgecredential`, not compressed (Open Badges 3.0, section
// 5.3.1). The picture stays the picture it was.
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const KEYWORD = 'openbadgecredential'
/** Chunks a picture may have; real ones have dozens. */
const MOST_CHUNKS = 10_000
const encoder = new TextEncoder()

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  /** With its length, type and checksum. */
  readonly whole: Uint8Array
}

/** The bytes are no sound PNG, or carry more than one credential. */
export class UnreadablePng extends Error {
  override readonly name = 'UnreadablePng'
  constructor(readonly reason: 'not_a_png' | 'broken_chunk' | 'two_credentials' | 'compressed_credential') {
    super(`The PNG cannot be read: ${reason}`)
  }
}

/**
 * The picture with the credential in it, in place of one it may have had.
 * @throws UnreadablePng
 */
export function bakePng(png: Uint8Array, credential: string): Uint8Array {
  const chunks = chunksOf(png).filter((one) => !isCredential(one))
  const text = encoder.encode(`${KEYWORD}\0\0\0\0\0${credential}`)
  const baked = chunks.flatMap((one) => (one.type === 'IEND' ? [chunk('iTXt', text), one.whole] : [one.whole]))
  return joined([SIGNATURE, ...baked])
}

/**
 * The credential in a picture, or `undefined` when there is none.
 * @throws UnreadablePng
 */
export function unbakePng(png: Uint8Array): string | undefined {
  const [found, ...more] = chunksOf(png).filter(isCredential)
  if (more.length > 0) throw new UnreadablePng('two_credentials')
  if (!found) return undefined
  // keyword NUL, compression flag, compression method, language NUL, translated keyword NUL, text
  const rest = found.data.subarray(KEYWORD.length + 1)
  if (rest[0] !== 0) throw new UnreadablePng('compressed_credential')
  const language = rest.indexOf(0, 2)
  const translated = language < 0 ? -1 : rest.indexOf(0, language + 1)
  if (translated < 0) throw new UnreadablePng('broken_chunk')
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(rest.subarray(translated + 1))
}

function isCredential({ type, data }: Chunk): boolean {
  return type === 'iTXt' && latin1(data.subarray(0, KEYWORD.length + 1)) === `${KEYWORD}\0`
}

function chunksOf(png: Uint8Array): Chunk[] {
  if (SIGNATURE.some((byte, at) => png[at] !== byte)) throw new UnreadablePng('not_a_png')
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at < png.length;) {
    const one = chunkAt(png, view, at)
    chunks.push(one)
    at += one.whole.length
    if (one.type === 'IEND') break
    if (chunks.length >= MOST_CHUNKS) throw new UnreadablePng('broken_chunk')
  }
  if (chunks.at(-1)?.type !== 'IEND') throw new UnreadablePng('broken_chunk')
  return chunks
}

function chunkAt(bytes: Uint8Array, view: DataView, at: number): Chunk {
  if (at + 12 > bytes.length) throw new UnreadablePng('broken_chunk')
  const end = at + 12 + view.getUint32(at)
  if (end > bytes.length) throw new UnreadablePng('broken_chunk')
  const body = bytes.subarray(at + 4, end - 4)
  if (crc32(body) !== view.getUint32(end - 4)) throw new UnreadablePng('broken_chunk')
  return { type: latin1(body.subarray(0, 4)), data: body.subarray(4), whole: bytes.subarray(at, end) }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([encoder.encode(type), data])
  const [length, checksum] = [new Uint8Array(4), new Uint8Array(4)]
  new DataView(length.buffer).setUint32(0, data.length)
  new DataView(checksum.buffer).setUint32(0, crc32(body))
  return joined([length, body, checksum])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** Remainders of each byte, for the checksum of PNG (ISO 3309, as annex D of the PNG specification writes it). */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) rest = (REMAINDERS[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8)
  return (rest ^ 0xffffffff) >>> 0
}
