import { expect, test } from 'vitest'
import { SealBroken, Vault } from './vault.js'

const vault = new Vault('a secret of at least thirty-two characters', 'keys')
const secret = Buffer.from('what nobody else may read')

test('what was sealed opens for its owner, and looks different each time', () => {
  const sealed = vault.seal(secret, 'owner-1')
  expect(vault.open(sealed, 'owner-1')).toEqual(secret)
  expect(vault.seal(secret, 'owner-1')).not.toBe(sealed)
  expect(sealed).not.toContain(secret.toString('base64url'))
})

test.each([
  ['another owner', (sealed: string) => vault.open(sealed, 'owner-2')],
  [
    'another purpose',
    (sealed: string) => new Vault('a secret of at least thirty-two characters', 'x').open(sealed, 'owner-1'),
  ],
  [
    'another secret',
    (sealed: string) => new Vault('another secret of thirty-two characters', 'keys').open(sealed, 'owner-1'),
  ],
  [
    'one bit changed',
    (sealed: string) => vault.open(`${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`, 'owner-1'),
  ],
  ['nothing', () => vault.open('', 'owner-1')],
])('it does not open with %s', (_, open) => {
  expect(() => open(vault.seal(secret, 'owner-1'))).toThrow(SealBroken)
})
