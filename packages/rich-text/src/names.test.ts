import { expect, test } from 'vitest'
import { headingOf, nameOf } from './names.js'

const long = 'word '.repeat(100).trim()

test('a title is the name; without one, the start of the text in one line and without marks', () => {
  expect(nameOf({ title: 'Pumps', text: 'Seal' })).toBe('Pumps')
  expect(nameOf({ title: null, text: 'Seal **every**\npump' })).toBe('Seal every pump')
  expect(nameOf({ title: null, text: long })).toMatch(/^word .*word…$/)
})

test('under a heading stands what the heading does not say', () => {
  expect(headingOf({ title: 'Pumps', text: 'Pumps' })).toEqual({ name: 'Pumps', rest: '' })
  expect(headingOf({ title: 'Pumps', text: 'Seal them' })).toEqual({ name: 'Pumps', rest: 'Seal them' })
  expect(headingOf({ title: null, text: 'All *pumps*\n\nSeal them' })).toEqual({ name: 'All pumps', rest: 'Seal them' })
  expect(headingOf({ title: null, text: long }).rest).toBe(long)
})
