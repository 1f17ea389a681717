// An issuer's signing keys, and where strangers find the public halves.
import { IssuerId, KeyHome, SigningKey, SigningKeyId } from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint } from './endpoint.js'
import { InIssuer, inIssuer } from './shared.js'

export const SigningKeyView = SigningKey.extend({
  home: KeyHome,
  /** Whether strangers find it in the DID document. */
  published: z.boolean(),
}).meta({ id: 'SigningKeyView' })
export type SigningKeyView = z.infer<typeof SigningKeyView>

/** Where the new key is to live; left out, in the signing service when there is one. */
export const NewKeyRequest = z.strictObject({ home: KeyHome.optional() }).meta({ id: 'NewKeyRequest' })
export type NewKeyRequest = z.infer<typeof NewKeyRequest>

export const signingKeys = {
  listSigningKeys: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/signing-keys',
    summary: 'Keys the issuer signs or signed with, latest first',
    access: 'key:read',
    params: InIssuer,
    response: z.object({
      did: z.string(),
      /** Where a new key can live, first where it does unless somebody says otherwise. */
      homes: z.array(KeyHome).min(1),
      keys: z.array(SigningKeyView),
    }),
    errors: [],
  }),
  rotateSigningKey: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/signing-keys',
    summary:
      'Make a new key and sign with it from now on; the one before stays published until all it signed has run out',
    access: 'key:manage',
    params: InIssuer,
    body: NewKeyRequest,
    response: SigningKey,
    status: 201,
    errors: ['changed_meanwhile', 'signer_unavailable'],
  }),
  reportCompromisedKey: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/signing-keys/:keyId/compromise',
    summary: 'Take a key out: nothing it signed is believed any more, and what it signed is signed again with another',
    access: 'key:manage',
    params: inIssuer({ keyId: SigningKeyId }),
    response: SigningKey,
    status: 200,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile', 'signer_unavailable'],
  }),
}

/** What a verifier resolves `did:web` to: https://w3c-ccg.github.io/did-method-web/ */
export const didDocuments = {
  getDidDocument: endpoint({
    method: 'GET',
    base: '',
    path: '/issuers/:issuerId/did.json',
    summary: 'The DID document of an issuer',
    access: 'public',
    params: z.strictObject({ issuerId: IssuerId }),
    response: binary('application/did+json'),
    caching: 'revalidate',
    errors: ['not_found'],
  }),
}
