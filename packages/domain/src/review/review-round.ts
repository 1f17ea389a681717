// A review round: a frozen draft that is put out for input, for a stated time, to stated audiences, under stated rules.
import { z } from 'zod'
import { fail } from '../errors.js'
import { DraftSnapshotId, IssuerId, LineageId, ReviewRoundId, SkillStandardId, StandardVersionId } from '../ids.js'
import { addDays, CalendarDate, compareInstants, dateIn, Instant, startOfDay, TimeZone } from '../instants.js'
import { lifecycle } from '../lifecycle.js'
import { block, line } from '../text.js'
import { StakeholderCategory } from './commenter.js'
import { MinimumLength, requireLongEnough, reviewDays } from './review-length.js'

/**
 * `recirculation` lists what was changed in substance for comment again (ANSI Essential Requirements: public review); `ballot` asks a
 * consensus body for its vote with comments.
 */
export const RoundKind = z.enum(['call_for_input', 'recirculation', 'ballot']).meta({ id: 'RoundKind' })
export type RoundKind = z.infer<typeof RoundKind>

/**
 * A paused round is readable and takes no comments. Resolving begins with the first disposition, and a round is resolved when every
 * comment was answered and the time to reply has run out.
 */
export const roundLifecycle = lifecycle('review round', {
  planned: { open: 'open', cancel: 'cancelled' },
  open: { extend: 'open', pause: 'paused', close: 'closed', cancel: 'cancelled' },
  paused: { extend: 'paused', resume: 'open', close: 'closed', cancel: 'cancelled' },
  closed: { resolve: 'resolving', finish: 'resolved' },
  resolving: { finish: 'resolved' },
  resolved: {},
  cancelled: {},
})

export const RoundStatus = z.enum(roundLifecycle.states).meta({ id: 'RoundStatus' })
export type RoundStatus = z.infer<typeof RoundStatus>

/** When the public sees a comment that was confirmed. */
export const CommentVisibility = z
  .enum(['at_once', 'after_moderation', 'after_close'])
  .meta({ id: 'CommentVisibility' })
export type CommentVisibility = z.infer<typeof CommentVisibility>

/**
 * Late comments are kept and marked; they are considered with the others or held for the next review (ANSI Essential Requirements:
 * consideration of views and objections).
 */
export const LateRule = z.enum(['considered', 'held']).meta({ id: 'LateRule' })
export type LateRule = z.infer<typeof LateRule>

const share = z.number().min(0).max(1)

/** The share of comments the body hopes for from a category. */
export const TargetShare = z.strictObject({ category: StakeholderCategory, share }).meta({ id: 'TargetShare' })
export type TargetShare = z.infer<typeof TargetShare>

/** The statements a round asks about; `null` for the whole draft. */
export const RoundScope = z.array(LineageId).min(1).max(5_000).nullable()
export type RoundScope = z.infer<typeof RoundScope>

export const RoundPlan = z
  .strictObject({
    kind: RoundKind,
    title: line(200),
    /** What the body asks and why, for readers who have never seen it. */
    invitation: block(10_000),
    /** Asked beside the statements, each answered as a comment on the whole draft. */
    questions: z.array(block(1_000)).max(20),
    scope: RoundScope,
    /** The first day; in `timeZone`, as all days of a round. */
    opensOn: CalendarDate,
    /** The last day: it closes when this day ends. */
    closesOn: CalendarDate,
    timeZone: TimeZone,
    minimumLength: MinimumLength,
    audiences: z.array(line(120)).max(30),
    targetBalance: z
      .array(TargetShare)
      .max(StakeholderCategory.options.length)
      .refine((shares) => new Set(shares.map(({ category }) => category)).size === shares.length, {
        error: 'A category is named twice.',
      })
      .refine((shares) => shares.reduce((sum, one) => sum + one.share, 0) <= 1.000_001, {
        error: 'The shares come to more than the whole.',
      }),
    /** Languages input is taken in, as language tags; the draft's own first. */
    languages: z
      .array(
        z
          .string()
          .trim()
          .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'Use a language tag, for example es.' }),
      )
      .min(1)
      .max(20),
    visibility: CommentVisibility,
    lateRule: LateRule,
    /** Whether the rating survey goes with it. */
    survey: z.boolean(),
    /** Days a commenter has to say whether an answer satisfies them. Two weeks is what AVIXA gives. */
    replyDays: z.int().min(7).max(90),
    /** How and where to appeal; sent to every unsatisfied objector individually (ANSI Essential Requirements: appeals). */
    appealProcedure: block(5_000),
    /** The round it follows. */
    previousRoundId: ReviewRoundId.nullable(),
  })
  .refine(({ kind, previousRoundId }) => kind !== 'recirculation' || previousRoundId !== null, {
    error: 'Name the round whose changes are circulated again.',
    path: ['previousRoundId'],
  })
  .meta({ id: 'RoundPlan' })
export type RoundPlan = z.infer<typeof RoundPlan>

/** A code people cite: `ITM-2026-R1`. */
export const RoundCode = z
  .string()
  .regex(/^[A-Z0-9-]{1,60}-\d{4}-R\d{1,4}$/)
  .meta({ id: 'RoundCode' })
export type RoundCode = z.infer<typeof RoundCode>

export const ReviewRound = z
  .object({
    ...RoundPlan.shape,
    id: ReviewRoundId,
    issuerId: IssuerId,
    standardId: SkillStandardId,
    /** The working draft that what is decided goes into. */
    versionId: StandardVersionId,
    snapshotId: DraftSnapshotId,
    code: RoundCode,
    status: RoundStatus,
    createdAt: Instant,
    openedAt: Instant.nullable(),
    /** Since when it is paused. */
    pausedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    resolvedAt: Instant.nullable(),
    cancelledAt: Instant.nullable(),
    /** Said to the public when it is paused or cancelled. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'ReviewRound' })
export type ReviewRound = z.infer<typeof ReviewRound>

type Dates = Pick<ReviewRound, 'opensOn' | 'closesOn' | 'timeZone'>

export function opensAt({ timeZone, opensOn }: Pick<ReviewRound, 'opensOn' | 'timeZone'>): Instant {
  return startOfDay(timeZone, opensOn)
}

/** The moment the last day ends. */
export function closesAt({ timeZone, closesOn }: Pick<ReviewRound, 'closesOn' | 'timeZone'>): Instant {
  return startOfDay(timeZone, addDays(closesOn, 1))
}

/** The moment a round takes no more input: when its last day ends, or before that when it was closed or called off. */
export function endsAt(round: Pick<ReviewRound, 'closesOn' | 'timeZone' | 'closedAt' | 'cancelledAt'>): Instant {
  const moments = [closesAt(round), round.closedAt, round.cancelledAt].filter((one) => one !== null)
  return moments.toSorted(compareInstants)[0] ?? closesAt(round)
}

/** The designation as it stands in codes: capitals, digits and hyphens. */
export function roundCode(designation: string, year: string, ordinal: number): RoundCode {
  const plain = designation
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 50)
    .replace(/-$/, '')
  return `${plain === '' ? 'S' : plain}-${year}-R${ordinal}`
}

/** @throws DomainError `round_dates_out_of_order`, `review_too_short` */
export function requireSoundPlan(plan: Dates & Pick<ReviewRound, 'minimumLength'>): void {
  if (plan.closesOn <= plan.opensOn)
    fail('round_dates_out_of_order', { opensOn: plan.opensOn, closesOn: plan.closesOn })
  requireLongEnough(plan)
}

/**
 * A round follows one of its own standard that has been out.
 * @throws DomainError `not_found`
 */
export function requireFollows(
  { standardId }: Pick<ReviewRound, 'standardId'>,
  previous: Pick<ReviewRound, 'standardId' | 'openedAt'>,
): void {
  if (previous.standardId !== standardId || previous.openedAt === null) fail('not_found', { what: 'round' })
}

/** Whether a planned round's first day has come. */
export function isDueToOpen(round: Pick<ReviewRound, 'status' | 'opensOn' | 'timeZone'>, at: Instant): boolean {
  return round.status === 'planned' && at >= opensAt(round)
}

/** Whether an open round's last day is over. A paused one waits to be resumed. */
export function isDueToClose(round: Pick<ReviewRound, 'status' | 'closesOn' | 'timeZone'>, at: Instant): boolean {
  return round.status === 'open' && at >= closesAt(round)
}

/**
 * Opens a round; opened by hand before its day, that day is today.
 * @throws DomainError `illegal_transition`, `review_too_short`, `round_dates_out_of_order`
 */
export function openRound(round: ReviewRound, at: Instant): ReviewRound {
  const today = dateIn(round.timeZone, at)
  const opensOn = today < round.opensOn ? today : round.opensOn
  const open = { ...round, status: roundLifecycle.next(round.status, 'open'), opensOn, openedAt: at }
  // Opened late, because nothing ran on its day, it may not be shorter for it.
  requireSoundPlan({ ...open, opensOn: today })
  return open
}

/**
 * A later last day. What was announced is never shortened.
 * @throws DomainError `illegal_transition`, `extension_not_later`
 */
export function extendRound(round: ReviewRound, closesOn: CalendarDate, at: Instant): ReviewRound {
  const status = roundLifecycle.next(round.status, 'extend')
  const later = { ...round, status, closesOn }
  if (closesOn <= round.closesOn || at >= closesAt(later)) fail('extension_not_later', { closesOn: round.closesOn })
  return later
}

/** @throws DomainError `illegal_transition` */
export function pauseRound(round: ReviewRound, reason: string, at: Instant): ReviewRound {
  return { ...round, status: roundLifecycle.next(round.status, 'pause'), pausedAt: at, reason }
}

/**
 * Goes on where it was paused: the last day moves by the days, begun ones included, that nobody could comment.
 * @throws DomainError `illegal_transition`
 */
export function resumeRound(round: ReviewRound, at: Instant): ReviewRound {
  const status = roundLifecycle.next(round.status, 'resume')
  const lost =
    reviewDays({ opensOn: dateIn(round.timeZone, round.pausedAt ?? at), closesOn: dateIn(round.timeZone, at) }) + 1
  return { ...round, status, pausedAt: null, reason: null, closesOn: addDays(round.closesOn, lost) }
}

/**
 * Closes a round: on its day, or by hand no earlier than its minimum length allows.
 * @throws DomainError `illegal_transition`, `review_too_short`
 */
export function closeRound(round: ReviewRound, at: Instant): ReviewRound {
  const status = roundLifecycle.next(round.status, 'close')
  const today = dateIn(round.timeZone, at)
  const closesOn = today < round.closesOn ? today : round.closesOn
  if (closesOn < round.closesOn) requireLongEnough({ ...round, closesOn })
  return { ...round, status, closesOn, closedAt: at, pausedAt: null, reason: null }
}

/** @throws DomainError `illegal_transition` */
export function cancelRound(round: ReviewRound, reason: string, at: Instant): ReviewRound {
  return { ...round, status: roundLifecycle.next(round.status, 'cancel'), cancelledAt: at, pausedAt: null, reason }
}

/** Rounds the public may know of: those that were opened. A cancelled one stays readable, with its reason, when it had been open. */
export function isPublicRound({ openedAt }: Pick<ReviewRound, 'openedAt'>): boolean {
  return openedAt !== null
}

/** A round that is planned or out: a version has one at a time. */
export function isRunning({ status }: Pick<ReviewRound, 'status'>): boolean {
  return status === 'planned' || status === 'open' || status === 'paused'
}

/**
 * While a round is planned or out, its draft is given no second one and is not given up: people are asked about it.
 * @param rounds all of one version
 * @throws DomainError `round_under_way`
 */
export function requireNoneRunning(rounds: readonly Pick<ReviewRound, 'status' | 'code'>[]): void {
  const running = rounds.find(isRunning)
  if (running) fail('round_under_way', { code: running.code })
}

/** Whole days until the last one, 0 on it; `null` for a round that is not open or paused, or whose last day is over. */
export function daysLeft(round: Pick<ReviewRound, 'status' | 'closesOn' | 'timeZone'>, at: Instant): number | null {
  if ((round.status !== 'open' && round.status !== 'paused') || at >= closesAt(round)) return null
  return reviewDays({ opensOn: dateIn(round.timeZone, at), closesOn: round.closesOn })
}

/** The days a round has been out for so far, all of them; none while it is planned. */
export function daysOut(round: Dates & Pick<ReviewRound, 'openedAt'>, at: Instant): CalendarDate[] {
  const today = dateIn(round.timeZone, at)
  const last = today < round.closesOn ? today : round.closesOn
  if (round.openedAt === null || last < round.opensOn) return []
  return Array.from({ length: reviewDays({ opensOn: round.opensOn, closesOn: last }) + 1 }, (_, i) =>
    addDays(round.opensOn, i),
  )
}

/** What became of a comment sent now: taken, taken as late, or not taken at all. */
export function intakeAt(
  round: Pick<ReviewRound, 'status' | 'closesOn' | 'timeZone'>,
  at: Instant,
): 'in_time' | 'late' | 'closed' {
  if (round.status === 'open') return at < closesAt(round) ? 'in_time' : 'late'
  return round.status === 'closed' || round.status === 'resolving' ? 'late' : 'closed'
}

/**
 * What somebody else writes down of a comment counts by the day it was said or came, not by the day it was written down.
 * @throws DomainError `round_takes_no_input`, `date_in_future`
 */
export function requireIntakeOf(
  round: Pick<ReviewRound, 'id' | 'status' | 'closesOn' | 'timeZone'>,
  receivedOn: CalendarDate | null,
  at: Instant,
): 'in_time' | 'late' {
  const intake = requireIntake(round, at)
  if (receivedOn === null) return intake
  const today = dateIn(round.timeZone, at)
  if (receivedOn > today) fail('date_in_future', { on: receivedOn, today })
  return receivedOn > round.closesOn ? 'late' : 'in_time'
}

/** @throws DomainError `round_takes_no_input` when the round is planned, paused, resolved or cancelled. */
export function requireIntake(
  round: Pick<ReviewRound, 'id' | 'status' | 'closesOn' | 'timeZone'>,
  at: Instant,
): 'in_time' | 'late' {
  const intake = intakeAt(round, at)
  return intake === 'closed' ? fail('round_takes_no_input', { status: round.status }) : intake
}
