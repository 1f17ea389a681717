// One comment as anybody reads it, at the address its public number makes.
import {
  Attachment,
  AttachmentId,
  CommentNumber,
  LARGEST_ATTACHMENT,
  LineageId,
  ReviewRoundId,
} from '@touchstone/domain'
import { z } from 'zod'
import { PublicComment, PublicRound } from './call-for-input.js'
import { binary, endpoint, upload } from './endpoint.js'

/** A comment with what it stands beside, so that it can be read alone. */
export const CallComment = z
  .object({
    comment: PublicComment,
    round: PublicRound,
    /** What the draft says where it was commented on: for the change it proposes. `null` for the draft as a whole. */
    words: z.string().nullable(),
    /** The statement through the versions, once one that has it was published. */
    published: z.object({ standardId: z.string(), lineageId: LineageId }).nullable(),
  })
  .meta({ id: 'CallComment' })
export type CallComment = z.infer<typeof CallComment>

export const callComments = {
  readCallComment: endpoint({
    method: 'GET',
    path: '/calls/:roundId/comments/:number',
    summary: 'One comment by its public number, with what became of it',
    access: 'public',
    caching: 'revalidate',
    params: z.strictObject({ roundId: ReviewRoundId, number: CommentNumber }),
    response: CallComment,
    errors: ['not_found'],
  }),
  downloadAttachment: endpoint({
    method: 'GET',
    path: '/calls/:roundId/comments/:number/attachments/:attachmentId',
    summary: 'A file that was sent with a comment that may be read, to be saved',
    access: 'public',
    params: z.strictObject({ roundId: ReviewRoundId, number: CommentNumber, attachmentId: AttachmentId }),
    response: binary('application/octet-stream'),
    errors: ['not_found'],
  }),
  uploadAttachment: endpoint({
    method: 'POST',
    path: '/calls/:roundId/attachments',
    summary:
      'Send a file for a comment that is sent next: PDF, PNG, JPEG, CSV or plain text; kept for a day when none is',
    access: 'public',
    params: z.strictObject({ roundId: ReviewRoundId }),
    query: z.strictObject({ name: z.string().trim().min(1).max(300) }),
    body: upload('application/octet-stream'),
    bodyLimit: LARGEST_ATTACHMENT,
    response: Attachment,
    status: 201,
    errors: ['not_found', 'round_takes_no_input', 'attachment_unusable', 'payload_too_large'],
  }),
}
