import { OwnField } from '@touchstone/domain'
import { expect, test } from 'vitest'
import { fieldRequest, fieldValues, keyFor, newField } from './own-field-form-values'

const field = OwnField.parse({
  key: 'torque',
  label: 'Torque',
  kind: 'choice',
  required: true,
  on: ['duty'],
  choices: ['low', 'high'],
})

test('a field that was opened and saved unchanged is unchanged', () => {
  expect(OwnField.parse(fieldRequest(fieldValues(field)))).toEqual(field)
})

test('choices belong to a field to choose in, and empty lines are none', () => {
  expect(fieldRequest({ ...fieldValues(field), choices: ' low \n\nhigh\n' }).choices).toEqual(['low', 'high'])
  expect(fieldRequest({ ...fieldValues(field), kind: 'line' }).choices).toEqual([])
  expect(fieldRequest(newField('x')).choices).toEqual([])
})

test.each([
  ['Torque', 'torque'],
  ['Tightening torque (Nm)', 'tighteningTorqueNm'],
  ['Größe', 'grosse'],
  ['Poziom trudności', 'poziomTrudnosci'],
  ['3D model', 'field3dModel'],
  ['扭矩', 'field'],
  ['', 'field'],
])('the key proposed for %j is %s', (label, key) => expect(keyFor(label, new Set())).toBe(key))

test('no key is proposed twice', () => {
  expect(keyFor('Torque', new Set(['torque']))).toBe('torque_2')
  expect(keyFor('Torque', new Set(['torque', 'torque_2']))).toBe('torque_3')
})
