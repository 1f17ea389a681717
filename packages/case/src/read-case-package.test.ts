import { describe, expect, test } from 'vitest'
import { association, childOf, framework, item, outline, read, rowOf, uuid } from './testing/packages.js'

const pumpItems = [
  item(1, {
    fullStatement: 'Care for pumps',
    humanCodingScheme: 'PT-1',
    abbreviatedStatement: 'Pump care',
    CFItemType: 'Duty Area',
  }),
  item(2, { fullStatement: 'Replace a seal', humanCodingScheme: 'PT-1-A', CFItemType: 'Duty', notes: 'Any maker.' }),
  item(3, {
    fullStatement: 'Given a leaking pump, fit a new seal.',
    humanCodingScheme: 'PT-1-A-1',
    CFItemType: 'Performance Standards',
  }),
  item(4, { fullStatement: 'Shop knowledge', CFItemType: 'KSA group' }),
  item(5, { fullStatement: 'How face seals seal', CFItemType: 'Knowledge' }),
  item(6, { fullStatement: 'Measure shaft runout', CFItemType: 'Skill' }),
]
const pumps = framework(
  pumpItems,
  [
    childOf(1, undefined, { sequenceNumber: 1 }),
    childOf(4, undefined, { sequenceNumber: 2 }),
    childOf(2, 1),
    childOf(3, 2),
    childOf(5, 4, { sequenceNumber: 1 }),
    childOf(6, 4, { sequenceNumber: 2 }),
    association('isRelatedTo', 3, 6, { sequenceNumber: 2 }),
    association('ext:requires', 3, 5, { sequenceNumber: 1 }),
  ],
  { description: 'What a pump technician does.', version: '2.1' },
)

describe('a sound package', () => {
  test('becomes duty areas, duties, performance standards and KSAs, with nothing to say about them', () => {
    const { draft, report } = read(pumps)
    expect(outline(pumps)).toEqual([
      'Care for pumps',
      '  Replace a seal',
      '    Given a leaking pump, fit a new seal.',
      'Shop knowledge',
      '  How face seals seal',
      '  Measure shaft runout',
    ])
    expect(draft?.statements.map(({ type, typeLabel, position }) => [type, typeLabel, position])).toEqual([
      ['duty_area', null, 0],
      ['duty', null, 0],
      ['performance_standard', null, 0],
      ['ksa_group', null, 1],
      ['knowledge', null, 0],
      ['skill', null, 1],
    ])
    expect(report).toMatchObject({
      title: 'Pump Technician',
      creator: 'A body',
      importable: true,
      statements: 6,
      topLevel: 2,
      deepestLevel: 3,
      ksaLinks: 2,
      counts: { created: 6, normalised: 0, refused: 0 },
      rows: [],
      rowsNotShown: 0,
    })
  })

  test('gives a statement its code, title, text and notes, and keeps the CASE identifier as lineage', () => {
    expect(read(pumps).draft?.statements.slice(0, 2)).toMatchObject([
      { lineageId: uuid(1), parent: null, code: 'PT-1', title: 'Pump care', text: 'Care for pumps', notes: null },
      { lineageId: uuid(2), parent: uuid(1), code: 'PT-1-A', title: null, text: 'Replace a seal', notes: 'Any maker.' },
    ])
  })

  test('links a statement to its KSAs in the order of their sequence numbers', () => {
    expect(read(pumps).draft?.statements[2]?.ksas).toEqual([uuid(5), uuid(6)])
  })

  test('proposes what the document gives: details, number, and the start all codes share as designation', () => {
    expect(read(pumps).draft).toMatchObject({
      proposedDesignation: 'PT-1',
      proposedNumber: '2.1',
      details: {
        title: 'Pump Technician',
        language: 'en',
        introduction: 'What a pump technician does.',
        level: null,
        changeClass: null,
      },
    })
  })
})

describe('what can be made good is made good, and reported', () => {
  const one = (fields: Record<string, unknown>) => framework([item(1, fields)], [childOf(1)])

  test.each([
    ['an upper-case identifier', one({ identifier: 'ABCDEF00-0000-4000-8000-000000000001' }), 'identifier_read'],
    ['an identifier that is no UUID', one({ identifier: 'PT-1' }), 'identifier_given'],
    [
      'a UUID of version 7, which CASE refuses',
      one({ identifier: '01890a5d-ac96-774b-bcce-b302099a8057' }),
      'identifier_given',
    ],
    ['an identifier as an URN', one({ identifier: `urn:uuid:${uuid(1)}` }), 'identifier_read'],
    ['no identifier', one({ identifier: null }), 'identifier_given'],
    ['a number for a code', one({ humanCodingScheme: 12 }), 'number_as_text'],
    ['an object for a note', one({ notes: { en: 'a' } }), 'not_text'],
    ['a line break in a title', one({ abbreviatedStatement: 'Seals\nand glands' }), 'lines_joined'],
    ['a zero-width space in a code', one({ humanCodingScheme: 'PT\u200B-1' }), 'characters_removed'],
    ['a bell in a statement', one({ fullStatement: 'Fit\u0007 a seal' }), 'characters_removed'],
    ['half a surrogate pair in a statement', one({ fullStatement: 'Fit \uD800 a seal' }), 'characters_removed'],
  ])('%s', (_, input, code) => {
    const [outcome, ...codes] = rowOf(input, 'CFItems', 0)
    expect(read(input).draft?.statements).toHaveLength(1)
    expect([outcome, codes]).toEqual(['created', expect.arrayContaining([code])])
    expect(read(input).draft?.statements[0]?.text.isWellFormed()).toBe(true)
  })

  test('nulls, unknown fields and dates without a zone are no obstacle', () => {
    const input = one({
      notes: null,
      CFItemType: null,
      abbreviatedStatement: null,
      lastChangeDateTime: '2019-02-30T10:00',
      educationalLevel: ['12'],
    })
    expect(read(input).report.counts).toEqual({ created: 1, normalised: 0, refused: 0 })
    expect(read(input).report.rows[0]?.findings[0]?.message).toBe('Kept as fields of your own: educationalLevel (1).')
  })

  test.each([
    ['in its own name', { CFPackage: pumps }],
    ['in a list', [pumps]],
    ['in an answer', { data: [pumps] }],
    ['with the document in its own name', { ...pumps, CFDocument: { CFDocument: pumps.CFDocument } }],
    ['with each item in its own name', { ...pumps, CFItems: pumpItems.map((one) => ({ CFItem: one })) }],
  ])('a package wrapped %s reads like the bare one', (_, wrapped) => {
    expect(read(wrapped).draft).toEqual(read(pumps).draft)
  })

  test('without associations every item stands at the top, in the order of its code', () => {
    const input = {
      ...framework([item(1, { humanCodingScheme: 'A.10' }), item(2, { humanCodingScheme: 'A.9' })]),
      CFAssociations: undefined,
    }
    expect(outline(input)).toEqual(['Statement 2', 'Statement 1'])
    expect(rowOf(input, 'CFItems', 0)).toEqual(['created', 'placed_at_top'])
    expect(rowOf(input, 'CFDocument', null)).toEqual(['created', 'order_worked_out'])
  })

  test('an association type in another spelling, with its sequence number as text', () => {
    const input = framework(
      [item(1), item(2)],
      [association('Is Child Of', 1, undefined, { sequenceNumber: '2' }), childOf(2, undefined, { sequenceNumber: 1 })],
    )
    expect(outline(input)).toEqual(['Statement 2', 'Statement 1'])
    expect(rowOf(input, 'CFAssociations', 0)).toEqual(['created', 'association_type_read', 'sequence_number_read'])
  })

  test.each([
    ['en_US', 'en-US'],
    ['EN', 'en'],
    ['de-AT', 'de-AT'],
    ['Deutsch!', 'en'],
    [undefined, 'en'],
  ])('the language %s is read as %s', (language, read_) => {
    expect(read(framework([item(1)], [], { language })).draft?.details.language).toBe(read_)
  })

  test.each([
    ['1', '1.0'],
    ['v3.2', '3.2'],
    ['2.10.4', '2.10.4'],
    [4, '4.0'],
    ['01.02', '1.2'],
    ['spring', '1.0'],
    [null, '1.0'],
    ['99999', '1.0'],
    ['2024-05', '2024.0'],
  ])('the version %s gives the number %s', (version, number) => {
    expect(read(framework([item(1)], [], { version })).draft?.proposedNumber).toBe(number)
  })

  test('an association that ends at an address or a bare identifier finds its item', () => {
    const input = framework(
      [item(1), item(2)],
      [
        childOf(1),
        {
          associationType: 'isChildOf',
          originNodeURI: uuid(2),
          destinationNodeURI: { uri: `https://elsewhere.example/CFItems/${uuid(1)}` },
        },
      ],
    )
    expect(outline(input)).toEqual(['Statement 1', '  Statement 2'])
  })
})

describe('the order of siblings', () => {
  const items = (fields: Record<string, unknown>[]) => fields.map((one, i) => item(i + 1, one))

  test('sequence numbers come first, and an item without one comes last', () => {
    const input = framework(items([{}, {}, {}]), [
      childOf(1),
      childOf(2, undefined, { sequenceNumber: 20 }),
      childOf(3, undefined, { sequenceNumber: 3 }),
    ])
    expect(outline(input)).toEqual(['Statement 3', 'Statement 2', 'Statement 1'])
    expect(rowOf(input, 'CFDocument', null)).toEqual([])
  })

  test.each([
    [
      'list enumeration',
      'their list enumeration',
      [{ listEnumeration: '10' }, { listEnumeration: '9' }, { listEnumeration: 1 }],
    ],
    [
      'codes as a person counts',
      'their codes',
      [{ humanCodingScheme: 'A.10' }, { humanCodingScheme: 'A.2' }, { humanCodingScheme: 'A.1' }],
    ],
  ])('without them, %s', (_, by, fields) => {
    const input = framework(items(fields), [childOf(1), childOf(2), childOf(3)])
    expect(outline(input)).toEqual(['Statement 3', 'Statement 2', 'Statement 1'])
    expect(read(input).report.rows[0]?.findings[0]?.message).toBe(
      `Sequence numbers do not settle the order of the 3 statements below it; ${by} did.`,
    )
  })

  test('with nothing at all, the order of the file', () => {
    expect(outline(framework(items([{}, {}]), [childOf(2), childOf(1)]))).toEqual(['Statement 1', 'Statement 2'])
  })
})

describe('several places, and none', () => {
  test('of several parents the first in the package is kept', () => {
    const input = framework(
      [item(1), item(2), item(3)],
      [childOf(1), childOf(2), childOf(3, 77), childOf(3, 2), childOf(3, 1)],
    )
    expect(outline(input)).toEqual(['Statement 1', 'Statement 2', '  Statement 3'])
    expect(rowOf(input, 'CFItems', 2)).toEqual(['created', 'further_parents'])
  })

  test('isPartOf places an item only when no isChildOf does', () => {
    const input = framework(
      [item(1), item(2), item(3)],
      [childOf(1), association('isPartOf', 2, 1), childOf(3), association('isPartOf', 3, 1)],
    )
    expect(outline(input)).toEqual(['Statement 1', '  Statement 2', 'Statement 3'])
    expect(rowOf(input, 'CFItems', 1)).toEqual(['created', 'part_taken_as_child'])
    expect(rowOf(input, 'CFAssociations', 3)).toEqual(['left_out', 'association_not_kept'])
  })

  test('associations of other kinds, to other frameworks or to what is no KSA are noted as not kept', () => {
    const input = framework(
      [item(1), item(2)],
      [
        childOf(1),
        childOf(2),
        association('exactMatchOf', 1, 2),
        association('isRelatedTo', 1, 2),
        association('isRelatedTo', 1, 55),
        association('isChildOf', 55, 1),
      ],
    )
    expect([2, 3, 4, 5].map((i) => rowOf(input, 'CFAssociations', i))).toEqual([
      ['left_out', 'association_not_kept'],
      ['left_out', 'association_not_kept'],
      ['left_out', 'association_not_kept'],
      ['left_out', 'origin_not_in_package'],
    ])
    expect(read(input).report.counts.refused).toBe(0)
  })

  test('a KSA link told twice counts once, and one to a refused KSA is dropped', () => {
    const input = framework(
      [item(1), item(2, { CFItemType: 'Skill' }), item(3, { CFItemType: 'Skill', fullStatement: '' })],
      [association('isRelatedTo', 1, 2), association('isRelatedTo', 1, 2), association('isRelatedTo', 1, 3)],
    )
    expect(read(input).draft?.statements[0]?.ksas).toEqual([uuid(2)])
    expect(rowOf(input, 'CFAssociations', 1)).toEqual(['left_out', 'association_repeated'])
    expect(rowOf(input, 'CFAssociations', 2)).toEqual(['left_out', 'association_end_refused'])
  })
})

test('a report shows 500 rows, causes before their consequences, and counts the rest', () => {
  const items = Array.from({ length: 700 }, (_, n) => item(n + 1, n === 699 ? { fullStatement: ' ' } : {}))
  const { report } = read(
    framework(
      items,
      items.slice(0, 699).map((_, n) => childOf(n + 1, 700)),
    ),
  )
  expect(report.rows).toHaveLength(500)
  expect(report.rows.slice(0, 2).map(({ label, findings }) => [label, findings.at(-1)?.code])).toEqual([
    ['CFDocument', 'nothing_left'],
    ['Entry 700', 'statement_missing'],
  ])
  expect(report.rowsNotShown).toBe(201)
})
