// The public key of a did:key as JOSE takes it: Ed25519, P-256 and P-384, https://w3c-ccg.github.io/did-key-spec/#signature-method-creation-algorithm
import { base58 } from '@scure/base'
import { createPublicKey, ECDH } from 'node:crypto'
import type { JWK } from 'jose'

const curves = [
  { prefix: [0x80, 0x24], bytes: 33, crv: 'P-256', name: 'prime256v1' },
  { prefix: [0x81, 0x24], bytes: 49, crv: 'P-384', name: 'secp384r1' },
] as const

/** @param kid `did:key:z...` with or without the part after `#`; `undefined` when it names no key we read */
export function didKeyJwk(kid: string): JWK | undefined {
  const multibase = /^did:key:z([1-9A-HJ-NP-Za-km-z]{40,90})(?:#.*)?$/.exec(kid)?.[1]
  if (multibase === undefined) return undefined
  try {
    return jwkOf(base58.decode(multibase))
  } catch {
    return undefined
  }
}

function jwkOf(bytes: Uint8Array): JWK | undefined {
  const key = Buffer.from(bytes.subarray(2))
  if (bytes[0] === 0xed && bytes[1] === 0x01 && key.length === 32)
    return { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') }
  const curve = curves.find(
    ({ prefix, bytes: length }) => bytes[0] === prefix[0] && bytes[1] === prefix[1] && key.length === length,
  )
  if (!curve) return undefined
  const point = ECDH.convertKey(key, curve.name, undefined, undefined, 'uncompressed') as Buffer
  const half = (point.length - 1) / 2
  const jwk = {
    kty: 'EC',
    crv: curve.crv,
    x: point.subarray(1, 1 + half).toString('base64url'),
    y: point.subarray(1 + half).toString('base64url'),
  }
  // Node refuses a point that is not on the curve.
  createPublicKey({ key: jwk, format: 'jwk' })
  return jwk
}
