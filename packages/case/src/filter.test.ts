import { describe, expect, test } from 'vitest'
import { readFilter, valuesOf } from './filter.js'

const document = {
  title: 'Pump Technician, Level I',
  creator: 'O’Brien & Söhne',
  version: '1.10',
  adoptionStatus: 'Implemented',
  statusStartDate: '2026-03-02',
  subject: ['Hydraulics', 'Welding'],
  subjectURI: [{ title: 'Hydraulics' }, { title: 'Welding' }],
  CFPackageURI: { title: "The welder's package" },
}
const known = (field: string) => valuesOf(document, field) !== undefined || field === 'description'
const filter = (text: string) => {
  const reading = readFilter(text, known)
  return reading.read ? reading.matches(document) : reading.why
}

describe('one field', () => {
  test.each([
    ["adoptionStatus='Implemented'", true],
    ["adoptionStatus='IMPLEMENTED'", true],
    ["adoptionStatus='Implement'", false],
    ["adoptionStatus!='Retired'", true],
    ["title~'level i'", true],
    ["title~'PUMP'", true],
    ["title~'valve'", false],
    ["creator~'söhne'", true],
    ["creator~'SO\u0308HNE'", true],
    ["creator='o’brien & sohne'", false],
    ["statusStartDate>='2026-03-02'", true],
    ["statusStartDate>'2026-03-02'", false],
    ["statusStartDate<'2026-11-01'", true],
    ["statusStartDate<='2025-12-31'", false],
    ["version>'1.9'", true],
    [" title ~ 'pump' ", true],
    ["title~''", true],
  ])('%s', (text, matches) => expect(filter(text)).toBe(matches))

  test('a quote inside a value is doubled', () => {
    expect(filter("CFPackageURI.title='The welder''s package'")).toBe(true)
  })

  test('what a document does not have is other than any value, and in no order with it', () => {
    expect(["description='a'", "description~'a'", "description<'a'", "description!='a'"].map(filter)).toEqual([
      false,
      false,
      false,
      true,
    ])
  })
})

describe('a field with several values', () => {
  test.each([
    ["subject='welding'", true],
    ["subject='welding, hydraulics'", true],
    ["subject='welding,pumps'", false],
    ["subject~'welding,pumps'", true],
    ["subject~'pumps'", false],
    ["subject!='pumps'", true],
    ["subject!='welding,hydraulics'", false],
    ["subjectURI.title='Hydraulics'", true],
    ["subject>'pumps'", true],
  ])('%s', (text, matches) => expect(filter(text)).toBe(matches))
})

test.each([
  ["title~'pump' AND version='1.10'", true],
  ["title~'pump' AND version='2.0'", false],
  ["title~'valve' OR version='1.10'", true],
  ["title~'valve' OR version='2.0'", false],
  ["title~'x AND y' OR title~'OR' OR'", 'grammar'],
  ["title~'a''' OR version='1.10'", true],
])('two fields: %s', (text, expected) => expect(filter(text)).toBe(expected))

test.each([
  '',
  ' ',
  'title',
  'title=',
  "title='",
  'title=pump',
  'title="pump"',
  "='pump'",
  "title=='pump'",
  "title LIKE 'pump'",
  "title='a' AND",
  "title='a' XOR title='b'",
  "title='a' and title='b'",
  "title='a' AND title='b' AND title='c'",
  "title='a'title='b'",
  "title='a' garbage",
  "(title='a')",
  "title='a'; DROP TABLE standards",
])('%j is no filter', (text) => expect(filter(text)).toBe('grammar'))

test.each([
  "nonsense='a'",
  "title.length='3'",
  "__proto__='a'",
  "constructor.name~'Obj'",
  "title='a' AND nonsense='b'",
])('%s names a field there is not', (text) => expect(['field', 'grammar']).toContain(filter(text)))

test('a filter made to take long does not', () => {
  const began = performance.now()
  for (const text of [
    `title='${"''".repeat(100_000)}`,
    `${'a'.repeat(100_000)}='`,
    `title='a'${' '.repeat(100_000)}x`,
    `${'a.'.repeat(50_000)}='x'`,
  ])
    expect(filter(text)).not.toBe(true)
  expect(performance.now() - began).toBeLessThan(2_000)
})
