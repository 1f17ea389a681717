import { LineageId, type StandardVersion } from '@touchstone/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  approve,
  certify,
  deskOf,
  dutyArea,
  foundBody,
  importDraft,
  openDefinition,
  publish,
  publishNext,
  publishStandard,
  type Desk,
} from '../../testing/small-body.js'
import { itemId } from '../../testing/small-package.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
afterAll(() => api?.close())

let designations = 0
const designation = () => `HSI-PT-${(designations += 1)}`
const draftOf = () => importDraft(desk, { designation: designation() })
const at = ({ id }: Pick<StandardVersion, 'id'>) => ({ ...desk.at, versionId: id })
const read = async (version: StandardVersion) => (await desk.standards.getVersion({ params: at(version) })).version
const nextOf = (version: StandardVersion, changeClass: 'correction' | 'adjustment' | 'revision' = 'adjustment') =>
  desk.standards.startDraft({ params: at(version), body: { number: '1.1', changeClass } })
const contentHashOf = async (version: StandardVersion) =>
  (await desk.standards.previewPublication({ params: at(version) })).contentHash
const statuses = (tries: readonly PromiseSettledResult<unknown>[]) => tries.map(({ status }) => status).toSorted()

describe('approval', () => {
  test('freezes a draft with the day and the note of the decision, and publication keeps them', async () => {
    const draft = await draftOf()
    const approved = await approve(desk, draft)
    expect(approved).toEqual({
      ...draft,
      status: 'approved',
      approvedOn: '2026-02-20',
      approvalNote: 'Board meeting 12, unanimous.',
    })
    await expect(desk.standards.updateVersion({ params: at(draft), body: detailsOf(draft) })).rejects.toMatchObject({
      code: 'version_not_draft',
    })
    expect(await publish(desk, approved)).toMatchObject({ status: 'published', approvedOn: '2026-02-20' })
  })

  test('is taken back, and the draft is written on', async () => {
    const draft = await draftOf()
    await approve(desk, draft)
    expect(await desk.decisions.reopenVersion({ params: at(draft) })).toEqual(draft)
    await desk.standards.updateVersion({ params: at(draft), body: { ...detailsOf(draft), title: 'Pump Fitter' } })
    await expect(desk.decisions.reopenVersion({ params: at(draft) })).rejects.toMatchObject({
      code: 'illegal_transition',
    })
  })

  test('is of what was shown, not later than today, and of what could be published', async () => {
    const draft = await draftOf()
    const contentHash = await contentHashOf(draft)
    await expect(approve(desk, draft, { approvedOn: '2026-03-03' })).rejects.toMatchObject({ code: 'date_in_future' })
    await desk.standards.updateVersion({ params: at(draft), body: { ...detailsOf(draft), title: 'Pump Fitter' } })
    await expect(approve(desk, draft, { contentHash })).rejects.toMatchObject({ code: 'content_changed_since_shown' })
    const next = await nextOf(await publishStandard(desk, designation()))
    await desk.standards.updateVersion({ params: at(next), body: { ...detailsOf(next), changeClass: null } })
    await expect(approve(desk, next)).rejects.toMatchObject({ code: 'version_not_ready', details: { errors: 1 } })
    expect(await read(draft)).toMatchObject({ status: 'draft', approvedOn: null })
  })

  test('of two people who approve at once, one wins and the other is told', async () => {
    const draft = await draftOf()
    const tries = await Promise.allSettled([approve(desk, draft), approve(desk, draft)])
    expect(statuses(tries)).toEqual(['fulfilled', 'rejected'])
    expect(tries.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'illegal_transition' })
  })

  test('is for whom may publish', async () => {
    const draft = await draftOf()
    const auditor = await deskOf(api, desk.issuerId, 'auditor')
    await expect(approve(auditor, draft)).rejects.toMatchObject({ code: 'permission_missing' })
    expect((await read(draft)).status).toBe('draft')
  })
})

describe('judgements', () => {
  const none = { significance: null, equivalence: null, note: null }
  const judge = (
    version: StandardVersion,
    ...judgements: Parameters<typeof desk.decisions.judgeChanges>[0]['body']['judgements']
  ) => desk.decisions.judgeChanges({ params: at(version), body: { judgements } })

  test('are set one or many at a time, changed, and taken back', async () => {
    const draft = await nextOf(await publishStandard(desk, designation()))
    const [first, second] = [
      { ...none, lineageId: dutyArea(1), significance: 'editorial' as const },
      { ...none, lineageId: dutyArea(2), equivalence: 'not_equivalent' as const, note: 'Bearings are new.' },
    ]
    const before = await contentHashOf(draft)
    expect(await judge(draft, first, second)).toEqual([first, second])
    expect(await contentHashOf(draft)).not.toBe(before)
    expect(await judge(draft, { ...none, lineageId: dutyArea(2) })).toEqual([first])
    const substantive = { ...first, significance: 'substantive' as const }
    expect(await judge(draft, substantive)).toEqual([substantive])
    expect(await desk.decisions.listJudgements({ params: at(draft) })).toEqual([substantive])
  })

  test('are of statements the draft or the version before has, each once', async () => {
    const draft = await nextOf(await publishStandard(desk, designation()))
    await api.database.database.query('DELETE FROM statement_ksas WHERE version_id = $1', [draft.id])
    await api.database.database.query('DELETE FROM statements WHERE version_id = $1 AND lineage_id = $2', [
      draft.id,
      itemId(4),
    ])
    const gone = { ...none, lineageId: LineageId.parse(itemId(4)), equivalence: 'not_equivalent' as const }
    expect(await judge(draft, gone)).toEqual([gone])
    await expect(judge(draft, { ...gone, lineageId: LineageId.parse(itemId(99)) })).rejects.toMatchObject({
      code: 'not_found',
      details: { what: 'statement' },
    })
    await expect(judge(draft, gone, gone)).rejects.toMatchObject({ code: 'invalid_request' })
    expect(await desk.decisions.listJudgements({ params: at(draft) })).toEqual([gone])
  })

  test('are not changed once the draft is approved', async () => {
    const draft = await nextOf(await publishStandard(desk, designation()))
    await approve(desk, draft)
    await expect(judge(draft, { ...none, lineageId: dutyArea(1), note: 'Late.' })).rejects.toMatchObject({
      code: 'version_not_draft',
    })
  })
})

describe('the kind of change', () => {
  test('holds a draft to what it permits, as people judged it', async () => {
    const draft = await nextOf(await publishStandard(desk, designation()), 'correction')
    await api.database.database.query(
      `UPDATE statements SET text = 'Keep 20 pumps tight.' WHERE version_id = $1 AND lineage_id = $2`,
      [draft.id, dutyArea(1)],
    )
    const errors = async () =>
      (await desk.standards.listFindings({ params: at(draft) })).filter(({ severity }) => severity === 'error')
    expect(await errors()).toEqual([
      {
        rule: 'change_beyond_class',
        severity: 'error',
        lineageId: dutyArea(1),
        details: { changeClass: 'correction', needs: 'adjustment', name: '1 Pump Seals' },
      },
    ])
    await expect(publish(desk, draft)).rejects.toMatchObject({ code: 'version_not_ready' })
    const judgement = { lineageId: dutyArea(1), significance: 'editorial', equivalence: null, note: null } as const
    await desk.decisions.judgeChanges({ params: at(draft), body: { judgements: [judgement] } })
    expect(await errors()).toEqual([])
    expect(await publish(desk, draft)).toMatchObject({ status: 'published' })
  })
})

describe('closing dates', () => {
  test('are set and altered after publication, and change no credential', async () => {
    const first = await publishStandard(desk, designation())
    const credential = await certify(desk, await openDefinition(desk, first, { code: designation() }))
    await publishNext(desk, first, '1.1')
    const close = (lastAssessmentOn: string | null, sunsetOn: string | null) =>
      desk.decisions.setClosingDates({ params: at(first), body: { lastAssessmentOn, sunsetOn } })
    expect(await close('2026-12-31', '2027-06-30')).toMatchObject({
      status: 'superseded',
      lastAssessmentOn: '2026-12-31',
      sunsetOn: '2027-06-30',
    })
    await expect(close('2027-07-01', '2027-06-30')).rejects.toMatchObject({ code: 'version_dates_out_of_order' })
    await expect(close('2026-03-01', null)).rejects.toMatchObject({ code: 'closing_date_past' })
    expect(await close('2026-03-02', null)).toMatchObject({ lastAssessmentOn: '2026-03-02', sunsetOn: null })
    const params = { ...desk.at, credentialId: credential.credentialId }
    expect(await desk.credentials.getCredential({ params })).toEqual({
      ...credential,
      version: { ...credential.version, status: 'superseded' },
    })
  })

  test('are not for a draft', async () => {
    const body = { lastAssessmentOn: null, sunsetOn: '2027-06-30' }
    await expect(desk.decisions.setClosingDates({ params: at(await draftOf()), body })).rejects.toMatchObject({
      code: 'version_not_published',
    })
  })
})

function detailsOf(version: StandardVersion) {
  const { number, title, level, language, introduction, acknowledgements, changeClass, changeNote } = version
  return { number, title, level, language, introduction, acknowledgements, changeClass, changeNote }
}
