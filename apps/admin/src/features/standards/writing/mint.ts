// Identifiers made in the browser. `randomUUID` exists only on secure pages, and a trial on a local network is none.
import { LineageId } from '@touchstone/domain'

export function mintUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const marked = bytes.map((byte, place) => {
    if (place === 6) return (byte & 0x0f) | 0x40
    return place === 8 ? (byte & 0x3f) | 0x80 : byte
  })
  const hex = Array.from(marked, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export function mintLineage(): LineageId {
  return LineageId.parse(mintUuid())
}
