// What must be done before a version that went out for input may be published: every comment answered, every answer sent, every window
// to reply run out, substantive changes circulated again, and the balance of interests shown (ANSI Essential Requirements: public review,
// consideration of views and objections).
import { z } from 'zod'
import { fail } from '../errors.js'
import { ReviewRoundId } from '../ids.js'
import { Instant } from '../instants.js'
import { block } from '../text.js'
import type { Disposition } from './disposition.js'
import { isRunning, RoundCode, type ReviewRound } from './review-round.js'

/** What can hold a publication up. Balance is none of them: it is shown, and people judge. */
export const GatePoint = z
  .enum(['round_running', 'comments_unanswered', 'replies_unsent', 'windows_open', 'recirculation_needed'])
  .meta({ id: 'GatePoint' })
export type GatePoint = z.infer<typeof GatePoint>

export const RoundStanding = z
  .object({
    roundId: ReviewRoundId,
    code: RoundCode,
    /** Comments that count and have no answer. */
    unanswered: z.int().min(0),
    /** Answers that stand and were not sent. */
    unsent: z.int().min(0),
    /** Answers sent whose window to reply is open. */
    windowsOpen: z.int().min(0),
    /** Objectors who said they are not satisfied. */
    unsatisfied: z.int().min(0),
    /** Answers that change the draft in substance. */
    substantive: z.int().min(0),
    /** The points it holds a publication up on. */
    points: z.array(GatePoint),
  })
  .meta({ id: 'RoundStanding' })
export type RoundStanding = z.infer<typeof RoundStanding>

export const GateOverride = z
  .object({ reason: block(5_000), points: z.array(GatePoint).min(1), at: Instant })
  .meta({ id: 'GateOverride' })
export type GateOverride = z.infer<typeof GateOverride>

export const PublicationGate = z
  .object({
    rounds: z.array(RoundStanding),
    overrides: z.array(GateOverride),
    /** Points that still hold publication up: those of any round that no override names. */
    holding: z.array(GatePoint),
  })
  .meta({ id: 'PublicationGate' })
export type PublicationGate = z.infer<typeof PublicationGate>

type Counts = Omit<RoundStanding, 'points' | 'roundId' | 'code'>

/**
 * @param later whether a later round on the same version went out after this one
 */
export function roundStanding(
  round: Pick<ReviewRound, 'id' | 'code' | 'status'>,
  counts: Counts,
  later: boolean,
): RoundStanding {
  const points: GatePoint[] = []
  if (isRunning(round)) points.push('round_running')
  if (counts.unanswered > 0) points.push('comments_unanswered')
  if (counts.unsent > 0) points.push('replies_unsent')
  if (counts.windowsOpen > 0) points.push('windows_open')
  if (needsRecirculation(counts.substantive) && !later) points.push('recirculation_needed')
  return { roundId: round.id, code: round.code, ...counts, points }
}

/** A substantive change is listed for comment again; a correction is not (ANSI Essential Requirements: public review). */
export function needsRecirculation(substantive: number): boolean {
  return substantive > 0
}

export function countSubstantive(dispositions: readonly Pick<Disposition, 'change'>[]): number {
  return dispositions.filter(({ change }) => change === 'substantive').length
}

export function publicationGate(rounds: readonly RoundStanding[], overrides: readonly GateOverride[]): PublicationGate {
  const lifted = new Set(overrides.flatMap(({ points }) => points))
  const holding = GatePoint.options.filter(
    (point) => !lifted.has(point) && rounds.some(({ points }) => points.includes(point)),
  )
  return { rounds: [...rounds], overrides: [...overrides], holding }
}

/** @throws DomainError `review_gate_closed` */
export function requireGateOpen({ holding }: Pick<PublicationGate, 'holding'>): void {
  if (holding.length > 0) fail('review_gate_closed', { points: holding })
}

/** @throws DomainError `round_not_resolved`: a round is resolved once nothing of it is left to do. */
export function requireResolved({ unanswered, unsent, windowsOpen }: Counts): void {
  if (unanswered + unsent + windowsOpen > 0) fail('round_not_resolved', { unanswered, unsent, windowsOpen })
}
