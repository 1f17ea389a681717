import { describe, expect, test } from 'vitest'
import { draft, lineage, statementWith } from '../../testing/examples.js'
import { compareVersions } from '../compare-versions.js'
import type { ComparedStatement } from '../comparison.js'
import type { OwnField } from '../own-field.js'
import type { Statement } from '../statement.js'
import { detailsOf, type StandardVersion } from '../version.js'
import type { Finding, ReadinessRule } from './finding.js'
import { isReady, readiness, readinessRules } from './readiness.js'

const area = (n: number, change: Partial<Statement> = {}) => statementWith(n, change)
const duty = (n: number, parent: number, change: Partial<Statement> = {}) =>
  statementWith(n, { type: 'duty', parent: lineage(parent), ...change })
const performance = (n: number, parent: number, change: Partial<Statement> = {}) =>
  statementWith(n, {
    type: 'performance_standard',
    parent: lineage(parent),
    evaluationCriteria: ['No leak after ten minutes.'],
    accuracyLevel: 'Within 0.02 mm.',
    equipment: [{ kind: 'tooling', text: 'Seal driver' }],
    ksas: [lineage(6)],
    ...change,
  })
const group = (n: number, change: Partial<Statement> = {}) => statementWith(n, { type: 'ksa_group', ...change })
const ksa = (n: number, change: Partial<Statement> = {}) =>
  statementWith(n, { type: 'knowledge', parent: lineage(5), ...change })

const sound = [area(1), duty(2, 1), performance(3, 2), group(5), ksa(6)]
const find = (
  statements: readonly Statement[],
  version: Partial<StandardVersion> = {},
  changes: readonly ComparedStatement[] = [],
) => readiness({ version: { ...draft, ...version }, statements, changes })
/** What `statements` change of the sound ones. */
const since = (statements: readonly Statement[]) => {
  const details = detailsOf(draft)
  return compareVersions({ details, statements: sound }, { details, statements }).statements
}
const rules = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, lineageId }) => [
    rule,
    severity,
    lineageId === null ? null : Number(lineageId.slice(-4)),
  ])

const torque: OwnField = {
  key: 'torque',
  label: 'Torque',
  kind: 'number',
  required: true,
  on: ['performance_standard'],
  choices: [],
}
/** 31 words, most of them long. */
const hard =
  'Systematically characterise electromechanical instrumentation irregularities utilising oscilloscope-facilitated differential signal interpretation methodologies, subsequently documenting prioritised rehabilitation recommendations conforming to organisational configuration-management requirements alongside manufacturer-authorised recalibration specifications applicable throughout continuously operating petrochemical installations.'.replace(
    /^/,
    'With due regard to applicable requirements, ',
  )

test('a standard with all it takes has no finding', () => {
  expect(find(sound)).toEqual([])
})

describe('the rules', () => {
  const next = { basedOn: draft.id, changeNote: 'Some.' }
  type Row = [string, Statement[], [ReadinessRule, 'error' | 'advice', number | null][], Partial<StandardVersion>?]
  const rows: Row[] = [
    ['a version without statements', [], [['version_empty', 'error', null]]],
    ['a circle', [statementWith(1, { type: 'skill', parent: lineage(1) })], [['tree_broken', 'error', 1]]],
    [
      'a parent that is not there',
      [...sound, duty(8, 99, { code: null })],
      [
        ['tree_broken', 'error', 8],
        ['branch_empty', 'advice', 8],
      ],
    ],
    [
      'a performance standard right under a duty area',
      [...sound, performance(8, 1)],
      [['type_out_of_place', 'advice', 8]],
    ],
    ['but not where the version has no duties', [area(1), performance(3, 1), group(5), ksa(6)], []],
    ['nor below a plain statement', [statementWith(1, { type: 'statement' }), performance(3, 1), group(5), ksa(6)], []],
    ['a duty area with nothing below it', [...sound, area(8)], [['branch_empty', 'advice', 8]]],
    [
      'a code that is there twice',
      [...sound, ksa(8, { code: 'DA-6' })],
      [
        ['code_duplicate', 'error', 8],
        ['ksa_unused', 'advice', 8],
      ],
    ],
    [
      'a code that is there twice, of another framework',
      [statementWith(1, { type: 'statement' }), statementWith(2, { type: 'statement', code: 'DA-1' })],
      [['code_duplicate', 'advice', 2]],
    ],
    [
      'no code beside a sibling that has one',
      [...sound, performance(8, 2, { code: null })],
      [['code_missing', 'advice', 8]],
    ],
    ['no codes at all', sound.map((one) => ({ ...one, code: null })), []],
    [
      'no criteria beside others that have them',
      [...sound, performance(8, 2, { evaluationCriteria: [] })],
      [['criteria_missing', 'error', 8]],
    ],
    [
      'no criteria anywhere',
      sound.map((one) => ({ ...one, evaluationCriteria: [] })),
      [['criteria_missing', 'advice', 3]],
    ],
    ['no accuracy level', [...sound, performance(8, 2, { accuracyLevel: null })], [['accuracy_missing', 'advice', 8]]],
    ['no equipment', [...sound, performance(8, 2, { equipment: [] })], [['equipment_missing', 'advice', 8]]],
    ['no KSAs', [...sound, performance(8, 2, { ksas: [] })], [['ksas_missing', 'advice', 8]]],
    ['a KSA nobody needs', [...sound, ksa(8)], [['ksa_unused', 'advice', 8]]],
    [
      'a KSA outside the groups',
      [...sound, ksa(8, { parent: null }), performance(9, 2, { ksas: [lineage(8)] })],
      [['ksa_outside_group', 'advice', 8]],
    ],
    [
      'the same words twice',
      [...sound, performance(8, 2, { text: 'Replace a seal.' }), performance(9, 2, { text: 'Replace  a SEAL' })],
      [['text_duplicate', 'advice', 9]],
    ],
    [
      'a statement of 76 words',
      [...sound, performance(8, 2, { text: 'Go. '.repeat(76).trim() })],
      [['statement_too_long', 'advice', 8]],
    ],
    ['a statement of 75 words', [...sound, performance(8, 2, { text: 'Go. '.repeat(75).trim() })], []],
    ['words that are hard to read', [...sound, performance(8, 2, { text: hard })], [['hard_to_read', 'advice', 8]]],
    [
      'the same in a language the formula is not for',
      [...sound, performance(8, 2, { text: hard })],
      [],
      { language: 'de' },
    ],
    [
      'links that lead nowhere',
      [...sound, performance(8, 2, { text: 'See [us](/admin), [it](javascript:x) and [OSHA](https://osha.gov).' })],
      [
        ['link_broken', 'advice', 8],
        ['link_broken', 'advice', 8],
      ],
    ],
    ['a required field left empty', sound, [['own_field_missing', 'error', 3]], { ownFields: [torque] }],
    [
      'a field with a value it cannot hold',
      sound.map((one) => ({ ...one, fields: { torque: 'tight' } })),
      [['own_field_unfit', 'error', 3]],
      { ownFields: [torque] },
    ],
    [
      'a field that holds what it should',
      sound.map((one) => ({ ...one, fields: { torque: 12 } })),
      [],
      { ownFields: [torque] },
    ],
    [
      'a next version that says nothing of its change',
      sound,
      [
        ['change_class_missing', 'error', null],
        ['change_note_missing', 'advice', null],
      ],
      { basedOn: draft.id },
    ],
    ['a next version that does', sound, [], { basedOn: draft.id, changeClass: 'revision', changeNote: 'All new.' }],
    [
      'a correction that asks for something else, and leaves a performance standard out',
      [area(1), duty(2, 1, { text: 'Keep 20 pumps tight.' }), group(5), ksa(6)],
      [
        ['change_beyond_class', 'error', 2],
        ['change_beyond_class', 'error', 3],
        ['branch_empty', 'advice', 2],
      ],
      { ...next, changeClass: 'correction' },
    ],
    [
      'an adjustment that does',
      [area(1), duty(2, 1, { text: 'Keep 20 pumps tight.' }), group(5), ksa(6)],
      [
        ['change_beyond_class', 'error', 3],
        ['branch_empty', 'advice', 2],
      ],
      { ...next, changeClass: 'adjustment' },
    ],
  ]
  test.each(rows)('%s', (_, statements, expected, version) => {
    const changes = version?.basedOn ? since(statements) : []
    expect(rules(find(statements, version, changes))).toEqual(expected)
  })

  test('are each shown by a sample', () => {
    const shown = new Set(rows.flatMap(([, , expected]) => expected.map(([rule]) => rule)))
    expect([...shown].toSorted()).toEqual(Object.keys(readinessRules).toSorted())
  })
})

test('errors come before advice, each in reading order', () => {
  const findings = find([
    ...sound,
    performance(8, 2, { position: 9, evaluationCriteria: [], equipment: [] }),
    performance(7, 2, { position: 8, evaluationCriteria: [], equipment: [] }),
  ])
  expect(rules(findings)).toEqual([
    ['criteria_missing', 'error', 7],
    ['criteria_missing', 'error', 8],
    ['equipment_missing', 'advice', 7],
    ['equipment_missing', 'advice', 8],
  ])
  expect(isReady(findings)).toBe(false)
  expect(isReady(findings.filter(({ severity }) => severity === 'advice'))).toBe(true)
})

test('a framework of plain statements is left in peace', () => {
  const plain = [1, 2, 3].map((n) => statementWith(n, { type: 'statement', typeLabel: 'Standard', code: `A.${n}` }))
  expect(find([...plain, statementWith(4, { type: 'statement', parent: lineage(1), code: null })])).toEqual([])
})

// Within the time a test may take: what compared each with each would not be done.
test('a standard of 20,000 statements is read in a moment', () => {
  const many = Array.from({ length: 20_000 }, (_, n) =>
    performance(100 + n, 2, { text: `${hard} ${n}`, code: `P${n}` }),
  )
  expect(find([...sound, ...many])).toHaveLength(20_000)
})
