// What the sites ask first: whose installation this is, who is signed in, and the first set-up.
import { Email, Issuer, IssuerId, IssuerProfile, Permission, PersonName, Role, UserId } from '@touchstone/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.js'

/** A password staff sign in with. Length is what counts (NIST SP 800-63B, 5.1.1.2): no rules on its characters. */
export const Password = z
  .string()
  .min(12, { error: 'Use at least 12 characters.' })
  .max(128, { error: 'Use at most 128 characters.' })
  .meta({ id: 'Password' })

export const PublicIssuer = Issuer.pick({
  id: true,
  name: true,
  shortName: true,
  website: true,
  about: true,
  logo: true,
})
  .extend({
    /** SHA-256 of the root certificate its seals stand under, hex; `null` before anything was sealed. */
    sealRoot: z.string().nullable(),
  })
  .meta({ id: 'PublicIssuer' })
export type PublicIssuer = z.infer<typeof PublicIssuer>

export const Site = z
  .object({
    issuers: z.array(PublicIssuer),
    /** The address visitors must see in their browser; printed on certificates. */
    publicUrl: z.url(),
    /** Whether the data is made up, to be said on every page. */
    demo: z.boolean(),
    /** Whether an owner exists; until then the admin offers set-up to whoever holds the set-up link. */
    setUp: z.boolean(),
  })
  .meta({ id: 'Site' })
export type Site = z.infer<typeof Site>

export const Membership = z
  .object({
    issuerId: IssuerId,
    issuerName: z.string(),
    issuerShortName: z.string(),
    role: Role,
    permissions: z.array(Permission),
  })
  .meta({ id: 'Membership' })
export type Membership = z.infer<typeof Membership>

export const Session = z
  .object({
    user: z.object({ id: UserId, name: z.string(), email: z.string() }).nullable(),
    /** Issuers this person is staff of; empty for candidates. */
    memberships: z.array(Membership),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

export const SetUpRequest = z
  .strictObject({
    token: z.string().min(1).max(200),
    issuer: z.strictObject(IssuerProfile.shape),
    owner: z.strictObject({ name: PersonName, email: Email, password: Password }),
  })
  .meta({ id: 'SetUpRequest' })
export type SetUpRequest = z.infer<typeof SetUpRequest>

export const site = {
  getSite: endpoint({
    method: 'GET',
    path: '/site',
    summary: 'Whose installation this is',
    access: 'public',
    response: Site,
    errors: [],
  }),
  getSession: endpoint({
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in',
    access: 'public',
    response: Session,
    errors: [],
  }),
  setUp: endpoint({
    method: 'POST',
    path: '/set-up',
    summary: 'Create the first issuer and its owner, with the link printed at first start',
    access: 'public',
    body: SetUpRequest,
    response: PublicIssuer,
    status: 201,
    errors: ['already_set_up', 'setup_link_invalid'],
  }),
}
