// A comment: what somebody thinks of one place of a frozen draft, or of all of it.
import { z } from 'zod'
import { type CommentClosedBecause, fail } from '../errors.js'
import { CommentId, LineageId, ReviewRoundId, StatementId } from '../ids.js'
import { Instant } from '../instants.js'
import { block } from '../text.js'
import type { Statement } from '../skill-standard/statement.js'
import { Commenter } from './commenter.js'
import { type LateRule, type ReviewRound } from './review-round.js'

/** The types of the ISO/IEC form for comments: general (ge), technical (te), editorial (ed). */
export const CommentType = z.enum(['general', 'technical', 'editorial']).meta({ id: 'CommentType' })
export type CommentType = z.infer<typeof CommentType>

export const Stance = z.enum(['support', 'support_with_change', 'oppose', 'question']).meta({ id: 'Stance' })
export type Stance = z.infer<typeof Stance>

export const CommentSource = z.enum(['web', 'upload', 'e-mail', 'session', 'interview']).meta({ id: 'CommentSource' })
export type CommentSource = z.infer<typeof CommentSource>

/** A part of a statement; `evaluationCriteria` and `equipment` are lists, of which `index` names one, from 0. */
export const TargetField = z
  .enum([
    'statement',
    'title',
    'text',
    'evaluationCriteria',
    'accuracyLevel',
    'equipment',
    'assignment',
    'notes',
    'ksas',
    'structure',
  ])
  .meta({ id: 'TargetField', description: '`statement` is all of it, `structure` its place among the others.' })
export type TargetField = z.infer<typeof TargetField>

/** Words of the frozen text, with a little of what stands around them, so that they are found again and read alone. */
export const Quote = z
  .strictObject({ exact: z.string().min(1).max(2_000), prefix: z.string().max(100), suffix: z.string().max(100) })
  .meta({ id: 'Quote' })
export type Quote = z.infer<typeof Quote>

/** What is commented on: a statement by its lineage, or the whole draft (`lineageId` null). */
export const CommentTarget = z
  .strictObject({
    lineageId: LineageId.nullable(),
    field: TargetField.nullable(),
    index: z.int().min(0).max(499).nullable(),
    quote: Quote.nullable(),
  })
  .refine(({ lineageId, field }) => (lineageId === null) === (field === null), {
    error: 'Name a field of a statement, or the whole draft.',
    path: ['field'],
  })
  .meta({ id: 'CommentTarget' })
export type CommentTarget = z.infer<typeof CommentTarget>

/** The longest comment, in characters. A page of print has about 3,000. */
export const LONGEST_COMMENT = 10_000

export const CommentContent = z
  .strictObject({
    target: CommentTarget,
    type: CommentType,
    stance: Stance,
    /** Why. Plain text: what looks like HTML is shown as it was written. */
    text: block(LONGEST_COMMENT),
    /** What the field should say instead, whole, so that it can be taken over as it is. */
    proposedText: block(LONGEST_COMMENT).nullable(),
    /** Language tag the comment is written in. */
    language: z
      .string()
      .trim()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'Use a language tag, for example en.' }),
  })
  // The ISO/IEC form asks every technical and editorial comment for the change it proposes. Who opposes may have none to propose.
  .refine(
    ({ type, stance, proposedText }) =>
      !(type !== 'general' && stance === 'support_with_change' && proposedText === null),
    {
      error: 'Write what it should say instead.',
      path: ['proposedText'],
    },
  )
  .meta({ id: 'CommentContent' })
export type CommentContent = z.infer<typeof CommentContent>

export const Moderation = z.enum(['unmoderated', 'shown', 'hidden']).meta({ id: 'Moderation' })
export type Moderation = z.infer<typeof Moderation>

/** `ITM-2026-R1-0042` */
export const CommentNumber = z
  .string()
  .regex(/^[A-Z0-9-]{1,60}-\d{4}-R\d{1,4}-\d{4,7}$/)
  .meta({ id: 'CommentNumber' })
export type CommentNumber = z.infer<typeof CommentNumber>

export const ReviewComment = z
  .object({
    ...CommentContent.shape,
    id: CommentId,
    roundId: ReviewRoundId,
    /** `null` until the address was confirmed. */
    number: CommentNumber.nullable(),
    /** The statement's own id and code in the frozen draft. */
    statementId: StatementId.nullable(),
    code: z.string().nullable(),
    source: CommentSource,
    commenter: Commenter,
    submittedAt: Instant,
    /** When the address behind it was confirmed, or a member of staff entered it: before that it does not count. */
    verifiedAt: Instant.nullable(),
    late: z.boolean(),
    editedAt: Instant.nullable(),
    moderation: Moderation,
    moderationReason: z.string().nullable(),
    withdrawnAt: Instant.nullable(),
    duplicateOf: CommentId.nullable(),
    /** Verified people who support it, its author not counted. */
    supports: z.int().min(0),
  })
  .meta({ id: 'ReviewComment' })
export type ReviewComment = z.infer<typeof ReviewComment>

export function commentNumber(roundCode: string, ordinal: number): CommentNumber {
  return `${roundCode}-${String(ordinal).padStart(4, '0')}`
}

/**
 * The statement of the frozen draft a target means, or null for the whole draft.
 * @throws DomainError `comment_target_unknown` when the draft has no such place, or the round does not ask about it, or the words
 *   quoted do not stand there
 */
export function requireTarget(
  { lineageId, field, index, quote }: CommentTarget,
  statements: readonly Statement[],
  scope: ReviewRound['scope'],
): Statement | null {
  if (lineageId === null || field === null) return null
  const statement = statements.find((one) => one.lineageId === lineageId)
  if (!statement || (scope !== null && !scope.includes(lineageId)))
    return fail('comment_target_unknown', { what: 'statement' })
  const words = wordsAt(statement, field, index)
  if (words === undefined) return fail('comment_target_unknown', { what: 'field' })
  if (quote !== null && !words.includes(quote.exact)) return fail('comment_target_unknown', { what: 'quote' })
  return statement
}

/** What a field of a statement says, as one text; undefined when the statement has no such field. */
export function wordsAt(
  statement: Pick<
    Statement,
    'title' | 'text' | 'evaluationCriteria' | 'accuracyLevel' | 'equipment' | 'assignment' | 'notes'
  >,
  field: TargetField,
  index: number | null,
): string | undefined {
  switch (field) {
    case 'statement':
      return [
        statement.title,
        statement.text,
        ...statement.evaluationCriteria,
        statement.accuracyLevel,
        statement.assignment,
        statement.notes,
      ]
        .filter((part) => part !== null)
        .join('\n')
    case 'ksas':
    case 'structure':
      return ''
    case 'evaluationCriteria':
      return index === null ? statement.evaluationCriteria.join('\n') : statement.evaluationCriteria[index]
    case 'equipment':
      return index === null ? statement.equipment.map(({ text }) => text).join('\n') : statement.equipment[index]?.text
    case 'title':
    case 'text':
    case 'accuracyLevel':
    case 'assignment':
    case 'notes':
      // An empty field can be commented on as well: what is missing is the point of many comments.
      return statement[field] ?? ''
  }
}

type Standing = Pick<ReviewComment, 'verifiedAt' | 'withdrawnAt' | 'moderation'>

/** Whether a comment is one the body must answer: confirmed and not withdrawn; a late one when the rule says so. */
export function counts(
  comment: Pick<ReviewComment, 'verifiedAt' | 'withdrawnAt' | 'late'>,
  lateRule: LateRule,
): boolean {
  return comment.verifiedAt !== null && comment.withdrawnAt === null && (!comment.late || lateRule === 'considered')
}

/** Whether the public reads a comment's words. */
export function isPublicComment(comment: Standing, round: Pick<ReviewRound, 'status' | 'visibility'>): boolean {
  if (comment.verifiedAt === null || comment.withdrawnAt !== null || comment.moderation === 'hidden') return false
  if (comment.moderation === 'shown') return true
  if (round.visibility === 'at_once') return true
  return round.visibility === 'after_close' && ['closed', 'resolving', 'resolved'].includes(round.status)
}

/**
 * Why its author may no longer change a comment; undefined while they may: as long as the round takes input and nobody has answered it,
 * a late one as long as it is unanswered.
 * @param intake of the round at the moment, from `intakeAt`
 */
export function closedBecause(
  comment: Pick<ReviewComment, 'withdrawnAt' | 'late'>,
  answered: boolean,
  intake: 'in_time' | 'late' | 'closed',
): CommentClosedBecause | undefined {
  if (comment.withdrawnAt !== null) return 'withdrawn'
  if (answered) return 'answered'
  return intake === 'closed' || (intake === 'late' && !comment.late) ? 'round_over' : undefined
}

/** {@link closedBecause} as a refusal. @throws DomainError `comment_not_open` */
export function requireEditable(...about: Parameters<typeof closedBecause>): void {
  const because = closedBecause(...about)
  if (because !== undefined) fail('comment_not_open', { because })
}

/**
 * An author may withdraw a comment until it was answered, also after the round has closed.
 * @throws DomainError `comment_not_open`
 */
export function requireWithdrawable(
  comment: Pick<ReviewComment, 'withdrawnAt'>,
  answered: boolean,
  { status }: Pick<ReviewRound, 'status'>,
): void {
  if (comment.withdrawnAt !== null) fail('comment_not_open', { because: 'withdrawn' })
  if (answered) fail('comment_not_open', { because: 'answered' })
  if (status === 'resolved' || status === 'cancelled') fail('comment_not_open', { because: 'round_over' })
}
