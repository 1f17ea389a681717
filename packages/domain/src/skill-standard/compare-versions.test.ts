import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineage, statementWith, versionWith } from '../testing/examples.js'
import { statementsByChance } from '../testing/random-statements.js'
import { judgementsAlong } from './change-proposal.js'
import { compareVersions, type ComparisonOptions } from './compare-versions.js'
import { VersionComparison } from './comparison.js'
import { derivationsBetween } from './descent.js'
import { differenceAsEdits } from './difference-as-edits.js'
import type { StatementJudgement } from './statement-judgement.js'
import { inReadingOrder } from './statement-tree.js'
import { detailsOf } from './version.js'
import type { Statement } from './statement.js'

const version = versionWith()
const content = (statements: readonly Statement[], change: Parameters<typeof versionWith>[0] = {}) => ({
  details: detailsOf({ ...version, ...change }),
  statements,
})
const compare = (before: readonly Statement[], after: readonly Statement[], options?: ComparisonOptions) =>
  compareVersions(content(before), content(after), options)
/** What became of one statement. */
const one = (n: number, ...[before, after, options]: Parameters<typeof compare>) => {
  const found = compare(before, after, options).statements.find(({ lineageId }) => lineageId === lineage(n))
  if (!found) throw new Error(`${n} is in neither`)
  return found
}
const kindsOf = (comparison: VersionComparison) =>
  comparison.statements.map(({ lineageId, kinds }) => [Number(lineageId.slice(-6)), ...kinds])

const area = (n: number) => statementWith(n)
const under = (n: number, parent: number, change: Partial<Statement> = {}) =>
  statementWith(n, { parent: lineage(parent), type: 'performance_standard', ...change })
const ksa = (n: number, change: Partial<Statement> = {}) => statementWith(n, { type: 'knowledge', ...change })
const judged = (n: number, change: Partial<StatementJudgement>): StatementJudgement => ({
  lineageId: lineage(n),
  significance: null,
  equivalence: null,
  note: null,
  ...change,
})

describe('what became of a statement', () => {
  test('unchanged: nothing is proposed but that it is still the same', () => {
    expect(one(1, [area(1)], [area(1)])).toMatchObject({
      kinds: [],
      edits: [],
      previous: {},
      moved: null,
      significance: null,
      equivalence: 'equivalent',
    })
  })

  test('edited: which fields, and what they held before', () => {
    const before = under(2, 1, { title: 'Fit seals', evaluationCriteria: ['No leak.'] })
    const after = { ...before, title: 'Fit the seals', evaluationCriteria: ['No leak.', 'Clean.'] }
    expect(one(2, [area(1), before], [area(1), after])).toMatchObject({
      kinds: ['edited'],
      edits: [
        { field: 'title', reason: 'spelling' },
        { field: 'evaluationCriteria', reason: 'criteria' },
      ],
      previous: { title: 'Fit seals', evaluationCriteria: ['No leak.'] },
      words: { title: 'Fit the seals', evaluationCriteria: ['No leak.', 'Clean.'] },
      significance: 'substantive',
      equivalence: 'not_equivalent',
    })
  })

  test('moved among siblings: one move is one, and says behind whom', () => {
    const before = [area(1), under(2, 1), under(3, 1), under(4, 1), under(5, 1)]
    const after = [area(1), under(2, 1), under(5, 1, { position: 2 }), under(3, 1), under(4, 1)]
    const comparison = compare(before, after)
    expect(kindsOf(comparison).filter((row) => row.length > 1)).toEqual([[5, 'moved']])
    expect(one(5, before, after)).toMatchObject({
      moved: {
        from: { parent: lineage(1), after: lineage(4) },
        to: { parent: lineage(1), after: lineage(2) },
      },
      significance: 'editorial',
      equivalence: 'equivalent',
      proposed: { reasons: ['place'] },
    })
  })

  test('moved to another branch and edited: both', () => {
    const after = [area(1), area(2), under(3, 2, { code: 'B-1' })]
    expect(one(3, [area(1), area(2), under(3, 1)], after)).toMatchObject({
      kinds: ['edited', 'moved'],
      area: lineage(2),
      significance: 'substantive',
      equivalence: 'equivalent',
      proposed: { reasons: ['code', 'other_area'] },
    })
  })

  test('one added or gone makes none of its siblings moved', () => {
    const before = [area(1), under(2, 1), under(3, 1), under(4, 1)]
    const after = [area(1), under(5, 1, { position: 0 }), under(3, 1), under(4, 1)]
    expect(kindsOf(compare(before, after))).toEqual([[1], [2, 'deleted'], [5, 'added'], [3], [4]])
  })

  test('a branch that goes is shown where it stood, below it what went with it', () => {
    const before = [area(1), under(2, 1), under(3, 2), under(4, 2), area(5)]
    const after = [area(1), area(5), under(4, 5)]
    expect(kindsOf(compare(before, after))).toEqual([[1], [2, 'deleted'], [3, 'deleted'], [5], [4, 'moved']])
  })
})

describe('split, merged, replaced', () => {
  const from = (...ns: number[]) => ({ derivedFrom: ns.map(lineage) })

  test('one split in two new ones', () => {
    const [before, after] = [[ksa(1)], [ksa(2, from(1)), ksa(3, from(1))]]
    expect(kindsOf(compare(before, after))).toEqual([
      [1, 'split'],
      [2, 'split'],
      [3, 'split'],
    ])
    expect(one(1, before, after)).toMatchObject({
      successors: [lineage(2), lineage(3)],
      significance: 'substantive',
      equivalence: 'not_equivalent',
    })
    expect(one(2, before, after)).toMatchObject({ origins: [lineage(1)], equivalence: null })
  })

  test('one that stays and gives part of itself away', () => {
    expect(kindsOf(compare([ksa(1)], [ksa(1, { text: 'Less.' }), ksa(2, from(1))]))).toEqual([
      [1, 'edited', 'split'],
      [2, 'split'],
    ])
  })

  test('two merged in a new one, and one merged into another that stays', () => {
    expect(kindsOf(compare([ksa(1), ksa(2)], [ksa(3, from(1, 2))]))).toEqual([
      [1, 'merged'],
      [2, 'merged'],
      [3, 'merged'],
    ])
    expect(kindsOf(compare([ksa(1), ksa(2)], [ksa(1, from(2))]))).toEqual([
      [1, 'merged'],
      [2, 'merged'],
    ])
  })

  test('duplicates that became one changed nothing, nor did the links to them', () => {
    const alike = { title: 'Ohm’s law', text: 'Ohm’s law' }
    const before = [ksa(1, alike), ksa(2, alike), under(3, 4, { ksas: [lineage(2)] }), area(4)]
    const after = [ksa(1, { ...alike, ...from(2) }), under(3, 4, { ksas: [lineage(1)] }), area(4)]
    expect(one(1, before, after)).toMatchObject({ kinds: ['merged'], significance: 'editorial' })
    expect(one(2, before, after)).toMatchObject({ significance: 'editorial', equivalence: 'equivalent' })
    expect(one(3, before, after)).toMatchObject({
      edits: [{ field: 'ksas', reason: 'duplicate' }],
      equivalence: 'equivalent',
    })
  })

  test('one that takes the place of another', () => {
    expect(kindsOf(compare([ksa(1)], [ksa(2, from(1))]))).toEqual([
      [1, 'replaced'],
      [2, 'replaced'],
    ])
  })

  test('followed through the versions between, and turned round when the later is asked first', () => {
    const [v1, v2, v3] = [[ksa(1)], [ksa(2, from(1)), ksa(3, from(1))], [ksa(2), ksa(4, from(3)), ksa(5, from(3))]]
    const forward = derivationsBetween([v2, v3], 'forward')
    expect(one(1, v1, v3, { derivations: forward }).successors).toEqual([lineage(2), lineage(4), lineage(5)])
    const backward = derivationsBetween([v2, v3], 'backward')
    expect(one(1, v3, v1, { derivations: backward })).toMatchObject({
      kinds: ['merged'],
      origins: [lineage(2), lineage(4), lineage(5)],
    })
  })

  test('statements that are said to come from each other do no harm', () => {
    expect(kindsOf(compare([], [ksa(1, from(2)), ksa(2, from(1))]))).toEqual([
      [1, 'added'],
      [2, 'added'],
    ])
  })
})

describe('people', () => {
  const [before, after] = [[ksa(1)], [ksa(1, { text: 'Something else.' })]]

  test('a judgement wins over what is proposed, each half for itself', () => {
    const judgements = [judged(1, { significance: 'editorial' })]
    expect(one(1, before, after, { judgements })).toMatchObject({
      proposed: { significance: 'substantive', equivalence: 'not_equivalent' },
      judgement: judgements[0],
      significance: 'editorial',
      equivalence: 'not_equivalent',
    })
  })

  test('no judgement makes a change of what is unchanged', () => {
    expect(one(1, before, before, { judgements: [judged(1, { significance: 'substantive' })] }).significance).toBeNull()
  })

  test('over several versions the stricter judgement of any of them holds, and no milder one', () => {
    expect(
      judgementsAlong([
        [
          judged(1, { significance: 'substantive' }),
          judged(2, { significance: 'editorial', equivalence: 'equivalent' }),
        ],
        [judged(1, { significance: 'editorial', equivalence: 'not_equivalent' })],
      ]),
    ).toEqual([judged(1, { significance: 'substantive', equivalence: 'not_equivalent' })])
    const single = [judged(2, { significance: 'editorial', note: 'As the committee sees it.' })]
    expect(judgementsAlong([single])).toEqual(single)
  })
})

test('the summary counts by branch and by kind, each statement in its branch of the later version', () => {
  const before = [area(1), under(2, 1), under(3, 1), area(9)]
  const after = [area(1), under(2, 1, { notes: 'New.' }), area(4), under(3, 4, { code: 'X' })]
  const { summary } = compare(before, after)
  const counts = (some: object) => expect.objectContaining(some)
  expect(summary.total).toEqual({
    statements: 5,
    unchanged: 1,
    edited: 2,
    moved: 1,
    split: 0,
    merged: 0,
    replaced: 0,
    added: 1,
    deleted: 1,
    editorial: 0,
    substantive: 4,
  })
  expect(summary.areas).toEqual([
    { area: lineage(1), counts: counts({ statements: 2, unchanged: 1, edited: 1, substantive: 1 }) },
    { area: lineage(9), counts: counts({ statements: 1, deleted: 1 }) },
    { area: lineage(4), counts: counts({ statements: 2, added: 1, moved: 1 }) },
  ])
})

test('of the version itself all is compared but what belongs to one alone', () => {
  const change = { number: '1.1', changeNote: 'More.', title: 'Pumps', introduction: 'New.' }
  expect(compareVersions(content([]), content([], change)).details).toMatchObject({
    edited: ['title', 'introduction'],
    before: { number: '1.0' },
    after: { number: '1.1' },
  })
})

describe('by chance', () => {
  const pair = [statementsByChance, statementsByChance] as const

  test('every statement of either version stands in it once, behind its parent', () => {
    fc.assert(
      fc.property(...pair, (before, after) => {
        const { statements } = compare(before, after)
        const ids = statements.map(({ lineageId }) => lineageId)
        expect(ids.toSorted()).toEqual([...new Set([...before, ...after].map(({ lineageId }) => lineageId))].toSorted())
        const order = inReadingOrder(after).map(({ statement }) => statement.lineageId)
        expect(ids.filter((id) => order.includes(id))).toEqual(order)
      }),
    )
  })

  test('it says the same as the edits that lead from one to the other', () => {
    fc.assert(
      fc.property(...pair, (before, after) => {
        const edits = differenceAsEdits(before, after)
        const of = (kind: string) =>
          edits.flatMap(({ edit, lineageId }) => (edit === kind ? [lineageId] : [])).toSorted()
        const { statements } = compare(before, after)
        const found = (kind: string) =>
          statements
            .flatMap(({ kinds, lineageId }) => (kinds.some((one) => one === kind) ? [lineageId] : []))
            .toSorted()
        expect([of('add'), of('change'), of('move'), of('remove')]).toEqual(
          ['added', 'edited', 'moved', 'deleted'].map(found),
        )
      }),
    )
  })

  test('it fits its shape', () => {
    fc.assert(
      fc.property(...pair, (before, after) => {
        const comparison = compare(before, after)
        expect(VersionComparison.parse(comparison)).toEqual(comparison)
      }),
      { numRuns: 20 },
    )
  })

  test('among siblings no fewer could have been moved', () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 })
    fc.assert(
      fc.property(order, (ns) => {
        const after = ns.map((n, position) => statementWith(n, { position }))
        const before = ns.toSorted().map((n, position) => statementWith(n, { position }))
        expect(compare(before, after).summary.total.moved).toBe(ns.length - longestRising(ns))
      }),
    )
  })
})

/** By trying every selection. */
function longestRising(ns: readonly number[]): number {
  let longest = 0
  for (let selection = 0; selection < 1 << ns.length; selection++) {
    const kept = ns.filter((_, i) => (selection >> i) & 1)
    if (kept.every((n, i) => i === 0 || n > (kept[i - 1] as number))) longest = Math.max(longest, kept.length)
  }
  return longest
}
