import { describe, expect, test } from 'vitest'
import { lineage, statementWith } from '../testing/examples.js'
import { matchStatements } from './match-statements.js'

const row = statementWith
const base = [
  row(1, { code: 'A', type: 'duty' }),
  row(2, { code: 'B', type: 'duty' }),
  row(3, { code: 'B', type: 'skill' }),
]
const lineages = new Map(base.map(({ id, lineageId }) => [id, lineageId]))
lineages.set(row(91).id, lineage(1))

describe('a statement of a file', () => {
  test.each([
    ['of a lineage the standard has is that one, whatever its code', row(1, { code: 'Z' }), 1, 'id'],
    ['known by an id of an earlier version is of its lineage', row(91), 1, 'id'],
    ['of unknown id is the one of its code and type', row(50, { code: 'B', type: 'skill' }), 3, 'code'],
    ['whose code another type has is new', row(50, { code: 'A', type: 'skill' }), 50, undefined],
    ['without a code is new', row(50, { code: null }), 50, undefined],
  ])('%s', (_, one, n, by) => {
    const { statements, matched } = matchStatements([one], { lineages, base })
    expect([statements[0]?.lineageId, matched.get(lineage(n))]).toEqual([lineage(n), by])
  })

  test('two of one code are both new, and a code whose statement is known by id is not matched again', () => {
    const twice = [row(50, { code: 'A', type: 'duty' }), row(51, { code: 'A', type: 'duty' })]
    expect(matchStatements(twice, { lineages, base }).matched.size).toBe(0)
    const both = [row(1), row(50, { code: 'A', type: 'duty' })]
    expect(matchStatements(both, { lineages, base }).statements.map(({ lineageId }) => lineageId)).toEqual([
      lineage(1),
      lineage(50),
    ])
  })

  test('takes its parent and what it needs along', () => {
    const file = [
      row(60, { code: 'A', type: 'duty' }),
      row(61, { code: 'B', type: 'skill' }),
      row(62, { parent: lineage(60), ksas: [lineage(61)] }),
    ]
    expect(matchStatements(file, { lineages, base }).statements[2]).toMatchObject({
      parent: lineage(1),
      ksas: [lineage(3)],
    })
  })
})
