// Where the private half of a key is, in one word as it is kept with the key: sealed bytes (base64url), or the name of a key of the signing service.
import type { KeyHome } from '@touchstone/domain'

/** No base64url has a colon, so nothing sealed begins like this. */
const IN_SERVICE = 'service:'

/** A key of the signing service. */
export interface ServiceKey {
  readonly name: string
  /** The service may hold later versions; this key is this one. */
  readonly version: number
  /** Its public half: SPKI (RFC 5280), DER. */
  readonly spki: Buffer
}

export function homeOf(custody: string): KeyHome {
  return custody.startsWith(IN_SERVICE) ? 'signing_service' : 'platform'
}

export function custodyOf({ name, version, spki }: ServiceKey): string {
  return `${IN_SERVICE}${name}:${version}:${spki.toString('base64url')}`
}

/** @throws Error for one of the platform's own */
export function serviceKeyIn(custody: string): ServiceKey {
  const [, name, version, spki] = /^service:([\w.-]+):(\d+):([\w-]+)$/u.exec(custody) ?? []
  if (name === undefined || version === undefined || spki === undefined)
    throw new Error('This is no key of the signing service')
  return { name, version: Number(version), spki: Buffer.from(spki, 'base64url') }
}
