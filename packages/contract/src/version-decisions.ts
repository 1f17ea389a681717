// What a body decides about a version besides publishing it: its approval, what its changes mean, and when it closes.
import {
  block,
  CalendarDate,
  ContentHash,
  StandardVersion,
  StandardVersionId,
  StatementJudgement,
} from '@touchstone/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { inIssuer } from './shared.js'

export const ApproveVersionRequest = z
  .strictObject({
    /** The hash the confirmation showed: what is approved is what was seen. */
    contentHash: ContentHash,
    approvedOn: CalendarDate,
    /** The decision behind it: the meeting, the minutes, the ballot. */
    note: block(2_000).nullable(),
  })
  .meta({ id: 'ApproveVersionRequest' })
export type ApproveVersionRequest = z.infer<typeof ApproveVersionRequest>

export const ClosingDatesRequest = z
  .strictObject({
    /** `null` lifts it. */
    lastAssessmentOn: CalendarDate.nullable(),
    sunsetOn: CalendarDate.nullable(),
  })
  .meta({ id: 'ClosingDatesRequest' })
export type ClosingDatesRequest = z.infer<typeof ClosingDatesRequest>

export const JudgeChangesRequest = z
  .strictObject({
    judgements: z
      .array(StatementJudgement)
      .min(1)
      .max(5_000)
      .refine((some) => new Set(some.map(({ lineageId }) => lineageId)).size === some.length, {
        error: 'A statement is judged twice.',
      }),
  })
  .meta({ id: 'JudgeChangesRequest' })
export type JudgeChangesRequest = z.infer<typeof JudgeChangesRequest>

const inVersion = inIssuer({ versionId: StandardVersionId })

export const versionDecisions = {
  approveVersion: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/versions/:versionId/approval',
    summary: 'Approve a draft: its content is frozen, and it can be published or reopened',
    access: 'standard:publish',
    params: inVersion,
    body: ApproveVersionRequest,
    response: StandardVersion,
    status: 200,
    errors: [
      'not_found',
      'illegal_transition',
      'version_not_ready',
      'date_in_future',
      'content_changed_since_shown',
      'changed_meanwhile',
    ],
  }),
  reopenVersion: endpoint({
    method: 'DELETE',
    path: '/issuers/:issuerId/versions/:versionId/approval',
    summary: 'Take an approval back: the version is a draft again',
    access: 'standard:publish',
    params: inVersion,
    response: StandardVersion,
    status: 200,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
  setClosingDates: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/versions/:versionId/closing-dates',
    summary: 'Say until when a published version is assessed and issued against',
    access: 'standard:publish',
    params: inVersion,
    body: ClosingDatesRequest,
    response: StandardVersion,
    errors: [
      'not_found',
      'version_not_published',
      'closing_date_past',
      'version_dates_out_of_order',
      'changed_meanwhile',
    ],
  }),
  listJudgements: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/versions/:versionId/judgements',
    summary: 'What people decided about the changes a version makes',
    access: 'standard:read',
    params: inVersion,
    response: z.array(StatementJudgement),
    errors: ['not_found'],
  }),
  judgeChanges: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/versions/:versionId/judgements',
    summary: 'Judge changes of a draft: editorial or substantive, equivalent or not; those not named stay as they are',
    access: 'standard:edit',
    params: inVersion,
    body: JudgeChangesRequest,
    response: z.array(StatementJudgement),
    errors: ['not_found', 'version_not_draft'],
  }),
}
