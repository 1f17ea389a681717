// A session or an interview held for a round, as a record: when, where, who by interest, and what was said. People are counted; named are
// only those who agreed to it.
import { z } from 'zod'
import { fail } from '../errors.js'
import { ReviewRoundId, ReviewSessionId, UserId } from '../ids.js'
import { CalendarDate, dateIn, Instant } from '../instants.js'
import { block, line } from '../text.js'
import { CommentSource } from './comment.js'
import { StakeholderCategory } from './commenter.js'
import type { ReviewRound } from './review-round.js'

/** The comments made in a session or an interview have its kind as their source. */
export const SessionKind = CommentSource.extract(['session', 'interview']).meta({ id: 'SessionKind' })
export type SessionKind = z.infer<typeof SessionKind>

export const Attendance = z
  .strictObject({ category: StakeholderCategory, people: z.int().min(1).max(9_999) })
  .meta({ id: 'Attendance' })
export type Attendance = z.infer<typeof Attendance>

/** Somebody who was there and agreed to be named in the report. */
export const NamedAttendee = z
  .strictObject({ name: line(120), organisation: line(200).nullable(), category: StakeholderCategory })
  .meta({ id: 'NamedAttendee' })
export type NamedAttendee = z.infer<typeof NamedAttendee>

export const SessionContent = z
  .strictObject({
    kind: SessionKind,
    title: line(200),
    /** In the round's time zone. */
    heldOn: CalendarDate,
    /** `null`: online only. */
    place: line(200).nullable(),
    online: z.boolean(),
    /** Everybody who was there but staff, by the interest they stand for. */
    attendees: z
      .array(Attendance)
      .min(1, { error: 'Say how many people were there.' })
      .max(StakeholderCategory.options.length)
      .refine((all) => new Set(all.map(({ category }) => category)).size === all.length, {
        error: 'A category is named twice.',
      }),
    /** Of them, those who agreed to be named. */
    named: z.array(NamedAttendee).max(500),
    minutes: block(50_000),
  })
  .refine(({ place, online }) => place !== null || online, {
    error: 'Say where it was, or that it was online.',
    path: ['place'],
  })
  .refine(
    ({ attendees, named }) => named.every(({ category }) => namedOf(named, category) <= peopleOf(attendees, category)),
    {
      error: 'More people of a category are named than were there.',
      path: ['named'],
    },
  )
  .meta({ id: 'SessionContent' })
export type SessionContent = z.infer<typeof SessionContent>

export const ReviewSession = z
  .object({
    ...SessionContent.shape,
    id: ReviewSessionId,
    roundId: ReviewRoundId,
    /** 1 when it was recorded; one more with every change. */
    revision: z.int().min(1),
    recordedAt: Instant,
    recordedBy: UserId,
    changedAt: Instant.nullable(),
  })
  .meta({ id: 'ReviewSession' })
export type ReviewSession = z.infer<typeof ReviewSession>

function peopleOf(attendees: readonly Attendance[], category: StakeholderCategory): number {
  return attendees.find((one) => one.category === category)?.people ?? 0
}

function namedOf(named: readonly NamedAttendee[], category: StakeholderCategory): number {
  return named.filter((one) => one.category === category).length
}

/** People who were there. */
export function attendanceOf({ attendees }: Pick<SessionContent, 'attendees'>): number {
  return attendees.reduce((sum, { people }) => sum + people, 0)
}

/** Whether sessions are still recorded and changed: until the round is resolved they are part of the work, then of the evidence. */
export function takesSessions({ status }: Pick<ReviewRound, 'status'>): boolean {
  return status !== 'resolved' && status !== 'cancelled'
}

/**
 * Refuses what is not yet a record, or no longer may be.
 * @throws DomainError `round_ended`, `date_in_future`
 */
export function requireSessionRecordable(
  round: Pick<ReviewRound, 'status' | 'timeZone'>,
  { heldOn }: Pick<SessionContent, 'heldOn'>,
  at: Instant,
): void {
  if (!takesSessions(round)) fail('round_ended', { status: round.status })
  const today = dateIn(round.timeZone, at)
  if (heldOn > today) fail('date_in_future', { on: heldOn, today })
}
