// Versions as chance makes them: sound trees over a few lineages, so that two of them have much in common.
import fc from 'fast-check'
import type { Statement } from '../skill-standard/statement.js'
import { lineage, statementWith } from './examples.js'

const LINEAGES = Array.from({ length: 14 }, (_, n) => n + 1)

/** Statements of a version in any order, each under one that is not below it, two siblings on one place now and then. */
export const statementsByChance: fc.Arbitrary<Statement[]> = fc
  .record({
    order: fc.shuffledSubarray(LINEAGES),
    picks: fc.array(
      fc.record({
        parent: fc.option(fc.nat(), { freq: 3 }),
        position: fc.nat({ max: 5 }),
        text: fc.constantFrom('Fit the seal.', 'Fit the seals.', 'Do not fit the seal.'),
        criteria: fc.subarray(['No leak.', 'Torque 20 Nm.']),
        note: fc.option(fc.constantFrom('', 'x')),
      }),
      { minLength: LINEAGES.length, maxLength: LINEAGES.length },
    ),
  })
  .map(({ order, picks }) =>
    order.map((n, i) => {
      const { parent, position, text, criteria, note } = picks[i] as (typeof picks)[number]
      return statementWith(n, {
        parent: parent === null || i === 0 ? null : lineage(order[parent % i] as number),
        position,
        text,
        evaluationCriteria: criteria,
        fields: note === null ? {} : { note },
      })
    }),
  )
