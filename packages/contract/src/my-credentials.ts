// What a candidate sees of their own, in the portal.
import { CalendarDate, CredentialId, Email, Instant, UnmetReason, VerificationOutcome } from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint, noContent } from './endpoint.js'
import { CredentialSummary } from './credentials.js'

export const MyCredential = CredentialSummary.omit({ candidateId: true, definitionId: true, erasedAt: true })
  .extend({
    issuerName: z.string(),
    outcome: VerificationOutcome,
    wording: z.string().nullable(),
    /** The day its scope was reduced, if it was. */
    scopeReducedOn: CalendarDate.nullable(),
    standardTitle: z.string(),
    verificationUrl: z.url(),
    renewedBy: CredentialId.nullable(),
    /** How it is renewed, in the issuer's words, and from which day; `null` where it is not. */
    renewal: z.object({ words: z.string(), opensOn: CalendarDate }).nullable(),
  })
  .meta({ id: 'MyCredential' })
export type MyCredential = z.infer<typeof MyCredential>

/** A credential under way: what is met and what is missing. */
export const MyProgress = z
  .object({
    issuerName: z.string(),
    credentialTitle: z.string(),
    credentialCode: z.string(),
    requirements: z.array(z.object({ title: z.string(), met: z.boolean(), reason: UnmetReason.nullable() })),
  })
  .meta({ id: 'MyProgress' })
export type MyProgress = z.infer<typeof MyProgress>

export const MyCredentials = z
  .object({
    name: z.string(),
    email: z.string(),
    /** When I asked for my data to be erased. */
    erasureAskedAt: Instant.nullable(),
    /** Whether I am reminded before a credential of mine expires. */
    reminders: z.boolean(),
    credentials: z.array(MyCredential),
    progress: z.array(MyProgress),
  })
  .meta({ id: 'MyCredentials' })
export type MyCredentials = z.infer<typeof MyCredentials>

const mine = z.strictObject({ credentialId: CredentialId })

export const myCredentials = {
  requestSignInLink: endpoint({
    method: 'POST',
    path: '/sign-in-links',
    summary: 'Ask for a sign-in link by e-mail; the answer is the same for every address',
    access: 'public',
    body: z.strictObject({ email: Email }).meta({ id: 'SignInLinkRequest' }),
    response: noContent,
    status: 202,
    errors: ['too_many_requests'],
  }),
  redeemSignInLink: endpoint({
    method: 'POST',
    path: '/sign-in-links/redemptions',
    summary: 'Sign in with a link, once',
    access: 'public',
    body: z.strictObject({ token: z.string().min(1).max(200) }).meta({ id: 'RedeemSignInLinkRequest' }),
    response: noContent,
    status: 204,
    errors: ['sign_in_link_invalid', 'too_many_requests'],
  }),
  listMyCredentials: endpoint({
    method: 'GET',
    path: '/my/credentials',
    summary: 'My credentials and what I am working towards',
    access: 'candidate',
    response: MyCredentials,
    errors: [],
  }),
  getMyCertificate: endpoint({
    method: 'GET',
    path: '/my/credentials/:credentialId/certificate.pdf',
    summary: 'My certificate',
    access: 'candidate',
    params: mine,
    response: binary('application/pdf'),
    errors: ['not_found', 'signer_unavailable'],
  }),
  getMyBadge: endpoint({
    method: 'GET',
    path: '/my/credentials/:credentialId/badge.json',
    summary: 'My credential as an Open Badge 3.0, signed',
    access: 'candidate',
    params: mine,
    response: binary('application/vc'),
    errors: ['not_found'],
  }),
  getMyBadgeAsJwt: endpoint({
    method: 'GET',
    path: '/my/credentials/:credentialId/badge.jwt',
    summary: 'My credential as a JWT (vc+jwt), signed',
    access: 'candidate',
    params: mine,
    response: binary('application/vc+jwt'),
    errors: ['not_found', 'signer_unavailable'],
  }),
  getMyBadgePng: endpoint({
    method: 'GET',
    path: '/my/credentials/:credentialId/badge.png',
    summary: 'My badge as a picture that carries the signed credential',
    access: 'candidate',
    params: mine,
    response: binary('image/png'),
    errors: ['not_found'],
  }),
  getMyBadgeSvg: endpoint({
    method: 'GET',
    path: '/my/credentials/:credentialId/badge.svg',
    summary: 'My badge as a drawing that carries the signed credential',
    access: 'candidate',
    params: mine,
    response: binary('image/svg+xml'),
    errors: ['not_found'],
  }),
  switchMyReminders: endpoint({
    method: 'PUT',
    path: '/my/reminders',
    summary: 'Be reminded before a credential of mine expires, or not',
    access: 'candidate',
    body: z.strictObject({ on: z.boolean() }).meta({ id: 'SwitchMyRemindersRequest' }),
    response: noContent,
    status: 204,
    errors: [],
  }),
  askForErasure: endpoint({
    method: 'PUT',
    path: '/my/erasure-request',
    summary: 'Ask for my personal data to be erased, or take that back',
    access: 'candidate',
    body: z.strictObject({ asked: z.boolean() }).meta({ id: 'AskForErasureRequest' }),
    response: noContent,
    status: 204,
    errors: [],
  }),
  setMyListing: endpoint({
    method: 'PUT',
    path: '/my/credentials/:credentialId/listing',
    summary: 'Choose whether the ID opens my credential to the public',
    access: 'candidate',
    params: mine,
    body: z.strictObject({ listed: z.boolean() }).meta({ id: 'SetListingRequest' }),
    response: noContent,
    status: 204,
    errors: ['not_found'],
  }),
}
