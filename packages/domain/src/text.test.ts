import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { block, Email, line, PersonName } from './text.js'

const why = (text: string) => PersonName.safeParse(text).error?.issues[0]?.message

describe('a name is kept as the person writes it', () => {
  test.each([
    'José Ñandú',
    'Wójcik',
    'Nguyễn Thị Hoa',
    'Ελένη',
    'Иван',
    '山田太郎',
    "O'Brien-Łukasz",
    'علی‌رضا',
    'श्री‍मती',
    'X',
    '𠮷野家',
  ])('%s', (name) => {
    expect(PersonName.parse(name)).toBe(name)
  })

  test('except for white space around and within it, and its composition', () => {
    expect(PersonName.parse('  Ana \u00A0  Maria\u3000Wójcik ')).toBe('Ana Maria Wójcik')
    expect(PersonName.parse('Wo\u0301jcik')).toBe('W\u00F3jcik')
  })

  test('joiners, which Persian and Indic names need, stay', () => {
    expect(PersonName.parse('ن\u200Cا')).toBe('ن\u200Cا')
    expect(PersonName.parse('क्\u200Dष')).toBe('क्\u200Dष')
  })

  test('a name of 120 characters is kept, and kept again when read back', () => {
    expect(PersonName.parse('x'.repeat(120))).toHaveLength(120)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const first = PersonName.safeParse(text)
        expect(first.success ? PersonName.parse(first.data) : null).toBe(first.success ? first.data : null)
      }),
    )
  })
})

describe('a name is refused', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \u00A0\u3000 '],
    ['joiners alone', '\u200C\u200D'],
    ['letters that are blank', '\u3164\u115F'],
  ])('that is %s', (_, name) => {
    expect(why(name)).toBe('This is required.')
  })

  test.each([121, 200, 10_000])('of %i characters', (length) =>
    expect(why('x'.repeat(length))).toBe('Use at most 120 characters.'),
  )

  const deceptive: [string, number, number][] = [
    ['control characters', 0x00, 0x1f],
    ['more control characters', 0x7f, 0x9f],
    ['a soft hyphen', 0xad, 0xad],
    ['an Arabic letter mark', 0x61c, 0x61c],
    ['a zero-width space', 0x200b, 0x200b],
    ['direction marks', 0x200e, 0x200f],
    ['line and paragraph separators', 0x2028, 0x2029],
    ['direction embeddings and overrides', 0x202a, 0x202e],
    ['direction isolates', 0x2066, 0x2069],
    ['a byte order mark', 0xfeff, 0xfeff],
    ['tag characters', 0xe0020, 0xe007f],
  ]
  test.each(deceptive)('with %s (U+%i to U+%i) inside', (_, from, to) => {
    for (let point = from; point <= to; point++)
      expect(why(`An${String.fromCodePoint(point)}a`), point.toString(16)).toMatch(/^Remove line breaks/)
  })

  test('with half a character', () => expect(why('An\uD83Da')).toBe('This text is not valid Unicode.'))
})

describe('a block of text', () => {
  const text = block(100)

  test('keeps its line breaks and tabs, with one kind of line end', () => {
    expect(text.parse(' a\r\nb\rc\n\n\td \n')).toBe('a\nb\nc\n\n\td')
  })

  test.each([['\u0000'], ['\u0008'], ['\u001B'], ['\u0085'], ['\u202E'], ['\u2067'], ['\uFFFE']])(
    'refuses %j',
    (character) => {
      expect(text.safeParse(`a${character}b`).error?.issues[0]?.message).toMatch(/^Remove control characters/)
    },
  )

  test('refuses what is empty, blank or too long', () => {
    expect(
      ['', ' \n\t', '\u200B\u2060', 'x'.repeat(101)].map((one) => text.safeParse(one).error?.issues[0]?.message),
    ).toEqual(['This is required.', 'This is required.', 'This is required.', 'Use at most 100 characters.'])
  })
})

test('any text gives a line without line breaks, or a refusal, and never an exception', () => {
  const label = line(40)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const answer = label.safeParse(text)
      expect(answer.data ?? 'x').toMatch(/^\S(.{0,38}\S)?$/u)
    }),
  )
})

test('an e-mail address is kept in lower case and without spaces around it', () => {
  expect(Email.parse(' Ana@Example.ORG ')).toBe('ana@example.org')
  expect(
    ['ana', 'ana@', '@example.org', 'a b@example.org', `${'a'.repeat(250)}@example.org`, 'ana@example.org\nbcc: x'].map(
      (one) => Email.safeParse(one).success,
    ),
  ).toEqual(Array(6).fill(false))
})
