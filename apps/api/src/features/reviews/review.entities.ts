import {
  type CalendarDate,
  type CommentContent,
  type CommentId,
  type Disposition,
  DispositionCode,
  type DraftSnapshot,
  type GateOverride,
  type Instant,
  type LineageId,
  type ParticipantId,
  type ReviewComment,
  type ReviewRound,
  type ReviewRoundId,
  type ReviewSessionId,
  roundLifecycle,
  SatisfactionAnswer,
  type SentReply,
  type StandardVersionId,
  type StatementEdit,
  type SurveyResponse,
  type UserId,
} from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { date, instant, json, text, uuid } from '../../platform/database/columns.js'

const to = (target: string) => ({ target, referencedColumnNames: ['id'] })
const integer = (name: string, nullable = false) => ({ name, type: 'integer' as const, nullable })
const oneOf = (column: string, options: readonly string[]) =>
  `${column} IN (${options.map((option) => `'${option}'`).join(', ')})`

export const draftSnapshotsTable = new EntitySchema<DraftSnapshot>({
  name: 'draft_snapshots',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'draft_snapshots_pk' }),
    versionId: uuid('version_id'),
    draftNumber: integer('draft_number'),
    contentHash: text('content_hash'),
    frozenAt: instant('frozen_at'),
    details: json('details'),
    statements: json('statements'),
  },
  indices: [
    { name: 'draft_snapshots_number', columns: ['versionId', 'draftNumber'], unique: true },
    { name: 'draft_snapshots_hash', columns: ['versionId', 'contentHash'], unique: true },
  ],
  foreignKeys: [{ name: 'draft_snapshots_version', columnNames: ['versionId'], ...to('standard_versions') }],
})

export interface ReviewRoundRow extends ReviewRound {
  /** The ordinal of the last comment that was given a number. */
  readonly lastComment: number
}

export const reviewRoundsTable = new EntitySchema<ReviewRoundRow>({
  name: 'review_rounds',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'review_rounds_pk' }),
    issuerId: uuid('issuer_id'),
    standardId: uuid('standard_id'),
    versionId: uuid('version_id'),
    snapshotId: uuid('snapshot_id'),
    previousRoundId: uuid('previous_round_id', { nullable: true }),
    code: text('code'),
    kind: text('kind'),
    title: text('title'),
    invitation: text('invitation'),
    questions: json('questions'),
    scope: json('scope', { nullable: true }),
    opensOn: date('opens_on'),
    closesOn: date('closes_on'),
    timeZone: text('time_zone'),
    minimumLength: json('minimum_length'),
    audiences: json('audiences'),
    targetBalance: json('target_balance'),
    languages: json('languages'),
    visibility: text('visibility'),
    lateRule: text('late_rule'),
    survey: { name: 'survey', type: 'boolean' },
    replyDays: integer('reply_days'),
    appealProcedure: text('appeal_procedure'),
    status: text('status'),
    createdAt: instant('created_at'),
    openedAt: instant('opened_at', { nullable: true }),
    pausedAt: instant('paused_at', { nullable: true }),
    closedAt: instant('closed_at', { nullable: true }),
    resolvedAt: instant('resolved_at', { nullable: true }),
    cancelledAt: instant('cancelled_at', { nullable: true }),
    reason: text('reason', { nullable: true }),
    lastComment: integer('last_comment'),
  },
  indices: [
    { name: 'review_rounds_code', columns: ['standardId', 'code'], unique: true },
    { name: 'review_rounds_of_version', columns: ['versionId'] },
    {
      name: 'review_rounds_one_running',
      columns: ['versionId'],
      unique: true,
      where: `status IN ('planned', 'open', 'paused')`,
    },
  ],
  foreignKeys: [
    { name: 'review_rounds_issuer', columnNames: ['issuerId'], ...to('issuers') },
    { name: 'review_rounds_standard', columnNames: ['standardId'], ...to('skill_standards') },
    { name: 'review_rounds_version', columnNames: ['versionId'], ...to('standard_versions') },
    { name: 'review_rounds_snapshot', columnNames: ['snapshotId'], ...to('draft_snapshots') },
    { name: 'review_rounds_previous', columnNames: ['previousRoundId'], ...to('review_rounds') },
  ],
  checks: [{ name: 'review_rounds_status', expression: oneOf('status', roundLifecycle.states) }],
})

/** What was done to a round, by whom, and the days it had from then on. */
export interface RoundEventRow {
  readonly roundId: ReviewRoundId
  readonly position: number
  readonly action: string
  readonly at: Instant
  /** `null`: it happened by itself. */
  readonly actorId: UserId | null
  readonly opensOn: string
  readonly closesOn: string
  readonly reason: string | null
}

export const roundEventsTable = new EntitySchema<RoundEventRow>({
  name: 'review_round_events',
  columns: {
    roundId: uuid('round_id', { primary: true, primaryKeyConstraintName: 'review_round_events_pk' }),
    position: { ...integer('position'), primary: true, primaryKeyConstraintName: 'review_round_events_pk' },
    action: text('action'),
    at: instant('at'),
    actorId: uuid('actor_id', { nullable: true }),
    opensOn: date('opens_on'),
    closesOn: date('closes_on'),
    reason: text('reason', { nullable: true }),
  },
  foreignKeys: [{ name: 'review_round_events_round', columnNames: ['roundId'], ...to('review_rounds') }],
})

export interface ParticipantRow {
  readonly id: ParticipantId
  readonly roundId: ReviewRoundId
  readonly email: string
  readonly createdAt: Instant
  readonly verifiedAt: Instant | null
  readonly invitedAt: Instant | null
  readonly audience: string | null
}

export const participantsTable = new EntitySchema<ParticipantRow>({
  name: 'review_participants',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'review_participants_pk' }),
    roundId: uuid('round_id'),
    email: text('email'),
    createdAt: instant('created_at'),
    verifiedAt: instant('verified_at', { nullable: true }),
    invitedAt: instant('invited_at', { nullable: true }),
    audience: text('audience', { nullable: true }),
  },
  indices: [{ name: 'review_participants_email', columns: ['roundId', 'email'], unique: true }],
  foreignKeys: [{ name: 'review_participants_round', columnNames: ['roundId'], ...to('review_rounds') }],
})

export interface ReviewLinkRow {
  readonly tokenHash: string
  readonly participantId: ParticipantId
  /** What opening it may confirm. */
  readonly submissionId: string | null
  readonly createdAt: Instant
}

export const reviewLinksTable = new EntitySchema<ReviewLinkRow>({
  name: 'review_links',
  columns: {
    tokenHash: text('token_hash', { primary: true, primaryKeyConstraintName: 'review_links_pk' }),
    participantId: uuid('participant_id'),
    submissionId: uuid('submission_id', { nullable: true }),
    createdAt: instant('created_at'),
  },
  indices: [{ name: 'review_links_of_participant', columns: ['participantId'] }],
  foreignKeys: [{ name: 'review_links_participant', columnNames: ['participantId'], ...to('review_participants') }],
})

type Words = Omit<CommentContent, 'target'> & CommentContent['target']

export interface CommentRow extends Words, Omit<ReviewComment, 'target' | 'supports' | keyof Words> {
  readonly participantId: ParticipantId | null
  readonly submissionId: string
  readonly ordinal: number | null
  readonly assignedTo: UserId | null
  readonly sessionId: ReviewSessionId | null
  readonly receivedOn: CalendarDate | null
  /** The member of staff who entered it from a meeting, a letter or a form. */
  readonly enteredBy: UserId | null
}

export const commentsTable = new EntitySchema<CommentRow>({
  name: 'review_comments',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'review_comments_pk' }),
    roundId: uuid('round_id'),
    participantId: uuid('participant_id', { nullable: true }),
    submissionId: uuid('submission_id'),
    ordinal: integer('ordinal', true),
    number: text('number', { nullable: true }),
    lineageId: uuid('lineage_id', { nullable: true }),
    statementId: uuid('statement_id', { nullable: true }),
    code: text('code', { nullable: true }),
    field: text('field', { nullable: true }),
    index: integer('index', true),
    quote: json('quote', { nullable: true }),
    type: text('type'),
    stance: text('stance'),
    text: text('text'),
    proposedText: text('proposed_text', { nullable: true }),
    language: text('language'),
    source: text('source'),
    commenter: json('commenter'),
    submittedAt: instant('submitted_at'),
    verifiedAt: instant('verified_at', { nullable: true }),
    late: { name: 'late', type: 'boolean' },
    editedAt: instant('edited_at', { nullable: true }),
    moderation: text('moderation'),
    moderationReason: text('moderation_reason', { nullable: true }),
    withdrawnAt: instant('withdrawn_at', { nullable: true }),
    duplicateOf: uuid('duplicate_of', { nullable: true }),
    assignedTo: uuid('assigned_to', { nullable: true }),
    enteredBy: uuid('entered_by', { nullable: true }),
    sessionId: uuid('session_id', { nullable: true }),
    receivedOn: date('received_on', { nullable: true }),
  },
  indices: [
    { name: 'review_comments_of_session', columns: ['sessionId'] },
    { name: 'review_comments_ordinal', columns: ['roundId', 'ordinal'], unique: true },
    { name: 'review_comments_on_statement', columns: ['lineageId', 'roundId'] },
    { name: 'review_comments_of_participant', columns: ['participantId'] },
    { name: 'review_comments_of_submission', columns: ['submissionId'] },
  ],
  foreignKeys: [
    { name: 'review_comments_round', columnNames: ['roundId'], ...to('review_rounds') },
    { name: 'review_comments_participant', columnNames: ['participantId'], ...to('review_participants') },
    { name: 'review_comments_duplicate', columnNames: ['duplicateOf'], ...to('review_comments') },
    { name: 'review_comments_session', columnNames: ['sessionId'], ...to('review_sessions') },
  ],
})

/** The words a comment had before it was edited; written by the database. */
export const commentHistoryTable = new EntitySchema<{
  readonly commentId: CommentId
  readonly position: number
  readonly content: object
  readonly writtenAt: Instant
}>({
  name: 'review_comment_history',
  columns: {
    commentId: uuid('comment_id', { primary: true, primaryKeyConstraintName: 'review_comment_history_pk' }),
    position: { ...integer('position'), primary: true, primaryKeyConstraintName: 'review_comment_history_pk' },
    content: json('content'),
    writtenAt: instant('written_at'),
  },
  foreignKeys: [{ name: 'review_comment_history_comment', columnNames: ['commentId'], ...to('review_comments') }],
})

export interface SupportRow {
  readonly commentId: CommentId
  readonly participantId: ParticipantId
  readonly submissionId: string
  readonly at: Instant
  readonly verifiedAt: Instant | null
}

export const supportsTable = new EntitySchema<SupportRow>({
  name: 'review_supports',
  columns: {
    commentId: uuid('comment_id', { primary: true, primaryKeyConstraintName: 'review_supports_pk' }),
    participantId: uuid('participant_id', { primary: true, primaryKeyConstraintName: 'review_supports_pk' }),
    submissionId: uuid('submission_id'),
    at: instant('at'),
    verifiedAt: instant('verified_at', { nullable: true }),
  },
  indices: [{ name: 'review_supports_of_submission', columns: ['submissionId'] }],
  foreignKeys: [
    { name: 'review_supports_comment', columnNames: ['commentId'], ...to('review_comments') },
    { name: 'review_supports_participant', columnNames: ['participantId'], ...to('review_participants') },
  ],
})

export interface SurveyResponseRow extends SurveyResponse {
  readonly roundId: ReviewRoundId
  readonly participantId: ParticipantId
  readonly submissionId: string
}

export const surveyResponsesTable = new EntitySchema<SurveyResponseRow>({
  name: 'survey_responses',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'survey_responses_pk' }),
    roundId: uuid('round_id'),
    participantId: uuid('participant_id'),
    submissionId: uuid('submission_id'),
    respondent: json('respondent'),
    ratings: json('ratings'),
    savedAt: instant('saved_at'),
    submittedAt: instant('submitted_at', { nullable: true }),
    verifiedAt: instant('verified_at', { nullable: true }),
  },
  indices: [
    {
      name: 'survey_responses_one',
      columns: ['roundId', 'participantId'],
      unique: true,
      where: 'verified_at IS NOT NULL',
    },
    { name: 'survey_responses_of_participant', columns: ['participantId'] },
    { name: 'survey_responses_of_submission', columns: ['submissionId'] },
  ],
  foreignKeys: [
    { name: 'survey_responses_round', columnNames: ['roundId'], ...to('review_rounds') },
    { name: 'survey_responses_participant', columnNames: ['participantId'], ...to('review_participants') },
  ],
})

export const dispositionsTable = new EntitySchema<Disposition>({
  name: 'review_dispositions',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'review_dispositions_pk' }),
    commentId: uuid('comment_id'),
    position: integer('position'),
    code: text('code'),
    reason: text('reason', { nullable: true }),
    change: text('change'),
    decidedBy: json('decided_by'),
    duplicateOf: uuid('duplicate_of', { nullable: true }),
    decidedAt: instant('decided_at'),
    enteredBy: uuid('entered_by'),
  },
  indices: [{ name: 'review_dispositions_position', columns: ['commentId', 'position'], unique: true }],
  foreignKeys: [
    { name: 'review_dispositions_comment', columnNames: ['commentId'], ...to('review_comments') },
    { name: 'review_dispositions_duplicate', columnNames: ['duplicateOf'], ...to('review_comments') },
  ],
  checks: [{ name: 'review_dispositions_code', expression: oneOf('code', DispositionCode.options) }],
})

/** The edit of the working draft that a comment's proposal became. */
export interface AppliedProposalRow {
  readonly id: string
  readonly commentId: CommentId
  readonly versionId: StandardVersionId
  readonly lineageId: LineageId
  /** The draft's revision it made. */
  readonly revision: number
  readonly edit: StatementEdit
  readonly appliedAt: Instant
  readonly appliedBy: UserId
}

export const appliedProposalsTable = new EntitySchema<AppliedProposalRow>({
  name: 'review_applied_proposals',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'review_applied_proposals_pk' }),
    commentId: uuid('comment_id'),
    versionId: uuid('version_id'),
    lineageId: uuid('lineage_id'),
    revision: integer('revision'),
    edit: json('edit'),
    appliedAt: instant('applied_at'),
    appliedBy: uuid('applied_by'),
  },
  indices: [
    { name: 'review_applied_proposals_of_comment', columns: ['commentId'] },
    { name: 'review_applied_proposals_to_statement', columns: ['versionId', 'lineageId'] },
  ],
  foreignKeys: [
    { name: 'review_applied_proposals_comment', columnNames: ['commentId'], ...to('review_comments') },
    { name: 'review_applied_proposals_version', columnNames: ['versionId'], ...to('standard_versions') },
  ],
})

export interface ReplyRow extends SentReply {
  readonly participantId: ParticipantId
}

export const repliesTable = new EntitySchema<ReplyRow>({
  name: 'review_replies',
  columns: {
    dispositionId: uuid('disposition_id', { primary: true, primaryKeyConstraintName: 'review_replies_pk' }),
    participantId: uuid('participant_id'),
    sentAt: instant('sent_at'),
    answerBy: date('answer_by'),
    answer: text('answer', { nullable: true }),
    answerNote: text('answer_note', { nullable: true }),
    answeredAt: instant('answered_at', { nullable: true }),
    appealNoticeAt: instant('appeal_notice_at', { nullable: true }),
  },
  indices: [{ name: 'review_replies_to_participant', columns: ['participantId'] }],
  foreignKeys: [
    { name: 'review_replies_disposition', columnNames: ['dispositionId'], ...to('review_dispositions') },
    { name: 'review_replies_participant', columnNames: ['participantId'], ...to('review_participants') },
  ],
  checks: [{ name: 'review_replies_answer', expression: oneOf('answer', SatisfactionAnswer.options) }],
})

export interface GateOverrideRow extends GateOverride {
  readonly id: string
  readonly versionId: StandardVersionId
  readonly enteredBy: UserId
}

export const gateOverridesTable = new EntitySchema<GateOverrideRow>({
  name: 'review_gate_overrides',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'review_gate_overrides_pk' }),
    versionId: uuid('version_id'),
    reason: text('reason'),
    points: json('points'),
    at: instant('at'),
    enteredBy: uuid('entered_by'),
  },
  indices: [{ name: 'review_gate_overrides_of_version', columns: ['versionId'] }],
  foreignKeys: [{ name: 'review_gate_overrides_version', columnNames: ['versionId'], ...to('standard_versions') }],
})
