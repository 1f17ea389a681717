// Rounds of input as staff run them: planning, opening, closing, and what they hold up.
import {
  block,
  CalendarDate,
  ContentHash,
  DraftSnapshot,
  Email,
  GatePoint,
  Instant,
  line,
  PublicationGate,
  ReviewRound,
  ReviewRoundId,
  RoundPlan,
  RoundStanding,
  StandardVersionId,
  Statement,
  SurveyBreakdown,
  SurveyGroup,
  SurveyResults,
  UserId,
} from '@touchstone/domain'
import { z } from 'zod'
import { Participation } from './call-for-input.js'
import { binary, endpoint } from './endpoint.js'
import { InIssuer, inIssuer } from './shared.js'

/** A frozen draft without its words. */
export const SnapshotSummary = DraftSnapshot.omit({ details: true, statements: true })
  .extend({ number: z.string(), title: z.string(), statements: z.int() })
  .meta({ id: 'SnapshotSummary' })
export type SnapshotSummary = z.infer<typeof SnapshotSummary>

export const RoundSummary = z
  .object({
    ...ReviewRound.shape,
    snapshot: SnapshotSummary,
    designation: z.string(),
    opensAt: Instant,
    closesAt: Instant,
    comments: z.int(),
    unanswered: z.int(),
  })
  .meta({ id: 'RoundSummary' })
export type RoundSummary = z.infer<typeof RoundSummary>

export const RoundView = RoundSummary.extend({
  standing: RoundStanding,
  /** Sent to, by the audiences they were invited as. */
  invited: z.int(),
  /** Comments and surveys whose address was not confirmed. */
  unconfirmed: z.int(),
  /** What was done to it, the earliest first. */
  events: z.array(
    z.object({
      action: z.string(),
      at: Instant,
      /** `null`: it happened by itself. */
      actorId: UserId.nullable(),
      opensOn: CalendarDate,
      closesOn: CalendarDate,
      reason: z.string().nullable(),
    }),
  ),
}).meta({ id: 'RoundView' })
export type RoundView = z.infer<typeof RoundView>

export const PlanRoundRequest = z
  .strictObject({
    versionId: StandardVersionId,
    /** The hash that was shown: what is frozen is what was seen. */
    contentHash: ContentHash,
    plan: RoundPlan,
  })
  .meta({ id: 'PlanRoundRequest' })
export type PlanRoundRequest = z.infer<typeof PlanRoundRequest>

export const UpdateRoundRequest = PlanRoundRequest.omit({ versionId: true }).meta({ id: 'UpdateRoundRequest' })
export type UpdateRoundRequest = z.infer<typeof UpdateRoundRequest>

export const ExtendRoundRequest = z
  .strictObject({ closesOn: CalendarDate, reason: block(2_000) })
  .meta({ id: 'ExtendRoundRequest' })
export type ExtendRoundRequest = z.infer<typeof ExtendRoundRequest>

/** Why a round is paused or called off; everybody reads it. */
export const RoundReason = z.strictObject({ reason: block(2_000) }).meta({ id: 'RoundReason' })
export type RoundReason = z.infer<typeof RoundReason>

export const InviteToRoundRequest = z
  .strictObject({ audience: line(120), emails: z.array(Email).min(1).max(2_000) })
  .meta({ id: 'InviteToRoundRequest' })
export type InviteToRoundRequest = z.infer<typeof InviteToRoundRequest>

export const OverrideGateRequest = z
  .strictObject({ reason: block(5_000), points: z.array(GatePoint).min(1, { error: 'Choose at least one point.' }) })
  .meta({ id: 'OverrideGateRequest' })
export type OverrideGateRequest = z.infer<typeof OverrideGateRequest>

const oneRound = inIssuer({ roundId: ReviewRoundId })
const oneVersion = inIssuer({ versionId: StandardVersionId })
const changesRound = ['not_found', 'illegal_transition', 'changed_meanwhile'] as const

export const reviewRounds = {
  listRounds: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/rounds',
    summary: 'Rounds of input, the latest first',
    access: 'review:read',
    params: InIssuer,
    response: z.array(RoundSummary),
    errors: [],
  }),
  getRound: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/rounds/:roundId',
    summary: 'One round, how it stands and what was done to it',
    access: 'review:read',
    params: oneRound,
    response: RoundView,
    errors: ['not_found'],
  }),
  getRoundDraft: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/rounds/:roundId/draft',
    summary: 'The frozen draft of a round',
    access: 'review:read',
    params: oneRound,
    response: DraftSnapshot.extend({ statements: z.array(Statement) }),
    errors: ['not_found'],
  }),
  planRound: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds',
    summary: 'Freeze a draft as it was shown and plan a round on it; it opens by itself on its day',
    access: 'review:manage',
    params: InIssuer,
    body: PlanRoundRequest,
    response: RoundView,
    status: 201,
    errors: [
      'not_found',
      'version_not_draft',
      'round_under_way',
      'content_changed_since_shown',
      'round_dates_out_of_order',
      'review_too_short',
      'comment_target_unknown',
      'closing_date_past',
      'changed_meanwhile',
    ],
  }),
  updateRound: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/rounds/:roundId',
    summary: 'Change a round that is not open yet; with another hash the draft is frozen anew',
    access: 'review:manage',
    params: oneRound,
    body: UpdateRoundRequest,
    response: RoundView,
    errors: [
      ...changesRound,
      'version_not_draft',
      'content_changed_since_shown',
      'round_dates_out_of_order',
      'review_too_short',
      'comment_target_unknown',
      'closing_date_past',
    ],
  }),
  openRound: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/opening',
    summary: 'Open a round now, before its day',
    access: 'review:manage',
    params: oneRound,
    response: RoundView,
    status: 200,
    errors: [...changesRound, 'review_too_short', 'round_dates_out_of_order'],
  }),
  extendRound: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/extension',
    summary: 'Give a round a later last day',
    access: 'review:manage',
    params: oneRound,
    body: ExtendRoundRequest,
    response: RoundView,
    status: 200,
    errors: [...changesRound, 'extension_not_later'],
  }),
  pauseRound: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/pause',
    summary: 'Take no comments for a while; the days are given back when it goes on',
    access: 'review:manage',
    params: oneRound,
    body: RoundReason,
    response: RoundView,
    status: 200,
    errors: changesRound,
  }),
  resumeRound: endpoint({
    method: 'DELETE',
    path: '/issuers/:issuerId/rounds/:roundId/pause',
    summary: 'Take comments again',
    access: 'review:manage',
    params: oneRound,
    response: RoundView,
    status: 200,
    errors: changesRound,
  }),
  closeRound: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/closing',
    summary: 'Close a round now; never before its minimum length',
    access: 'review:manage',
    params: oneRound,
    response: RoundView,
    status: 200,
    errors: [...changesRound, 'review_too_short'],
  }),
  cancelRound: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/cancellation',
    summary: 'Call a round off; what was said is kept',
    access: 'review:manage',
    params: oneRound,
    body: RoundReason,
    response: RoundView,
    status: 200,
    errors: changesRound,
  }),
  finishRound: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/resolution',
    summary: 'Declare a round resolved: every comment answered, every answer sent, every window over',
    access: 'review:manage',
    params: oneRound,
    response: RoundView,
    status: 200,
    errors: [...changesRound, 'round_not_resolved'],
  }),
  inviteToRound: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/invitations',
    summary:
      'Invite people to an open round, each with a link of their own; who was invited before is not written to again',
    access: 'review:manage',
    params: oneRound,
    body: InviteToRoundRequest,
    response: z.object({ invited: z.int(), before: z.int() }),
    status: 200,
    errors: ['not_found', 'round_takes_no_input'],
  }),
  getParticipation: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/rounds/:roundId/participation',
    summary: 'Who took part so far and what was said, in figures',
    access: 'review:read',
    params: oneRound,
    response: Participation,
    errors: ['not_found'],
  }),
  getSurveyResults: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/rounds/:roundId/survey-results',
    summary: 'What the survey found so far',
    access: 'review:read',
    params: oneRound,
    response: SurveyResults,
    errors: ['not_found'],
  }),
  getSurveyBreakdown: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/rounds/:roundId/survey-results/by/:by',
    summary: 'What each group of respondents said so far of each performance standard',
    access: 'review:read',
    params: inIssuer({ roundId: ReviewRoundId, by: SurveyGroup }),
    response: SurveyBreakdown,
    errors: ['not_found'],
  }),
  downloadSurveyResults: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/rounds/:roundId/survey-results.csv',
    summary: 'What the survey found so far, as a table',
    access: 'review:read',
    params: oneRound,
    response: binary('text/csv; charset=utf-8'),
    errors: ['not_found'],
  }),
  getPublicationGate: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/versions/:versionId/publication-gate',
    summary: 'What of the call for input still holds the publication of a version up',
    access: 'review:read',
    params: oneVersion,
    response: PublicationGate,
    errors: ['not_found'],
  }),
  overrideGate: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/versions/:versionId/publication-gate/overrides',
    summary: 'Let a version be published all the same; the reason stands in the report',
    access: 'review:manage',
    params: oneVersion,
    body: OverrideGateRequest,
    response: PublicationGate,
    status: 201,
    errors: ['not_found', 'version_not_draft'],
  }),
}
