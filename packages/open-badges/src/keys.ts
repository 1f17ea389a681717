// Keys as a credential names them. Private keys stay behind CredentialSigner: this package never holds one.
import { base58, base64urlnopad } from '@scure/base'
import type { Ed25519PublicKey } from '@touchstone/domain'

/** Signs with one Ed25519 key of one issuer; local, or a KMS far away. */
export interface CredentialSigner {
  /** Address of the public key in the issuer's DID document: `did:web:...#key`. */
  readonly verificationMethod: string
  /** The 64 bytes of an Ed25519 signature (RFC 8032) over `bytes`. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

// https://www.w3.org/TR/controller-document/#Multikey: 0xed01 before the 32 bytes of the key, base58btc with `z`.
const ED25519_PUBLIC = Uint8Array.of(0xed, 0x01)

/** `publicKeyMultibase` of an Ed25519 public key. */
export function toMultibase({ x }: Pick<Ed25519PublicKey, 'x'>): string {
  return `z${base58.encode(Uint8Array.of(...ED25519_PUBLIC, ...base64urlnopad.decode(x)))}`
}

/** @throws Error when it is no Ed25519 public key. */
export function fromMultibase(multibase: string): Ed25519PublicKey {
  const bytes = multibase.startsWith('z') ? base58.decode(multibase.slice(1)) : new Uint8Array()
  if (bytes.length !== 34 || bytes[0] !== ED25519_PUBLIC[0] || bytes[1] !== ED25519_PUBLIC[1])
    throw new Error('This is no Ed25519 key as a Multikey')
  return { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(bytes.subarray(2)) }
}
