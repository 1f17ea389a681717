// A small tree for the tests of this folder.
import { LineageId, Statement } from '@touchstone/domain'

export function id(number: number): LineageId {
  return LineageId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
}

export function statement(number: number, parent: number | null, position: number, words: Partial<Statement> = {}) {
  return Statement.parse({
    id: id(number),
    lineageId: id(number),
    parent: parent === null ? null : id(parent),
    position,
    type: 'statement',
    typeLabel: null,
    code: String(number),
    title: null,
    text: `Statement ${number}`,
    evaluationCriteria: [],
    accuracyLevel: null,
    equipment: [],
    assignment: null,
    notes: null,
    fields: {},
    derivedFrom: [],
    ksas: [],
    ...words,
  })
}

/** 1 [11 [111, 112], 12, 13], 2 [21], 3 */
export const TREE = [
  statement(1, null, 0),
  statement(11, 1, 0),
  statement(111, 11, 0),
  statement(112, 11, 1),
  statement(12, 1, 1),
  statement(13, 1, 2),
  statement(2, null, 1),
  statement(21, 2, 0),
  statement(3, null, 2),
]
