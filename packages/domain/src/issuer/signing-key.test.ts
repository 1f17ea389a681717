import { describe, expect, test } from 'vitest'
import { SigningKeyId } from '../ids.js'
import { believedKeys, publishedKeys, stillGoodOn } from './signing-key.js'

const id = SigningKeyId.parse('00000000-0000-4000-8000-000000000001')
const active = { id, status: 'active', retiredAt: null } as const
const retired = { id, status: 'retired', retiredAt: '2026-03-01T09:00:00.000Z' } as const
const compromised = { id, status: 'compromised', retiredAt: '2026-03-01T09:00:00.000Z' } as const
const none = new Set<SigningKeyId>()
const lasting = new Set([id])

describe('strangers find', () => {
  test.each([
    ['the key in use', active, none, '2040-01-01T00:00:00.000Z', true],
    ['a retired key while a status list it signed may be good', retired, none, '2026-03-08T08:59:59.999Z', true],
    ['no retired key when all it signed has run out', retired, none, '2026-03-08T09:00:00.000Z', false],
    ['a retired key for as long as it signed something that lasts', retired, lasting, '2040-01-01T00:00:00.000Z', true],
    ['no compromised key, whatever it signed', compromised, lasting, '2026-03-01T09:00:00.000Z', false],
  ] as const)('%s', (_, key, signed, at, found) => {
    expect(publishedKeys([key], signed, at)).toEqual(found ? [key] : [])
  })
})

test('a key nobody has to find any more is still believed; a compromised one never', () => {
  expect(believedKeys([active, retired, compromised])).toEqual([active, retired])
})

test('a credential counts for a day longer than its last one', () => {
  expect(stillGoodOn('2026-03-01')).toBe('2026-02-28')
})
