// Private keys on their way: from under the installation's secret to under a passphrase, and back, or from under one secret to under
// another. They are open for no longer than it takes to seal them anew.
import { randomBytes, scryptSync } from 'node:crypto'
import { z } from 'zod'
import { Vault } from './vault.js'

/** A private key, sealed for the key's own id. */
export interface Sealed {
  readonly id: string
  readonly custody: string
}

/** Keys under a passphrase, as the file that is kept: AES-256-GCM under a key made from the passphrase with scrypt (RFC 7914). */
export const ExportedKeys = z.strictObject({
  type: z.literal('TouchstoneKeys'),
  scrypt: z.strictObject({
    n: z.literal(2 ** 17),
    r: z.literal(8),
    p: z.literal(1),
    /** 16 random bytes, base64url. */
    salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  }),
  keys: z.array(z.strictObject({ id: z.uuid(), custody: z.string() })),
})
export type ExportedKeys = z.infer<typeof ExportedKeys>

const COST = { n: 2 ** 17, r: 8, p: 1 } as const
/** What scrypt needs at this cost, in bytes, and some room. */
const MEMORY = 192 * 1024 * 1024

/** The vault of the installation's secret. */
export function installationVault(secret: string): Vault {
  return new Vault(secret, 'signing keys')
}

/** Seals each for its owner, anew. @throws SealBroken when one does not open */
export function sealAnew(keys: readonly Sealed[], from: Vault, to: Vault): Sealed[] {
  return keys.map(({ id, custody }) => ({ id, custody: to.seal(from.open(custody, id), id) }))
}

/** @throws SealBroken when the vault is not the one they were sealed in */
export function exportKeys(keys: readonly Sealed[], from: Vault, passphrase: string): ExportedKeys {
  const scrypt = { ...COST, salt: randomBytes(16).toString('base64url') }
  return { type: 'TouchstoneKeys', scrypt, keys: sealAnew(keys, from, passphraseVault(passphrase, scrypt.salt)) }
}

/** @throws SealBroken when the passphrase is another one, or the file is damaged */
export function importKeys({ scrypt, keys }: ExportedKeys, passphrase: string, to: Vault): Sealed[] {
  return sealAnew(keys, passphraseVault(passphrase, scrypt.salt), to)
}

function passphraseVault(passphrase: string, salt: string): Vault {
  const cost = { N: COST.n, r: COST.r, p: COST.p, maxmem: MEMORY }
  const key = scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64url'), 32, cost)
  return new Vault(key.toString('base64url'), 'exported keys')
}
