// The report of a round, made from its record alone: the same record gives the same report, whoever asks and whenever.
import type { Instant } from '../../instants.js'
import type { Statement } from '../../skill-standard/statement.js'
import { inReadingOrder } from '../../skill-standard/statement-tree.js'
import { fail } from '../../errors.js'
import { type CommentNumber, type CommentTarget, isPublicComment, wordsAt } from '../comment.js'
import { publicCommenter } from '../commenter.js'
import { isObjection } from '../disposition.js'
import { isToldToEverybody } from '../reply.js'
import { MINIMUM_DAYS, reviewDays } from '../review-length.js'
import type { ReviewRound } from '../review-round.js'
import type { CallForInputReport, ReportedComment, WithheldBecause } from './report.js'
import { type AnswerOf, areaByStatement, reportFigures } from './report-figures.js'
import { reportOutcome } from './report-outcome.js'
import type { CallForInputRecord, RecordedComment } from './report-record.js'
import { statementName } from './statement-name.js'

/** Whether everybody may read the report: while people may still comment, what is said in it would sway them. */
export function isReportOpen({ status }: Pick<ReviewRound, 'status'>): boolean {
  return status === 'closed' || status === 'resolving' || status === 'resolved'
}

/** {@link isReportOpen} as a refusal. @throws DomainError `round_results_not_open` */
export function requireReportOpen(round: Pick<ReviewRound, 'status'>): void {
  if (!isReportOpen(round)) fail('round_results_not_open', { status: round.status })
}

/**
 * @param readBy `staff` read a preview, with the answers that were not sent yet; once the round is resolved there is no other report
 *   than the public one
 */
export function callForInputReport(record: CallForInputRecord, readBy: 'public' | 'staff'): CallForInputReport {
  const { round, snapshot, survey } = record
  const preview = readBy === 'staff' && round.status !== 'resolved'
  const answerOf: AnswerOf = (comment) => (preview || isToldToEverybody(comment, round) ? comment.disposition : null)
  const statements = inReadingOrder(snapshot.statements).map(({ statement }) => statement)
  const comments = reportedComments(record, answerOf)
  return {
    form: 1,
    standing: preview ? 'preview' : round.status === 'resolved' ? 'final' : 'interim',
    asOf: asOf(record),
    issuer: only(record.issuer, ['id', 'name']),
    standard: { id: round.standardId, designation: record.designation },
    round: {
      ...only(round, ABOUT_ROUND),
      days: reviewDays(round),
      minimum: {
        rule: round.minimumLength.rule,
        days: MINIMUM_DAYS[round.minimumLength.rule],
        override: round.minimumLength.override,
      },
      scope: round.scope?.length ?? null,
    },
    events: record.events.map((event) => only(event, ['action', 'at', 'opensOn', 'closesOn', 'reason'])),
    invited: record.invited,
    draft: {
      id: snapshot.id,
      versionId: snapshot.versionId,
      draftNumber: snapshot.draftNumber,
      number: snapshot.details.number,
      title: snapshot.details.title,
      level: snapshot.details.level,
      language: snapshot.details.language,
      contentHash: snapshot.contentHash,
      frozenAt: snapshot.frozenAt,
      statements: snapshot.statements.length,
    },
    otherRounds: record.otherRounds.map((other) =>
      only(other, ['id', 'code', 'kind', 'status', 'opensOn', 'closesOn']),
    ),
    figures: reportFigures(record, answerOf),
    comments,
    withheld: record.comments.flatMap((one) => {
      const because = withheldBecause(one, round)
      return because === undefined || one.number === null ? [] : [{ number: one.number, because }]
    }),
    survey: survey && { results: survey, statements: surveyed(survey, statements) },
    sessions: record.sessions.map((session) => only(session, ABOUT_SESSION)),
    objections: objectionsOf(record.comments, answerOf),
    overrides: record.overrides.map((override) => only(override, ['reason', 'points', 'at'])),
    outcome: reportOutcome(record, comments),
  }
}

const ABOUT_ROUND = [
  ...(['id', 'code', 'kind', 'title', 'invitation', 'questions', 'opensOn', 'closesOn', 'timeZone'] as const),
  ...(['audiences', 'languages', 'visibility', 'lateRule', 'replyDays', 'appealProcedure'] as const),
  ...(['status', 'openedAt', 'closedAt', 'resolvedAt'] as const),
] as const
const ABOUT_COMMENT = [
  ...(['id', 'target', 'code', 'type', 'stance', 'text', 'proposedText', 'language', 'source'] as const),
  ...(['submittedAt', 'late', 'supports', 'takenOver'] as const),
] as const

const ABOUT_SESSION = ['id', 'kind', 'title', 'heldOn', 'place', 'online', 'attendees', 'named', 'comments'] as const

/** Only what is named goes into a report: what a round or a comment is given later stays out until somebody decides on it. */
function only<T extends object, const Key extends keyof T>(value: T, keys: readonly Key[]): Pick<T, Key> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<T, Key>
}

function reportedComments(record: CallForInputRecord, answerOf: AnswerOf): ReportedComment[] {
  const { round, snapshot, published } = record
  const frozen = new Map(snapshot.statements.map((one) => [one.lineageId, one]))
  const place = new Map(inReadingOrder(snapshot.statements).map(({ statement }, index) => [statement.lineageId, index]))
  const now = new Map(published?.statements.map(({ lineageId, id }) => [lineageId, id]))
  const areas = areaByStatement(snapshot.statements)
  const numbers = new Map(record.comments.map(({ id, number }) => [id, number]))
  return record.comments
    .filter((one) => withheldBecause(one, round) === undefined)
    .map((one) => ({ one, at: one.target.lineageId === null ? -1 : (place.get(one.target.lineageId) ?? place.size) }))
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ one }) => {
      if (one.number === null) return []
      const { number, target, proposedText, commenter } = one
      const statement = target.lineageId === null ? undefined : frozen.get(target.lineageId)
      const draftText = proposedText === null || statement === undefined ? null : wordsProposedFor(statement, target)
      return [
        {
          ...only(one, ABOUT_COMMENT),
          number,
          area: target.lineageId === null ? null : (areas.get(target.lineageId) ?? null),
          draftText,
          commenter: publicCommenter(commenter),
          answer: reportedAnswer(answerOf(one), numbers),
          satisfaction: one.reply?.answer ?? null,
          now: target.lineageId === null ? null : (now.get(target.lineageId) ?? null),
        },
      ]
    })
}

/** A proposal for a statement as a whole, or for a list as a whole, says seldom all of it: held against it, it would seem to delete. */
function wordsProposedFor(statement: Statement, { field, index }: CommentTarget): string | null {
  const isPart = field !== null && !['statement', 'ksas', 'structure'].includes(field)
  const isList = field === 'evaluationCriteria' || field === 'equipment'
  return isPart && (!isList || index !== null) ? (wordsAt(statement, field, index) ?? null) : null
}

function reportedAnswer(
  disposition: RecordedComment['disposition'],
  numbers: ReadonlyMap<string, CommentNumber | null>,
): ReportedComment['answer'] {
  if (disposition === null) return null
  const { code, reason, change, decidedAt, decidedBy, duplicateOf } = disposition
  return {
    code,
    reason,
    change,
    decidedAt,
    body: decidedBy.body,
    meeting: decidedBy.meeting,
    duplicateOf: duplicateOf === null ? null : (numbers.get(duplicateOf) ?? null),
  }
}

/** Why the words of a comment are not told; undefined when they are. */
function withheldBecause(comment: RecordedComment, round: ReviewRound): WithheldBecause | undefined {
  if (comment.withdrawnAt !== null) return 'withdrawn'
  if (comment.moderation === 'hidden') return 'hidden'
  return isPublicComment(comment, round) || round.status === 'open' || round.status === 'paused'
    ? undefined
    : 'unmoderated'
}

function objectionsOf(comments: readonly RecordedComment[], answerOf: AnswerOf): CallForInputReport['objections'] {
  const raised = comments.filter(({ stance, withdrawnAt }) => isObjection(stance) && withdrawnAt === null)
  const said = (answer: string | null) => raised.filter(({ reply }) => reply !== null && reply.answer === answer)
  return {
    raised: raised.length,
    satisfied: said('satisfied').length,
    notSatisfied: said('not_satisfied').length,
    silent: said(null).length,
    unresolved: said('not_satisfied').flatMap((one) =>
      one.number === null
        ? []
        : [
            {
              number: one.number,
              code: one.code,
              answer: answerOf(one)?.code ?? null,
              saidOn: one.reply?.answeredAt ?? null,
              appealNoticeAt: one.reply?.appealNoticeAt ?? null,
            },
          ],
    ),
  }
}

function surveyed(
  { performance, ksas, weights }: NonNullable<CallForInputRecord['survey']>,
  statements: CallForInputRecord['snapshot']['statements'],
) {
  const asked = new Set([
    ...performance.map(({ lineageId }) => lineageId),
    ...ksas.map(({ lineageId }) => lineageId),
    ...weights.map(({ area }) => area),
  ])
  return statements.filter(({ lineageId }) => asked.has(lineageId)).map(statementName)
}

/** No clock: a report is as old as the latest thing that happened in it. */
function asOf({ round, events, comments, respondents, overrides, sessions, published }: CallForInputRecord): Instant {
  const moments = [
    round.createdAt,
    round.openedAt,
    round.closedAt,
    round.resolvedAt,
    published?.version.publishedAt,
    ...events.map(({ at }) => at),
    ...overrides.map(({ at }) => at),
    ...sessions.map(({ recordedAt, changedAt }) => changedAt ?? recordedAt),
    ...respondents.map(({ at }) => at),
    ...comments.flatMap(({ submittedAt, editedAt, withdrawnAt, disposition, reply }) => [
      submittedAt,
      editedAt,
      withdrawnAt,
      disposition?.decidedAt,
      reply?.sentAt,
      reply?.answeredAt,
      reply?.appealNoticeAt,
    ]),
  ]
  return moments.reduce<Instant>((last, at) => (at && at > last ? at : last), round.createdAt)
}
