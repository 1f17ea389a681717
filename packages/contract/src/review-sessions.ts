// Sessions and interviews of a round as records.
import { ReviewRoundId, ReviewSession, ReviewSessionId, SessionContent } from '@touchstone/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { inIssuer } from './shared.js'

export const ReviewSessionView = z
  .object({
    ...ReviewSession.shape,
    /** How many comments were entered from it. */
    comments: z.int().min(0),
  })
  .meta({ id: 'ReviewSessionView' })
export type ReviewSessionView = z.infer<typeof ReviewSessionView>

export const ChangeReviewSessionRequest = z
  .strictObject({
    /** The revision that was read: of two who change it, one wins and the other is told. */
    revision: z.int().min(1),
    session: SessionContent,
  })
  .meta({ id: 'ChangeReviewSessionRequest' })
export type ChangeReviewSessionRequest = z.infer<typeof ChangeReviewSessionRequest>

const oneRound = inIssuer({ roundId: ReviewRoundId })
const oneSession = inIssuer({ sessionId: ReviewSessionId })

export const reviewSessions = {
  listReviewSessions: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/rounds/:roundId/sessions',
    summary: 'Sessions and interviews held for a round, the earliest first',
    access: 'review:read',
    params: oneRound,
    response: z.array(ReviewSessionView),
    errors: ['not_found'],
  }),
  getReviewSession: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/review-sessions/:sessionId',
    summary: 'One session or interview with its minutes',
    access: 'review:read',
    params: oneSession,
    response: ReviewSessionView,
    errors: ['not_found'],
  }),
  recordReviewSession: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/sessions',
    summary: 'Record a session or an interview that was held for a round',
    access: 'review:manage',
    params: oneRound,
    body: SessionContent,
    response: ReviewSessionView,
    status: 201,
    errors: ['not_found', 'round_ended', 'date_in_future'],
  }),
  changeReviewSession: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/review-sessions/:sessionId',
    summary: 'Correct the record of a session or an interview, until the round is resolved',
    access: 'review:manage',
    params: oneSession,
    body: ChangeReviewSessionRequest,
    response: ReviewSessionView,
    errors: ['not_found', 'round_ended', 'date_in_future', 'changed_meanwhile'],
  }),
}
