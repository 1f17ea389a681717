import { type ComparedStatement, compareVersions, LineageId, StatementId } from '@touchstone/domain'
import { describe, expect, test } from 'vitest'
import { readFilter, shownRows, writeFilter } from './change-filter'
import { changedParts } from './changed-parts'
import { nameOf, namedBy } from './statement-names'

const lineage = (n: number) => LineageId.parse(`00000000-0000-4000-8000-00000000000${n}`)
type Statement = Parameters<typeof compareVersions>[0]['statements'][number]
const statement = (n: number, parent: number | null, change: Partial<Statement> = {}): Statement => ({
  id: StatementId.parse(lineage(n)),
  lineageId: lineage(n),
  parent: parent === null ? null : lineage(parent),
  position: n,
  type: parent === null ? 'duty_area' : 'performance_standard',
  typeLabel: null,
  code: `${n}`,
  title: null,
  text: `Statement ${n}.`,
  evaluationCriteria: [],
  accuracyLevel: null,
  equipment: [],
  assignment: null,
  notes: null,
  fields: {},
  ksas: [],
  derivedFrom: [],
  ...change,
})
const details = {
  number: '1.0',
  title: 'Pumps',
  level: null,
  language: 'en',
  introduction: null,
  acknowledgements: null,
  changeClass: null,
  changeNote: null,
  ownFields: [],
  numbering: [],
}
const compare = (before: Statement[], after: Statement[]) =>
  compareVersions({ details, statements: before }, { details, statements: after }).statements

const before = [statement(1, null), statement(2, 1), statement(3, 1), statement(4, null), statement(5, 4)]
const after = [
  statement(1, null),
  statement(2, 1),
  statement(3, 1, { text: 'Other.' }),
  statement(4, null),
  statement(6, 4),
]
const statements = compare(before, after)
const everything = { area: null, kind: null, unchanged: false }
const shown = (filter: Partial<typeof everything> | object) =>
  shownRows(statements, { ...everything, ...filter }).map((row) =>
    row.kind === 'statement' ? Number(row.statement.words.code) : `${row.statements.length} unchanged`,
  )

describe('what is shown', () => {
  test('is what changed, and between it how much did not, part by part', () => {
    expect(shown({})).toEqual(['2 unchanged', 3, '1 unchanged', 5, 6])
  })

  test.each([
    ['with what is unchanged', { unchanged: true }, [1, 2, 3, 4, 5, 6]],
    ['of one part', { area: lineage(4) }, ['1 unchanged', 5, 6]],
    ['of one kind', { kind: 'deleted' }, [5]],
    ['of one significance', { kind: 'substantive' }, [3, 5, 6]],
    ['only what is unchanged', { kind: 'unchanged' }, [1, 2, 4]],
    ['of one kind in one part', { kind: 'edited', area: lineage(4) }, []],
  ])('%s', (_, filter, expected) => {
    expect(shown(filter)).toEqual(expected)
  })

  test('stands in the address, beside what else is there', () => {
    const filter = { area: lineage(4), kind: 'added', unchanged: true } as const
    const address = writeFilter(new URLSearchParams('from=a'), filter)
    expect(readFilter(address)).toEqual(filter)
    expect(writeFilter(address, everything).toString()).toBe('from=a')
    expect(readFilter(new URLSearchParams('area=x&kind=y&unchanged=z'))).toEqual(everything)
  })
})

describe('the parts of a change', () => {
  const partsOf = (old: Partial<Statement>, next: Partial<Statement>) => {
    const [found] = compare([statement(1, null, old)], [statement(1, null, next)])
    return changedParts(found as ComparedStatement, []).map(({ name, before, after }) => [name, before, after])
  }

  test('are those that differ, and what the statement says', () => {
    expect(
      partsOf(
        { notes: 'Old.', equipment: [{ kind: 'tooling', text: 'Puller' }], fields: { torque: 3 } },
        { notes: null, equipment: [], fields: { torque: 4, checked: true } },
      ),
    ).toEqual([
      ['Statement', 'Statement 1.', 'Statement 1.'],
      ['Equipment', ['Tooling: Puller'], []],
      ['Notes', 'Old.', ''],
      ['torque', '3', '4'],
      ['checked', '', 'yes'],
    ])
  })

  test('are all there are of one that is new', () => {
    const [found] = compare([], [statement(1, null, { evaluationCriteria: ['No leak.'] })])
    expect(changedParts(found as ComparedStatement, []).map(({ name, before }) => [name, before])).toEqual([
      ['Statement', ''],
      ['Evaluation criteria', []],
    ])
  })
})

test('a statement is named by its code and title, or by what it begins with', () => {
  const long = 'Replace the mechanical seal of a centrifugal pump without damage to its lapped faces, and record it.'
  const named = namedBy(
    compare([], [statement(1, null, { title: 'Seals' }), statement(2, null, { text: `**${long}**` })]),
  )
  expect([...named.values()].map(nameOf)).toEqual([
    '1 Seals',
    '2 Replace the mechanical seal of a centrifugal pump without damage to its lapped…',
  ])
})
