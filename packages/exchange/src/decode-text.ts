// Bytes as text: UTF-8 and UTF-16 with or without a byte-order mark; anything else is taken for Windows-1252, in which every byte is a letter.

export type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return decode(bytes, 'UTF-8')
  if (a === 0xff && b === 0xfe) return decode(bytes, 'UTF-16 LE')
  if (a === 0xfe && b === 0xff) return decode(bytes, 'UTF-16 BE')
  const zeros = zerosIn(bytes.subarray(0, 4_000))
  if (zeros.odd > zeros.even * 4 && zeros.odd > 1) return decode(bytes, 'UTF-16 LE')
  if (zeros.even > zeros.odd * 4 && zeros.even > 1) return decode(bytes, 'UTF-16 BE')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return decode(bytes, 'Windows-1252')
  }
}

const LABELS = {
  'UTF-8': 'utf-8',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  'Windows-1252': 'windows-1252',
} satisfies Record<Encoding, string>

function decode(bytes: Uint8Array, encoding: Encoding): DecodedText {
  return { text: new TextDecoder(LABELS[encoding]).decode(bytes), encoding }
}

/** Text in the Latin script has a zero in every other byte of UTF-16. */
function zerosIn(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 }
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 'even' : 'odd']++
  })
  return zeros
}
