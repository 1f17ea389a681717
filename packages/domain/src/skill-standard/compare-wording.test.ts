import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWording } from './compare-wording.js'

test.each([
  ['Fit the seal.', 'Fit the seal.'],
  ['', ''],
])('%j and %j do not differ', (before, after) => {
  expect(compareWording(before, after)).toBe('none')
})

test.each([
  ['Fit the seal', 'Fit the seal.'],
  ['Fit the Seal.', 'fit the seal.'],
  ['Fit seal', 'Fit a seal'],
  ['Fit the seal, then the cover', 'Fit the seal; then the cover'],
  ['the technician’s work piece', "the technician's workpiece"],
  ['on-site', 'onsite'],
  ['recieve the part', 'receive the part'],
  ['accomodate', 'accommodate'],
  ['the colour of the labelled metre', 'the color of the labeled meter'],
  ['organise and analyse', 'organize and analyze'],
  ['aluminum', 'aluminium'],
  ['it can not leak', 'it cannot leak'],
  ['la securite', 'la sécurité'],
  ['* one\n* two', '- one\n- two'],
  ['**Wear** gloves', 'Wear gloves'],
  ['5mm of 1.5 µm', '5 mm of 1.5 μm'],
  ['シールを取り付ける。', 'シールを取り付ける'],
])('%j and %j differ in spelling', (before, after) => {
  expect(compareWording(before, after)).toBe('spelling')
  expect(compareWording(after, before)).toBe('spelling')
})

test.each([
  ['within 0.5 mm', 'within 05 mm', 'number'],
  ['at 5 °C', 'at -5 °C', 'number'],
  ['10-15 Nm', '10 15 Nm', 'number'],
  ['5 mW', '5 MW', 'number'],
  ['< 3 bar', '> 3 bar', 'number'],
  ['± 2', '2', 'number'],
  ['10² bar', '102 bar', 'number'],
  ['Do start the pump', 'Do not start the pump', 'negation'],
  ['It is notable', 'It is not able', 'negation'],
  ['With a permit', 'Without a permit', 'negation'],
  ["It's started", "It isn't started", 'negation'],
  ['It must be fitted', 'It should be fitted', 'modality'],
  ['Der Deckel muss fest sein', 'Der Deckel soll fest sein', 'modality'],
  ['Fit the seal', 'Fit the seals', 'wording'],
  ['the valve', 'the value', 'wording'],
  ['increase the flow', 'decrease the flow', 'wording'],
  ['the lever', 'the clever', 'wording'],
  ['unsafe', 'safe', 'wording'],
  ['open before closing', 'closing before open', 'wording'],
  ['バルブを開ける', 'バルブを閉める', 'wording'],
  ['か', 'が', 'wording'],
  ['', 'Fit the seal', 'wording'],
])('%j and %j differ in a %s', (before, after, difference) => {
  expect(compareWording(before, after)).toBe(difference)
  expect(compareWording(after, before)).toBe(difference)
})

test('it is the same looked at from either side', () => {
  const text = fc
    .array(fc.constantFrom('the', 'not', 'must', 'valves', 'valvs', '5', '-5', 'mW', 'MW', ',', '%', '開'))
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(compareWording(a, b)).toBe(compareWording(b, a))
    }),
  )
})

test('a figure that changes is never a matter of spelling', () => {
  const figure = fc.stringMatching(/^-?[0-9]{1,3}(\.[0-9])?$/)
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      fc.pre(a !== b)
      expect(compareWording(`Torque it to ${a} Nm.`, `Torque it to ${b} Nm.`)).toBe('number')
    }),
  )
})

test('a text of 20,000 letters without a space is answered at once', () => {
  const long = 'a'.repeat(20_000)
  expect(compareWording(long, `${long}b`)).toBe('wording')
  expect(compareWording('-5 '.repeat(6_600), '5-'.repeat(10_000))).toBe('number')
})
