// An issuer's own record, its staff, its outbox, its audit trail and its overview, as its staff see them.
import {
  AccentColour,
  Email,
  Instant,
  Issuer,
  IssuerProfile,
  Logo,
  PersonName,
  Role,
  StaffMember,
  UserId,
} from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint, noContent, upload } from './endpoint.js'
import { InIssuer, inIssuer, PageQuery, pageOf } from './shared.js'

/** The prefix of credential IDs is set once: printed IDs must keep resolving. */
export const UpdateIssuerRequest = z
  .strictObject(IssuerProfile.omit({ prefix: true }).shape)
  .meta({ id: 'UpdateIssuerRequest' })
export type UpdateIssuerRequest = z.infer<typeof UpdateIssuerRequest>

/** `null` for the platform's own. */
export const SetAccentRequest = z.strictObject({ accent: AccentColour.nullable() }).meta({ id: 'SetAccentRequest' })
export type SetAccentRequest = z.infer<typeof SetAccentRequest>

export const SetWithdrawalRuleRequest = z
  .strictObject({ twoPersonWithdrawal: z.boolean() })
  .meta({ id: 'SetWithdrawalRuleRequest' })
export type SetWithdrawalRuleRequest = z.infer<typeof SetWithdrawalRuleRequest>

/** What a logo is sent as. */
export const LOGO_MEDIA_TYPES = ['image/png', 'image/jpeg'] as const
/** The largest file of a logo, in bytes. */
export const LOGO_LIMIT = 1024 * 1024

export const InviteStaffRequest = z
  .strictObject({ name: PersonName, email: Email, role: Role })
  .meta({ id: 'InviteStaffRequest' })
export type InviteStaffRequest = z.infer<typeof InviteStaffRequest>

export const UpdateStaffRequest = z.strictObject({ role: Role, active: z.boolean() }).meta({ id: 'UpdateStaffRequest' })
export type UpdateStaffRequest = z.infer<typeof UpdateStaffRequest>

export const OutboxMessage = z
  .object({
    id: z.uuid(),
    to: z.string(),
    subject: z.string(),
    kind: z.string(),
    /** `kept`: no mail server is set, the message is only here. */
    status: z.enum(['kept', 'queued', 'sent', 'failed']),
    createdAt: Instant,
  })
  .meta({ id: 'OutboxMessage' })
export type OutboxMessage = z.infer<typeof OutboxMessage>

/** The text is erased once a mail server took the message: sign-in links are for the reader alone. */
export const OutboxMessageWithText = OutboxMessage.extend({ text: z.string().nullable() }).meta({
  id: 'OutboxMessageWithText',
})
export type OutboxMessageWithText = z.infer<typeof OutboxMessageWithText>

export const AuditEvent = z
  .object({
    position: z.int(),
    at: Instant,
    actor: z.object({
      kind: z.enum(['staff', 'candidate', 'participant', 'system']),
      id: z.string().nullable(),
      name: z.string().nullable(),
    }),
    action: z.string(),
    subject: z.object({ type: z.string(), id: z.string() }),
    details: z.record(z.string(), z.json()),
    hash: z.string(),
    previousHash: z.string(),
  })
  .meta({ id: 'AuditEvent' })
export type AuditEvent = z.infer<typeof AuditEvent>

export const AuditQuery = z
  .strictObject({
    subjectType: z.string().max(60).optional(),
    subjectId: z.string().max(80).optional(),
    /** Read on below this position. */
    before: z.coerce.number().int().min(1).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .refine(({ subjectType, subjectId }) => subjectId === undefined || subjectType !== undefined, {
    path: ['subjectType'],
    error: 'Name the type of the subject too.',
  })
  .meta({ id: 'AuditQuery' })

export const AuditPage = z.object({ items: z.array(AuditEvent), next: z.int().nullable() }).meta({ id: 'AuditPage' })
export type AuditPage = z.infer<typeof AuditPage>

export const AuditVerification = z
  .object({
    intact: z.boolean(),
    events: z.int(),
    firstBroken: z.int().nullable(),
    lastHash: z.string().nullable(),
    checkedAt: Instant,
  })
  .meta({ id: 'AuditVerification' })
export type AuditVerification = z.infer<typeof AuditVerification>

export const Overview = z
  .object({
    standards: z.int(),
    draftVersions: z.int(),
    publishedVersions: z.int(),
    openDefinitions: z.int(),
    candidates: z.int(),
    credentials: z.object({
      active: z.int(),
      suspended: z.int(),
      withdrawn: z.int(),
      replaced: z.int(),
      erased: z.int(),
      expired: z.int(),
    }),
    /** Credentials issued by month, `YYYY-MM`, the last twelve months in order, months without any included. */
    issuedByMonth: z.array(z.object({ month: z.string(), count: z.int() })),
  })
  .meta({ id: 'Overview' })
export type Overview = z.infer<typeof Overview>

export const issuer = {
  getOverview: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/overview',
    summary: 'Counts for the first page',
    access: 'standard:read',
    params: InIssuer,
    response: Overview,
    errors: [],
  }),
  getIssuer: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId',
    summary: 'The issuer',
    access: 'standard:read',
    params: InIssuer,
    response: Issuer,
    errors: [],
  }),
  updateIssuer: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId',
    summary: 'Change the issuer; certificates already issued stay as they are',
    access: 'issuer:manage',
    params: InIssuer,
    body: UpdateIssuerRequest,
    response: Issuer,
    errors: [],
  }),
  setWithdrawalRule: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/withdrawal-rule',
    summary: 'Say whether a withdrawal needs a second person; what was proposed before still does',
    access: 'issuer:manage',
    params: InIssuer,
    body: SetWithdrawalRuleRequest,
    response: Issuer,
    errors: [],
  }),
  setAccent: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/accent',
    summary: 'Choose the colour of documents',
    access: 'issuer:manage',
    params: InIssuer,
    body: SetAccentRequest,
    response: Issuer,
    errors: [],
  }),
  setLogo: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/logo',
    summary: 'Choose the logo on documents and on the public site',
    access: 'issuer:manage',
    params: InIssuer,
    body: upload(...LOGO_MEDIA_TYPES),
    bodyLimit: LOGO_LIMIT,
    response: Issuer,
    errors: ['logo_unusable'],
  }),
  removeLogo: endpoint({
    method: 'DELETE',
    path: '/issuers/:issuerId/logo',
    summary: 'Do without a logo',
    access: 'issuer:manage',
    params: InIssuer,
    response: Issuer,
    errors: [],
  }),
  listStaff: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/staff',
    summary: 'Staff of the issuer',
    access: 'staff:read',
    params: InIssuer,
    response: z.array(StaffMember),
    errors: [],
  }),
  inviteStaff: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/staff',
    summary: 'Invite a member of staff by e-mail',
    access: 'staff:manage',
    params: InIssuer,
    body: InviteStaffRequest,
    response: StaffMember,
    status: 201,
    errors: ['staff_email_taken'],
  }),
  updateStaff: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/staff/:userId',
    summary: 'Change a role, or close or reopen an account',
    access: 'staff:manage',
    params: inIssuer({ userId: UserId }),
    body: UpdateStaffRequest,
    response: StaffMember,
    errors: ['not_found', 'last_owner'],
  }),
  listOutbox: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/outbox',
    summary: 'Messages written, latest first',
    access: 'outbox:read',
    params: InIssuer,
    query: PageQuery,
    response: pageOf(OutboxMessage),
    errors: [],
  }),
  getOutboxMessage: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/outbox/:messageId',
    summary: 'One message',
    access: 'outbox:read',
    params: inIssuer({ messageId: z.uuid() }),
    response: OutboxMessageWithText,
    errors: ['not_found'],
  }),
  listAuditEvents: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/audit-events',
    summary: 'Who did what, latest first',
    access: 'audit:read',
    params: InIssuer,
    query: AuditQuery,
    response: AuditPage,
    errors: [],
  }),
  verifyAuditTrail: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/audit-verification',
    summary: 'Recompute the chain of hashes',
    access: 'audit:read',
    params: InIssuer,
    response: AuditVerification,
    errors: [],
  }),
}

export const logos = {
  getLogo: endpoint({
    method: 'GET',
    path: '/logos/:hash',
    summary: 'The picture of a logo',
    access: 'public',
    params: z.strictObject({ hash: Logo.shape.hash }),
    response: binary('image/png'),
    errors: ['not_found'],
    // Known by what it holds: another picture has another address.
    caching: 'immutable',
  }),
}

export const password = {
  requestPasswordLink: endpoint({
    method: 'POST',
    path: '/password-links',
    summary: 'Ask for a link to choose a password; the answer is the same for every address',
    access: 'public',
    body: z.strictObject({ email: Email }).meta({ id: 'PasswordLinkRequest' }),
    response: noContent,
    status: 202,
    errors: ['too_many_requests'],
  }),
  choosePassword: endpoint({
    method: 'POST',
    path: '/passwords',
    summary: 'Choose a password with the link of an invitation',
    access: 'public',
    body: z
      .strictObject({ token: z.string().min(1).max(200), password: z.string().min(12).max(128) })
      .meta({ id: 'ChoosePasswordRequest' }),
    response: noContent,
    status: 204,
    errors: ['sign_in_link_invalid'],
  }),
}
