import { expect, test } from 'vitest'
import { TargetField } from '../comment.js'
import { DispositionCode, ReviewChange } from '../disposition.js'
import { headingFaults, FORM_HEADINGS, typeNamed } from './form-columns.js'
import { observationOf, readObservation } from './form-observations.js'
import { isWholeDraft, partName, partNamed, plainCode } from './form-places.js'
import { isEnteredBefore } from './form-reading.js'

test('the headings are the form’s, in its order', () => {
  expect(headingFaults(Object.values(FORM_HEADINGS))).toEqual([])
  expect(headingFaults(Object.values(FORM_HEADINGS).toReversed())).toHaveLength(8)
})

test.each(['te', 'TE', 'tech', 'Technical', 'te.'])('%s is technical', (cell) => {
  expect(typeNamed(cell)).toBe('technical')
})

test.each(['', 'te/ed', 'x', 'technisch'])('"%s" names no type', (cell) => {
  expect(typeNamed(cell)).toBeUndefined()
})

test.each(TargetField.options)('the part "%s" is read from its name', (field) => {
  expect(partNamed(partName({ field, index: null }))).toEqual({ field, index: null })
})

test('of a list, the number is that of its part', () => {
  expect(partNamed(partName({ field: 'evaluationCriteria', index: 1 }))).toEqual({
    field: 'evaluationCriteria',
    index: 1,
  })
  for (const cell of ['Table 1', 'Title 2', 'Criterion 0', 'Criterion two']) expect(partNamed(cell)).toBeUndefined()
})

test('codes are known in any spelling, and 1.10 is not 1.1', () => {
  expect(['clause a1.1.', ' A1.1', 'Subclause Ａ1.1'].map(plainCode)).toEqual(['A1.1', 'A1.1', 'A1.1'])
  expect(plainCode('1.10')).not.toBe(plainCode('1.1'))
  expect(['', ' - ', 'General'].every(isWholeDraft)).toBe(true)
})

test('an answer is read from the words it is written in', () => {
  for (const code of DispositionCode.exclude(['withdrawn', 'duplicate']).options)
    for (const change of ReviewChange.options)
      for (const reason of ['It is clearer: two faces.', null]) {
        const said = readObservation(observationOf({ code, change, reason }))
        expect(said).toEqual({ code, reason, change: change === 'none' ? null : change })
      }
})

test.each([
  ['ACCEPTED', { code: 'accepted', reason: null, change: null }],
  ['Partially accepted - see 4.2', { code: 'partly_accepted', reason: 'see 4.2', change: null }],
  ['Rejected.\nNobody could check it.', { code: 'not_accepted', reason: 'Nobody could check it.', change: null }],
  ['Accepted (no change)', { code: 'accepted', reason: null, change: 'none' }],
  ['  ', null],
  ['Accepted by two of seven, so no', undefined],
  ['See the minutes', undefined],
  ['Acceptedly: no', undefined],
])('%s', (cell, read) => {
  expect(readObservation(cell)).toEqual(read)
})

test('the same words from the same people and country are the same comment', () => {
  const before = { organisation: 'Moinho Lda', name: 'Ana', country: 'PT', number: 'X-2026-R1-0001' }
  const entered = (who: { organisation: string | null; name: string; country: string }) =>
    isEnteredBefore({ sameAs: [before], comment: null }, who)
  expect(entered({ organisation: ' moinho  LDA', name: 'Bo', country: 'PT' })).toBe(true)
  expect(entered({ organisation: 'Fabryka', name: 'Ana', country: 'PT' })).toBe(false)
  expect(entered({ organisation: null, name: 'Ana', country: 'PT' })).toBe(false)
  expect(entered({ organisation: 'Moinho Lda', name: 'Ana', country: 'DE' })).toBe(false)
})
