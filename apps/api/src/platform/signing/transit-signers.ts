// Keys in a signing service outside of the platform: an OpenBao or Vault with its transit engine, before which an HSM may stand. The private half is
// made there and stays there; what the platform keeps is the name, the version and the public half.
import { Ed25519PublicKey, P256PublicKey } from '@touchstone/domain'
import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { custodyOf, serviceKeyIn } from './key-custody.js'
import { type KeptKey, type KeyAlgorithm, type MadeKey, type PublicKeys, Signers } from './signers.js'
import { Together } from './together.js'
import { TransitClient, type TransitKey, type TransitSettings } from './transit-client.js'

const TYPES = { Ed25519: 'ed25519', 'P-256': 'ecdsa-p256' } as const satisfies Record<KeyAlgorithm, string>
/** Signatures of one request. */
const AT_ONCE = 100
const SIGNATURE_BYTES = 64
/** SPKI of an Ed25519 key before its 32 bytes: RFC 8410, section 4. */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex')

export class TransitSigners extends Signers {
  readonly homes = ['signing_service'] as const
  readonly #client: TransitClient
  readonly #desks = new Map<string, Together<Uint8Array, Uint8Array>>()

  constructor(settings: TransitSettings) {
    super()
    this.#client = new TransitClient(settings)
  }

  override async make<Algorithm extends KeyAlgorithm>(id: string, algorithm: Algorithm): Promise<MadeKey<Algorithm>> {
    const name = `touchstone-${id}`
    const made = await this.#client.makeKey(name, TYPES[algorithm])
    if (made.type !== TYPES[algorithm]) return this.#client.wrong('the key is of another type')
    if (made.exportable || made.allow_plaintext_backup) return this.#client.wrong('the key can be exported')
    const spki = this.publicHalf(made, algorithm)
    const custody = custodyOf({
      name,
      version: made.latest_version,
      spki: spki.export({ type: 'spki', format: 'der' }),
    })
    return { id, algorithm, custody, publicKey: JWK[algorithm](spki) }
  }

  /** Who signs at the same time with the same key is served by one request; each signature is checked before anybody gets it. */
  override sign(key: KeptKey, bytes: Uint8Array): Promise<Uint8Array> {
    const known = this.#desks.get(key.custody)
    if (known) return known.do(bytes)
    const desk = new Together<Uint8Array, Uint8Array>(AT_ONCE, (inputs) => this.signAll(key, inputs))
    this.#desks.set(key.custody, desk)
    return desk.do(bytes)
  }

  private async signAll({ algorithm, custody }: KeptKey, inputs: readonly Uint8Array[]): Promise<Uint8Array[]> {
    const { name, version, spki } = serviceKeyIn(custody)
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    const texts = await this.#client.sign(name, inputs, { ...WAYS[algorithm], key_version: version })
    return texts.map((text, i) => {
      const signature = Buffer.from(text.split(':').at(-1) ?? '', 'base64url')
      const holds = verifies(algorithm, inputs[i] ?? new Uint8Array(), publicKey, signature)
      return holds ? signature : this.#client.wrong('a signature is not of the key')
    })
  }

  private publicHalf({ keys, latest_version: version }: TransitKey, algorithm: KeyAlgorithm): KeyObject {
    const text = keys[version]?.public_key ?? ''
    try {
      if (algorithm === 'P-256') return createPublicKey(text)
      const der = Buffer.concat([ED25519_SPKI, Buffer.from(text, 'base64')])
      return createPublicKey({ key: der, format: 'der', type: 'spki' })
    } catch {
      return this.#client.wrong('its public key cannot be read')
    }
  }
}

/** What the service is told of how to sign. */
const WAYS = {
  Ed25519: {},
  'P-256': { hash_algorithm: 'sha2-256', marshaling_algorithm: 'jws' },
} as const satisfies Record<KeyAlgorithm, object>

const JWK: { readonly [Algorithm in KeyAlgorithm]: (key: KeyObject) => PublicKeys[Algorithm] } = {
  Ed25519: (key) => Ed25519PublicKey.parse(key.export({ format: 'jwk' })),
  'P-256': (key) => P256PublicKey.parse(key.export({ format: 'jwk' })),
}

function verifies(algorithm: KeyAlgorithm, bytes: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_BYTES) return false
  if (algorithm === 'Ed25519') return verify(null, bytes, key, signature)
  return verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature)
}
