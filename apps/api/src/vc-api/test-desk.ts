// Who signs in the test API: a key made when the process starts and forgotten when it ends, and a status list in memory. No issuer's key,
// nothing of the register.
import { base58 } from '@scure/base'
import {
  bitsOf,
  type CredentialSigner,
  type JsonObject,
  signCredential,
  statusEntry,
  statusListCredential,
  statusPlace,
  STATUS_LIST_LENGTH,
} from '@touchstone/open-badges'
import { generateKeyPairSync, randomInt, sign } from 'node:crypto'
import type { Clock } from '../platform/clock.js'
import { knownDocuments } from './known-documents.js'

const ED25519_SPKI_LENGTH = 12
const DAY = 86_400_000

export class TestDesk {
  /** did:key of the throwaway key. */
  readonly did: string
  readonly signer: CredentialSigner
  /** Address of its status list. */
  readonly list: string
  readonly #indexes = new Map<string, number>()
  readonly #revoked = new Set<number>()

  constructor(
    publicUrl: string,
    readonly clock: Clock,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(ED25519_SPKI_LENGTH)
    const multibase = `z${base58.encode(Uint8Array.of(0xed, 0x01, ...raw))}`
    this.did = `did:key:${multibase}`
    this.signer = {
      verificationMethod: `${this.did}#${multibase}`,
      sign: async (bytes) => sign(null, bytes, privateKey),
    }
    this.list = `${publicUrl}/vc-api/status-lists/1`
  }

  /** With its one proof as an object, as the suites read it; Open Badges alone asks for an array. */
  async sign(credential: JsonObject): Promise<JsonObject> {
    const known = knownDocuments([this.signer.verificationMethod])
    const signed = await signCredential(credential, this.signer, this.now(), known)
    return { ...signed, proof: [signed['proof'] ?? []].flat()[0] ?? null }
  }

  /** A place in the list, at random so that the order of issue shows nowhere. */
  place(credentialId: string | undefined): JsonObject {
    const index = randomInt(STATUS_LIST_LENGTH)
    if (credentialId !== undefined) this.#indexes.set(credentialId, index)
    return statusEntry(statusPlace(this.list, index))
  }

  /** @returns whether this desk issued it */
  revoke(credentialId: string): boolean {
    const index = this.#indexes.get(credentialId)
    if (index !== undefined) this.#revoked.add(index)
    return index !== undefined
  }

  isRevoked(index: number): boolean {
    return this.#revoked.has(index)
  }

  publishedList(): Promise<JsonObject> {
    const until = new Date(Date.parse(this.now()) + DAY).toISOString()
    return this.sign(
      statusListCredential({
        id: this.list,
        issuer: this.did,
        purpose: 'revocation',
        bits: bitsOf(this.#revoked),
        validFrom: this.now(),
        validUntil: toSecond(until),
      }),
    )
  }

  now(): string {
    return toSecond(this.clock.now())
  }
}

function toSecond(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z')
}
