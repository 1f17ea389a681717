// Whatever JSON comes in, what goes out is sound. Packages are drawn at random: graphs with cycles and missing ends, nulls, values of the
// wrong type, hostile texts.
import { Statement, treeFaults, VersionDetails } from '@touchstone/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childOf, DOCUMENT_ID, framework, item, read } from './testing/packages.js'

const garbage = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    '',
    ' ',
    0,
    -1,
    1e300,
    Number.NaN,
    true,
    '__proto__',
    'constructor',
    '\u202Ex',
    '\uD800',
    '\u0000',
    '\u200B',
    '\uFEFF',
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constant('x'.repeat(20_001)),
)
const identifier = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 }).map((n) => item(n).identifier) },
  { weight: 1, arbitrary: garbage },
)
const end = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      identifier: fc.oneof({ weight: 9, arbitrary: identifier }, { weight: 2, arbitrary: fc.constant(DOCUMENT_ID) }),
    }),
  },
  { weight: 1, arbitrary: garbage },
)
const rough = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary }, { weight: 1, arbitrary: garbage })
const anItem = fc.record(
  {
    identifier: rough(identifier),
    fullStatement: rough(fc.string({ minLength: 1, unit: 'grapheme' })),
    humanCodingScheme: rough(fc.string({ maxLength: 70 })),
    abbreviatedStatement: rough(fc.string()),
    notes: rough(fc.string()),
    listEnumeration: rough(fc.integer()),
    CFItemType: rough(fc.constantFrom('Skill', 'Knowledge', 'Ability', 'Duty', 'Standard')),
    CFItemTypeURI: rough(end),
  },
  { requiredKeys: [] },
)
const anAssociation = fc.record(
  {
    associationType: rough(
      fc.constantFrom('isChildOf', 'isChildOf', 'isPartOf', 'isRelatedTo', 'ext:needs', 'precedes'),
    ),
    originNodeURI: rough(end),
    destinationNodeURI: rough(end),
    sequenceNumber: rough(fc.integer()),
  },
  { requiredKeys: [] },
)
const aPackage = fc.record({
  CFDocument: rough(
    fc.record({
      identifier: rough(fc.constant(DOCUMENT_ID)),
      title: rough(fc.constant('A title')),
      language: garbage,
      version: garbage,
      description: garbage,
    }),
  ),
  CFItems: rough(fc.array(rough(anItem), { maxLength: 16 })),
  CFAssociations: rough(fc.array(rough(anAssociation), { maxLength: 30 })),
  CFDefinitions: rough(fc.record({ CFItemTypes: rough(fc.array(garbage, { maxLength: 3 })) })),
})

function expectSound(input: unknown): number {
  const { report, draft } = read(input)
  const statements = draft?.statements ?? []
  expect(treeFaults(statements)).toEqual([])
  for (const statement of statements) expect(Statement.parse(statement)).toEqual(statement)
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
  if (draft) VersionDetails.parse({ ...draft.details, number: draft.proposedNumber })
  expect(report.importable).toBe(statements.length > 0)
  expect(report.statements).toBe(statements.length)
  expect(report.counts.created).toBe(statements.length)
  // Strings of a report go to a screen and through JSON: nothing in them may deceive or break.
  for (const row of report.rows)
    expect([row.label, ...row.findings.map(({ message }) => message)].join()).not.toMatch(
      /[\u202A-\u202E\u2066-\u2069\p{Cs}]/u,
    )
  return statements.length
}

test('any package gives a sound draft or none, and nothing is thrown', () => {
  let drafts = 0
  fc.assert(
    fc.property(aPackage, (input) => void (drafts += Math.min(1, expectSound(input)))),
    { numRuns: 600 },
  )
  expect(drafts).toBeGreaterThan(100)
})

test('any value at all is answered, and next to none of them is a package', () => {
  let drafts = 0
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withObjectString: true, maxDepth: 4 }),
      (input) => void (drafts += expectSound(input)),
    ),
    { numRuns: 500 },
  )
  expect(drafts).toBeLessThan(5)
})

test('each item is created, refused or left out: none disappears', () => {
  fc.assert(
    fc.property(
      fc.array(anItem, { minLength: 1, maxLength: 16 }),
      fc.array(anAssociation, { maxLength: 30 }),
      (items, associations) => {
        const { report } = read(framework(items, associations))
        const lost = report.rows.filter(({ list, outcome }) => list === 'CFItems' && outcome !== 'created').length
        expect(report.statements + lost).toBe(items.length)
      },
    ),
  )
})

test('siblings keep positions from 0 without gaps, in reading order', () => {
  fc.assert(
    fc.property(
      fc.array(anItem, { minLength: 1, maxLength: 16 }),
      fc.array(anAssociation, { maxLength: 30 }),
      (items, associations) => {
        const next = new Map<string | null, number>()
        for (const { parent, position } of read(framework(items, associations)).draft?.statements ?? []) {
          expect(position).toBe(next.get(parent) ?? 0)
          next.set(parent, position + 1)
        }
      },
    ),
  )
})

test('reading the same package twice gives the same answer', () => {
  fc.assert(
    fc.property(aPackage, (input) => {
      expect(read(input)).toEqual(read(input))
    }),
    { numRuns: 100 },
  )
})

test('deep nesting in unknown fields and long chains do not exhaust the stack', () => {
  const nested: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)
  const lists: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  expect(expectSound(framework([item(1, { notes: nested, extensions: nested, humanCodingScheme: lists })]))).toBe(1)
  expect([nested, lists].map((input) => read(input).draft)).toEqual([null, null])
  const chain = Array.from({ length: 20_000 }, (_, n) => n)
  const up = framework(
    chain.map((n) => item(n)),
    chain.map((n) => childOf(n, n + 1)),
  )
  const round = framework(
    chain.map((n) => item(n)),
    chain.map((n) => childOf(n, (n + 1) % 20_000)),
  )
  expect([read(up).report.counts.refused, read(round).report.counts.refused]).toEqual([20_001, 20_001])
})
