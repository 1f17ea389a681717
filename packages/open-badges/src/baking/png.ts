// A credential inside a PNG: one iTXt chunk with the keyword `openbadgecredential`, not compressed (Open Badges 3.0, section
// 5.3.1). The picture stays the picture it was.
import { crc32 } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const KEYWORD = 'openbadgecredential'
/** Chunks a picture may have; real ones have dozens. */
const MOST_CHUNKS = 10_000

interface Chunk {
  readonly type: string
  readonly data: Buffer
  /** With its length, type and checksum. */
  readonly whole: Buffer
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
  const text = Buffer.concat([Buffer.from(`${KEYWORD}\0\0\0\0\0`, 'latin1'), Buffer.from(credential, 'utf8')])
  const baked = chunks.flatMap((one) => (one.type === 'IEND' ? [chunk('iTXt', text), one.whole] : [one.whole]))
  return Buffer.concat([SIGNATURE, ...baked])
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
  return rest.subarray(translated + 1).toString('utf8')
}

function isCredential({ type, data }: Chunk): boolean {
  return type === 'iTXt' && data.subarray(0, KEYWORD.length + 1).toString('latin1') === `${KEYWORD}\0`
}

function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new UnreadablePng('not_a_png')
  const chunks: Chunk[] = []
  for (let at = 8; at < bytes.length;) {
    const one = chunkAt(bytes, at)
    chunks.push(one)
    at += one.whole.length
    if (one.type === 'IEND') break
    if (chunks.length >= MOST_CHUNKS) throw new UnreadablePng('broken_chunk')
  }
  if (chunks.at(-1)?.type !== 'IEND') throw new UnreadablePng('broken_chunk')
  return chunks
}

function chunkAt(bytes: Buffer, at: number): Chunk {
  if (at + 12 > bytes.length) throw new UnreadablePng('broken_chunk')
  const length = bytes.readUInt32BE(at)
  const end = at + 12 + length
  if (end > bytes.length) throw new UnreadablePng('broken_chunk')
  const body = bytes.subarray(at + 4, end - 4)
  if (crc32(body) !== bytes.readUInt32BE(end - 4)) throw new UnreadablePng('broken_chunk')
  return { type: body.subarray(0, 4).toString('latin1'), data: body.subarray(4), whole: bytes.subarray(at, end) }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
