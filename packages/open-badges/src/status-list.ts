// Bitstring Status List v1.0: https://www.w3.org/TR/vc-bitstring-status-list/. One public list says of many credentials at once
// which were revoked, so that who asks says nothing about whom.
import { base64urlnopad } from '@scure/base'
import { isObject, type JsonObject, textOf } from './json.js'

/** Entries of a list: 16 KiB of bits, the least the specification allows (section 3.3), so that an entry hides among many. */
export const STATUS_LIST_LENGTH = 131_072

/** A list as it is kept: bit `n` is the entry of index `n`, the leftmost bit of a byte first. */
export type StatusBits = Uint8Array

/** @throws RangeError when the list has no such entry. */
export function isSet(bits: StatusBits, index: number): boolean {
  const byte = bits[index >> 3]
  if (byte === undefined || index < 0) throw new RangeError('The status list has no such entry')
  return (byte & (0x80 >> (index & 7))) !== 0
}

/** Bits of a list in which exactly these entries are set. */
export function bitsOf(indexes: Iterable<number>, length: number = STATUS_LIST_LENGTH): StatusBits {
  const bits = new Uint8Array(Math.ceil(length / 8))
  for (const index of indexes) {
    if (index < 0 || index >= length) throw new RangeError('The status list has no such entry')
    bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7))
  }
  return bits
}

/** Bytes a list of another issuer may have unpacked. */
const LONGEST = 4 * 1024 * 1024

/** @throws Error when it is no list, or one that unpacks to more than a list may have. */
export async function decodeBits(encoded: string): Promise<StatusBits> {
  if (!/^u[A-Za-z0-9_-]+$/.test(encoded)) throw new Error('This is no encoded status list')
  const packed = new Blob([Uint8Array.from(base64urlnopad.decode(encoded.slice(1)))])
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of piecesOf(packed.stream().pipeThrough(new DecompressionStream('gzip')))) {
    length += piece.length
    if (length > LONGEST) throw new Error('This unpacks to more than a status list may have')
    pieces.push(piece)
  }
  const bits = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bits.set(piece, at)
    at += piece.length
  }
  return bits
}

/** Not every browser lets a stream be looped over. Leaving the loop ends the unpacking. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Where a credential stands in a list. */
export interface StatusPlace {
  readonly id: string
  readonly list: string
  readonly index: string
}

/** @param list its address */
export function statusPlace(list: string, index: number): StatusPlace {
  return { id: `${list}#${index}`, list, index: String(index) }
}

/** `credentialStatus` of a credential. Open Badges 3.0 allows one entry, not a list. */
export function statusEntry({ id, list, index }: StatusPlace): JsonObject {
  return {
    id,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: index,
    statusListCredential: list,
  }
}

export type StatusReading =
  | { readonly read: true; readonly revoked: boolean }
  | { readonly read: false; readonly reason: 'no_list' | 'wrong_list' | 'wrong_length' | 'wrong_index' | 'stale_list' }

/**
 * What a list says of an entry (section 3.2). The list's own proof is for the caller to have verified.
 * @param now instant at which it must hold
 */
export async function readStatus(entry: JsonObject, list: JsonObject | undefined, now: string): Promise<StatusReading> {
  if (list === undefined) return { read: false, reason: 'no_list' }
  const subject = list['credentialSubject']
  if (!isObject(subject) || list['id'] !== entry['statusListCredential']) return { read: false, reason: 'wrong_list' }
  const purposes: unknown[] = [subject['statusPurpose']].flat()
  if (subject['type'] !== 'BitstringStatusList' || !purposes.includes(entry['statusPurpose']))
    return { read: false, reason: 'wrong_list' }
  if (isPast(list['validUntil'], now) || isToCome(list['validFrom'], now)) return { read: false, reason: 'stale_list' }
  const index = textOf(entry, 'statusListIndex') ?? ''
  if (!/^(0|[1-9]\d{0,9})$/.test(index)) return { read: false, reason: 'wrong_index' }
  const bits = await bitsIn(subject)
  if (bits === undefined) return { read: false, reason: 'wrong_list' }
  if (bits.length * 8 < STATUS_LIST_LENGTH) return { read: false, reason: 'wrong_length' }
  if (Number(index) >= bits.length * 8) return { read: false, reason: 'wrong_index' }
  return { read: true, revoked: isSet(bits, Number(index)) }
}

async function bitsIn(subject: JsonObject): Promise<StatusBits | undefined> {
  try {
    return await decodeBits(textOf(subject, 'encodedList') ?? '')
  } catch {
    return undefined
  }
}

/** What is no moment is past: a list that cannot say until when it holds says nothing. */
function isPast(until: unknown, now: string): boolean {
  return until !== undefined && !(typeof until === 'string' && Date.parse(until) >= Date.parse(now))
}

/** Clocks of two machines differ; in milliseconds. */
const SKEW = 5 * 60_000

/** A list that is not in force yet was not made for now, or by a clock that is wrong. */
function isToCome(from: unknown, now: string): boolean {
  return from !== undefined && !(typeof from === 'string' && Date.parse(from) <= Date.parse(now) + SKEW)
}
