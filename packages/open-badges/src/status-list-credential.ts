// A status list as it is published: Bitstring Status List v1.0, section 2.2. https://www.w3.org/TR/vc-bitstring-status-list/
import { gzipSync } from 'node:zlib'
import { VC_2_CONTEXT } from './contexts.js'
import type { JsonObject } from './json.js'
import type { StatusBits } from './status-list.js'

/** `encodedList`: gzip, then base64url without padding, with the multibase letter before it. */
export function encodeBits(bits: StatusBits): string {
  return `u${gzipSync(bits).toString('base64url')}`
}

export interface StatusListContent {
  /** Where it is published; also the list credential's id. */
  readonly id: string
  readonly issuer: string
  readonly purpose: 'revocation'
  readonly bits: StatusBits
  /** Instants to the second, in UTC. */
  readonly validFrom: string
  readonly validUntil: string
  /** How long a reader may keep it, in milliseconds; left out, the list does not say. */
  readonly ttl?: number
}

/** The list as a credential, to be signed. */
export function statusListCredential({
  id,
  issuer,
  purpose,
  bits,
  validFrom,
  validUntil,
  ttl,
}: StatusListContent): JsonObject {
  return {
    '@context': [VC_2_CONTEXT],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom,
    validUntil,
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: encodeBits(bits),
      ...(ttl !== undefined && { ttl }),
    },
  }
}
