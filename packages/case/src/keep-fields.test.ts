import { describe, expect, test } from 'vitest'
import { childOf, framework, item, read, rowOf } from './testing/packages.js'

const seal = (fields: Record<string, unknown>, document: Record<string, unknown> = {}) =>
  framework([item(1, { CFItemType: 'Skill', ...fields }), item(2)], [childOf(1), childOf(2)], document)

describe('a field a version has no place for', () => {
  test("becomes a field of the body's own, on the types that have it", () => {
    const { draft } = read(seal({ educationLevel: ['13', '14'], 'Ausbildungs-Stufe': 'II' }))
    expect(draft?.details.ownFields).toEqual([
      { key: 'educationLevel', label: 'educationLevel', kind: 'line', required: false, on: ['skill'], choices: [] },
      {
        key: 'ausbildungsStufe',
        label: 'Ausbildungs-Stufe',
        kind: 'line',
        required: false,
        on: ['skill'],
        choices: [],
      },
    ])
    expect(draft?.statements.map(({ fields }) => fields)).toEqual([
      { educationLevel: '13; 14', ausbildungsStufe: 'II' },
      {},
    ])
  })

  test.each([
    ['a name in another script', { 学年: '13' }, { field: '13' }],
    ['text with line breaks', { rationale: 'One.\nTwo.' }, { rationale: 'One.\nTwo.' }],
    ['a link', { subjectURI: [{ title: 'Pumps' }] }, { subjectURI: '[{"title":"Pumps"}]' }],
    ['extensions of another program', { extensions: { acme: { weight: 3 } } }, { extensions: '{"acme":{"weight":3}}' }],
    ['nothing', { educationLevel: [], licenseURI: null, conceptKeywords: '' }, {}],
    ['a name like an inherited one', { constructor: 'Ana' }, { constructor: 'Ana' }],
  ])('%s', (_, fields, kept) => {
    expect(read(seal(fields)).draft?.statements[0]?.fields).toEqual(kept)
  })

  test('is told of, and no more than a version may have are kept', () => {
    const many = Object.fromEntries(Array.from({ length: 45 }, (_, n) => [`field${n}`, 'x']))
    const { draft, report } = read(framework([item(1, many)], [childOf(1)]))
    expect(draft?.details.ownFields).toHaveLength(40)
    const codes = report.rows.find(({ list }) => list === 'CFDocument')?.findings.map(({ code }) => code)
    expect(codes).toEqual(['fields_kept', 'fields_not_kept'])
  })

  test('that turns its reading direction is left out, and the statement is kept', () => {
    const input = seal({ rationale: 'a\u202Eb' })
    expect(read(input).draft?.statements[0]?.fields).toEqual({})
    expect(rowOf(input, 'CFItems', 0)).toEqual(['created', 'field_left_out'])
  })

  test.each([
    ['number', '2.50', 2.5],
    ['number', 'two', undefined],
    ['yes_no', 'Yes', true],
    ['date', '2026-03-01', '2026-03-01'],
    ['date', '1 March', undefined],
    ['choice', 'high', 'high'],
    ['choice', 'huge', undefined],
  ])('is taken as the %s the version defines: %s', (kind, given, kept) => {
    const field = {
      key: 'risk',
      label: 'Risk',
      kind,
      required: false,
      on: ['skill'],
      choices: kind === 'choice' ? ['high'] : [],
    }
    const { draft } = read(seal({ Risk: given }, { extensions: { touchstone: { ownFields: [field] } } }))
    expect(draft?.details.ownFields).toEqual([field])
    expect(draft?.statements[0]?.fields['risk']).toBe(kept)
  })
})
