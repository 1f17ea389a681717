import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { type KeyAlgorithm, LocalSigners } from './signers.js'
import { SealBroken } from './vault.js'

const signers = new LocalSigners('a secret of at least thirty-two characters')
const words = Buffer.from('what is signed')

/** By what the specifications say of each, not by what the signers do. */
const HASHES = { Ed25519: null, 'P-256': 'sha256' } as const

test.each<KeyAlgorithm>(['Ed25519', 'P-256'])('a key of %s signs what its public half confirms', async (algorithm) => {
  const { publicKey, ...key } = await signers.make(`key of ${algorithm}`, algorithm)
  const signature = await signers.sign(key, words)
  expect(signature).toHaveLength(64)
  const opened = { key: createPublicKey({ key: publicKey, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
  expect(verify(HASHES[algorithm], words, opened, signature)).toBe(true)
  expect(verify(HASHES[algorithm], Buffer.from('something else'), opened, signature)).toBe(false)
})

test('what keeps a key says nothing of its private half, and opens for no other secret', async () => {
  const { publicKey: _, ...key } = await signers.make('key-2', 'P-256')
  expect(Buffer.from(key.custody, 'base64url').includes(Buffer.from('2a8648ce3d030107', 'hex'))).toBe(false)
  await expect(new LocalSigners('another secret of thirty-two characters').sign(key, words)).rejects.toThrow(SealBroken)
})
