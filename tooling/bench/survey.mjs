// The rating survey of a large round: what the API reads from the database is summed up, and set side by side by group.
import { randomUUID } from 'node:crypto'
import { built } from './built.mjs'
import { rounds } from './rounds.mjs'

const ROUNDS = 5
const RESPONDENTS = 2_000
const AREAS = 8
const IN_AN_AREA = 10
const COUNTRIES = ['US', 'DE', 'PL', 'JP', 'MX', 'IN', 'GB', 'FR', 'BR', 'CA', 'AU', 'NG', 'KE', 'TR', 'KR', 'PT']

export async function measure(doing) {
  const { seeded, surveyBreakdown, surveyResults } = await built('packages/domain')
  const blocks = Array.from({ length: AREAS }, () => ({
    area: randomUUID(),
    items: Array.from({ length: IN_AN_AREA }, () => ({ lineageId: randomUUID(), kind: 'performance_standard' })),
  }))
  const stored = responses(blocks, seeded(1)).map((one) => JSON.stringify(one))
  const parsed = () => stored.map((one) => JSON.parse(one))
  const check = surveyResults(parsed(), blocks, 0)
  if (check.performance.length !== AREAS * IN_AN_AREA || check.reliability.some(({ alpha }) => alpha === null))
    throw new Error('What is measured is not sound.')
  const results = await rounds(ROUNDS, async (round) => {
    doing(round < 0 ? 'warming up' : `round ${round + 1} of ${ROUNDS}`)
    const began = performance.now()
    const answers = parsed()
    surveyResults(answers, blocks, 0)
    const summed = performance.now()
    surveyBreakdown('country', answers, blocks)
    return { summing: summed - began, comparing: performance.now() - summed }
  })
  const size = `${RESPONDENTS.toLocaleString('en')} responses`
  return [
    {
      work: `Sum up ${size}`,
      unit: 'ms',
      values: results.map(({ summing }) => summing),
      note: `${AREAS * IN_AN_AREA} performance standards, parsed from JSON; index, weights, reliability`,
    },
    {
      work: '  set side by side by country',
      unit: 'ms',
      values: results.map(({ comparing }) => comparing),
      note: `${COUNTRIES.length} countries`,
    },
  ]
}

function responses(blocks, next) {
  const upTo = (count) => Math.floor(next() * count)
  return Array.from({ length: RESPONDENTS }, () => ({
    respondent: {
      category: ['employer', 'worker', 'educator'][upTo(3)],
      country: COUNTRIES[upTo(COUNTRIES.length)],
      sector: ['Paper', 'Steel', 'Food'][upTo(3)],
      years: upTo(40),
    },
    ratings: blocks.flatMap(({ items }) =>
      items.map(({ lineageId, kind }) => ({
        kind,
        lineageId,
        performed: true,
        frequency: upTo(6),
        importance: 1 + upTo(5),
        criticality: 1 + upTo(5),
        whenNeeded: ['at_hire', 'within_six_months', 'later'][upTo(3)],
        verdict: ['keep', 'keep', 'keep', 'revise', 'drop'][upTo(5)],
        text: null,
      })),
    ),
  }))
}
