// Where private keys live and sign. The port a KMS or an HSM fits behind: whoever asks gets signatures, never a key.
import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { Ed25519PublicKey } from '@touchstone/domain'
import { Vault } from './vault.js'

/** A key as the platform keeps it. `custody` says to the signers where the private half is; nobody else reads it. */
export interface KeptKey {
  readonly id: string
  readonly custody: string
}

export abstract class Signers {
  /** Makes a key. Its private half never leaves. */
  abstract make(id: string): Promise<KeptKey & { readonly publicKey: Ed25519PublicKey }>
  /** An Ed25519 signature (RFC 8032) over `bytes`. */
  abstract sign(key: KeptKey, bytes: Uint8Array): Promise<Uint8Array>
}

/** Keys in the platform's own database, sealed with its secret. */
export class LocalSigners extends Signers {
  readonly #vault: Vault
  readonly #open = new Map<string, KeyObject>()

  constructor(secret: string) {
    super()
    this.#vault = new Vault(secret, 'signing keys')
  }

  override async make(id: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const custody = this.#vault.seal(privateKey.export({ type: 'pkcs8', format: 'der' }), id)
    return { id, custody, publicKey: Ed25519PublicKey.parse(publicKey.export({ format: 'jwk' })) }
  }

  override async sign(key: KeptKey, bytes: Uint8Array): Promise<Uint8Array> {
    return sign(null, bytes, this.#opened(key))
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
