// What a holder opens to others, and what they see of look-ups; and the page a share link opens.
import {
  AssessmentResult,
  CalendarDate,
  CredentialId,
  EvaluatorRelation,
  Instant,
  LookUp,
  ShareLink,
  ShareLinkContent,
  ShareLinkId,
  ShareLinkShows,
} from '@touchstone/domain'
import { z } from 'zod'
import { endpoint, noContent } from './endpoint.js'
import { Verification } from './verification.js'

export const MakeShareLinkRequest = z.strictObject(ShareLinkContent.shape).meta({ id: 'MakeShareLinkRequest' })
export type MakeShareLinkRequest = z.infer<typeof MakeShareLinkRequest>

/** A link just made. Its address is told this once; what is kept opens nothing. */
export const NewShareLink = ShareLink.extend({ url: z.url() }).meta({ id: 'NewShareLink' })
export type NewShareLink = z.infer<typeof NewShareLink>

/** One requirement behind a credential, as much as its holder shows. */
export const SharedRequirement = z
  .object({
    title: z.string(),
    result: AssessmentResult.nullable(),
    evidence: z.object({ assessedOn: CalendarDate, evaluatorRelation: EvaluatorRelation }).nullable(),
  })
  .meta({ id: 'SharedRequirement' })

/** What a share link opens: the register's answer for today, and what the holder chose to show. */
export const SharedCredential = z
  .object({
    verification: Verification,
    shows: ShareLinkShows,
    /** Empty when neither results nor evidence are shown. */
    requirements: z.array(SharedRequirement),
    expiresAt: Instant,
  })
  .meta({ id: 'SharedCredential' })
export type SharedCredential = z.infer<typeof SharedCredential>

const mine = z.strictObject({ credentialId: CredentialId })

export const shareLinks = {
  listMyShareLinks: endpoint({
    method: 'GET',
    path: '/my/credentials/:credentialId/share-links',
    summary: 'Links that open my credential, latest first',
    access: 'candidate',
    params: mine,
    response: z.array(ShareLink),
    errors: ['not_found'],
  }),
  makeShareLink: endpoint({
    method: 'POST',
    path: '/my/credentials/:credentialId/share-links',
    summary: 'Make a link that opens my credential to whoever has it',
    access: 'candidate',
    params: mine,
    body: MakeShareLinkRequest,
    response: NewShareLink,
    status: 201,
    errors: ['not_found', 'too_many_share_links'],
  }),
  revokeShareLink: endpoint({
    method: 'DELETE',
    path: '/my/credentials/:credentialId/share-links/:shareLinkId',
    summary: 'Take a link back: it opens nothing from now on',
    access: 'candidate',
    params: mine.extend({ shareLinkId: ShareLinkId }),
    response: noContent,
    status: 204,
    errors: ['not_found'],
  }),
  listMyLookUps: endpoint({
    method: 'GET',
    path: '/my/credentials/:credentialId/look-ups',
    summary: 'When and in which way my credential was looked up, latest first; by whom is not kept',
    access: 'candidate',
    params: mine,
    response: z.array(LookUp),
    errors: ['not_found'],
  }),
  // A token in an address would be kept in histories and logs, so it comes in the body.
  openShareLink: endpoint({
    method: 'POST',
    path: '/shared-credentials',
    summary: 'What a share link opens; one that ended, was taken back or never was is answered alike',
    access: 'public',
    body: z.strictObject({ token: z.string().max(200) }).meta({ id: 'OpenShareLinkRequest' }),
    response: SharedCredential,
    errors: ['share_link_closed', 'too_many_requests'],
  }),
}
