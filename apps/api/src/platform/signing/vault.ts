// Secrets at rest: AES-256-GCM under a key derived from the installation's secret (HKDF, RFC 5869). What was sealed for one purpose
// and one owner opens for no other.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** What was sealed does not open: another secret, another owner, or damage. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
  constructor() {
    super('A secret at rest does not open: the SECRET is not the one it was sealed with, or the data is damaged')
  }
}

export class Vault {
  readonly #key: Uint8Array

  /** @param secret the installation's, at least 32 characters */
  constructor(secret: string, purpose: string) {
    this.#key = new Uint8Array(hkdfSync('sha256', secret, '', `touchstone ${purpose}`, 32))
  }

  /** @param owner the id of what the secret belongs to; it opens under this id alone */
  seal(bytes: Uint8Array, owner: string): string {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv(ALGORITHM, this.#key, iv).setAAD(Buffer.from(owner))
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
  }

  /** @throws SealBroken */
  open(sealed: string, owner: string): Buffer {
    const bytes = Buffer.from(sealed, 'base64url')
    try {
      const decipher = createDecipheriv(ALGORITHM, this.#key, bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
    } catch {
      throw new SealBroken()
    }
  }
}
