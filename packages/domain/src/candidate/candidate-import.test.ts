import { describe, expect, test } from 'vitest'
import { affidavit, assessmentWith, candidate, definitionWith, exam } from '../testing/examples.js'
import { type ImportGround, planImport, workOf } from './candidate-import.js'
import { MOST_IMPORTED, readCandidateTable } from './candidate-table.js'

const table = (...lines: string[]) => lines.map((line, at) => ({ number: at + 1, cells: line.split('|') }))
const HEAD = 'Name|E-mail|Credential|Requirement|Result|Assessed on|Evaluator|Relation|Test centre|Note'
const definition = definitionWith()
const ground = (change: Partial<ImportGround> = {}): ImportGround => ({
  candidates: new Map([[candidate.email, candidate]]),
  definitions: [definition],
  assessments: [],
  today: '2025-06-01',
  ...change,
})
const read = (...lines: string[]) => {
  const reading = readCandidateTable(table(...lines))
  if (!reading.read) throw new Error(reading.fault)
  return reading.rows
}
const plan = (lines: string[], change: Partial<ImportGround> = {}) => planImport(read(HEAD, ...lines), ground(change))
const said = (lines: string[], change: Partial<ImportGround> = {}) =>
  plan(lines, change).map(({ row, person, assessment, problem }) => [row, person, assessment, problem])

describe('a table of candidates', () => {
  test('is read below its headings, in any of many spellings and any order', () => {
    expect(read('A school|', '', 'e_mail|Full Name', 'ana@example.org|Ana Nowak')).toEqual([
      { row: 4, name: 'Ana Nowak', email: 'ana@example.org', assessment: null },
    ])
    expect(read('Surname;|First name|EMAIL', 'Nowak|Ana|ana@example.org')[0]).toMatchObject({ name: 'Ana Nowak' })
  })

  test.each([
    ['of nothing', ['|'], 'empty'],
    ['without a column for addresses', ['Name', 'Ana'], 'no_headings'],
    ['of headings alone', [HEAD], 'empty'],
    [
      'of more rows than one import may have',
      [HEAD, ...Array.from({ length: MOST_IMPORTED + 1 }, () => 'A|a@b.org')],
      'too_long',
    ],
  ])('%s is not', (_, lines, fault) => {
    expect(readCandidateTable(table(...lines))).toEqual({ read: false, fault })
  })
})

describe('a row', () => {
  test('adds who is new once, by address in any case, and leaves alone who is known', () => {
    expect(
      said(['Ana Nowak|Ana@Example.org', 'Ana Nowak|ana@example.org ', `${candidate.name}|${candidate.email}`]),
    ).toEqual([
      [2, 'new', 'none', null],
      [3, 'above', 'none', null],
      [4, 'known', 'none', null],
    ])
  })

  test('records an assessment, judged or scored, of somebody new or known', () => {
    const rows = [
      `Ana Nowak|ana@example.org|${definition.code.toLowerCase()}|${affidavit.title}|Met|2025-05-01|Piotr Zieliński|Independent|Port Calder|`,
      `${candidate.name}|${candidate.email}|${definition.code}|${exam.title}|70,5 %|2025-05-02|Piotr Zieliński|trainer||First attempt`,
    ]
    expect(plan(rows).map(({ content }) => content)).toMatchObject([
      {
        result: { kind: 'judged', met: true },
        testCentre: 'Port Calder',
        note: null,
        evaluatorRelation: 'independent',
      },
      {
        result: { kind: 'scored', percent: 70.5 },
        testCentre: null,
        note: 'First attempt',
        evaluatorRelation: 'trainer',
      },
    ])
    expect(workOf(plan(rows))).toEqual({ people: 1, assessments: 2, leftOut: 0 })
  })

  test('that says what is on record, or what a row above says, records nothing again', () => {
    const { assessedOn, evaluatorName } = assessmentWith()
    const row = `${candidate.name}|${candidate.email}|${definition.code}|${affidavit.title}|met|${assessedOn}|${evaluatorName}|independent`
    const recorded = assessmentWith({ candidateId: candidate.id })
    expect(said([row], { assessments: [recorded] })).toEqual([[2, 'known', 'on_record', null]])
    expect(said([row], { assessments: [{ ...recorded, voidedAt: '2025-05-01T08:00:00Z' }] })).toEqual([
      [2, 'known', 'new', null],
    ])
    expect(said([row, row])).toEqual([
      [2, 'known', 'new', null],
      [3, 'known', 'on_record', null],
    ])
  })

  const good = [
    'Ana Nowak',
    'ana@example.org',
    definition.code,
    affidavit.title,
    'met',
    '2025-05-01',
    'Piotr Zieliński',
    'independent',
    '',
    '',
  ]
  test.each([
    ['name_unfit', 0, ''],
    ['name_unfit', 0, 'Ana \u202Ekawon'],
    ['email_unfit', 1, 'ana at example.org'],
    ['other_name', 1, candidate.email],
    ['definition_unknown', 2, 'NOPE'],
    ['requirement_unknown', 3, 'Another exam'],
    ['result_unreadable', 4, '80'],
    ['day_unreadable', 5, '01/05/2025'],
    ['day_unreadable', 5, '2025-02-30'],
    ['day_in_future', 5, '2025-06-02'],
    ['evaluator_unfit', 6, ''],
    ['evaluator_is_candidate', 6, 'ana nowak'],
    ['relation_unreadable', 7, ''],
    ['text_unfit', 8, 'x'.repeat(201)],
  ] as const)('with %s is left out whole, and the others are not', (problem, column, cell) => {
    const bad = good.with(column, cell).join('|')
    expect(said([bad, 'Bea Lis|bea@example.org'])).toEqual([
      [2, 'new', 'none', problem],
      [3, 'new', 'none', null],
    ])
  })

  test('on a definition nobody opened, or with more than all points, is left out', () => {
    const drafts = [definitionWith({ status: 'draft' })]
    expect(said([good.join('|')], { definitions: drafts })[0]?.[3]).toBe('definition_not_open')
    expect(said([good.with(3, exam.title).with(4, '100.5').join('|')])[0]?.[3]).toBe('result_unreadable')
  })

  test('that is left out adds nobody: a later row of the same person does', () => {
    expect(said([good.with(4, 'perhaps').join('|'), good.join('|')])).toEqual([
      [2, 'new', 'none', 'result_unreadable'],
      [3, 'new', 'new', null],
    ])
  })
})
