import { expect, test } from 'vitest'
import { IssuerId, SealKeyId } from '../ids.js'
import {
  compromiseSealKey,
  fallingWith,
  hasServed,
  lifeOf,
  retireSealKey,
  type SealKey,
  spelledFingerprint,
} from './seal-key.js'

const MADE = '2026-03-02T09:00:00.500Z'
const id = (n: number) => SealKeyId.parse(`00000000-0000-4000-8000-00000000000${n}`)

function key(changes: Partial<SealKey> = {}): SealKey {
  const { purpose = 'seal' } = changes
  return {
    id: id(2),
    issuerId: IssuerId.parse('00000000-0000-4000-8000-000000000009'),
    purpose,
    rootId: purpose === 'seal' ? id(1) : null,
    status: 'active',
    fingerprint: 'a'.repeat(64),
    ...lifeOf(purpose, MADE),
    createdAt: MADE,
    retiredAt: null,
    compromisedAt: null,
    ...changes,
  }
}

test('a certificate is good from the second it was made, for twelve years as a seal and thirty as a root', () => {
  expect(lifeOf('seal', MADE)).toEqual({ notBefore: '2026-03-02T09:00:00.000Z', notAfter: '2038-03-02T09:00:00.000Z' })
  expect(lifeOf('root', MADE).notAfter).toBe('2056-03-02T09:00:00.000Z')
})

test('a seal seals for two years', () => {
  expect(hasServed(key(), '2028-03-02T08:59:59.999Z')).toBe(false)
  expect(hasServed(key(), '2028-03-02T09:00:00.000Z')).toBe(true)
})

test('a root serves as long as what it would sign now ends before it does', () => {
  const root = key({ purpose: 'root' })
  expect(hasServed(root, '2044-03-02T09:00:00.000Z')).toBe(false)
  expect(hasServed(root, '2044-03-02T09:00:01.000Z')).toBe(true)
})

test('a key that was taken out stays out, and takes with it what stands under it', () => {
  const root = key({ id: id(1), purpose: 'root' })
  const [active, retired] = [key(), retireSealKey(key({ id: id(3) }), MADE)]
  const other = key({ id: id(4), rootId: id(5) })
  const gone = compromiseSealKey(key({ id: id(6) }), MADE)
  expect(fallingWith(root, [root, active, retired, other, gone])).toEqual([active, retired])
  expect(fallingWith(active, [root, active, retired])).toEqual([])
  expect(compromiseSealKey(retired, MADE)).toMatchObject({ status: 'compromised', compromisedAt: MADE })
  expect(() => compromiseSealKey(gone, MADE)).toThrow(expect.objectContaining({ code: 'illegal_transition' }))
  expect(() => retireSealKey(gone, MADE)).toThrow(expect.objectContaining({ code: 'illegal_transition' }))
})

test('a fingerprint is spelled as certificate viewers do', () => {
  expect(spelledFingerprint('0aff12')).toBe('0A:FF:12')
})
