import { generateKeyPairSync } from 'node:crypto'
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { Ed25519PublicKey } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { didDocument, didWebAddress, didWebOf } from './did-web.js'
import { fromMultibase, toMultibase } from './keys.js'

const publicJwk = () => Ed25519PublicKey.parse(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }))

test('a key is spelled as the library of others spells it, and read back', async () => {
  const publicKey = publicJwk()
  const multibase = toMultibase(publicKey)
  const read = await Ed25519Multikey.fromJwk({ jwk: publicKey })
  expect(multibase).toBe(await read.export({ publicKey: true }).then((key) => key.publicKeyMultibase))
  expect(fromMultibase(multibase)).toEqual(publicKey)
})

test.each(['', 'z', 'z6Mk', 'u7QEgAAAA', 'zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv'])(
  '%j is no Ed25519 key',
  (text) => expect(() => fromMultibase(text)).toThrow(/Ed25519|base58/i),
)

test('an issuer is named by the configured address, its port spelled as the method asks', () => {
  expect(didWebOf('https://credentials.example', ['issuers', '7'])).toBe('did:web:credentials.example:issuers:7')
  expect(didWebOf('http://localhost:3000', ['issuers', '7'])).toBe('did:web:localhost%3A3000:issuers:7')
  expect(didWebAddress('did:web:credentials.example:issuers:7')).toBe('https://credentials.example/issuers/7/did.json')
  expect(didWebAddress('did:web:localhost%3A3000')).toBe('https://localhost:3000/.well-known/did.json')
  expect(didWebAddress('did:key:z6Mk')).toBeUndefined()
})

test('what an issuer publishes names every key it signs or signed with', () => {
  const keys = ['a', 'b'].map((id) => ({
    id,
    publicKey: publicJwk(),
  }))
  expect(didDocument('did:web:x.example', keys)).toMatchObject({
    id: 'did:web:x.example',
    assertionMethod: ['did:web:x.example#a', 'did:web:x.example#b'],
    verificationMethod: [{ id: 'did:web:x.example#a', type: 'Multikey', controller: 'did:web:x.example' }, {}],
  })
})
