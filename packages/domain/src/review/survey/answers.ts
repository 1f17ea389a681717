// What a respondent says of each item, on the scales of the instrument.
import { z } from 'zod'
import { fail } from '../../errors.js'
import { LineageId, SurveyResponseId } from '../../ids.js'
import { Instant } from '../../instants.js'
import { block } from '../../text.js'
import { Commenter } from '../commenter.js'
import type { intakeAt } from '../review-round.js'
import type { SurveyBlock } from './instrument.js'

const scale = (low: number, high: number) => z.int().min(low).max(high)

/** How often, 0 never in my work ... 5 many times a day. */
export const Frequency = scale(0, 5)
/** 1 of little importance ... 5 essential. */
export const Importance = scale(1, 5)
/** Harm if it is done wrong, 1 none ... 5 danger to life or great loss. */
export const Criticality = scale(1, 5)
/** 1 not relevant ... 4 indispensable. */
export const Relevance = scale(1, 4)
export const WhenNeeded = z.enum(['at_hire', 'within_six_months', 'later']).meta({ id: 'WhenNeeded' })
export type WhenNeeded = z.infer<typeof WhenNeeded>
export const Verdict = z.enum(['keep', 'revise', 'drop']).meta({ id: 'Verdict' })
export type Verdict = z.infer<typeof Verdict>
/** Bloom's first, third and fourth level, as item writers use them. */
export const Depth = z.enum(['recall', 'apply', 'analyse']).meta({ id: 'Depth' })
export type Depth = z.infer<typeof Depth>

const PerformanceRating = z
  .strictObject({
    kind: z.literal('performance_standard'),
    lineageId: LineageId,
    performed: z.boolean(),
    frequency: Frequency.nullable(),
    importance: Importance.nullable(),
    criticality: Criticality.nullable(),
    whenNeeded: WhenNeeded.nullable(),
    verdict: Verdict.nullable(),
    text: block(2_000).nullable(),
  })
  .refine(({ performed, frequency, whenNeeded }) => performed || (frequency === null && whenNeeded === null), {
    error: 'Of what you do not perform, leave out how often you do it and when it is needed.',
    path: ['performed'],
  })
const KsaRating = z.strictObject({
  kind: z.literal('ksa'),
  lineageId: LineageId,
  relevance: Relevance.nullable(),
  depth: Depth.nullable(),
})

export const Rating = z.discriminatedUnion('kind', [PerformanceRating, KsaRating]).meta({ id: 'Rating' })
export type Rating = z.infer<typeof Rating>
export type PerformanceRating = z.infer<typeof PerformanceRating>
export type KsaRating = z.infer<typeof KsaRating>

export const Ratings = z
  .array(Rating)
  .max(5_000)
  .refine((ratings) => new Set(ratings.map(({ lineageId }) => lineageId)).size === ratings.length, {
    error: 'One statement is rated twice.',
  })
export type Ratings = z.infer<typeof Ratings>

/** What a person hands in: to go on later, or as their answer. Statements may be left out, but not all of them. */
export const SurveyAnswers = z
  .strictObject({ ratings: Ratings, submit: z.boolean() })
  .refine(({ ratings, submit }) => !submit || ratings.length > 0, {
    error: 'Rate at least one statement first.',
    path: ['ratings'],
  })
  .meta({ id: 'SurveyAnswers' })
export type SurveyAnswers = z.infer<typeof SurveyAnswers>

export const SurveyResponse = z
  .object({
    id: SurveyResponseId,
    respondent: Commenter,
    ratings: Ratings,
    savedAt: Instant,
    /** `null` while it is being filled in. */
    submittedAt: Instant.nullable(),
    /** When the address was confirmed: before that it does not count. */
    verifiedAt: Instant.nullable(),
  })
  .meta({ id: 'SurveyResponse' })
export type SurveyResponse = z.infer<typeof SurveyResponse>

/** @throws DomainError `comment_target_unknown` when the instrument does not ask about one of them */
export function requireAsked(ratings: readonly Rating[], blocks: readonly SurveyBlock[]): void {
  const asked = new Map(blocks.flatMap(({ items }) => items.map(({ lineageId, kind }) => [lineageId, kind] as const)))
  if (ratings.some(({ lineageId, kind }) => asked.get(lineageId) !== kind))
    fail('comment_target_unknown', { what: 'statement' })
}

/** Whether a response may still be written: one that was submitted can be changed until the last day is over, and then stands. */
export function isSurveyChangeable(
  response: Pick<SurveyResponse, 'submittedAt'>,
  intake: ReturnType<typeof intakeAt>,
): boolean {
  return intake === 'in_time' || (intake === 'late' && response.submittedAt === null)
}

/** @throws DomainError `survey_already_submitted` */
export function requireSurveyChangeable(
  response: Pick<SurveyResponse, 'submittedAt'>,
  intake: ReturnType<typeof intakeAt>,
): void {
  if (!isSurveyChangeable(response, intake)) fail('survey_already_submitted', {})
}
