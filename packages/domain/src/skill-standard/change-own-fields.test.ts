import { describe, expect, test } from 'vitest'
import { lineage, statementWith } from '../testing/examples.js'
import { converted, ownFieldEdits } from './change-own-fields.js'
import type { OwnField, OwnFieldKind } from './own-field.js'

const field = (kind: OwnFieldKind, change: Partial<OwnField> = {}): OwnField => ({
  key: 'torque',
  label: 'Torque',
  kind,
  required: false,
  on: ['duty'],
  choices: kind === 'choice' ? ['low', '12'] : [],
  ...change,
})
const holding = (n: number, value: string | number | boolean) => statementWith(n, { fields: { torque: value } })
const change = (n: number, from: object, to: object) => ({
  edit: 'change',
  lineageId: lineage(n),
  from: { fields: from },
  to: { fields: to },
})

describe('a value in a field that changes its kind', () => {
  test.each<[string | number | boolean, OwnFieldKind, string | number | boolean | undefined]>([
    [12, 'line', '12'],
    [12, 'text', '12'],
    [12, 'choice', '12'],
    [13, 'choice', undefined],
    [12, 'date', undefined],
    [12, 'yes_no', undefined],
    ['12', 'number', 12],
    ['-0.5', 'number', -0.5],
    ['1.10', 'number', undefined],
    ['1e3', 'number', undefined],
    ['', 'number', undefined],
    ['Infinity', 'number', undefined],
    ['2026-03-01', 'date', '2026-03-01'],
    ['2026-02-30', 'date', undefined],
    ['low', 'choice', 'low'],
    ['high', 'choice', undefined],
    ['yes', 'yes_no', true],
    ['no', 'yes_no', false],
    ['perhaps', 'yes_no', undefined],
    [true, 'line', 'yes'],
    [false, 'text', 'no'],
    [true, 'number', undefined],
    ['two\nlines', 'line', undefined],
    ['one line', 'text', 'one line'],
  ])('%j as %s is %j', (value, kind, expected) => expect(converted(field(kind), value)).toBe(expected))
})

describe('own fields are changed', () => {
  test('with every value converted that its field now says otherwise', () => {
    expect(ownFieldEdits([holding(1, 12), statementWith(2)], [field('number')], [field('line')])).toEqual([
      change(1, { torque: 12 }, { torque: '12' }),
    ])
  })

  test('freely in what values do not depend on', () => {
    const renamed = field('number', { label: 'Tightening torque', required: true, on: ['duty_area'] })
    expect(ownFieldEdits([holding(1, 12)], [field('number')], [renamed])).toEqual([])
  })

  test('not when a value would be lost, and it is said how many', () => {
    const statements = [holding(1, 'two'), holding(2, '2'), holding(3, 'three')]
    expect(() => ownFieldEdits(statements, [field('line')], [field('number')])).toThrow(
      expect.objectContaining({ code: 'own_field_in_use', details: { key: 'torque', statements: 2 } }),
    )
  })

  test('not when a choice goes that is chosen', () => {
    expect(() =>
      ownFieldEdits([holding(1, 'low')], [field('choice')], [field('choice', { choices: ['high'] })]),
    ).toThrow('own_field_in_use')
  })

  test('a field goes with its values only when that is said', () => {
    expect(ownFieldEdits([statementWith(1)], [field('number')], [])).toEqual([])
    expect(() => ownFieldEdits([holding(1, 12)], [field('number')], [])).toThrow('own_field_in_use')
    expect(ownFieldEdits([holding(1, 12)], [field('number')], [], new Set(['torque']))).toEqual([
      change(1, { torque: 12 }, {}),
    ])
  })

  test('naming a field that stays does not drop its values', () => {
    expect(() => ownFieldEdits([holding(1, 'two')], [field('line')], [field('number')], new Set(['torque']))).toThrow(
      'own_field_in_use',
    )
  })

  test('and what no field holds stays, or is taken up where it fits', () => {
    expect(ownFieldEdits([holding(1, 12)], [], [])).toEqual([])
    expect(ownFieldEdits([holding(1, 12)], [], [field('number')])).toEqual([])
    expect(() => ownFieldEdits([holding(1, 12)], [], [field('date')])).toThrow('own_field_in_use')
  })
})
