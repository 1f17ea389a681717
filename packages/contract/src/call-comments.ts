// One comment as anybody reads it, at the address its public number makes.
import { CommentNumber, LineageId, ReviewRoundId } from '@touchstone/domain'
import { z } from 'zod'
import { PublicComment, PublicRound } from './call-for-input.js'
import { endpoint } from './endpoint.js'

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
}
