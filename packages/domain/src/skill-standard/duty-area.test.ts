import { expect, test } from 'vitest'
import { lineage, statementWith } from '../testing/examples.js'
import { onlyDutyArea } from './duty-area.js'

const statements = [
  statementWith(1, { position: 0 }),
  statementWith(2, { parent: lineage(1), type: 'duty' }),
  statementWith(3, { parent: lineage(2), type: 'performance_standard', ksas: [lineage(8)] }),
  statementWith(4, { position: 1 }),
  statementWith(5, { parent: lineage(4), type: 'performance_standard', ksas: [lineage(9)] }),
  statementWith(6, { position: 2, type: 'ksa_group' }),
  statementWith(7, { position: 0, parent: lineage(6), type: 'ksa_group' }),
  statementWith(8, { position: 0, parent: lineage(7), type: 'knowledge' }),
  statementWith(9, { position: 1, parent: lineage(7), type: 'skill' }),
]
const of = (n: number) => onlyDutyArea(statements, lineage(n)).map(({ lineageId }) => Number(lineageId.slice(-6)))

test('a duty area comes with all below it and the KSAs it needs, in their groups', () => {
  expect(of(1)).toEqual([1, 2, 3, 6, 7, 8])
  expect(of(4)).toEqual([4, 5, 6, 7, 9])
})

test('the order is the version’s, however the list is ordered', () => {
  expect(onlyDutyArea(statements.toReversed(), lineage(1))).toEqual(onlyDutyArea(statements, lineage(1)))
})

test('what does not stand at the top, or is not there, is no part', () => {
  expect([of(2), of(77)]).toEqual([[], []])
})
