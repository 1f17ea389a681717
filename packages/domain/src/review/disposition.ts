// What became of a comment: an event that is never overwritten. The newest one stands; those before it stay on record.
import { z } from 'zod'
import { fail } from '../errors.js'
import { CommentId, DispositionId, UserId } from '../ids.js'
import { Instant } from '../instants.js'
import { block, line } from '../text.js'
import type { CommentType, ReviewComment, Stance } from './comment.js'
import { roundLifecycle, type ReviewRound } from './review-round.js'

/**
 * The answers a comment can be given. Every objection is answered in writing with reasons (ANSI Essential Requirements: consideration
 * of views and objections). `noted`: no change was sought, or it lies outside the scope. `deferred`: to the next revision.
 */
export const DispositionCode = z
  .enum([
    'accepted',
    'accepted_modified',
    'partly_accepted',
    'not_accepted',
    'noted',
    'deferred',
    'withdrawn',
    'duplicate',
  ])
  .meta({ id: 'DispositionCode' })
export type DispositionCode = z.infer<typeof DispositionCode>

/** What the decision does to the draft. A substantive change is listed for comment again (ANSI Essential Requirements: public review). */
export const ReviewChange = z.enum(['substantive', 'editorial', 'none']).meta({ id: 'ReviewChange' })
export type ReviewChange = z.infer<typeof ReviewChange>

export const Vote = z
  .strictObject({
    inFavour: z.int().min(0).max(999),
    against: z.int().min(0).max(999),
    abstained: z.int().min(0).max(999),
  })
  .meta({ id: 'Vote' })
export type Vote = z.infer<typeof Vote>

/** Who decided: the body, the meeting, how the vote went, and who stood aside because the matter was their own. */
export const DecidedBy = z
  .strictObject({
    body: line(200),
    meeting: line(200).nullable(),
    vote: Vote.nullable(),
    recusals: z.array(line(120)).max(50),
    /** Members of staff among them: they record no answer to the comment, now or later. */
    recusedStaff: z.array(UserId).max(50).optional(),
  })
  .meta({ id: 'DecidedBy' })
export type DecidedBy = z.infer<typeof DecidedBy>

export const DispositionContent = z
  .strictObject({
    code: DispositionCode,
    reason: block(5_000).nullable(),
    change: ReviewChange,
    decidedBy: DecidedBy,
    /** With `duplicate`: the comment that says the same and bears the answer. */
    duplicateOf: CommentId.nullable(),
  })
  .refine(({ code, duplicateOf }) => (code === 'duplicate') === (duplicateOf !== null), {
    error: 'Name the comment it repeats.',
    path: ['duplicateOf'],
  })
  .refine(({ code, change }) => change === 'none' || canChange(code), {
    error: 'An answer that takes nothing over changes nothing.',
    path: ['change'],
  })
  .meta({ id: 'DispositionContent' })
export type DispositionContent = z.infer<typeof DispositionContent>

/** Whether an answer can change the draft: one that takes something over. */
export function canChange(code: DispositionCode): boolean {
  return code === 'accepted' || code === 'accepted_modified' || code === 'partly_accepted'
}

export const Disposition = z
  .object({
    ...DispositionContent.shape,
    id: DispositionId,
    commentId: CommentId,
    /** 1, 2, 3 ... of one comment; the last one stands. */
    position: z.int().min(1),
    decidedAt: Instant,
    enteredBy: UserId,
  })
  .meta({ id: 'Disposition' })
export type Disposition = z.infer<typeof Disposition>

/**
 * Whether an answer needs its reason written down: all but the plain acceptance of an editorial comment, and what explains itself
 * (a withdrawal, a duplicate, whose answer is the other comment's).
 */
export function needsReason(code: DispositionCode, type: CommentType): boolean {
  if (code === 'withdrawn' || code === 'duplicate') return false
  return !(code === 'accepted' && type === 'editorial')
}

/** Whether the comment sought a change: whoever made it may object to the answer, and is told that an appeal exists. */
export function isObjection(stance: Stance): boolean {
  return stance === 'oppose' || stance === 'support_with_change'
}

/**
 * Refuses an answer that is not one.
 * @param duplicateOf the comment it repeats, as it is now
 * @throws DomainError `round_not_resolving`, `comment_not_open`, `disposition_reason_missing`, `duplicate_of_duplicate`
 */
export function requireDisposable(
  comment: Pick<ReviewComment, 'id' | 'type' | 'verifiedAt' | 'withdrawnAt'>,
  content: DispositionContent,
  round: Pick<ReviewRound, 'id' | 'status'>,
  duplicateOf: Pick<ReviewComment, 'id' | 'duplicateOf' | 'verifiedAt'> | null = null,
): void {
  if (round.status !== 'closed' && round.status !== 'resolving') fail('round_not_resolving', { status: round.status })
  if (comment.verifiedAt === null) fail('comment_not_open', { because: 'unconfirmed' })
  if ((comment.withdrawnAt !== null) !== (content.code === 'withdrawn'))
    fail('comment_not_open', { because: comment.withdrawnAt === null ? 'not_withdrawn' : 'withdrawn' })
  if (content.reason === null && needsReason(content.code, comment.type)) fail('disposition_reason_missing', {})
  // A chain of duplicates would lead whoever follows it in a circle.
  if (
    duplicateOf &&
    (duplicateOf.id === comment.id || duplicateOf.duplicateOf !== null || duplicateOf.verifiedAt === null)
  )
    fail('duplicate_of_duplicate', {})
}

/**
 * Who stood aside from a comment because the matter is their own does not record its answer either.
 * @param recused who stood aside from it, now or when it was answered before
 * @throws DomainError `recused`
 */
export function requireNotRecused(userId: UserId, recused: readonly UserId[]): void {
  if (recused.includes(userId)) fail('recused', {})
}

/** The round once it has an answer: the first begins its resolving. */
export function resolving(round: ReviewRound): ReviewRound {
  return round.status === 'closed' ? { ...round, status: roundLifecycle.next(round.status, 'resolve') } : round
}

/** The answer that stands. */
export function standing<T extends Pick<Disposition, 'position'>>(dispositions: readonly T[]): T | undefined {
  return dispositions.toSorted((a, b) => b.position - a.position)[0]
}
