// Packs files into a ZIP archive: the same files give the same bytes, so the entries bear no time of their own.
import { crc32, deflateRawSync } from 'node:zlib'

/** 1 January 1980, the first day the format knows. */
const NO_DATE = 0x0021
const VERSION = 20
const DEFLATED = 8
/** Names are UTF-8. */
const FLAGS = 0x0800

export function writeZip(files: readonly { readonly name: string; readonly content: Uint8Array }[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, content } of files) {
    const packed = deflateRawSync(content)
    const bytes = new TextEncoder().encode(name)
    const common = [
      ...u16(FLAGS),
      ...u16(DEFLATED),
      ...u16(0),
      ...u16(NO_DATE),
      ...u32(crc32(content)),
      ...u32(packed.length),
      ...u32(content.length),
      ...u16(bytes.length),
      ...u16(0),
    ]
    const local = Uint8Array.from([...u32(0x04034b50), ...u16(VERSION), ...common, ...bytes])
    directory.push(
      Uint8Array.from([
        ...u32(0x02014b50),
        ...u16(VERSION),
        ...u16(VERSION),
        ...common,
        ...u16(0),
        ...u16(0),
        ...u16(0),
        ...u32(0),
        ...u32(offset),
        ...bytes,
      ]),
    )
    parts.push(local, packed)
    offset += local.length + packed.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = [
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(files.length),
    ...u16(files.length),
    ...u32(size),
    ...u32(offset),
    ...u16(0),
  ]
  return Buffer.concat([...parts, ...directory, Uint8Array.from(end)])
}

function u16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff]
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)]
}
