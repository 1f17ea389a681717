// What an issuer seals certificates with, and where strangers find the root its seals stand under.
import { IssuerId, KeyHome, SealKey, SealKeyId, SealKeyPurpose } from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint } from './endpoint.js'
import { InIssuer, inIssuer } from './shared.js'

export const SealKeyView = SealKey.extend({ home: KeyHome }).meta({ id: 'SealKeyView' })
export type SealKeyView = z.infer<typeof SealKeyView>

export const ReplaceSealKeyRequest = z
  .strictObject({
    /** With a new root comes a new seal under it. */
    purpose: SealKeyPurpose,
    /** Where the new keys are to live; left out, in the signing service when there is one. */
    home: KeyHome.optional(),
  })
  .meta({ id: 'ReplaceSealKeyRequest' })
export type ReplaceSealKeyRequest = z.infer<typeof ReplaceSealKeyRequest>

export const sealKeys = {
  listSealKeys: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/seal-keys',
    summary: 'Keys the issuer seals or sealed certificates with, and the roots above them, latest first',
    access: 'key:read',
    params: InIssuer,
    response: z.array(SealKeyView),
    errors: [],
  }),
  replaceSealKey: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/seal-keys',
    summary: 'Make a new seal key, or a new root and a seal under it; those before stay believed and seal no more',
    access: 'key:manage',
    params: InIssuer,
    body: ReplaceSealKeyRequest,
    response: SealKey,
    status: 201,
    errors: ['changed_meanwhile', 'signer_unavailable'],
  }),
  reportCompromisedSealKey: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/seal-keys/:keyId/compromise',
    summary:
      'Take a seal key out: no file is believed for its seal any more. With a root fall the keys that stand under it',
    access: 'key:manage',
    params: inIssuer({ keyId: SealKeyId }),
    response: SealKey,
    status: 200,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
}

const OfIssuer = z.strictObject({ issuerId: IssuerId })

/** For who wants their PDF reader to trust an issuer's seals: RFC 7468, and RFC 5280 as RFC 2585 names it. */
export const sealRoots = {
  getSealRootsAsPem: endpoint({
    method: 'GET',
    base: '',
    path: '/issuers/:issuerId/seal-root.pem',
    summary: "The root certificates an issuer's seals stand under, latest first",
    access: 'public',
    params: OfIssuer,
    response: binary('application/x-pem-file'),
    caching: 'revalidate',
    errors: ['not_found'],
  }),
  getSealRoot: endpoint({
    method: 'GET',
    base: '',
    path: '/issuers/:issuerId/seal-root.cer',
    summary: "The root certificate an issuer's seals stand under now",
    access: 'public',
    params: OfIssuer,
    response: binary('application/pkix-cert'),
    caching: 'revalidate',
    errors: ['not_found'],
  }),
}

/** Where an issuer's root certificate is downloaded. These addresses stay. */
export const sealRootAddresses = {
  pem: (issuerId: string) => `/issuers/${issuerId}/seal-root.pem`,
  der: (issuerId: string) => `/issuers/${issuerId}/seal-root.cer`,
}
