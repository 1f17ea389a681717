// Badges of one class, one after the other: what is the same is expanded once, and each is signed the short way. The first of a
// class is verified by the whole way before any goes out.
import { isObject, type JsonObject, textOf, valuesOf } from './json.js'
import type { CredentialSigner } from './keys.js'
import { type BadgeClass, type BadgeValues, openBadge } from './open-badge.js'
import { signCredential } from './proof/sign-credential.js'
import { type Shape, shapeOf, signQuickly, type Values } from './proof/sign-quickly.js'
import type { StatusPlace } from './status-list.js'

type Place = Exclude<keyof BadgeValues, 'status' | 'validUntil'> | 'validUntil' | `status ${keyof StatusPlace}`

const LASTING = {
  id: 'iri',
  holder: 'iri',
  holderName: 'text',
  credentialId: 'text',
  validFrom: 'text',
  awardedDate: 'text',
  'status id': 'iri',
  'status list': 'iri',
  'status index': 'text',
} as const
const EXPIRING = { ...LASTING, validUntil: 'text' } as const

/** Signs badges of one class. Kept for as long as the class is as it is. */
export class BadgePress {
  readonly #shapes = new Map<boolean, Promise<Shape<Place>>>()
  #proven = false

  constructor(readonly badgeClass: BadgeClass) {}

  /** @param created to the second, in UTC */
  async sign(values: BadgeValues, signer: CredentialSigner, created: string): Promise<JsonObject> {
    const quick = await this.#quickly(values, signer, created)
    if (quick !== undefined && this.#proven) return quick
    const whole = await signCredential(openBadge(this.badgeClass, values), signer, created)
    // Ed25519 signs the same bytes alike, so equal signatures mean that both ways signed the same.
    this.#proven = quick !== undefined && signatureOf(quick) === signatureOf(whole)
    return whole
  }

  async #quickly(values: BadgeValues, signer: CredentialSigner, created: string): Promise<JsonObject | undefined> {
    const expires = values.validUntil !== null
    let shape = this.#shapes.get(expires)
    if (shape === undefined) {
      const draw = (drawn: Values<Place>) => openBadge(this.badgeClass, badgeValues(drawn, expires))
      // Without an end there is no such place, and what is not a place is not looked for.
      shape = shapeOf<Place>(draw, (expires ? EXPIRING : LASTING) as typeof EXPIRING)
      this.#shapes.set(expires, shape)
    }
    return signQuickly(await shape, placesOf(values), signer, created)
  }
}

function signatureOf(signed: JsonObject): string | undefined {
  const [proof] = valuesOf(signed, 'proof')
  return isObject(proof) ? textOf(proof, 'proofValue') : undefined
}

function badgeValues(drawn: Values<Place>, expires: boolean): BadgeValues {
  const status = { id: drawn['status id'], list: drawn['status list'], index: drawn['status index'] }
  return { ...drawn, validUntil: expires ? drawn.validUntil : null, status }
}

function placesOf({ status, validUntil, ...values }: BadgeValues): Values<Place> {
  return {
    ...values,
    validUntil: validUntil ?? '',
    'status id': status.id,
    'status list': status.list,
    'status index': status.index,
  }
}
