// The resolution desk: every comment of a round read, moderated, assigned and answered.
import {
  Attachment,
  AttachmentId,
  block,
  CalendarDate,
  CommentContent,
  CommentId,
  Commenter,
  CommentSource,
  Disposition,
  DispositionContent,
  Email,
  Instant,
  LineageId,
  Moderation,
  ReviewComment,
  ReviewRoundId,
  ReviewSessionId,
  SentReply,
  StaffMember,
  StandardVersionId,
  StatementEdit,
  UserId,
} from '@touchstone/domain'
import { z } from 'zod'
import { CommentFilter } from './call-for-input.js'
import { binary, endpoint } from './endpoint.js'
import { InIssuer, inIssuer, pageOf } from './shared.js'

/** A comment as staff read it in a list. */
export const DeskComment = z
  .object({
    ...ReviewComment.shape,
    assignedTo: UserId.nullable(),
    /** The session or interview it was entered from. */
    sessionId: ReviewSessionId.nullable(),
    /** The day it was said or came, when it was entered by staff; it is late or not by this day. */
    receivedOn: CalendarDate.nullable(),
    attachments: z.array(Attachment),
    /** How many answers it was given; whoever answers names the last one they saw. */
    answers: z.int().min(0),
    disposition: Disposition.nullable(),
    reply: SentReply.nullable(),
  })
  .meta({ id: 'DeskComment' })
export type DeskComment = z.infer<typeof DeskComment>

export const CommentFile = DeskComment.extend({
  /** Where it is answered; `null` for one without an address. */
  email: Email.nullable(),
  dispositions: z.array(Disposition),
  /** The words it had before it was edited, the earliest first. */
  history: z.array(z.object({ content: z.record(z.string(), z.unknown()), writtenAt: Instant })),
  applied: z.array(
    z.object({
      versionId: StandardVersionId,
      lineageId: LineageId,
      revision: z.int(),
      edit: StatementEdit,
      appliedAt: Instant,
      appliedBy: UserId,
    }),
  ),
  /** Comments that were joined to it. */
  duplicates: z.array(CommentId),
}).meta({ id: 'CommentFile' })
export type CommentFile = z.infer<typeof CommentFile>

export const DeskFilter = CommentFilter.extend({
  assignedTo: UserId.optional(),
  moderation: Moderation.optional(),
  late: z.stringbool().optional(),
  source: CommentSource.optional(),
  sessionId: ReviewSessionId.optional(),
})
export type DeskFilter = z.infer<typeof DeskFilter>

export const EnterCommentsRequest = z
  .strictObject({
    comments: z
      .array(
        z.strictObject({
          content: CommentContent,
          commenter: Commenter,
          source: CommentSource.exclude(['web']),
          /** Where the answer is sent, when there is one. */
          email: Email.nullable(),
          /** The session or interview it was made in; its kind is then the source, and its day the day it was said. */
          sessionId: ReviewSessionId.optional(),
          /** The day it came, in the round's time zone, when that was before today. */
          receivedOn: CalendarDate.optional(),
        }),
      )
      .min(1)
      .max(1_000),
  })
  .meta({ id: 'EnterCommentsRequest' })
export type EnterCommentsRequest = z.infer<typeof EnterCommentsRequest>

export const ModerateCommentRequest = z
  .strictObject({ moderation: Moderation.exclude(['unmoderated']), reason: block(2_000).nullable() })
  .refine(({ moderation, reason }) => moderation === 'shown' || reason !== null, {
    error: 'Say why it is hidden: its author is told.',
    path: ['reason'],
  })
  .meta({ id: 'ModerateCommentRequest' })
export type ModerateCommentRequest = z.infer<typeof ModerateCommentRequest>

export const DisposeCommentsRequest = z
  .strictObject({
    comments: z
      .array(
        z.strictObject({
          commentId: CommentId,
          /** How many answers it had when it was read. */ answers: z.int().min(0),
        }),
      )
      .min(1)
      .max(1_000)
      .refine((some) => new Set(some.map(({ commentId }) => commentId)).size === some.length, {
        error: 'A comment is named twice.',
      }),
    disposition: DispositionContent,
  })
  .meta({ id: 'DisposeCommentsRequest' })
export type DisposeCommentsRequest = z.infer<typeof DisposeCommentsRequest>

const oneRound = inIssuer({ roundId: ReviewRoundId })
const oneComment = inIssuer({ commentId: CommentId })

export const resolution = {
  listComments: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/rounds/:roundId/comments',
    summary: 'Confirmed comments of a round, by many filters',
    access: 'review:read',
    params: oneRound,
    query: DeskFilter,
    response: pageOf(DeskComment),
    errors: ['not_found'],
  }),
  downloadCommentAttachment: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/comments/:commentId/attachments/:attachmentId',
    summary: 'A file that was sent with a comment, to be saved',
    access: 'review:read',
    params: inIssuer({ commentId: CommentId, attachmentId: AttachmentId }),
    response: binary('application/octet-stream'),
    errors: ['not_found'],
  }),
  getComment: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/comments/:commentId',
    summary: 'One comment with everything that became of it',
    access: 'review:read',
    params: oneComment,
    response: CommentFile,
    errors: ['not_found'],
  }),
  listReviewers: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/reviewers',
    summary: 'Staff who answer comments, or did: whom a comment is given to, and who may have stood aside',
    access: 'review:read',
    params: InIssuer,
    response: z.array(StaffMember.pick({ userId: true, name: true, active: true })),
    errors: [],
  }),
  enterComments: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/comments',
    summary: 'Enter comments that came by letter, form, meeting or interview',
    access: 'review:manage',
    params: oneRound,
    body: EnterCommentsRequest,
    response: z.array(DeskComment),
    status: 201,
    bodyLimit: 8 * 1024 * 1024,
    errors: ['not_found', 'round_takes_no_input', 'date_in_future', 'comment_target_unknown'],
  }),
  moderateComment: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/comments/:commentId/moderation',
    summary: 'Show a comment to the public, or hide it with a reason; it is answered all the same',
    access: 'review:manage',
    params: oneComment,
    body: ModerateCommentRequest,
    response: CommentFile,
    errors: ['not_found', 'comment_not_open'],
  }),
  assignComment: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/comments/:commentId/assignee',
    summary: 'Give a comment to a member of staff to prepare its answer',
    access: 'review:dispose',
    params: oneComment,
    body: z.strictObject({ userId: UserId.nullable() }),
    response: CommentFile,
    errors: ['not_found'],
  }),
  disposeComments: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/dispositions',
    summary: 'Answer comments, all or none; an answer given before stays on record',
    access: 'review:dispose',
    params: oneRound,
    body: DisposeCommentsRequest,
    response: z.array(DeskComment),
    status: 201,
    errors: [
      'not_found',
      'round_not_resolving',
      'comment_not_open',
      'disposition_reason_missing',
      'duplicate_of_duplicate',
      'recused',
      'changed_meanwhile',
    ],
  }),
  applyProposal: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/comments/:commentId/application',
    summary: 'Put the words a comment proposes into the working draft',
    access: 'review:dispose',
    params: oneComment,
    response: CommentFile,
    status: 200,
    errors: [
      'not_found',
      'version_not_draft',
      'proposal_not_applicable',
      'comment_not_open',
      'statement_edit_refused',
      'statement_changed_meanwhile',
      'statement_tree_broken',
      'statement_code_taken',
      'own_field_unfit',
    ],
  }),
  sendReplies: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/replies',
    summary: 'Write to every commenter whose answer was not sent yet, one message to each',
    access: 'review:manage',
    params: oneRound,
    response: z.object({ replies: z.int(), messages: z.int() }),
    status: 200,
    errors: ['not_found', 'round_not_resolving'],
  }),
}
