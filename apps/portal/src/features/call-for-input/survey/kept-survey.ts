// The ratings of a visitor as they are given: kept in this browser at once, with the seed of their own order of parts.
import type { KsaRating, LineageId, PerformanceRating, Rating, SurveyBlock, SurveyItem } from '@touchstone/domain'
import { Ratings } from '@touchstone/domain'
import { useCallback, useState } from 'react'

export interface KeptSurvey {
  readonly seed: number
  readonly ratings: Readonly<Record<string, Rating>>
  /** The part that was open. */
  readonly part: number
  /** When a rating was last given here; `null` for none since the last sending. */
  readonly ratedAt: string | null
}

const keyOf = (roundId: string) => `touchstone-survey-${roundId}`
const begun = (): KeptSurvey => ({
  seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
  ratings: {},
  part: 0,
  ratedAt: null,
})

/** What does not fit the shapes of today is forgotten. */
function read(roundId: string): KeptSurvey {
  try {
    const kept: Partial<KeptSurvey> | null = JSON.parse(localStorage.getItem(keyOf(roundId)) ?? 'null')
    const ratings = Ratings.safeParse(Object.values(kept?.ratings ?? {}))
    if (kept === null || !ratings.success || typeof kept.seed !== 'number') return begun()
    const part = typeof kept.part === 'number' ? kept.part : 0
    return { seed: kept.seed, ratings: byLineage(ratings.data), part, ratedAt: kept.ratedAt ?? null }
  } catch {
    return begun()
  }
}

/** A browser that keeps nothing still lets people rate and send. */
function write(roundId: string, kept: KeptSurvey): void {
  try {
    localStorage.setItem(keyOf(roundId), JSON.stringify(kept))
  } catch {
    // Nothing is lost that is on the page.
  }
}

function byLineage(ratings: readonly Rating[]): Record<string, Rating> {
  return Object.fromEntries(ratings.map((rating) => [rating.lineageId, rating]))
}

export type Rate = (lineageId: LineageId, rating: Rating | undefined) => void

/** `sent` is what the register has of the same person: it is gone on with, unless something newer was rated here. */
export function useKeptSurvey(
  roundId: string,
  sent: { readonly ratings: readonly Rating[]; readonly savedAt: string } | null,
): readonly [kept: KeptSurvey, change: (some: Partial<KeptSurvey>) => void, rate: Rate] {
  const [kept, setKept] = useState(() => {
    const here = read(roundId)
    const newer = sent !== null && (here.ratedAt === null || here.ratedAt < sent.savedAt)
    return newer ? { ...here, ratings: byLineage(sent.ratings), ratedAt: null } : here
  })
  const update = useCallback(
    (changed: (before: KeptSurvey) => KeptSurvey) =>
      setKept((before) => {
        const after = changed(before)
        write(roundId, after)
        return after
      }),
    [roundId],
  )
  const change = useCallback((some: Partial<KeptSurvey>) => update((before) => ({ ...before, ...some })), [update])
  const rate: Rate = useCallback(
    (lineageId, rating) => {
      const ratedAt = new Date().toISOString()
      update(({ ratings: { [lineageId]: _, ...others }, ...before }) => ({
        ...before,
        ratings: rating === undefined ? others : { ...others, [lineageId]: rating },
        ratedAt,
      }))
    },
    [update],
  )
  return [kept, change, rate]
}

/** What is asked of the items, in the order of the parts, as far as it was rated. */
export function givenIn(blocks: readonly SurveyBlock[], ratings: KeptSurvey['ratings']): Rating[] {
  return blocks.flatMap(({ items }) => items.flatMap((item) => givenOf(item, ratings) ?? []))
}

export function givenOf({ lineageId, kind }: SurveyItem, ratings: KeptSurvey['ratings']): Rating | undefined {
  const rating = ratings[lineageId]
  return rating?.kind === kind ? rating : undefined
}

export function newPerformanceRating(lineageId: LineageId): PerformanceRating {
  return {
    kind: 'performance_standard',
    lineageId,
    performed: true,
    frequency: null,
    importance: null,
    criticality: null,
    whenNeeded: null,
    verdict: null,
    text: null,
  }
}

export function newKsaRating(lineageId: LineageId): KsaRating {
  return { kind: 'ksa', lineageId, relevance: null, depth: null }
}
