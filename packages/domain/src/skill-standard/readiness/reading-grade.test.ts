import { expect, test } from 'vitest'
import { readingGrade, syllablesIn } from './reading-grade.js'

test.each([
  ['gauge', 1],
  ['valves', 1],
  ['cleaned', 1],
  ['fitted', 2],
  ['flanges', 2],
  ['table', 2],
  ['machinery', 4],
  ['hydraulic', 3],
  ['the', 1],
  ['rpm', 1],
])('%s has %i', (word, syllables) => expect(syllablesIn(word)).toBe(syllables))

test('a text is graded by the lengths of its sentences and words', () => {
  const short = 'Lock the drive out. Check that it is dead. Take the old belt off. '.repeat(3)
  expect(readingGrade(short)).toBeLessThan(2)
  // The same words without their stops read as one sentence of 42.
  expect(readingGrade(short.replaceAll('.', ''))).toBeCloseTo((readingGrade(short) ?? 0) + 0.39 * (42 - 14 / 3), 0)
})

test('a decimal point ends no sentence', () => {
  const text = 'Set the gap to 0.02 mm and 1.5 mm with the feeler gauge. '.repeat(4)
  expect(readingGrade(text)).toBe(readingGrade(text.replaceAll(/\d\.\d+/g, '5')))
})

test('a text of a few words is not graded', () => {
  expect(readingGrade('Troubleshoot programmable logic controller input modules.')).toBeUndefined()
  expect(readingGrade('')).toBeUndefined()
})
