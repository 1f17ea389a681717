// What about two hundred made-up people answered in the rating survey of Draft 1. Nobody wrote them one by one: they are drawn from a
// seed, so that they are the same each time, and hang together as real ones do. Whoever rates one task of a duty area high tends to
// rate its others high, whole areas are not part of some people's job, and what the comments of the round call outdated rates low.
import { type Commenter, type Rating, seeded } from '@touchstone/domain'
import type { PerformanceStandard, StandardContent } from '../standard-content.js'
import { commenters } from './commenters.js'

export interface DemoSurveyResponse {
  readonly email: string
  readonly respondent: Commenter
  /** A calendar day of the round, counted from its first, 0. */
  readonly day: number
  /** By the keys of the demo's statements: `ps 1.2.1`, `ksa K3.2`. */
  readonly ratings: readonly (readonly [key: string, rating: DemoRating])[]
}

type WithoutLineage<One> = One extends Rating ? Omit<One, 'lineageId'> : never
export type DemoRating = WithoutLineage<Rating>

/** Respondents who wrote no comment. */
const OTHERS = 154

/** Share of people in whose job a duty area does not occur. */
const NOT_IN_THE_JOB: Readonly<Record<string, number>> = {
  1: 0.03,
  2: 0.08,
  3: 0.2,
  4: 0.16,
  5: 0.29,
  6: 0.27,
  7: 0.4,
  8: 0.38,
  9: 0.3,
}

interface Leaning {
  readonly importance: number
  readonly criticality: number
  readonly frequency: number
  /** Share of verdicts that say drop. */
  readonly drop: number
  /** Share of all in whose job it occurs; otherwise that of its duty area. */
  readonly performed: number | null
}

/** Where an error is dangerous, and where an answer to a comment quotes the survey: then it says what the answer says. */
const LEANINGS: Readonly<Record<string, Partial<Leaning>>> = {
  '1.2.1': { importance: 4.9, criticality: 4.9, frequency: 4.3, drop: 0 },
  '1.2.2': { importance: 4.6, criticality: 4.8, drop: 0 },
  '1.2.3': { importance: 4.6, criticality: 4.5, frequency: 4.2, drop: 0 },
  '1.4.1': { importance: 4.4, criticality: 4.7 },
  '2.1.1': { performed: 0.807, importance: 3.9, criticality: 2.3, frequency: 2.6, drop: 0.12 },
  '3.1.1': { importance: 4.5, criticality: 4.8 },
  '5.1.1': { importance: 4.9, criticality: 4.9, frequency: 4.1, drop: 0 },
  '5.1.2': { importance: 4.4, criticality: 4.7 },
  '6.2.2': { importance: 3.4, criticality: 4.4, frequency: 1.6 },
  '6.3.3': { importance: 4.2, criticality: 4.7, frequency: 1.8, drop: 0.11 },
  '7.1.4': { importance: 2.5, criticality: 2.0, frequency: 1.1, drop: 0.29 },
  '7.2.2': { performed: 0.54, importance: 3.6, criticality: 2.8, frequency: 1.4, drop: 0.21 },
  '7.3.2': { performed: 0.46, importance: 3.26, criticality: 2.62, frequency: 0.9, drop: 0.27 },
  '8.1.1': { importance: 4.5, criticality: 4.8 },
  '9.2.3': { performed: 0.217, importance: 2.8, criticality: 3.2, frequency: 1.1, drop: 0.3 },
  '9.4.1': { importance: 4.4, criticality: 4.8 },
}

/** @param content of the draft that was put out: its codes say what was asked. */
export function surveyResponses(content: StandardContent): DemoSurveyResponse[] {
  const next = seeded(20_240_515)
  const areas = content.dutyAreas.map(({ code, duties }) => ({
    code,
    tasks: duties
      .flatMap(({ performanceStandards }) => performanceStandards)
      .map((task) => [task, leaningOf(task)] as const),
  }))
  const answered = new Map<string, number>()
  return respondents(next).map(([email, respondent]) => {
    const temper = normal(next)
    const answersAll = next() < 0.68
    const ratings: [string, DemoRating][] = []
    for (const { code, tasks } of areas) {
      if (!answersAll && next() < 0.45) continue
      const nth = (answered.get(code) ?? 0) + 1
      answered.set(code, nth)
      const place = spread(nth, ownNumber(`area ${code}`))
      const view = 0.4 * temper + 0.35 * normal(next)
      for (const [task, leaning] of tasks) {
        const inTheJob = place < (leaning.performed ?? 1 - (NOT_IN_THE_JOB[code] ?? 0))
        const said = performed(next, leaning, view)
        ratings.push([`ps ${task.code}`, inTheJob ? said : NOT_PERFORMED])
      }
    }
    if (answersAll && next() < 0.6)
      for (const { code } of content.ksaGroups.flatMap(({ ksas }) => ksas))
        ratings.push([`ksa ${code}`, ksa(next, code, 0.3 * temper)])
    return { email, respondent, day: Math.floor(next() * 60), ratings }
  })
}

/** Those who commented, most of them, and as many others as make about two hundred. */
function respondents(next: () => number): [string, Commenter][] {
  const wrote = commenters
    .filter(() => next() < 0.93)
    .map(({ email, commenter }): [string, Commenter] => [email, commenter])
  const others = Array.from({ length: OTHERS }, (_, i): [string, Commenter] => [
    `survey-${i + 1}@input.example`,
    {
      name: `Demo respondent ${i + 1}`,
      organisation: null,
      category: oneOf(next, [
        'worker',
        'worker',
        'worker',
        'employer',
        'employer',
        'educator',
        'trade_association',
        'union',
      ]),
      role: null,
      country: oneOf(next, [
        'US',
        'US',
        'US',
        'US',
        'DE',
        'DE',
        'PL',
        'MX',
        'MX',
        'IN',
        'GB',
        'CA',
        'FR',
        'JP',
        'BR',
        'AU',
        'NG',
      ]),
      sector: oneOf(next, [
        'Automotive',
        'Food and drink',
        'Chemicals',
        'Paper',
        'Steel',
        'Packaging',
        'Machinery',
        null,
      ]),
      size: oneOf(next, ['10-49', '50-249', '250-999', '1000+']),
      years: Math.round(2 + 34 * next() * next() + 6 * next()),
      speaksFor: 'self',
      publishName: false,
      publishOrganisation: false,
    },
  ])
  return [...wrote, ...others]
}

const NOT_PERFORMED: DemoRating = {
  kind: 'performance_standard',
  performed: false,
  frequency: null,
  importance: null,
  criticality: null,
  whenNeeded: null,
  verdict: null,
  text: null,
}

function performed(next: () => number, leaning: Leaning, view: number): DemoRating {
  const importance = onScale(leaning.importance + view + 0.7 * normal(next), 1, 5)
  const [verdict, hire, soon] = [next(), next(), next()]
  return {
    kind: 'performance_standard',
    performed: true,
    frequency: onScale(leaning.frequency + 0.6 * view + 0.9 * normal(next), 0, 5),
    importance,
    criticality: onScale(leaning.criticality + 0.7 * view + 0.75 * normal(next), 1, 5),
    whenNeeded: importance >= 4 && hire < 0.6 ? 'at_hire' : soon < 0.65 ? 'within_six_months' : 'later',
    verdict: verdict < leaning.drop ? 'drop' : verdict < leaning.drop + 0.08 ? 'revise' : 'keep',
    text: null,
  }
}

function ksa(next: () => number, code: string, view: number): DemoRating {
  const depths = {
    K: ['recall', 'recall', 'apply'],
    S: ['apply', 'apply', 'apply', 'recall'],
    A: ['apply', 'analyse'],
  } as const
  const kind = code.startsWith('K') ? 'K' : code.startsWith('S') ? 'S' : 'A'
  return {
    kind: 'ksa',
    relevance: onScale(2.8 + 0.7 * ownNumber(code) + view + 0.6 * normal(next), 1, 4),
    depth: oneOf(next, depths[kind]),
  }
}

function leaningOf({ code }: PerformanceStandard): Leaning {
  const own = ownNumber(code)
  return {
    importance: 3.3 + own,
    criticality: 2.4 + 1.5 * ownNumber(`${code} criticality`),
    frequency: 2 + 2 * ownNumber(`${code} frequency`),
    drop: 0.03,
    performed: null,
    ...LEANINGS[code],
  }
}

/** Steps of the golden ratio cover 0 to 1 evenly, so that a share of few people is the share that is wanted. */
function spread(nth: number, start: number): number {
  return (start + nth * 0.618_033_988_749_895) % 1
}

/** 0 <= n < 1, always the same for the same words. */
function ownNumber(words: string): number {
  return seeded([...words].reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), 7))()
}

/** Close to a standard normal deviate: twelve uniform ones have a variance of one. */
function normal(next: () => number): number {
  return Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6)
}

function onScale(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.round(value)))
}

function oneOf<T>(next: () => number, options: readonly T[]): T {
  const one = options[Math.floor(next() * options.length)]
  if (one === undefined) throw new Error('There is something to choose from')
  return one
}
