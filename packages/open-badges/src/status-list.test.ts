import { gzipSync } from 'node:zlib'
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitsOf, decodeBits, isSet, readStatus, STATUS_LIST_LENGTH, statusEntry, statusPlace } from './status-list.js'
import { encodeBits, statusListCredential } from './status-list-credential.js'

const list = {
  id: 'https://credentials.example/status/1',
  issuer: 'did:web:credentials.example',
  purpose: 'revocation',
  validFrom: '2026-03-01T00:00:00Z',
  validUntil: '2026-03-08T00:00:00Z',
  ttl: 300_000,
} as const
const now = '2026-03-02T00:00:00Z'

test('what is set is set, and nothing else, as the library of others reads it too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(STATUS_LIST_LENGTH - 1), { maxLength: 50 }),
      fc.nat(STATUS_LIST_LENGTH - 1),
      async (indexes, other) => {
        const encoded = encodeBits(bitsOf(indexes))
        const theirs = await decodeList({ encodedList: encoded })
        const ours = await decodeBits(encoded)
        for (const index of [...indexes, other]) {
          expect(isSet(ours, index)).toBe(indexes.includes(index))
          expect(theirs.getStatus(index)).toBe(indexes.includes(index))
        }
      },
    ),
    { numRuns: 20 },
  )
})

test('an entry of a credential is read from the list it names', async () => {
  const document = statusListCredential({ ...list, bits: bitsOf([94_567]) })
  const read = (index: number) => readStatus(statusEntry(statusPlace(list.id, index)), document, now)
  expect(await read(94_567)).toEqual({ read: true, revoked: true })
  expect(await read(94_568)).toEqual({ read: true, revoked: false })
})

test('a list from a clock that runs a little ahead is read', async () => {
  const document = { ...statusListCredential({ ...list, bits: bitsOf([1]) }), validFrom: '2026-03-02T00:04:00Z' }
  expect(await readStatus(statusEntry(statusPlace(list.id, 1)), document, now)).toEqual({ read: true, revoked: true })
})

describe('is not read, and so neither good nor bad', () => {
  const document = statusListCredential({ ...list, bits: bitsOf([1]) })
  const subject = document['credentialSubject'] as Record<string, string>
  const entry = statusEntry(statusPlace(list.id, 1))
  const withSubject = (change: object) => ({ ...document, credentialSubject: { ...subject, ...change } })
  test.each([
    ['a missing list', undefined, entry, 'no_list'],
    ['another list', { ...document, id: 'https://credentials.example/status/2' }, entry, 'wrong_list'],
    ['a list of another purpose', withSubject({ statusPurpose: 'suspension' }), entry, 'wrong_list'],
    ['a list of another type', withSubject({ type: 'StatusList2021' }), entry, 'wrong_list'],
    ['a list until a moment that is none', { ...document, validUntil: 'soon' }, entry, 'stale_list'],
    ['a list that is not in force yet', { ...document, validFrom: '2026-03-02T00:10:00Z' }, entry, 'stale_list'],
    ['a list from a moment that is none', { ...document, validFrom: 7 }, entry, 'stale_list'],
    ['a stale list', { ...document, validUntil: '2026-03-01T12:00:00Z' }, entry, 'stale_list'],
    [
      'a list too short to hide in',
      withSubject({ encodedList: encodeBits(new Uint8Array(1024)) }),
      entry,
      'wrong_length',
    ],
    ['an index beyond the end', document, statusEntry(statusPlace(list.id, STATUS_LIST_LENGTH)), 'wrong_index'],
    ['an index that is no number', document, { ...entry, statusListIndex: '-1' }, 'wrong_index'],
    ['bytes that are no list', withSubject({ encodedList: 'uAAAA' }), entry, 'wrong_list'],
    ['another multibase', withSubject({ encodedList: `z${encodeBits(bitsOf([1])).slice(1)}` }), entry, 'wrong_list'],
    [
      'a gzip bomb',
      withSubject({ encodedList: `u${gzipSync(new Uint8Array(64 * 1024 * 1024)).toString('base64url')}` }),
      entry,
      'wrong_list',
    ],
  ])('%s', async (_, document_, entry_, reason) => {
    expect(await readStatus(entry_, document_, now)).toEqual({ read: false, reason })
  })
})

test('an entry that is not there cannot be set', () => {
  expect(() => bitsOf([STATUS_LIST_LENGTH])).toThrow(RangeError)
  expect(() => bitsOf([-1])).toThrow(RangeError)
})
