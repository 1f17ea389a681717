import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines } from './break-lines.js'
import { breakSpans, type Span } from './break-spans.js'
import { loadFaces } from './faces.js'
import { graphemesOf } from './typeset.js'

const { sans, sansBold, japanese } = await loadFaces(['sans', 'sansBold', 'japanese'])
const plain = (text: string): Span => ({ text, faces: [sans, japanese] })
const bold = (text: string): Span => ({ text, faces: [sansBold, japanese] })
const texts = (spans: readonly Span[], width: number) =>
  breakSpans(spans, { size: 10, width }).map((line) => line.map(({ text }) => text))

test('a voice may change within a word without cutting it', () => {
  expect(texts([plain('Check the '), bold('over'), plain('load relay')], 70)).toEqual([
    ['Check the '],
    ['over', 'load relay'],
  ])
})

test('one voice is cut as it is alone', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'W', ' ', '-', '/', '保', '、', 'é'), maxLength: 60 }),
      (text) => {
        const [measure, whole] = [{ size: 10, width: 60 }, plain(text)]
        expect(breakSpans([whole], measure).map((line) => line.map((part) => part.text).join(''))).toEqual(
          breakLines(text, { ...measure, faces: whole.faces }),
        )
      },
    ),
  )
})

test('no letter is lost and no line is wider than the room, whatever the words', () => {
  const span = fc
    .tuple(fc.boolean(), fc.string({ unit: fc.constantFrom('i', 'M', ' ', '保', '/'), minLength: 1, maxLength: 30 }))
    .map(([heavy, text]) => (heavy ? bold(text) : plain(text)))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const lines = breakSpans(spans, { size: 10, width: 40 })
      expect(
        lines
          .flat()
          .map(({ text }) => text)
          .join(''),
      ).toBe(spans.map(({ text }) => text).join(''))
      for (const line of lines) {
        const words = line.map(({ text }) => text).join('')
        if (graphemesOf(words.trim()).length < 2 || words.endsWith(' ')) continue
        expect(line.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(40.001)
      }
    }),
  )
})
