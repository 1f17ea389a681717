import { Statement } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { libraryGroups, narrowed } from './library-groups'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const statement = (n: number, type: Statement['type'], parent: number | null) =>
  Statement.parse({
    id: id(n),
    lineageId: id(n),
    parent: parent === null ? null : id(parent),
    position: n,
    type,
    typeLabel: null,
    code: null,
    title: null,
    text: `Number ${n}`,
    evaluationCriteria: [],
    accuracyLevel: null,
    equipment: [],
    assignment: null,
    notes: null,
    fields: {},
    derivedFrom: [],
    ksas: [],
  })
const statements = [
  statement(1, 'ksa_group', null),
  statement(2, 'knowledge', 1),
  statement(3, 'skill', 2),
  statement(4, 'ksa_group', null),
  statement(5, 'duty_area', null),
  statement(6, 'ability', 5),
]
const shown = (groups: ReturnType<typeof libraryGroups>) =>
  groups.map(({ group, ksas }) => [group?.text ?? null, ...ksas.map(({ text }) => text)])

test('KSAs stand in the next group above them, those without one by themselves', () => {
  expect(shown(libraryGroups(statements.toReversed()))).toEqual([
    ['Number 1', 'Number 2', 'Number 3'],
    [null, 'Number 6'],
  ])
})

test('a group in which nothing passes is not shown', () => {
  expect(shown(narrowed(libraryGroups(statements), ({ type }) => type === 'ability'))).toEqual([[null, 'Number 6']])
})
