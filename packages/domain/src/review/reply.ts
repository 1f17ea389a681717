// After the answer: the commenter is written to, and says whether it satisfies them. Who objected and is not satisfied is told,
// individually, that an appeal exists: a general notice does not do (ANSI Essential Requirements: consideration of views and
// objections).
import { z } from 'zod'
import { fail } from '../errors.js'
import { DispositionId } from '../ids.js'
import { addDays, CalendarDate, dateIn, Instant, startOfDay, type TimeZone } from '../instants.js'
import { block } from '../text.js'
import { isObjection } from './disposition.js'
import type { Stance } from './comment.js'
import type { ReviewRound } from './review-round.js'

export const SatisfactionAnswer = z.enum(['satisfied', 'not_satisfied']).meta({ id: 'SatisfactionAnswer' })
export type SatisfactionAnswer = z.infer<typeof SatisfactionAnswer>

/** `none`: the time to say so ran out in silence. */
export const Satisfaction = z.enum(['awaited', 'satisfied', 'not_satisfied', 'none']).meta({ id: 'Satisfaction' })
export type Satisfaction = z.infer<typeof Satisfaction>

export const SentReply = z
  .object({
    dispositionId: DispositionId,
    sentAt: Instant,
    /** The last day on which the commenter may answer, in the round's zone. */
    answerBy: CalendarDate,
    answer: SatisfactionAnswer.nullable(),
    answerNote: z.string().nullable(),
    answeredAt: Instant.nullable(),
    appealNoticeAt: Instant.nullable(),
  })
  .meta({ id: 'SentReply' })
export type SentReply = z.infer<typeof SentReply>

export const SatisfactionNote = block(5_000).nullable()

export function answerBy(timeZone: TimeZone, sentAt: Instant, replyDays: number): CalendarDate {
  return addDays(dateIn(timeZone, sentAt), replyDays)
}

export function isWindowOver({ answerBy }: Pick<SentReply, 'answerBy'>, timeZone: TimeZone, at: Instant): boolean {
  return at >= startOfDay(timeZone, addDays(answerBy, 1))
}

export function satisfactionOf(
  reply: Pick<SentReply, 'answer' | 'answerBy'>,
  timeZone: TimeZone,
  at: Instant,
): Satisfaction {
  return reply.answer ?? (isWindowOver(reply, timeZone, at) ? 'none' : 'awaited')
}

/**
 * Refuses a second word on the same answer, and one after the window.
 * @throws DomainError `reply_window_over`, `already_answered`
 */
export function requireAnswerable(
  reply: Pick<SentReply, 'answer' | 'answerBy'>,
  timeZone: TimeZone,
  at: Instant,
): void {
  if (reply.answer !== null) fail('already_answered', {})
  if (isWindowOver(reply, timeZone, at)) fail('reply_window_over', { answerBy: reply.answerBy })
}

/** An answer is told to its commenter before it is told to everybody. */
export function isToldToEverybody(
  { reply, hasAddress }: { readonly reply: object | null; readonly hasAddress: boolean },
  { status }: Pick<ReviewRound, 'status'>,
): boolean {
  return reply !== null || !hasAddress || status === 'resolved'
}

/** Whether this answer of a commenter calls for the notice of appeal. */
export function callsForAppealNotice(stance: Stance, answer: SatisfactionAnswer): boolean {
  return answer === 'not_satisfied' && isObjection(stance)
}
