import { comparisons, publicComparisons, type Comparison, type VersionDelta } from '@touchstone/contract'
import {
  LineageId,
  type LineageId as Lineage,
  replayEdits,
  SkillStandardId,
  StandardVersionId,
  type StandardVersion,
  type Statement,
  type StatementEdit,
  StatementId,
  wordsOf,
} from '@touchstone/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foundBody, importDraft, publish, type Desk } from '../../testing/small-body.js'
import { itemId } from '../../testing/small-package.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { JudgementsRepository } from '../standards/judgements.repository.js'

let api: TestApi
let desk: Desk
/** 1.1 splits the skill of 1.0 and moves its duty; the draft 1.2 splits one half again. */
let first: StandardVersion
let second: StandardVersion
let draft: StandardVersion

const at = ({ id }: Pick<StandardVersion, 'id'>) => ({ ...desk.at, versionId: id })
const statementsOf = async (version: StandardVersion) =>
  (await desk.standards.getVersion({ params: at(version) })).statements
const [area, otherArea, duty, performance, group, , skill] = [1, 2, 3, 4, 5, 6, 7].map((n) =>
  LineageId.parse(itemId(n)),
) as [Lineage, Lineage, Lineage, Lineage, Lineage, Lineage, Lineage]
const [leftHalf, rightHalf, quarter] = [101, 102, 103].map((n) => LineageId.parse(itemId(n))) as [
  Lineage,
  Lineage,
  Lineage,
]

async function wordsIn(version: StandardVersion, lineageId: Lineage) {
  const found = (await statementsOf(version)).find((one) => one.lineageId === lineageId)
  if (found === undefined) throw new Error(`No statement ${lineageId}`)
  return wordsOf(found)
}
const next = (version: StandardVersion, number: string) =>
  desk.standards.startDraft({ params: at(version), body: { number, changeClass: 'revision' } })
const edit = (version: StandardVersion, edits: StatementEdit[]) =>
  desk.editing.editStatements({ params: at(version), body: { edits } })

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  first = await publish(desk, await importDraft(desk, { designation: 'HSI-CMP-1' }))
  const change = await next(first, '1.1')
  const [old, needs] = [await wordsIn(change, skill), await wordsIn(change, performance)]
  const half = (code: string, text: string) => ({ ...old, code, text, derivedFrom: [skill] })
  await edit(change, [
    { edit: 'add', lineageId: leftHalf, place: { parent: group, after: skill }, words: half('S2', 'Lapping.') },
    { edit: 'add', lineageId: rightHalf, place: { parent: group, after: leftHalf }, words: half('S3', 'Polishing.') },
    { edit: 'change', lineageId: performance, from: { ksas: needs.ksas }, to: { ksas: [leftHalf, rightHalf] } },
    {
      edit: 'change',
      lineageId: performance,
      from: { text: needs.text },
      to: { text: 'Replace a mechanical seal without damage to its faces!' },
    },
    { edit: 'move', lineageId: duty, from: { parent: area, after: null }, to: { parent: otherArea, after: null } },
    {
      edit: 'remove',
      lineageId: skill,
      place: { parent: group, after: LineageId.parse(itemId(6)) },
      words: old,
    },
  ])
  second = await publish(desk, change)
  draft = await next(second, '1.2')
  const words = { ...(await wordsIn(draft, leftHalf)), code: 'S4', text: 'Fine lapping.', derivedFrom: [leftHalf] }
  await edit(draft, [{ edit: 'add', lineageId: quarter, place: { parent: group, after: rightHalf }, words }])
})
afterAll(() => api?.close())

const staff = () => desk.tester.client(comparisons)
const visitor = () => api.client(publicComparisons)
const compare = (from: Pick<StandardVersion, 'id'>, to: Pick<StandardVersion, 'id'>) =>
  staff().compareVersions({ params: desk.at, query: { from: from.id, to: to.id } })
const kindsOf = (comparison: Comparison) =>
  comparison.statements.flatMap(({ lineageId, kinds }) => (kinds.length > 0 ? [[lineageId, ...kinds]] : []))
const one = (comparison: Comparison, lineageId: Lineage) => {
  const found = comparison.statements.find((statement) => statement.lineageId === lineageId)
  if (found === undefined) throw new Error(`No statement ${lineageId}`)
  return found
}

describe('a comparison', () => {
  test('says what became of each statement, and who was compared with whom', async () => {
    const comparison = await compare(first, second)
    expect(kindsOf(comparison)).toEqual([
      [duty, 'moved'],
      [performance, 'edited'],
      [skill, 'split'],
      [leftHalf, 'split'],
      [rightHalf, 'split'],
    ])
    expect(one(comparison, performance)).toMatchObject({
      edits: [
        { field: 'text', reason: 'spelling' },
        { field: 'ksas', reason: 'ksas' },
      ],
      previous: { text: 'Replace a mechanical seal without damage to its faces.' },
    })
    expect(comparison.before).toEqual({
      id: first.id,
      number: '1.0',
      publishedOn: first.publishedOn,
      contentHash: first.contentHash,
    })
    expect(comparison.summary.total).toMatchObject({ statements: 9, unchanged: 4, moved: 1, edited: 1, split: 3 })
  })

  test('takes a draft for either of the two, and follows splits through the version between', async () => {
    expect(kindsOf(await compare(second, draft))).toEqual([
      [leftHalf, 'split'],
      [quarter, 'split'],
    ])
    expect(one(await compare(first, draft), skill).successors).toEqual([leftHalf, rightHalf, quarter])
    expect(one(await compare(draft, first), skill)).toMatchObject({
      kinds: ['merged'],
      origins: [leftHalf, rightHalf, quarter],
    })
  })

  test('of a version with itself finds nothing', async () => {
    const { statements, summary } = await compare(draft, draft)
    expect([summary.total.statements, summary.total.unchanged]).toEqual([statements.length, statements.length])
  })

  test('holds a person’s judgement before what is proposed, and on a longer way only the stricter', async () => {
    const judge = (change: object) =>
      api.database.transactions.run((tx) =>
        api
          .get(JudgementsRepository)
          .save(tx, draft.id, [{ lineageId: leftHalf, significance: null, equivalence: null, note: null, ...change }]),
      )
    expect(one(await compare(second, draft), leftHalf).significance).toBe('substantive')
    await judge({ significance: 'editorial', note: 'As the committee sees it.' })
    expect(one(await compare(second, draft), leftHalf)).toMatchObject({
      significance: 'editorial',
      judgement: { note: 'As the committee sees it.' },
    })
    expect(one(await compare(first, draft), leftHalf)).toMatchObject({ significance: 'substantive', judgement: null })
    expect(one(await compare(draft, second), leftHalf).judgement).toBeNull()
    await judge({})
  })
})

describe('the difference for machines', () => {
  const saidBy = (statements: readonly Statement[]) =>
    statements.map((statement) => [statement.lineageId, statement.parent, wordsOf(statement)])
  const applied = async (delta: VersionDelta, to: StandardVersion) =>
    replayEdits(await statementsOf(to), delta.edits, () => StatementId.parse(crypto.randomUUID()))

  test('makes the one version of the other, there and back', async () => {
    for (const [from, to] of [
      [first, draft],
      [draft, first],
    ] as const) {
      const delta = await staff().getDelta({ params: desk.at, query: { from: from.id, to: to.id } })
      expect(saidBy(await applied(delta, from))).toEqual(saidBy(await statementsOf(to)))
      expect(delta.details.from).toEqual({ number: from.number, changeClass: from.changeClass })
    }
  })

  test('names both contents by their hashes, a draft’s as it would be published now', async () => {
    const { contentHash } = await desk.standards.previewPublication({ params: at(draft) })
    const delta = await staff().getDelta({ params: desk.at, query: { from: first.id, to: draft.id } })
    expect(delta.hashes).toEqual({ before: first.contentHash, after: contentHash })
  })
})

describe('anybody', () => {
  const inStandard = () => ({ standardId: first.standardId })

  test('reads the same of two public versions as staff do', async () => {
    const query = { from: '1.0', to: '1.1' }
    expect(await visitor().comparePublicVersions({ params: inStandard(), query })).toEqual(await compare(first, second))
    const delta = await visitor().getPublicDelta({ params: inStandard(), query })
    expect(delta).toEqual(await staff().getDelta({ params: desk.at, query: { from: first.id, to: second.id } }))
  })

  test('keeps it, and is told when nothing changed', async () => {
    for (const end of ['', '/delta']) {
      const address = `${api.url}/api/v1/library/standards/${first.standardId}/comparison${end}?from=1.0&to=1.1`
      const answer = await fetch(address)
      expect(answer.headers.get('cache-control')).toContain('public')
      const again = await fetch(address, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
  })

  test.each([
    ['a draft', '1.0', '1.2'],
    ['a draft first', '1.2', '1.0'],
    ['a number nobody used', '1.0', '9.9'],
  ])('finds no comparison with %s', async (_, from, to) => {
    const asked = { params: inStandard(), query: { from, to } }
    const notThere = { code: 'not_found', details: { what: 'version' } }
    await expect(visitor().comparePublicVersions(asked)).rejects.toMatchObject(notThere)
    await expect(visitor().getPublicDelta(asked)).rejects.toMatchObject(notThere)
  })

  test('finds none of a standard nobody has', async () => {
    const params = { standardId: SkillStandardId.parse(crypto.randomUUID()) }
    await expect(visitor().comparePublicVersions({ params, query: { from: '1.0', to: '1.1' } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

test('versions of two standards, of another issuer, or of nobody are not compared', async () => {
  const other = await importDraft(desk, { designation: 'HSI-CMP-2' })
  const stranger = await importDraft(await foundBody(api), { designation: 'HSI-CMP-3' })
  const nobody = { id: StandardVersionId.parse(crypto.randomUUID()) }
  for (const version of [other, stranger, nobody]) {
    await expect(compare(first, version)).rejects.toMatchObject({ code: 'not_found', details: { what: 'version' } })
    await expect(compare(version, first)).rejects.toMatchObject({ code: 'not_found', details: { what: 'version' } })
  }
})
