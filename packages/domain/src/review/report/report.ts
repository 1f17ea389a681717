// "Call for input and disposition of comments": what came of a round, as everybody may read it. One shape, of which the page, the PDF,
// the Word document, the CSV and the JSON are made; it holds no e-mail address, no name without consent and no words that were hidden.
import { z } from 'zod'
import {
  CommentId,
  DraftSnapshotId,
  IssuerId,
  LineageId,
  ReviewRoundId,
  SkillStandardId,
  StandardVersionId,
  StatementId,
} from '../../ids.js'
import { CalendarDate, Instant } from '../../instants.js'
import { ChangeKind, ComparedDetail, ComparedField } from '../../skill-standard/comparison.js'
import { Significance } from '../../skill-standard/statement-judgement.js'
import { ContentHash, VersionNumber } from '../../skill-standard/version.js'
import { InterestShare } from '../balance.js'
import { CommentNumber, CommentSource, CommentType, ReviewComment, Stance } from '../comment.js'
import { PublicCommenter, StakeholderCategory } from '../commenter.js'
import { DispositionCode, ReviewChange } from '../disposition.js'
import { GateOverride } from '../publication-gate.js'
import { SatisfactionAnswer } from '../reply.js'
import { LengthRule } from '../review-length.js'
import { ReviewRound, RoundCode, RoundKind, RoundStatus } from '../review-round.js'
import { Attendance, NamedAttendee, ReviewSession, SessionKind } from '../review-session.js'
import { SurveyResults } from '../survey/results.js'

/**
 * `preview`: for staff, before the public may read it. `interim`: the round is closed and comments are still being answered. `final`:
 * every comment was answered and every window to reply is over.
 */
export const ReportStanding = z.enum(['preview', 'interim', 'final']).meta({ id: 'ReportStanding' })
export type ReportStanding = z.infer<typeof ReportStanding>

/** `none`: there is no answer yet that everybody may read. */
export const AnswerTally = z
  .object({
    comments: z.int().min(0),
    answers: z.array(z.object({ code: z.union([DispositionCode, z.literal('none')]), comments: z.int().min(1) })),
  })
  .meta({ id: 'AnswerTally' })
export type AnswerTally = z.infer<typeof AnswerTally>

/** A statement of the draft as others name it. */
export const StatementName = z
  .object({ lineageId: LineageId, code: z.string().nullable(), name: z.string() })
  .meta({ id: 'StatementName' })
export type StatementName = z.infer<typeof StatementName>

export const ReportFigures = z
  .object({
    /** Each counted once, who only answered the survey included. */
    people: z.int().min(0),
    /** Confirmed ones, the withdrawn and the hidden included; all tallies below come to this number. */
    comments: z.int().min(0),
    late: z.int().min(0),
    withdrawn: z.int().min(0),
    hidden: z.int().min(0),
    answered: z.int().min(0),
    supports: z.int().min(0),
    balance: z.array(InterestShare),
    /** The most people first. */
    countries: z.array(
      z.object({
        country: z.string(),
        people: z.int().min(0),
        comments: z.int().min(0),
        categories: z.array(z.object({ category: StakeholderCategory, people: z.int().min(1) })),
      }),
    ),
    byCategory: z.array(z.object({ category: StakeholderCategory, comments: z.int() })),
    byDisposition: AnswerTally.shape.answers,
    byType: z.array(z.object({ type: CommentType, ...AnswerTally.shape })),
    byStance: z.array(z.object({ stance: Stance, ...AnswerTally.shape })),
    bySource: z.array(z.object({ source: CommentSource, comments: z.int() })),
    /** In the order of the draft, silent ones too; `area` null is the draft as a whole. */
    byArea: z.array(z.object({ area: StatementName.nullable(), ...AnswerTally.shape })),
    /** Of the first answer to each comment. */
    medianDaysToAnswer: z.number().nullable(),
    /** Who decided, and of how many comments. */
    decidedBy: z.array(z.object({ body: z.string(), meeting: z.string().nullable(), comments: z.int() })),
  })
  .meta({ id: 'ReportFigures' })
export type ReportFigures = z.infer<typeof ReportFigures>

export const ReportedAnswer = z
  .object({
    code: DispositionCode,
    reason: z.string().nullable(),
    change: ReviewChange,
    decidedAt: Instant,
    body: z.string(),
    meeting: z.string().nullable(),
    duplicateOf: CommentNumber.nullable(),
  })
  .meta({ id: 'ReportedAnswer' })
export type ReportedAnswer = z.infer<typeof ReportedAnswer>

export const ReportedComment = z
  .object({
    id: CommentId,
    number: CommentNumber,
    ...ReviewComment.pick({
      target: true,
      code: true,
      type: true,
      stance: true,
      text: true,
      proposedText: true,
      language: true,
      source: true,
      submittedAt: true,
      late: true,
      supports: true,
    }).shape,
    /** The branch at the top of the draft it is on, `null` for the draft as a whole. */
    area: LineageId.nullable(),
    /** With a proposal for one field: what the frozen draft says there. */
    draftText: z.string().nullable(),
    commenter: PublicCommenter,
    answer: ReportedAnswer.nullable(),
    /** Its proposal went into the working draft as it was. */
    takenOver: z.boolean(),
    satisfaction: SatisfactionAnswer.nullable(),
    /** The statement as it stands in the version that came of it. */
    now: StatementId.nullable(),
  })
  .meta({ id: 'ReportedComment' })
export type ReportedComment = z.infer<typeof ReportedComment>

export const WithheldBecause = z.enum(['withdrawn', 'hidden', 'unmoderated']).meta({ id: 'WithheldBecause' })
export type WithheldBecause = z.infer<typeof WithheldBecause>

export const ReportedChange = z
  .object({
    ...StatementName.shape,
    kinds: z.array(ChangeKind),
    significance: Significance.nullable(),
    /** As it stands in the version after; `null` when it is gone. */
    now: StatementId.nullable(),
    /** The parts that differ, lists with a line for each item. */
    parts: z.array(z.object({ field: ComparedField, before: z.string(), after: z.string() })),
    /** Comments on it that were answered with a change. */
    comments: z.array(CommentNumber),
  })
  .meta({ id: 'ReportedChange' })
export type ReportedChange = z.infer<typeof ReportedChange>

export const ReportedObjection = z
  .object({
    number: CommentNumber,
    code: z.string().nullable(),
    answer: DispositionCode.nullable(),
    saidOn: Instant.nullable(),
    /** When the notice that an appeal exists was sent to the objector. */
    appealNoticeAt: Instant.nullable(),
  })
  .meta({ id: 'ReportedObjection' })
export type ReportedObjection = z.infer<typeof ReportedObjection>

/** A session or interview that was held. What was said in it stands in the comments that were made of it. */
export const ReportedSession = z
  .object({
    ...ReviewSession.pick({ id: true }).shape,
    kind: SessionKind,
    title: z.string(),
    heldOn: CalendarDate,
    place: z.string().nullable(),
    online: z.boolean(),
    attendees: z.array(Attendance),
    /** Those who agreed to be named. */
    named: z.array(NamedAttendee),
    /** How many comments were made of it. */
    comments: z.int().min(0),
  })
  .meta({ id: 'ReportedSession' })
export type ReportedSession = z.infer<typeof ReportedSession>

export const CallForInputReport = z
  .object({
    /** The form of this shape: raised when a field changes its meaning. */
    form: z.literal(1),
    standing: ReportStanding,
    /** The moment of the latest thing it tells of. */
    asOf: Instant,
    issuer: z.object({ id: IssuerId, name: z.string() }),
    standard: z.object({ id: SkillStandardId, designation: z.string() }),
    round: z.object({
      ...ReviewRound.pick({
        id: true,
        code: true,
        kind: true,
        title: true,
        invitation: true,
        questions: true,
        opensOn: true,
        closesOn: true,
        timeZone: true,
        audiences: true,
        languages: true,
        visibility: true,
        lateRule: true,
        replyDays: true,
        appealProcedure: true,
        status: true,
        openedAt: true,
        closedAt: true,
        resolvedAt: true,
      }).shape,
      days: z.int(),
      minimum: z.object({ rule: LengthRule, days: z.int(), override: z.string().nullable() }),
      /** Statements it asked about; `null` for the whole draft. */
      scope: z.int().nullable(),
    }),
    /** What was done to the round, the earliest first. */
    events: z.array(
      z.object({
        action: z.string(),
        at: Instant,
        opensOn: CalendarDate,
        closesOn: CalendarDate,
        reason: z.string().nullable(),
      }),
    ),
    /** Who was written to, by the audiences they were invited as. */
    invited: z.array(z.object({ audience: z.string().nullable(), people: z.int() })),
    draft: z.object({
      id: DraftSnapshotId,
      versionId: StandardVersionId,
      draftNumber: z.int(),
      number: VersionNumber,
      title: z.string(),
      level: z.string().nullable(),
      language: z.string(),
      contentHash: ContentHash,
      frozenAt: Instant,
      statements: z.int(),
    }),
    /** Other rounds the same version was put out in. */
    otherRounds: z.array(
      z.object({
        id: ReviewRoundId,
        code: RoundCode,
        kind: RoundKind,
        status: RoundStatus,
        opensOn: CalendarDate,
        closesOn: CalendarDate,
      }),
    ),
    figures: ReportFigures,
    /** In the order of the draft, on the draft as a whole first. */
    comments: z.array(ReportedComment),
    /** Numbers without words. */
    withheld: z.array(z.object({ number: CommentNumber, because: WithheldBecause })),
    survey: z.object({ results: SurveyResults, statements: z.array(StatementName) }).nullable(),
    sessions: z.array(ReportedSession),
    objections: z.object({
      /** Comments that oppose, or support with a change. */
      raised: z.int(),
      satisfied: z.int(),
      notSatisfied: z.int(),
      /** Answered in writing, and nothing was said to it. */
      silent: z.int(),
      unresolved: z.array(ReportedObjection),
    }),
    overrides: z.array(GateOverride),
    /** The version that came of it, once the public may read it. */
    outcome: z
      .object({
        versionId: StandardVersionId,
        number: VersionNumber,
        title: z.string(),
        approvedOn: CalendarDate.nullable(),
        approvalNote: z.string().nullable(),
        publishedOn: CalendarDate.nullable(),
        effectiveOn: CalendarDate.nullable(),
        contentHash: ContentHash.nullable(),
        statements: z.int(),
        /** Against the frozen draft. */
        counts: z.object({ added: z.int(), edited: z.int(), deleted: z.int(), moved: z.int(), unchanged: z.int() }),
        details: z.array(z.object({ detail: ComparedDetail, before: z.string(), after: z.string() })),
        changes: z.array(ReportedChange),
      })
      .nullable(),
  })
  .meta({ id: 'CallForInputReport' })
export type CallForInputReport = z.infer<typeof CallForInputReport>
