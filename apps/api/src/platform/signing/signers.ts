// Where private keys live and sign. The port a signing service stands behind: whoever asks gets signatures, never a key.
import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { DomainError, Ed25519PublicKey, fail, type KeyHome, P256PublicKey, type SignerFault } from '@touchstone/domain'
import { installationVault } from './exported-keys.js'
import type { Vault } from './vault.js'

/** The public half of a key, as JWK, by what it signs with. Ed25519 signs credentials; P-256 seals PDFs, whose readers know no Ed25519. */
export interface PublicKeys {
  readonly Ed25519: Ed25519PublicKey
  readonly 'P-256': P256PublicKey
}

export type KeyAlgorithm = keyof PublicKeys

/** A key as the platform keeps it. `custody` says to the signers where the private half is; nobody else reads it. */
export interface KeptKey {
  readonly id: string
  readonly algorithm: KeyAlgorithm
  readonly custody: string
}

/** A key that was just made, with its public half. */
export interface MadeKey<Algorithm extends KeyAlgorithm = KeyAlgorithm> extends KeptKey {
  readonly algorithm: Algorithm
  readonly publicKey: PublicKeys[Algorithm]
}

export abstract class Signers {
  /** Where a new key can live; first where it does unless somebody says otherwise. */
  abstract readonly homes: readonly [KeyHome, ...KeyHome[]]
  /**
   * Makes a key. Its private half never leaves.
   * @throws DomainError `signer_unavailable`
   */
  abstract make<Algorithm extends KeyAlgorithm>(
    id: string,
    algorithm: Algorithm,
    home?: KeyHome,
  ): Promise<MadeKey<Algorithm>>
  /**
   * A signature over `bytes`, 64 of them: with Ed25519 as RFC 8032 has it; with P-256 the ECDSA of FIPS 186-5 over their SHA-256, as
   * r and s one after the other (IEEE P1363).
   * @throws DomainError `signer_unavailable`
   */
  abstract sign(key: KeptKey, bytes: Uint8Array): Promise<Uint8Array>
}

/** @throws DomainError always */
export function signerUnavailable(because: SignerFault): never {
  return fail('signer_unavailable', { because })
}

/** Whether something failed because what signs is away: nothing is wrong with what was to be signed, and another time it may be. */
export function isSignerAway(fault: unknown): boolean {
  return fault instanceof DomainError && fault.code === 'signer_unavailable'
}

/** Keys in the platform's own database, sealed with its secret. */
export class LocalSigners extends Signers {
  readonly homes = ['platform'] as const
  readonly #vault: Vault
  readonly #open = new Map<string, KeyObject>()

  constructor(secret: string) {
    super()
    this.#vault = installationVault(secret)
  }

  override async make<Algorithm extends KeyAlgorithm>(id: string, algorithm: Algorithm): Promise<MadeKey<Algorithm>> {
    const { privateKey, publicKey } = PAIRS[algorithm]()
    const custody = this.#vault.seal(privateKey.export({ type: 'pkcs8', format: 'der' }), id)
    return { id, algorithm, custody, publicKey }
  }

  override async sign(key: KeptKey, bytes: Uint8Array): Promise<Uint8Array> {
    if (key.algorithm === 'Ed25519') return sign(null, bytes, this.#opened(key))
    return sign('sha256', bytes, { key: this.#opened(key), dsaEncoding: 'ieee-p1363' })
  }

  #opened({ id, custody }: KeptKey): KeyObject {
    const known = this.#open.get(id)
    if (known) return known
    const der = this.#vault.open(custody, id)
    const key = createPrivateKey({ key: der, type: 'pkcs8', format: 'der' })
    this.#open.set(id, key)
    return key
  }
}

interface Pair<Algorithm extends KeyAlgorithm> {
  readonly privateKey: KeyObject
  readonly publicKey: PublicKeys[Algorithm]
}

const PAIRS: { readonly [Algorithm in KeyAlgorithm]: () => Pair<Algorithm> } = {
  Ed25519: () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    return { privateKey, publicKey: Ed25519PublicKey.parse(publicKey.export({ format: 'jwk' })) }
  },
  'P-256': () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    return { privateKey, publicKey: P256PublicKey.parse(publicKey.export({ format: 'jwk' })) }
  },
}
