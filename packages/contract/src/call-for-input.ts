// The call for input as anybody sees it: rounds, the frozen draft, what others said, and saying something oneself without an account.
// Whoever takes part is known by private links: a token is sent in the body, because addresses are kept in logs.
import {
  Attachment,
  AttachmentId,
  CommentContent,
  CommentId,
  CommentNumber,
  Commenter,
  CommentType,
  ContentHash,
  Country,
  Disposition,
  DispositionCode,
  DispositionId,
  Email,
  Instant,
  InterestShare,
  IssuerId,
  LineageId,
  MOST_ATTACHMENTS,
  PublicCommenter,
  ReviewComment,
  ReviewRound,
  ReviewRoundId,
  Satisfaction,
  SatisfactionAnswer,
  SatisfactionNote,
  SkillStandard,
  StakeholderCategory,
  StandardVersionId,
  Statement,
  SurveyAnswers,
  SurveyResponse,
  SurveyBreakdown,
  SurveyGroup,
  SurveyResults,
  TargetField,
  VersionDetails,
} from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint, noContent, prepared } from './endpoint.js'
import { CountedPageQuery, pageOf } from './shared.js'

/** A round as the public knows it. */
export const PublicRound = z
  .object({
    ...ReviewRound.omit({ minimumLength: true, snapshotId: true, createdAt: true }).shape,
    opensAt: Instant,
    /** The moment it closes. */
    closesAt: Instant,
    issuerName: z.string(),
    designation: z.string(),
    /** Of the draft that was put out. */
    draft: z.object({
      draftNumber: z.int(),
      contentHash: ContentHash,
      frozenAt: Instant,
      ...VersionDetails.pick({ number: true, title: true, level: true, language: true }).shape,
      statements: z.int(),
    }),
    /** Comments that were confirmed. */
    comments: z.int(),
    /** Of those, how many were answered. */
    answered: z.int(),
  })
  .meta({ id: 'PublicRound' })
export type PublicRound = z.infer<typeof PublicRound>

/** The frozen draft of a round, with how many comments each statement has that may be read. */
export const RoundDraft = z
  .object({
    roundId: ReviewRoundId,
    issuerId: IssuerId,
    standard: SkillStandard,
    draftNumber: z.int(),
    contentHash: ContentHash,
    details: z.object(VersionDetails.shape),
    /** In reading order. */
    statements: z.array(Statement),
  })
  .meta({ id: 'RoundDraft' })
export type RoundDraft = z.infer<typeof RoundDraft>

/** The answer to a comment as the public reads it. */
export const PublicDisposition = Disposition.pick({
  id: true,
  code: true,
  reason: true,
  change: true,
  decidedAt: true,
})
  .extend({
    /** The body and meeting; who stood aside is on record with the body. */
    decidedBy: z.object({ body: z.string(), meeting: z.string().nullable() }),
    duplicateOf: CommentNumber.nullable(),
  })
  .meta({ id: 'PublicDisposition' })
export type PublicDisposition = z.infer<typeof PublicDisposition>

export const PublicComment = z
  .object({
    id: CommentId,
    number: CommentNumber,
    ...ReviewComment.pick({
      target: true,
      statementId: true,
      code: true,
      type: true,
      stance: true,
      text: true,
      proposedText: true,
      language: true,
      source: true,
      submittedAt: true,
      late: true,
      editedAt: true,
      supports: true,
    }).shape,
    attachments: z.array(Attachment),
    commenter: PublicCommenter,
    disposition: PublicDisposition.nullable(),
  })
  .meta({ id: 'PublicComment' })
export type PublicComment = z.infer<typeof PublicComment>

/** What comments are filtered by, for staff and public alike. */
export const CommentFilter = CountedPageQuery.extend({
  lineageId: LineageId.optional(),
  /** The branch at the top: a duty area and all below it. */
  area: LineageId.optional(),
  field: TargetField.optional(),
  type: CommentType.optional(),
  stance: ReviewComment.shape.stance.optional(),
  category: StakeholderCategory.optional(),
  country: Country.optional(),
  disposition: z.union([DispositionCode, z.literal('none')]).optional(),
  order: z.enum(['number', 'statement', 'supports']).default('number'),
})
export type CommentFilter = z.infer<typeof CommentFilter>

/** Who took part and what was said, in figures that name nobody. */
export const Participation = z
  .object({
    people: z.int(),
    comments: z.int(),
    late: z.int(),
    withdrawn: z.int(),
    invited: z.int(),
    surveys: z.int(),
    balance: z.array(InterestShare),
    countries: z.array(z.object({ country: z.string(), people: z.int(), comments: z.int() })),
    byType: z.array(z.object({ type: CommentType, comments: z.int() })),
    byDisposition: z.array(z.object({ code: z.union([DispositionCode, z.literal('none')]), comments: z.int() })),
    byDay: z.array(z.object({ day: z.string(), comments: z.int() })),
    /** One for each branch at the top of the draft, silent ones too; `null` is the draft as a whole. */
    byArea: z.array(z.object({ area: LineageId.nullable(), comments: z.int() })),
    /** The most commented first. */
    byStatement: z.array(z.object({ lineageId: LineageId, code: z.string().nullable(), comments: z.int() })),
    medianDaysToAnswer: z.number().nullable(),
  })
  .meta({ id: 'Participation' })
export type Participation = z.infer<typeof Participation>

const WithToken = z.strictObject({ token: z.string().max(200) })

export const MOST_COMMENTS_AT_ONCE = 100
/** Of one person in one round. */
export const MOST_COMMENTS = 500

export const GiveInputRequest = z
  .strictObject({
    commenter: Commenter,
    /** Where the link is sent that confirms it; never published. */
    email: Email,
    comments: z.array(CommentContent).max(MOST_COMMENTS_AT_ONCE),
    /** Files that were sent before, each for the comment at this place in `comments`. */
    attachments: z
      .array(
        z.strictObject({
          comment: z
            .int()
            .min(0)
            .max(MOST_COMMENTS_AT_ONCE - 1),
          id: AttachmentId,
        }),
      )
      .max(MOST_COMMENTS_AT_ONCE * MOST_ATTACHMENTS)
      .default([]),
    /** Comments of others that the person supports. */
    supports: z.array(CommentId).max(MOST_COMMENTS_AT_ONCE),
    survey: SurveyAnswers.nullable(),
    /** Of a link the person has opened in this browser: then nothing needs to be confirmed again. */
    token: z.string().max(200).nullable(),
    /** For bots: people do not see it, and whoever fills it in is answered alike and not heard. */
    website: z.string().max(500).default(''),
  })
  .refine(({ comments, supports, survey }) => comments.length + supports.length > 0 || survey !== null, {
    error: 'Write a comment first.',
    path: ['comments'],
  })
  .refine(({ comments, attachments }) => attachments.every(({ comment }) => comment < comments.length), {
    error: 'Name the comment each file goes with.',
    path: ['attachments'],
  })
  .refine(
    ({ attachments }) =>
      [...Map.groupBy(attachments, ({ comment }) => comment).values()].every((its) => its.length <= MOST_ATTACHMENTS),
    { error: `Add at most ${MOST_ATTACHMENTS} files to a comment.`, path: ['attachments'] },
  )
  .meta({ id: 'GiveInputRequest' })
export type GiveInputRequest = z.infer<typeof GiveInputRequest>

export const InputReceipt = z
  .object({
    /** `false`: it counts once the link in the mail was opened. */
    confirmed: z.boolean(),
    /** Of the comments that were confirmed at once, in their order. */
    numbers: z.array(CommentNumber),
    late: z.boolean(),
  })
  .meta({ id: 'InputReceipt' })
export type InputReceipt = z.infer<typeof InputReceipt>

export const MyComment = z
  .object({
    ...ReviewComment.omit({
      roundId: true,
      commenter: true,
      moderation: true,
      moderationReason: true,
      duplicateOf: true,
    }).shape,
    /** Whether its author may still change or withdraw it. */
    editable: z.boolean(),
    attachments: z.array(Attachment),
    hidden: z.object({ reason: z.string().nullable() }).nullable(),
    /** Once it was sent; before that the body may still be deciding. */
    disposition: PublicDisposition.nullable(),
    reply: z
      .object({
        sentAt: Instant,
        answerBy: z.string(),
        satisfaction: Satisfaction,
        note: z.string().nullable(),
        appealNoticeAt: Instant.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'MyComment' })
export type MyComment = z.infer<typeof MyComment>

/** The status page behind a private link: everything of one person in one round. */
export const MyInput = z
  .object({
    round: PublicRound,
    confirmed: z.boolean(),
    /** Who they said they are, last. */
    commenter: Commenter.nullable(),
    comments: z.array(MyComment),
    survey: SurveyResponse.nullable(),
    supported: z.array(CommentId),
  })
  .meta({ id: 'MyInput' })
export type MyInput = z.infer<typeof MyInput>

export const EditMyCommentRequest = z
  .strictObject({ token: z.string().max(200), content: CommentContent })
  .meta({ id: 'EditMyCommentRequest' })
export type EditMyCommentRequest = z.infer<typeof EditMyCommentRequest>

export const AnswerReplyRequest = z
  .strictObject({ token: z.string().max(200), answer: SatisfactionAnswer, note: SatisfactionNote })
  .meta({ id: 'AnswerReplyRequest' })
export type AnswerReplyRequest = z.infer<typeof AnswerReplyRequest>

export const SaveSurveyRequest = z
  .strictObject({ token: z.string().max(200), respondent: Commenter, answers: SurveyAnswers })
  .meta({ id: 'SaveSurveyRequest' })
export type SaveSurveyRequest = z.infer<typeof SaveSurveyRequest>

/** What stands behind a published statement: what was said of it in the rounds before, and how it was rated. */
export const StatementReviews = z
  .array(
    z.object({
      round: z.object({ id: ReviewRoundId, code: z.string(), title: z.string(), versionId: StandardVersionId }),
      comments: z.array(PublicComment),
      rating: SurveyResults.shape.performance.element.nullable(),
    }),
  )
  .meta({ id: 'StatementReviews' })
export type StatementReviews = z.infer<typeof StatementReviews>

const inRound = z.strictObject({ roundId: ReviewRoundId })
const oneComment = z.strictObject({ commentId: CommentId })

export const callForInput = {
  listCalls: endpoint({
    method: 'GET',
    path: '/calls',
    summary: 'Rounds that were opened: those open now first, then the latest closed',
    access: 'public',
    caching: 'revalidate',
    response: z.array(PublicRound),
    errors: [],
  }),
  readCall: endpoint({
    method: 'GET',
    path: '/calls/:roundId',
    summary: 'One round',
    access: 'public',
    caching: 'revalidate',
    params: inRound,
    response: PublicRound,
    errors: ['not_found'],
  }),
  readCallDraft: endpoint({
    method: 'GET',
    path: '/calls/:roundId/draft',
    summary: 'The frozen draft of a round with its statements',
    access: 'public',
    params: inRound,
    response: prepared(RoundDraft),
    errors: ['not_found'],
  }),
  listCallComments: endpoint({
    method: 'GET',
    path: '/calls/:roundId/comments',
    summary: 'Comments the public may read, with what became of them',
    access: 'public',
    caching: 'revalidate',
    params: inRound,
    query: CommentFilter,
    response: pageOf(PublicComment),
    errors: ['not_found'],
  }),
  readCallParticipation: endpoint({
    method: 'GET',
    path: '/calls/:roundId/participation',
    summary: 'Who took part, by category and country, and what was said, in figures',
    access: 'public',
    caching: 'revalidate',
    params: inRound,
    response: Participation,
    errors: ['not_found'],
  }),
  readCallSurveyResults: endpoint({
    method: 'GET',
    path: '/calls/:roundId/survey-results',
    summary: 'What the survey of a closed round found',
    access: 'public',
    caching: 'revalidate',
    params: inRound,
    response: SurveyResults,
    errors: ['not_found', 'round_results_not_open'],
  }),
  readCallSurveyBreakdown: endpoint({
    method: 'GET',
    path: '/calls/:roundId/survey-results/by/:by',
    summary: 'What each group of respondents said of each performance standard; cells of fewer than five are not told',
    access: 'public',
    caching: 'revalidate',
    params: z.strictObject({ roundId: ReviewRoundId, by: SurveyGroup }),
    response: SurveyBreakdown,
    errors: ['not_found', 'round_results_not_open'],
  }),
  downloadCallSurveyResults: endpoint({
    method: 'GET',
    path: '/calls/:roundId/survey-results.csv',
    summary: 'What the survey of a closed round found, as a table',
    access: 'public',
    params: inRound,
    response: binary('text/csv; charset=utf-8'),
    errors: ['not_found', 'round_results_not_open'],
  }),
  readStatementReviews: endpoint({
    method: 'GET',
    path: '/library/statements/by-lineage/:lineageId/reviews',
    summary: 'Comments and ratings behind a statement, in the rounds it was put out in, the latest first',
    access: 'public',
    caching: 'revalidate',
    params: z.strictObject({ lineageId: LineageId }),
    response: StatementReviews,
    errors: [],
  }),
  giveInput: endpoint({
    method: 'POST',
    path: '/calls/:roundId/input',
    summary: 'Comment, support and rate; it counts once the e-mailed link was opened',
    access: 'public',
    params: inRound,
    body: GiveInputRequest,
    response: InputReceipt,
    status: 202,
    errors: [
      'not_found',
      'round_takes_no_input',
      'comment_target_unknown',
      'too_many_comments',
      'attachment_gone',
      'survey_already_submitted',
      'review_link_invalid',
    ],
  }),
  sendMyInputLink: endpoint({
    method: 'POST',
    path: '/calls/:roundId/links',
    summary: 'Send the link to the status page again; every address is answered alike',
    access: 'public',
    params: inRound,
    body: z.strictObject({ email: Email }),
    response: noContent,
    status: 202,
    errors: [],
  }),
  confirmInput: endpoint({
    method: 'POST',
    path: '/input/confirmation',
    summary: 'Confirm what was sent with this link; done once, and said alike however often',
    access: 'public',
    body: WithToken,
    response: MyInput,
    status: 200,
    errors: ['review_link_invalid', 'round_takes_no_input'],
  }),
  readMyInput: endpoint({
    method: 'POST',
    path: '/input/mine',
    summary: 'What one person sent and what became of it, by their private link',
    access: 'public',
    body: WithToken,
    response: MyInput,
    status: 200,
    errors: ['review_link_invalid'],
  }),
  editMyComment: endpoint({
    method: 'POST',
    path: '/input/mine/comments/:commentId',
    summary: "Change a comment of one's own; the words before are kept on record",
    access: 'public',
    params: oneComment,
    body: EditMyCommentRequest,
    response: MyInput,
    status: 200,
    errors: ['review_link_invalid', 'not_found', 'comment_not_open', 'comment_target_unknown'],
  }),
  withdrawMyComment: endpoint({
    method: 'POST',
    path: '/input/mine/comments/:commentId/withdrawal',
    summary: "Withdraw a comment of one's own; its number stays",
    access: 'public',
    params: oneComment,
    body: WithToken,
    response: MyInput,
    status: 200,
    errors: ['review_link_invalid', 'not_found', 'comment_not_open'],
  }),
  supportComment: endpoint({
    method: 'POST',
    path: '/input/mine/supports/:commentId',
    summary: "Support somebody else's comment, by one's private link",
    access: 'public',
    params: oneComment,
    body: WithToken,
    response: MyInput,
    status: 200,
    errors: ['review_link_invalid', 'not_found', 'comment_not_open', 'round_takes_no_input'],
  }),
  answerReply: endpoint({
    method: 'POST',
    path: '/input/mine/replies/:dispositionId',
    summary: 'Say whether the answer to a comment satisfies; the first word stands',
    access: 'public',
    params: z.strictObject({ dispositionId: DispositionId }),
    body: AnswerReplyRequest,
    response: MyInput,
    status: 200,
    errors: ['review_link_invalid', 'not_found', 'already_answered', 'reply_window_over', 'changed_meanwhile'],
  }),
  saveSurvey: endpoint({
    method: 'POST',
    path: '/input/mine/survey',
    summary: 'Save the survey to go on later, or submit it; changed until the round closes',
    access: 'public',
    body: SaveSurveyRequest,
    response: MyInput,
    status: 200,
    errors: ['review_link_invalid', 'round_takes_no_input', 'comment_target_unknown', 'survey_already_submitted'],
  }),
}
