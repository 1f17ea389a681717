import { library } from '@touchstone/contract'
import { isReady, SkillStandardId, StandardVersionId, type StandardVersion } from '@touchstone/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  certify,
  dutyArea,
  foundBody,
  importDraft,
  openDefinition,
  publish,
  publishNext,
} from '../../testing/small-body.js'
import type { Desk } from '../../testing/small-body.js'
import { itemId, smallPackage } from '../../testing/small-package.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
afterAll(() => api?.close())

const atOnce = { effectiveOn: null, newStartsFrom: null, lastAssessmentOnPrevious: null, sunsetOnPrevious: null }
let designations = 0
const designation = () => `HSI-PT-${(designations += 1)}`
const draftOf = () => importDraft(desk, { designation: designation() })
const published = async () => publish(desk, await draftOf())
const at = ({ id }: Pick<StandardVersion, 'id'>) => ({ ...desk.at, versionId: id })
const statementsOf = async (version: StandardVersion) =>
  (await desk.standards.getVersion({ params: at(version) })).statements
const startDraft = (version: StandardVersion, number = '1.1') =>
  desk.standards.startDraft({ params: at(version), body: { number, changeClass: 'adjustment' } })

describe('a standard written from nothing', () => {
  const body = () => ({
    designation: designation(),
    title: 'Rigger',
    number: '1.0' as const,
    language: 'en-GB',
    level: 'Level I',
  })

  test('begins with an empty draft', async () => {
    const begun = body()
    const draft = await desk.standards.createStandard({ params: desk.at, body: begun })
    const found = await desk.standards.getVersion({ params: at(draft) })
    expect(found.version).toEqual(draft)
    expect(draft).toMatchObject({
      title: 'Rigger',
      number: '1.0',
      language: 'en-GB',
      level: 'Level I',
      status: 'draft',
    })
    expect(found.standard).toMatchObject({ designation: begun.designation, issuerId: desk.at.issuerId })
    expect(found.statements).toEqual([])
  })

  test('has a designation of its own, and a refusal leaves nothing behind', async () => {
    const begun = body()
    await desk.standards.createStandard({ params: desk.at, body: begun })
    const before = await desk.standards.listStandards({ params: desk.at })
    await expect(
      desk.standards.createStandard({ params: desk.at, body: { ...begun, title: 'Slinger' } }),
    ).rejects.toMatchObject({ code: 'designation_taken' })
    expect(await desk.standards.listStandards({ params: desk.at })).toEqual(before)
  })
})

describe('a draft', () => {
  test('has its details changed', async () => {
    const draft = await draftOf()
    const body = { ...detailsOf(draft), number: '2.0', title: 'Pump Fitter', introduction: 'First line.\nSecond line.' }
    await desk.standards.updateVersion({ params: at(draft), body })
    const { version } = await desk.standards.getVersion({ params: at(draft) })
    expect(version).toEqual({ ...draft, ...body })
  })

  test('is discarded and out of sight, and its number is free again', async () => {
    const first = await published()
    const draft = await startDraft(first)
    expect(await desk.standards.discardDraft({ params: at(draft) })).toMatchObject({ status: 'discarded' })
    await expect(desk.standards.discardDraft({ params: at(draft) })).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    await expect(desk.standards.updateVersion({ params: at(draft), body: detailsOf(draft) })).rejects.toMatchObject({
      code: 'version_not_draft',
    })
    expect(await startDraft(first)).toMatchObject({ number: '1.1', status: 'draft' })
    const { versions } = await desk.standards.getStandard({ params: { ...desk.at, standardId: first.standardId } })
    expect(versions.map(({ number, status }) => `${number} ${status}`)).toEqual([
      '1.1 draft',
      '1.0 published',
      '1.1 discarded',
    ])
  })
})

describe('publication', () => {
  test('is shown before it is done, and freezes what was shown', async () => {
    api.clock.set('2026-03-02T23:30:00.000Z')
    const draft = await draftOf()
    const preview = await desk.standards.previewPublication({ params: at(draft) })
    expect(preview).toMatchObject({
      statements: 7,
      dutyAreas: 2,
      performanceStandards: 1,
      ksas: 2,
      supersedes: null,
    })
    expect(isReady(preview.findings)).toBe(true)
    const version = await publish(desk, draft)
    expect(version).toMatchObject({
      status: 'published',
      contentHash: preview.contentHash,
      publishedAt: '2026-03-02T23:30:00.000Z',
      // In Warsaw it is the next day.
      publishedOn: '2026-03-03',
      effectiveOn: '2026-03-03',
    })
    expect((await desk.standards.getVersion({ params: at(draft) })).version).toEqual(version)
    api.clock.set('2026-03-02T09:00:00.000Z')
  })

  test('is refused when the words changed since they were shown', async () => {
    const draft = await draftOf()
    const { contentHash } = await desk.standards.previewPublication({ params: at(draft) })
    await desk.standards.updateVersion({ params: at(draft), body: { ...detailsOf(draft), title: 'Pump Fitter' } })
    const body = { contentHash, ...atOnce }
    const now = await desk.standards.previewPublication({ params: at(draft) })
    expect(now.contentHash).not.toBe(contentHash)
    await expect(desk.standards.publishVersion({ params: at(draft), body })).rejects.toMatchObject({
      code: 'content_changed_since_shown',
      details: { contentHash: now.contentHash },
    })
    expect((await desk.standards.getVersion({ params: at(draft) })).version.status).toBe('draft')
  })

  test('of a draft with an error among its findings is refused, and the error is named', async () => {
    const { CFItems, ...rest } = smallPackage()
    const alike = CFItems.map((item) => (item.identifier === dutyArea(2) ? { ...item, humanCodingScheme: '1' } : item))
    const draft = await importDraft(desk, { designation: designation(), package: { ...rest, CFItems: alike } })
    const [first] = await statementsOf(draft)
    const { findings } = await desk.standards.previewPublication({ params: at(draft) })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
      {
        rule: 'code_duplicate',
        severity: 'error',
        lineageId: dutyArea(2),
        details: { code: '1', first: first?.lineageId },
      },
    ])
    expect(await desk.standards.listFindings({ params: at(draft) })).toEqual(findings)
    await expect(publish(desk, draft)).rejects.toMatchObject({
      code: 'version_not_ready',
      details: { versionId: draft.id, errors: 1 },
    })
    expect((await desk.standards.getVersion({ params: at(draft) })).version).toEqual(draft)
  })

  test('happens once', async () => {
    const version = await published()
    await expect(desk.standards.previewPublication({ params: at(version) })).rejects.toMatchObject({
      code: 'version_not_draft',
    })
    const body = { contentHash: version.contentHash ?? '', ...atOnce }
    await expect(desk.standards.publishVersion({ params: at(version), body })).rejects.toMatchObject({
      code: 'version_not_draft',
      details: { status: 'published' },
    })
  })

  test('of two people who publish at once, one wins and the other is told', async () => {
    const draft = await draftOf()
    const { contentHash } = await desk.standards.previewPublication({ params: at(draft) })
    const body = { contentHash, ...atOnce }
    const tries = await Promise.allSettled([1, 2].map(() => desk.standards.publishVersion({ params: at(draft), body })))
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const told = tries.find((one) => one.status === 'rejected')
    expect(told?.reason).toMatchObject({ code: 'version_not_draft' })
  })

  test('supersedes the version before it, and says on whom that bears', async () => {
    const first = await published()
    const definition = await openDefinition(desk, first, { code: designation() })
    await certify(desk, definition)
    const draft = await startDraft(first)
    const { supersedes } = await desk.standards.previewPublication({ params: at(draft) })
    expect(supersedes).toEqual({ id: first.id, number: '1.0', openDefinitions: 1, credentials: 1 })
    const second = await publish(desk, draft, { newStartsFrom: '2026-06-01', lastAssessmentOnPrevious: '2026-12-31' })
    expect(second).toMatchObject({ status: 'published', newStartsFrom: '2026-06-01' })
    const { version } = await desk.standards.getVersion({ params: at(first) })
    expect(version).toEqual({ ...first, status: 'superseded', supersededBy: second.id, lastAssessmentOn: '2026-12-31' })
  })

  test('leaves nothing that can be written', async () => {
    const version = await published()
    await expect(desk.standards.updateVersion({ params: at(version), body: detailsOf(version) })).rejects.toMatchObject(
      {
        code: 'version_not_draft',
      },
    )
    await expect(desk.standards.discardDraft({ params: at(version) })).rejects.toMatchObject({
      code: 'illegal_transition',
    })
  })
})

describe('withdrawal of a version', () => {
  const body = { reason: 'A limit value was wrong.' }

  test('keeps it readable, with the reason', async () => {
    const version = await published()
    const withdrawn = await desk.standards.withdrawVersion({ params: at(version), body })
    expect(withdrawn).toEqual({
      ...version,
      status: 'withdrawn',
      withdrawnAt: api.clock.now(),
      withdrawalReason: body.reason,
    })
    const read = await readPublic(version, '1.0')
    expect(read).toMatchObject({ version: { status: 'withdrawn' }, newer: null })
    expect(read.statements).toHaveLength(7)
  })

  test('happens once, also of two who do it at once', async () => {
    const version = await published()
    const tries = await Promise.allSettled(
      [1, 2].map(() => desk.standards.withdrawVersion({ params: at(version), body })),
    )
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(desk.standards.withdrawVersion({ params: at(version), body })).rejects.toMatchObject({
      code: 'illegal_transition',
    })
  })

  test('is for what was published', async () => {
    await expect(desk.standards.withdrawVersion({ params: at(await draftOf()), body })).rejects.toMatchObject({
      code: 'illegal_transition',
    })
  })

  test.each([
    ['nothing', ''],
    ['blanks', '  \n '],
    ['a control character', 'wrong\u0000limit'],
    ['a character that turns the reading direction', 'wrong \u202Elimit'],
  ])('is not done for %s', async (_, reason) => {
    const version = await published()
    await expect(desk.standards.withdrawVersion({ params: at(version), body: { reason } })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })
})

describe('the next draft', () => {
  test('copies every statement with its lineage, under new row ids', async () => {
    const first = await published()
    const draft = await startDraft(first)
    expect(draft).toMatchObject({ basedOn: first.id, status: 'draft', contentHash: null, publishedOn: null })
    const content = (statements: Awaited<ReturnType<typeof statementsOf>>) =>
      statements.map(({ id: _, ...rest }) => rest)
    const [before, after] = [await statementsOf(first), await statementsOf(draft)]
    expect(content(after)).toEqual(content(before))
    expect(new Set([...before, ...after].map(({ id }) => id)).size).toBe(14)
  })

  test('is one at a time', async () => {
    const first = await published()
    const tries = await Promise.allSettled(['1.1', '1.2'].map((number) => startDraft(first, number)))
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(startDraft(first, '1.3')).rejects.toMatchObject({ code: 'draft_exists' })
  })

  test('bears a later number, and a new one', async () => {
    const first = await published()
    await expect(startDraft(first, '0.9')).rejects.toMatchObject({
      code: 'version_number_not_later',
      details: { latest: '1.0' },
    })
    await expect(startDraft(first, '1.0.0')).rejects.toMatchObject({ code: 'version_number_taken' })
    const draft = await startDraft(first)
    await expect(
      desk.standards.updateVersion({ params: at(draft), body: { ...detailsOf(draft), number: '1.0' } }),
    ).rejects.toMatchObject({ code: 'version_number_taken' })
  })

  test('starts from what was published', async () => {
    await expect(startDraft(await draftOf())).rejects.toMatchObject({ code: 'version_not_published' })
  })
})

const readPublic = ({ standardId }: StandardVersion, number: string) =>
  api.client(library).readLibraryVersion({ params: { standardId, number } })

describe('the public library', () => {
  test('shows what was published, latest first, and says what is newer', async () => {
    const first = await published()
    const second = await publishNext(desk, first, '1.1')
    await startDraft(second, '1.2')
    const listed = (await api.client(library).listLibrary()).find(({ id }) => id === first.standardId)
    expect(listed?.issuerName).toBe('Harbour Skills Institute')
    expect(listed?.versions.map(({ number, status }) => `${number} ${status}`)).toEqual([
      '1.1 published',
      '1.0 superseded',
    ])
    expect(await readPublic(first, '1.0')).toMatchObject({ newer: { number: '1.1', publishedOn: second.publishedOn } })
    expect(await readPublic(first, '1.1')).toMatchObject({ newer: null })
  })

  test('hands out the very bytes a content hash is taken over', async () => {
    const { standardId, number, contentHash } = await published()
    const bytes = await api.client(library).getFrozenContent({ params: { standardId, number } })
    const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer())
    expect(Buffer.from(digest).toString('hex')).toBe(contentHash)
    expect(JSON.parse(await bytes.text())).toMatchObject({ version: { number } })
  })

  test('shows no draft and no discarded draft under any address', async () => {
    const draft = await draftOf()
    const first = await published()
    const next = await startDraft(first)
    await expect(readPublic(draft, '1.0')).rejects.toMatchObject({ code: 'not_found' })
    await expect(readPublic(next, '1.1')).rejects.toMatchObject({ code: 'not_found' })
    await desk.standards.discardDraft({ params: at(next) })
    await expect(readPublic(next, '1.1')).rejects.toMatchObject({ code: 'not_found' })
    const shown = JSON.stringify(await api.client(library).listLibrary())
    for (const { id, standardId } of [draft, next]) {
      expect(shown).not.toContain(id)
      await expect(readPublic({ ...draft, standardId: SkillStandardId.parse(id) }, '1.1')).rejects.toMatchObject({
        code: 'not_found',
      })
      await expect(fetch(`${api.url}/api/v1/library/standards/${standardId}/versions/draft`)).resolves.toMatchObject({
        status: 400,
      })
    }
  })
})

test('what another issuer owns is not found under any verb', async () => {
  const other = await foundBody(api, { name: 'Northern Trades Board' })
  const [draft, version] = [await draftOf(), await published()]
  const params = { ...other.at, versionId: draft.id }
  const hash = { contentHash: version.contentHash ?? '', ...atOnce }
  const refused = await Promise.allSettled([
    other.standards.getVersion({ params }),
    other.standards.getStandard({ params: { ...other.at, standardId: draft.standardId } }),
    other.standards.updateVersion({ params, body: detailsOf(draft) }),
    other.standards.previewPublication({ params }),
    other.standards.publishVersion({ params, body: hash }),
    other.standards.discardDraft({ params }),
    other.standards.withdrawVersion({ params: { ...other.at, versionId: version.id }, body: { reason: 'Not ours.' } }),
    other.standards.startDraft({
      params: { ...other.at, versionId: version.id },
      body: { number: '9.0', changeClass: null },
    }),
  ])
  for (const one of refused) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
  expect(await other.standards.listStandards({ params: other.at })).toEqual([])
  await expect(
    desk.standards.getVersion({ params: { ...desk.at, versionId: StandardVersionId.parse(itemId(1)) } }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

function detailsOf({
  number,
  title,
  level,
  language,
  introduction,
  acknowledgements,
  changeClass,
  changeNote,
}: StandardVersion) {
  return { number, title, level, language, introduction, acknowledgements, changeClass, changeNote }
}
