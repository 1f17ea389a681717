import { expect, test } from 'vitest'
import { misreading } from './misreading.js'

test.each([
  'TS-7Q4K-XM2P-9TRD-6HWA-4',
  ' ts 7q4k xm2p 9trd 6hwa 4 ',
  'https://forged.example/verify/TS-7Q4K-XM2P-9TRD-6HWA-4?x=1',
])('%s is read', (text) => {
  expect(misreading(text)).toBeUndefined()
})

test.each([
  ['one wrong character', 'TS-7Q4K-XM2P-9TRD-6HWB-K'],
  ['two neighbours swapped', 'TS-Q74K-XM2P-9TRD-6HWA-4'],
  ['one character missing', 'TS-7Q4K-XM2P-9TRD-6HWA'],
  ['one character too many', 'TS-7Q4K-XM2P-9TRD-6HWA-K1'],
])('%s is called a slip of the pen', (_, text) => {
  expect(misreading(text)).toBe('mistyped')
})

test.each([
  'hello',
  "'; DROP TABLE credentials; --",
  '<script>alert(1)</script>',
  'A'.repeat(10_000),
  'internationalization',
])('%.30s is no ID at all', (text) => {
  expect(misreading(text)).toBe('notAnId')
})

test('nothing is not a mistake', () => {
  expect(misreading('  ')).toBe('empty')
})
