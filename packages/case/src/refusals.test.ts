import { DEEPEST_LEVEL } from '@touchstone/domain'
import { describe, expect, test } from 'vitest'
import { MOST_ITEMS } from './read-case-package.js'
import { association, childOf, framework, item, outline, read, rowOf, uuid } from './testing/packages.js'

describe('what is no package cannot be imported, and says why', () => {
  const DOCUMENT = { CFDocument: { title: 'Pump Technician' } }

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'not_a_package'],
    ['null', null, 'not_a_package'],
    ['a text', 'CFDocument', 'not_a_package'],
    ['a number', 42, 'not_a_package'],
    ['an empty list', [], 'not_a_package'],
    ['an object of another kind', { name: 'left-pad', version: '1.0.0' }, 'document_missing'],
    ['a document that is null', { CFDocument: null, CFItems: [item(1)] }, 'document_missing'],
    [
      'wrapping without an end',
      { data: { data: { data: { data: { data: { data: { data: {} } } } } } } },
      'document_missing',
    ],
    ['the list of all frameworks', { CFDocuments: [{ title: 'a' }, { title: 'b' }] }, 'document_list'],
    ['a framework without a title', framework([item(1)], [], { title: null }), 'title_missing'],
    ['a title of white space', framework([item(1)], [], { title: ' \n\u200B' }), 'title_missing'],
    ['a title of 301 characters', framework([item(1)], [], { title: 'x'.repeat(301) }), 'field_refused'],
    [
      'a title that turns its reading direction',
      framework([item(1)], [], { title: 'Pump \u202Etechnician' }),
      'direction_changed',
    ],
    ['a title that is a list', framework([item(1)], [], { title: ['a'] }), 'not_text'],
    ['no items', DOCUMENT, 'no_items'],
    ['items that are no list', { ...DOCUMENT, CFItems: { 0: item(1) } }, 'list_unreadable'],
    ['associations that are no list', { ...DOCUMENT, CFItems: [item(1)], CFAssociations: 'none' }, 'list_unreadable'],
    ['more items than can be read', { ...DOCUMENT, CFItems: Array(MOST_ITEMS + 1).fill(0) }, 'too_many_rows'],
    ['not one item that can be kept', framework([item(1, { fullStatement: null })]), 'nothing_left'],
  ])('%s', (_, input, code) => {
    const { report, draft } = read(input)
    expect(draft).toBeNull()
    expect(report).toMatchObject({ importable: false, statements: 0, counts: { created: 0 } })
    expect(report.rows[0]).toMatchObject({ list: 'CFDocument', index: null, outcome: 'refused' })
    expect(report.rows[0]?.findings.map((finding) => finding.code)).toContain(code)
  })
})

describe('an item is refused', () => {
  const one = (fields: Record<string, unknown>) => framework([item(1), item(2, fields)], [childOf(1), childOf(2)])

  test.each([
    ['without a full statement', { fullStatement: undefined }, 'statement_missing'],
    ['with a full statement of white space', { fullStatement: ' \n\u00A0\u200B ' }, 'statement_missing'],
    ['with a full statement of 20,001 characters', { fullStatement: 'x'.repeat(20_001) }, 'field_refused'],
    ['with a code of 61 characters', { humanCodingScheme: 'x'.repeat(61) }, 'field_refused'],
    ['with a short statement of 301 characters', { abbreviatedStatement: 'x'.repeat(301) }, 'field_refused'],
    ['with a statement that turns its reading direction', { fullStatement: 'Fit \u202E a seal' }, 'direction_changed'],
    ['with an isolate in its code', { humanCodingScheme: 'PT\u2066-1' }, 'direction_changed'],
  ])('%s', (_, fields, code) => {
    expect(rowOf(one(fields), 'CFItems', 1)).toEqual(expect.arrayContaining(['refused', code]))
    expect(outline(one(fields))).toEqual(['Statement 1'])
  })

  test('that is no object', () => {
    expect(rowOf(framework([item(1), 7, null, 'x', []]), 'CFItems', 4)).toEqual(['refused', 'not_a_record'])
  })

  test('and the sentence says which text, the limit and the length', () => {
    const [row] = read(one({ humanCodingScheme: 'x'.repeat(61) })).report.rows
    expect(row?.findings[0]?.message).toBe('Its code cannot be kept. Use at most 60 characters. It has 61 characters.')
  })

  test('when its identifier is taken by an item with other words; the first stays', () => {
    const input = framework([item(1), item(1, { fullStatement: 'Other words' }), item(2)], [childOf(1), childOf(2, 1)])
    expect(outline(input)).toEqual(['Statement 1', '  Statement 2'])
    expect(rowOf(input, 'CFItems', 1)).toEqual(['refused', 'duplicate_identifier'])
  })

  test('but not when it only repeats another: that is left out', () => {
    const input = framework([item(1), item(1, { lastChangeDateTime: 'later' })], [childOf(1), childOf(1)])
    expect(outline(input)).toEqual(['Statement 1'])
    expect(rowOf(input, 'CFItems', 1)).toEqual(['left_out', 'repeated'])
    expect(read(input).report.counts).toEqual({ created: 1, normalised: 1, refused: 0 })
  })

  test('when its parent is not in the package, and what hangs below it with it', () => {
    const input = framework([item(1), item(2), item(3)], [childOf(1), childOf(2, 99), childOf(3, 2)])
    expect(outline(input)).toEqual(['Statement 1'])
    expect([1, 2].map((i) => rowOf(input, 'CFItems', i))).toEqual([
      ['refused', 'parent_not_in_package'],
      ['refused', 'parent_refused'],
    ])
  })

  test('when its parent was refused', () => {
    const input = framework(
      [item(1), item(2, { fullStatement: '' }), item(3), item(4)],
      [childOf(1), childOf(2), childOf(3, 2), childOf(4, 3)],
    )
    expect([2, 3].map((i) => rowOf(input, 'CFItems', i))).toEqual([
      ['refused', 'parent_refused'],
      ['refused', 'parent_refused'],
    ])
  })

  test('when it is its own ancestor; what hangs below the circle is refused with it', () => {
    const input = framework(
      [1, 2, 3, 4, 5, 6].map((n) => item(n)),
      [childOf(1), childOf(2, 3), childOf(3, 4), childOf(4, 2), childOf(5, 4), childOf(6, 6)],
    )
    expect(outline(input)).toEqual(['Statement 1'])
    expect([1, 2, 3, 4, 5].map((i) => rowOf(input, 'CFItems', i)[1])).toEqual([
      'cycle',
      'cycle',
      'cycle',
      'parent_refused',
      'cycle',
    ])
  })

  test('when it lies deeper than a version may go', () => {
    const levels = Array.from({ length: DEEPEST_LEVEL + 2 }, (_, n) => n)
    const input = framework(
      levels.map((n) => item(n)),
      levels.map((n) => (n === 0 ? childOf(0) : childOf(n, n - 1))),
    )
    expect(read(input).report).toMatchObject({ deepestLevel: DEEPEST_LEVEL, statements: DEEPEST_LEVEL })
    expect(rowOf(input, 'CFItems', DEEPEST_LEVEL)).toEqual(['refused', 'too_deep'])
    expect(rowOf(input, 'CFItems', DEEPEST_LEVEL + 1)).toEqual(['refused', 'parent_refused'])
  })
})

test.each([
  ['that is no object', null, 'not_a_record'],
  ['without a type', association('', 1), 'association_unreadable'],
  [
    'without an end',
    { associationType: 'isChildOf', originNodeURI: { identifier: uuid(1) } },
    'association_unreadable',
  ],
])('an association %s is refused, since what it said is lost', (_, broken, code) => {
  expect(rowOf(framework([item(1)], [broken]), 'CFAssociations', 0)).toEqual(['refused', code])
})

test('keys that name parts of JavaScript objects are keys like any other', () => {
  const input: unknown = JSON.parse(`{
    "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } },
    "CFDocument": { "title": "Pump Technician", "__proto__": { "creator": "Nobody" } },
    "CFItems": [{ "identifier": "__proto__", "fullStatement": "a", "CFItemType": "constructor", "__proto__": { "notes": "n" } }, { "identifier": "constructor", "fullStatement": "b" }],
    "CFAssociations": [{ "associationType": "isChildOf", "originNodeURI": "constructor", "destinationNodeURI": "__proto__" }]
  }`)
  expect(outline(input)).toEqual(['a', '  b'])
  expect(read(input).report.creator).toBeNull()
  expect(read(input).draft?.statements[0]).toMatchObject({ notes: null, typeLabel: 'constructor' })
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('what an object only inherits is not part of the package', () => {
  expect(read(Object.create(framework([item(1)]))).report.importable).toBe(false)
  expect(outline(framework([Object.create(item(1)), item(2)]))).toEqual(['Statement 2'])
})
