// Opens a ZIP archive that may be hostile. Sizes are judged twice: as the directory declares them, before anything is inflated, and as
// inflating finds them, where the inflater stops at the limit. Only the entries asked for are ever inflated.
import { crc32, inflateRawSync } from 'node:zlib'

export type ZipFault = 'not_a_zip' | 'damaged' | 'encrypted' | 'too_large' | 'too_many_entries'

export class ZipError extends Error {
  override readonly name = 'ZipError'
  constructor(readonly fault: ZipFault) {
    super(fault)
  }
}

/** A workbook of 100,000 rows has about 80 MB of XML. */
export const MOST_INFLATED_BYTES = 256 * 1024 * 1024
export const MOST_ENTRIES = 2_000

const END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8

interface Entry {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

export interface Zip {
  readonly names: readonly string[]
  /** The bytes of an entry; `undefined` when there is none of that name. */
  read(name: string): Uint8Array | undefined
}

/** @throws ZipError */
export function openZip(bytes: Uint8Array, mostBytes = MOST_INFLATED_BYTES): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  let declared = 0
  for (const { size } of entries.values()) declared += size
  if (declared > mostBytes) throw new ZipError('too_large')
  let left = mostBytes
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return undefined
      const content = inflate(bytes, view, entry, left)
      left -= content.length
      return content
    },
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  // ZIP64 says so by these; a spreadsheet that needs it is beyond every limit here.
  if (count === 0xffff || at === 0xffffffff) throw new ZipError('too_large')
  if (count > MOST_ENTRIES) throw new ZipError('too_many_entries')
  const entries = new Map<string, Entry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ZipError('damaged')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    // Two entries of one name are a way to show one program this and another that.
    if (entries.has(name)) throw new ZipError('damaged')
    entries.set(name, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new ZipError('not_a_zip')
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry, left: number): Uint8Array {
  const { flags, method, packed, size, crc, offset } = entry
  if ((flags & 1) === 1) throw new ZipError('encrypted')
  if (size > left) throw new ZipError('too_large')
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) throw new ZipError('damaged')
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const content = bytes.subarray(from, from + packed)
  if (content.length !== packed) throw new ZipError('damaged')
  const whole = method === STORED ? content : method === DEFLATED ? inflated(content, size) : undefined
  if (whole === undefined || whole.length !== size || crc32(whole) !== crc) throw new ZipError('damaged')
  return whole
}

/** The inflater stops at the declared size: what unpacks to more lies about itself. */
function inflated(content: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
  } catch {
    throw new ZipError('damaged')
  }
}
