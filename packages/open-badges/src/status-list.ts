// Bitstring Status List v1.0: https://www.w3.org/TR/vc-bitstring-status-list/. One public list says of many credentials at once
// which were revoked, so that who asks says nothing about whom.
import { gunzipSync, gzipSync } from 'node:zlib'
import { VC_2_CONTEXT } from './contexts.js'
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

/** `encodedList`: gzip, then base64url without padding, with the multibase letter before it. */
export function encodeBits(bits: StatusBits): string {
  return `u${gzipSync(bits).toString('base64url')}`
}

/** Bytes a list of another issuer may have unpacked. */
const LONGEST = 4 * 1024 * 1024

/** @throws Error when it is no list, or one that unpacks to more than a list may have. */
export function decodeBits(encoded: string): StatusBits {
  if (!/^u[A-Za-z0-9_-]+$/.test(encoded)) throw new Error('This is no encoded status list')
  return gunzipSync(Buffer.from(encoded.slice(1), 'base64url'), { maxOutputLength: LONGEST })
}

export interface StatusListContent {
  /** Where it is published; also the list credential's id. */
  readonly id: string
  readonly issuer: string
  readonly purpose: 'revocation'
  readonly bits: StatusBits
  /** Instants to the second, in UTC. */
  readonly validFrom: string
  readonly validUntil: string
  /** How long a reader may keep it, in milliseconds. */
  readonly ttl: number
}

/** The list as a credential, to be signed. */
export function statusListCredential({
  id,
  issuer,
  purpose,
  bits,
  validFrom,
  validUntil,
  ttl,
}: StatusListContent): JsonObject {
  return {
    '@context': [VC_2_CONTEXT],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom,
    validUntil,
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: encodeBits(bits),
      ttl,
    },
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
export function readStatus(entry: JsonObject, list: JsonObject | undefined, now: string): StatusReading {
  if (list === undefined) return { read: false, reason: 'no_list' }
  const subject = list['credentialSubject']
  if (!isObject(subject) || list['id'] !== entry['statusListCredential']) return { read: false, reason: 'wrong_list' }
  const purposes: unknown[] = [subject['statusPurpose']].flat()
  if (subject['type'] !== 'BitstringStatusList' || !purposes.includes(entry['statusPurpose']))
    return { read: false, reason: 'wrong_list' }
  if (isPast(list['validUntil'], now)) return { read: false, reason: 'stale_list' }
  const index = textOf(entry, 'statusListIndex') ?? ''
  if (!/^(0|[1-9]\d{0,9})$/.test(index)) return { read: false, reason: 'wrong_index' }
  const bits = bitsIn(subject)
  if (bits === undefined) return { read: false, reason: 'wrong_list' }
  if (bits.length * 8 < STATUS_LIST_LENGTH) return { read: false, reason: 'wrong_length' }
  if (Number(index) >= bits.length * 8) return { read: false, reason: 'wrong_index' }
  return { read: true, revoked: isSet(bits, Number(index)) }
}

function bitsIn(subject: JsonObject): StatusBits | undefined {
  try {
    return decodeBits(textOf(subject, 'encodedList') ?? '')
  } catch {
    return undefined
  }
}

function isPast(until: unknown, now: string): boolean {
  return typeof until === 'string' && Date.parse(until) < Date.parse(now)
}
