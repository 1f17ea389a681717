import { createHmac, generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { readJwt, toJwt } from './jose.js'
import { openBadge } from './open-badge.js'
import { badgeClass, badgeValues, issuerWithKey } from './testing/issuer.js'

const { signer, publicKey } = issuerWithKey()
const publicJwk = publicKey.export({ format: 'jwk' })
const badge = openBadge(badgeClass, badgeValues)
const jwt = await toJwt({ ...badge, proof: [] }, signer)
const [head = '', body = '', signature = ''] = jwt.split('.')
const keyOf = async (kid: string) => (kid === signer.verificationMethod ? publicJwk : undefined)
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as Record<string, unknown>

test('a credential as a JWT is the credential, without its other proof', async () => {
  expect(await readJwt(jwt, 'vc', keyOf)).toEqual({ holds: true, payload: badge, kid: signer.verificationMethod })
  expect(header).toEqual({ alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: signer.verificationMethod })
})

const secret = publicKey.export({ type: 'spki', format: 'pem' })
const hmac = (input: string) => createHmac('sha256', secret).update(input).digest('base64url')
const confused = `${part({ ...header, alg: 'HS256' })}.${body}`
const es256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })

test.each([
  ['another letter in the payload', `${head}.${part({ ...badge, name: 'Pump Seal' })}.${signature}`, 'wrong_proof'],
  ['no signature', `${head}.${body}.`, 'wrong_proof'],
  ['alg none', `${part({ ...header, alg: 'none' })}.${body}.`, 'algorithm_refused'],
  ['alg NONE', `${part({ ...header, alg: 'NONE' })}.${body}.`, 'algorithm_refused'],
  ['the public key as a shared secret', `${confused}.${hmac(confused)}`, 'algorithm_refused'],
  ['another algorithm for the key', `${part({ ...header, alg: 'ES256' })}.${body}.${signature}`, 'wrong_proof'],
  [
    'a key that is not at hand',
    `${part({ ...header, kid: 'did:web:x.example#1' })}.${body}.${signature}`,
    'key_unknown',
  ],
  ['another type', `${part({ ...header, typ: 'vp+jwt' })}.${body}.${signature}`, 'wrong_type'],
  ['a vc claim', `${head}.${part({ vc: badge })}.${signature}`, 'wrong_type'],
  [
    'a key twice',
    `${Buffer.from('{"alg":"EdDSA","alg":"none"}').toString('base64url')}.${body}.${signature}`,
    'not_a_jwt',
  ],
  ['four parts', `${jwt}.x`, 'not_a_jwt'],
  ['one part', 'x', 'not_a_jwt'],
  ['padding', `${head}=.${body}.${signature}`, 'not_a_jwt'],
])('%s is refused', async (_, forged, reason) => {
  expect(await readJwt(forged, 'vc', keyOf)).toEqual({ holds: false, reason })
})

test('a key of another kind verifies nothing', async () => {
  expect(await readJwt(jwt, 'vc', async () => es256)).toEqual({ holds: false, reason: 'wrong_proof' })
})
