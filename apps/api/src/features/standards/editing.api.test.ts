import {
  LineageId,
  type NumberingRule,
  type OwnField,
  reverseEdits,
  type StandardVersion,
  type Statement,
  type StatementEdit,
  wordsOf,
} from '@touchstone/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskOf, foundBody, importDraft, publish, publishStandard, type Desk } from '../../testing/small-body.js'
import { itemId } from '../../testing/small-package.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
let colleague: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  colleague = await deskOf(api, desk.issuerId, 'standards_manager')
})
afterAll(() => api?.close())

let designations = 0
const draftOf = () => importDraft(desk, { designation: `HSI-ED-${(designations += 1)}` })
const at = ({ id }: Pick<StandardVersion, 'id'>) => ({ ...desk.at, versionId: id })
const read = (version: StandardVersion) => desk.standards.getVersion({ params: at(version) })
const edit = (version: StandardVersion, edits: StatementEdit[], by = desk) =>
  by.editing.editStatements({ params: at(version), body: { edits } })

const [area, otherArea, duty, performance, group, knowledge, skill] = [1, 2, 3, 4, 5, 6, 7].map((n) =>
  LineageId.parse(itemId(n)),
) as [LineageId, LineageId, LineageId, LineageId, LineageId, LineageId, LineageId]
const fresh = () => LineageId.parse(crypto.randomUUID())
const statement = (statements: readonly Statement[], lineageId: LineageId) => {
  const found = statements.find((one) => one.lineageId === lineageId)
  if (found === undefined) throw new Error(`No statement ${lineageId}`)
  return found
}
const blank: Extract<StatementEdit, { edit: 'add' }>['words'] = {
  type: 'duty',
  typeLabel: null,
  code: null,
  title: null,
  text: 'Replace bearings.',
  evaluationCriteria: [],
  accuracyLevel: null,
  equipment: [],
  assignment: null,
  notes: null,
  fields: {},
  ksas: [],
  derivedFrom: [],
}
const add = (lineageId: LineageId, parent: LineageId | null, words: Partial<typeof blank> = {}): StatementEdit => ({
  edit: 'add',
  lineageId,
  place: { parent, after: null },
  words: { ...blank, ...words },
})
const rewrite = (lineageId: LineageId, from: string, to: string): StatementEdit => ({
  edit: 'change',
  lineageId,
  from: { text: from },
  to: { text: to },
})

describe('edits of a draft', () => {
  test('add, change, move and remove, and reading the draft again gives what was answered', async () => {
    const draft = await draftOf()
    const before = (await read(draft)).statements
    const [first, second] = [fresh(), fresh()]
    const answer = await edit(draft, [
      add(first, otherArea, { ksas: [skill, knowledge], evaluationCriteria: ['Runs cool.'], notes: 'One.\nTwo.' }),
      add(second, first, { type: 'performance_standard', equipment: [{ kind: 'tooling', text: 'Puller' }] }),
      rewrite(area, statement(before, area).text, 'Keep every pump tight.'),
      { edit: 'move', lineageId: duty, from: { parent: area, after: null }, to: { parent: null, after: null } },
      { edit: 'change', lineageId: performance, from: { ksas: [knowledge, skill] }, to: { ksas: [skill] } },
    ])
    expect(answer.revision).toBe(1)
    const { version, statements } = await read(draft)
    expect(version.revision).toBe(1)
    for (const changed of answer.changed) expect(statement(statements, changed.lineageId)).toEqual(changed)
    const unchanged = statements.filter((one) => !answer.changed.some(({ id }) => id === one.id))
    for (const one of unchanged) expect(statement(before, one.lineageId)).toEqual(one)
    expect(statement(statements, first)).toMatchObject({ id: first, parent: otherArea, ksas: [skill, knowledge] })
    expect(statement(statements, duty)).toMatchObject({ parent: null, position: 0 })
    expect(statement(statements, area)).toMatchObject({ position: 1, text: 'Keep every pump tight.' })
    expect(statement(statements, performance).ksas).toEqual([skill])

    await edit(draft, reverseEdits(answer.done))
    expect((await read(draft)).statements).toEqual(before)
  })

  test('remove a KSA together with the last links to it', async () => {
    const draft = await draftOf()
    const before = (await read(draft)).statements
    const gone: StatementEdit = {
      edit: 'remove',
      lineageId: knowledge,
      place: { parent: group, after: null },
      words: wordsOf(statement(before, knowledge)),
    }
    await expect(edit(draft, [gone])).rejects.toMatchObject({
      code: 'statement_edit_refused',
      details: { problem: 'ksa_in_use', lineageId: knowledge },
    })
    const unlink: StatementEdit = {
      edit: 'change',
      lineageId: performance,
      from: { ksas: [knowledge, skill] },
      to: { ksas: [skill] },
    }
    await edit(draft, [gone, unlink])
    expect((await read(draft)).statements).toHaveLength(6)
  })

  test('are done together or not at all', async () => {
    const draft = await draftOf()
    const before = await read(draft)
    const edits = [add(fresh(), area), add(fresh(), null), add(fresh(), fresh())]
    await expect(edit(draft, edits)).rejects.toMatchObject({
      code: 'statement_edit_refused',
      details: { problem: 'place_missing' },
    })
    expect(await read(draft)).toEqual(before)
  })

  test('that change nothing are no edits', async () => {
    const draft = await draftOf()
    expect(await edit(draft, [rewrite(area, 'Whatever.', 'Keep pumps tight.')])).toEqual({
      revision: 0,
      changed: [],
      done: [],
    })
  })

  test('are refused with a code another statement has', async () => {
    const draft = await draftOf()
    await expect(edit(draft, [add(fresh(), area, { code: 'K1' })])).rejects.toMatchObject({
      code: 'statement_code_taken',
      details: { code: 'K1' },
    })
  })

  test.each<[string, unknown]>([
    ['no edit', []],
    ['an edit nobody knows', [{ edit: 'rename', lineageId: itemId(1) }]],
    ['a change that does not say how it was', [{ edit: 'change', lineageId: itemId(1), from: {}, to: { text: 'x' } }]],
    ['a field nobody knows', [{ edit: 'change', lineageId: itemId(1), from: { id: 'x' }, to: { id: 'y' } }]],
    ['a text that changes the reading direction', [rewrite(area, 'Keep pumps tight.', 'abc\u202Edef')]],
  ])('are not understood with %s', async (_, edits) => {
    const draft = await draftOf()
    await expect(edit(draft, edits as StatementEdit[])).rejects.toMatchObject({ code: 'invalid_request' })
  })

  test('leave one audit line with what was done, and no words', async () => {
    const draft = await draftOf()
    const lineageId = fresh()
    await edit(draft, [add(lineageId, area), rewrite(area, 'Keep pumps tight.', 'Keep every pump tight.')])
    const { items } = await desk.issuer.listAuditEvents({ params: desk.at, query: {} })
    expect(items[0]).toMatchObject({
      action: 'statements_edited',
      subject: { type: 'version', id: draft.id },
      details: { revision: 1, added: 1, changed: 1, moved: 0, removed: 0, lineageIds: [lineageId, area] },
    })
    expect(JSON.stringify(items[0])).not.toContain('pump')
  })
})

describe('own fields of a draft', () => {
  const field = (kind: OwnField['kind'], change: Partial<OwnField> = {}): OwnField => ({
    key: 'torque',
    label: 'Torque',
    kind,
    required: false,
    on: ['duty'],
    choices: [],
    ...change,
  })
  const define = (version: StandardVersion, from: OwnField[], to: OwnField[], withValues: string[] = []) =>
    desk.editing.defineOwnFields({ params: at(version), body: { from, to, withValues } })
  const fill = (value: string | number): StatementEdit => ({
    edit: 'change',
    lineageId: duty,
    from: { fields: {} },
    to: { fields: { torque: value } },
  })

  test('hold values once they are defined, and only what fits', async () => {
    const draft = await draftOf()
    await expect(edit(draft, [fill(12)])).rejects.toMatchObject({
      code: 'own_field_unfit',
      details: { fault: 'unknown' },
    })
    const { version } = await define(draft, [], [field('number')])
    expect(version).toEqual((await read(draft)).version)
    await expect(edit(draft, [fill('much')])).rejects.toMatchObject({ details: { fault: 'not_a_number' } })
    await edit(draft, [fill(12)])
    expect(statement((await read(draft)).statements, duty).fields).toEqual({ torque: 12 })
  })

  test('are changed with their values, or not at all', async () => {
    const draft = await draftOf()
    await define(draft, [], [field('number')])
    await edit(draft, [fill(12)])
    await expect(define(draft, [field('number')], [field('date')])).rejects.toMatchObject({
      code: 'own_field_in_use',
      details: { key: 'torque', statements: 1 },
    })
    const { changed, done, revision } = await define(draft, [field('number')], [field('line')])
    expect([changed.map(({ fields }) => fields), done.length, revision]).toEqual([[{ torque: '12' }], 1, 3])
    await expect(define(draft, [field('line')], [])).rejects.toMatchObject({ code: 'own_field_in_use' })
    await define(draft, [field('line')], [], ['torque'])
    const { version, statements } = await read(draft)
    expect([version.ownFields, statement(statements, duty).fields]).toEqual([[], {}])
  })

  test('that somebody else has changed meanwhile are not written over', async () => {
    const draft = await draftOf()
    await define(draft, [], [field('number')])
    await expect(define(draft, [], [field('line')])).rejects.toMatchObject({ code: 'changed_meanwhile' })
  })

  test('to choose in have choices', async () => {
    const draft = await draftOf()
    await expect(define(draft, [], [field('choice')])).rejects.toMatchObject({ code: 'invalid_request' })
    await expect(define(draft, [], [field('line', { choices: ['a'] })])).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })
})

describe('numbering of a draft', () => {
  const rules: NumberingRule[] = [
    { type: 'duty_area', pattern: '{A}' },
    { type: 'duty', pattern: '{parent}{n}' },
    { type: 'performance_standard', pattern: '{parent}.{n}' },
  ]
  const number = (version: StandardVersion, from: NumberingRule[], to: NumberingRule[]) =>
    desk.editing.setNumbering({ params: at(version), body: { from, to } })
  const codes = async (version: StandardVersion) => (await read(version)).statements.map(({ code }) => code)

  test('numbers at once, and again after every edit', async () => {
    const draft = await draftOf()
    const { version, done, changed } = await number(draft, [], rules)
    expect([done.length, changed.length]).toEqual([4, 4])
    expect(version).toEqual((await read(draft)).version)
    expect(await codes(draft)).toEqual(['A', 'A1', 'A1.1', 'B', null, 'K1', 'S1'])
    const place = { parent: null, after: null }
    const moved = await edit(draft, [
      { edit: 'move', lineageId: otherArea, from: { parent: null, after: area }, to: place },
    ])
    expect(await codes(draft)).toEqual(['A', 'B', 'B1', 'B1.1', null, 'K1', 'S1'])
    await edit(draft, reverseEdits(moved.done))
    expect(await codes(draft)).toEqual(['A', 'A1', 'A1.1', 'B', null, 'K1', 'S1'])
  })

  test('that goes leaves the codes as they are, to be written by hand', async () => {
    const draft = await draftOf()
    await number(draft, [], rules)
    expect((await number(draft, rules, [])).done).toEqual([])
    await edit(draft, [{ edit: 'change', lineageId: area, from: { code: 'A' }, to: { code: 'X' } }])
    expect((await codes(draft))[0]).toBe('X')
  })

  test('that would give one code twice, or was changed meanwhile, is refused', async () => {
    const draft = await draftOf()
    await expect(number(draft, [], [{ type: 'knowledge', pattern: 'S{n}' }])).rejects.toMatchObject({
      code: 'statement_code_taken',
      details: { code: 'S1' },
    })
    await expect(number(draft, rules, [])).rejects.toMatchObject({ code: 'changed_meanwhile' })
    await expect(number(draft, [], [{ type: 'duty', pattern: '{n}{x}' }])).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })
})

describe('two editors at once', () => {
  test('write in two fields, and both stand', async () => {
    const draft = await draftOf()
    await Promise.all([
      edit(draft, [rewrite(area, 'Keep pumps tight.', 'Keep every pump tight.')]),
      edit(draft, [{ edit: 'change', lineageId: area, from: { notes: null }, to: { notes: 'Ask Ana.' } }], colleague),
    ])
    const { version, statements } = await read(draft)
    expect(statement(statements, area)).toMatchObject({ text: 'Keep every pump tight.', notes: 'Ask Ana.' })
    expect(version.revision).toBe(2)
    expect(await colleague.editing.getRevision({ params: at(draft) })).toEqual({ revision: 2 })
  })

  test('write in one field: the first stands, the second is told and has lost nothing', async () => {
    const draft = await draftOf()
    const outcomes = await Promise.allSettled([
      edit(draft, [rewrite(area, 'Keep pumps tight.', 'One.')]),
      edit(draft, [rewrite(area, 'Keep pumps tight.', 'Two.')], colleague),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'statement_changed_meanwhile', details: { lineageId: area, fields: ['text'] } },
    })
    expect(['One.', 'Two.']).toContain(statement((await read(draft)).statements, area).text)
  })

  test('of whom one removes what the other has rewritten', async () => {
    const draft = await draftOf()
    const seen = statement((await read(draft)).statements, otherArea)
    await edit(draft, [rewrite(otherArea, seen.text, 'Keep every shaft turning true.')], colleague)
    const place = { parent: null, after: area }
    await expect(
      edit(draft, [{ edit: 'remove', lineageId: otherArea, place, words: wordsOf(seen) }]),
    ).rejects.toMatchObject({ code: 'statement_changed_meanwhile', details: { fields: ['text'] } })
  })
})

describe('what is not there to be edited', () => {
  test('a statement of another version', async () => {
    const [draft, other] = [await draftOf(), await draftOf()]
    const elsewhere = fresh()
    await edit(other, [add(elsewhere, null)])
    for (const forged of [
      rewrite(elsewhere, 'Replace bearings.', 'Mine.'),
      { edit: 'move', lineageId: elsewhere, from: { parent: null, after: null }, to: { parent: area, after: null } },
    ] satisfies StatementEdit[]) {
      await expect(edit(draft, [forged])).rejects.toMatchObject({
        code: 'statement_edit_refused',
        details: { problem: 'statement_missing', lineageId: elsewhere },
      })
    }
    await expect(edit(draft, [add(fresh(), elsewhere)])).rejects.toMatchObject({
      details: { problem: 'place_missing' },
    })
    await expect(edit(draft, [add(fresh(), area, { ksas: [elsewhere] })])).rejects.toMatchObject({
      code: 'statement_tree_broken',
    })
  })

  test('one whose identifier another standard has is a row of its own', async () => {
    const [draft, other] = [await draftOf(), await draftOf()]
    const shared = fresh()
    const theirs = await edit(other, [add(shared, null)])
    const { changed } = await edit(draft, [add(shared, null, { text: 'Ours.' })])
    expect(theirs.changed.find(({ lineageId }) => lineageId === shared)?.id).toBe(shared)
    expect(changed.find(({ lineageId }) => lineageId === shared)?.id).not.toBe(shared)
    expect(statement((await read(other)).statements, shared).text).toBe('Replace bearings.')
  })

  test('a version that is no draft', async () => {
    const version = await publishStandard(desk, 'HSI-ED-P')
    await expect(edit(version, [add(fresh(), null)])).rejects.toMatchObject({
      code: 'version_not_draft',
      details: { status: 'published' },
    })
  })

  test('a draft of another body, nor is its revision to be read', async () => {
    const draft = await draftOf()
    const other = await foundBody(api, { name: 'Northern Trades Board' })
    const params = { ...other.at, versionId: draft.id }
    await expect(other.editing.editStatements({ params, body: { edits: [add(fresh(), null)] } })).rejects.toMatchObject(
      { code: 'not_found' },
    )
    for (const refused of [
      other.editing.setNumbering({ params, body: { from: [], to: [] } }),
      other.editing.defineOwnFields({ params, body: { from: [], to: [], withValues: [] } }),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'not_found' })
    await expect(other.editing.getRevision({ params })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('by those who only read', async () => {
    const draft = await draftOf()
    const auditor = await deskOf(api, desk.issuerId, 'auditor')
    await expect(edit(draft, [add(fresh(), null)], auditor)).rejects.toMatchObject({ code: 'permission_missing' })
  })
})

test('a draft of the next version is edited under the same lineage, and its own row', async () => {
  const first = await publishStandard(desk, 'HSI-ED-N')
  const body = { number: '1.1', changeClass: 'adjustment' } as const
  const next = await desk.standards.startDraft({ params: at(first), body })
  const seen = statement((await read(next)).statements, otherArea)
  const { done } = await edit(next, [
    { edit: 'remove', lineageId: otherArea, place: { parent: null, after: area }, words: wordsOf(seen) },
  ])
  expect((await read(first)).statements).toHaveLength(7)
  const { changed } = await edit(next, reverseEdits(done))
  expect(changed[0]).toMatchObject({ lineageId: otherArea, text: seen.text })
  expect(changed[0]?.id).not.toBe(statement((await read(first)).statements, otherArea).id)
  expect(await publish(desk, next)).toMatchObject({ number: '1.1', status: 'published', revision: 2 })
})

test('ten thousand edits are one request', async () => {
  const draft = await draftOf()
  const areas = Array.from({ length: 10 }, fresh)
  const lineages = Array.from({ length: 9_990 }, fresh)
  const adds = [
    ...areas.map((one) => add(one, null, { type: 'duty_area', text: 'An area of work.' })),
    ...lineages.map((one, n) =>
      add(one, areas[n % 10] ?? area, { text: `Do the work number ${n}.`, ksas: [knowledge] }),
    ),
  ]
  const { changed } = await edit(draft, adds)
  expect(changed.length).toBeGreaterThanOrEqual(10_000)
  const [first = area] = lineages
  const { statements } = await read(draft)
  expect(statements).toHaveLength(10_007)
  await edit(draft, [rewrite(first, 'Do the work number 0.', 'Do it.')])
}, 120_000)
