// The report of a round over HTTP: who may read it when, in which form, and that it says what the record says.
import { callForInput, reportPreviews, reviewReports } from '@touchstone/contract'
import { CallForInputReport, type DispositionContent, type ReportForm, type ReportReader } from '@touchstone/domain'
import { readDocument } from '@touchstone/typesetting/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, foundBody, importDraft, publish } from '../../testing/small-body.js'
import { ana, comment, confirmed, openRound, PERFORMANCE } from '../../testing/small-round.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { ReportDocumentWork } from './report-document-work.js'
import { ScheduleRound } from '../reviews/schedule-round.js'

let api: TestApi
let desk: Desk
const reports = () => api.client(reviewReports)
const textOf = async (file: Blob) => new TextDecoder().decode(await file.arrayBuffer())
const OPENED = '2026-03-02T09:00:00.000Z'
const CLOSED = '2026-04-21T09:00:00.000Z'

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
beforeEach(() => api.clock.set(OPENED))
afterAll(() => api?.close())

const accepted: DispositionContent = {
  code: 'accepted',
  reason: '=HYPERLINK("http://evil.example")',
  change: 'editorial',
  decidedBy: { body: 'Technical work group', meeting: 'Third', vote: null, recusals: ['K. Berg'] },
  duplicateOf: null,
}

let designations = 0
/** A closed round: one comment that is answered and told, one that is hidden, one withdrawn. */
async function closedRound() {
  const version = await importDraft(desk, { designation: `HSI-RP-${(designations += 1)}` })
  const round = await openRound(desk, version)
  const first = await confirmed(api, round)
  const second = await confirmed(api, round, {
    commenter: { ...ana, country: 'PL', category: 'educator' },
    comments: [comment({ text: 'An insult.' })],
  })
  api.clock.set(CLOSED)
  await api.get(ScheduleRound).run(round.id)
  const params = { ...desk.at, roundId: round.id }
  const [insult] = second.mine.comments
  const [told] = first.mine.comments
  if (!insult || !told) throw new Error('There are comments')
  await desk.reviews.moderateComment({
    params: { ...desk.at, commentId: insult.id },
    body: { moderation: 'hidden', reason: 'It insults.' },
  })
  await desk.reviews.disposeComments({
    params,
    body: { comments: [{ commentId: told.id, answers: 0 }], disposition: accepted },
  })
  return { version, round, params, told, insult }
}

describe('a report', () => {
  test('is found by nobody before its round has closed, and by staff as a preview', async () => {
    const round = await openRound(desk, await importDraft(desk, { designation: `HSI-RP-${(designations += 1)}` }))
    await confirmed(api, round)
    const params = { roundId: round.id }
    for (const ask of [
      () => reports().readReport({ params }),
      () => reports().listReportComments({ params }),
      () => reports().downloadReportJson({ params }),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'round_results_not_open' })
    const staff = desk.tester.client(reportPreviews)
    const file = await staff.previewReportJson({ params: { ...desk.at, ...params } })
    expect(CallForInputReport.parse(JSON.parse(await textOf(file)))).toMatchObject({
      standing: 'preview',
      figures: { comments: 1 },
    })
    const stranger = await foundBody(api)
    await expect(
      reports().listVersionCalls({ params: { standardId: round.standardId, number: '1.0' } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      stranger.tester.client(reportPreviews).previewReportJson({ params: { ...stranger.at, ...params } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  test('tells answers once they were sent, and what became of the draft once it is published', async () => {
    const { version, params, told } = await closedRound()
    const read = () => reports().readReport({ params: { roundId: params.roundId } })
    const comments = async () => (await reports().listReportComments({ params: { roundId: params.roundId } })).items
    expect(await read()).toMatchObject({ standing: 'interim', figures: { comments: 2, answered: 0, hidden: 1 } })
    expect(await comments()).toMatchObject([{ id: told.id, answer: null }])
    await desk.reviews.applyProposal({ params: { ...desk.at, commentId: told.id } })
    await desk.reviews.sendReplies({ params })
    expect(await comments()).toMatchObject([
      { answer: { code: 'accepted', meeting: 'Third' }, takenOver: true, now: null, draftText: expect.any(String) },
    ])
    await desk.reviews.overrideGate({
      params: { ...desk.at, versionId: version.id },
      body: { reason: 'The panel met.', points: ['windows_open', 'comments_unanswered'] },
    })
    const published = await publish(desk, version)
    const report = await read()
    expect(report).toMatchObject({
      overrides: [{ reason: 'The panel met.', points: ['windows_open', 'comments_unanswered'] }],
      outcome: { number: '1.0', contentHash: published.contentHash, counts: { edited: 1, added: 0, deleted: 0 } },
      objections: { raised: 2, silent: 1 },
      withheld: [{ because: 'hidden' }],
    })
    expect(report.outcome?.changes).toMatchObject([
      {
        lineageId: PERFORMANCE,
        parts: [{ field: 'text', after: 'Replace a mechanical seal without damage to its lapped faces.' }],
        comments: [told.number],
      },
    ])
    expect((await comments())[0]?.now).toEqual(expect.any(String))
    const { standardId, number } = published
    expect(await reports().listVersionCalls({ params: { standardId, number } })).toMatchObject([
      { id: params.roundId, comments: 2, countries: 2, reported: true },
    ])
  })

  test('counts as the participation of the round does', async () => {
    const { round } = await closedRound()
    const params = { roundId: round.id }
    const { figures } = await reports().readReport({ params })
    const participation = await api.client(callForInput).readCallParticipation({ params })
    expect(figures).toMatchObject({
      people: participation.people,
      comments: participation.comments,
      balance: participation.balance,
    })
    expect(figures.countries.map(({ country, people, comments }) => ({ country, people, comments }))).toEqual(
      participation.countries,
    )
  })

  test('is filtered by part of the draft, type and answer', async () => {
    const { round } = await closedRound()
    const asked = (query: object) => reports().listReportComments({ params: { roundId: round.id }, query })
    const { figures } = await reports().readReport({ params: { roundId: round.id } })
    const area = figures.byArea.find(({ comments }) => comments > 0)?.area?.lineageId
    expect((await asked({ area, type: 'technical', disposition: 'none' })).total).toBe(1)
    for (const none of [{ type: 'general' }, { disposition: 'accepted' }]) expect((await asked(none)).total).toBe(0)
  })
})

describe('the documents', () => {
  test('are made once for a record, in the background, and again when it has changed', async () => {
    const { params, told } = await closedRound()
    const asked = { params: { roundId: params.roundId } }
    await desk.reviews.sendReplies({ params })
    const make = (form: ReportForm) => reports().makeReportDocument({ ...asked, body: { form } })
    const work = (form: ReportForm, readBy: ReportReader = 'public') =>
      api.get(ReportDocumentWork).work({ roundId: params.roundId, readBy, form }, { lastTry: true })
    await expect(reports().downloadReportPdf(asked)).rejects.toMatchObject({ code: 'not_found' })
    const [first, second] = await Promise.all([make('pdf'), make('pdf')])
    expect([first, second]).toMatchObject([{ status: 'at_work' }, { status: 'at_work' }])
    await work('pdf')
    expect(await reports().listReportDocuments(asked)).toMatchObject([
      { form: 'pdf', status: 'ready', progress: 100, size: expect.any(Number) },
      { form: 'word', status: 'none' },
    ])
    const { pages } = await readDocument(new Uint8Array(await (await reports().downloadReportPdf(asked)).arrayBuffer()))
    const text = pages.map((page) => page.text).join('\n')
    for (const said of ['Comments and answers', 'Moinho Lda', 'Accepted', 'Interim']) expect(text).toContain(said)
    for (const secret of ['Ana Silva', 'An insult', 'Berg']) expect(text).not.toContain(secret)
    expect(await make('pdf')).toMatchObject({ status: 'ready' })
    await make('word')
    await work('word')
    const word = Buffer.from(await (await reports().downloadReportWord(asked)).arrayBuffer())
    expect(word.subarray(0, 2).toString()).toBe('PK')
    await desk.reviews.disposeComments({
      params,
      body: { comments: [{ commentId: told.id, answers: 1 }], disposition: { ...accepted, reason: 'Better.' } },
    })
    await expect(reports().downloadReportPdf(asked)).rejects.toMatchObject({ code: 'not_found' })
    expect(await make('pdf')).toMatchObject({ status: 'at_work' })
  })

  test('are a preview for staff, which nobody else is given', async () => {
    const round = await openRound(desk, await importDraft(desk, { designation: `HSI-RP-${(designations += 1)}` }))
    await confirmed(api, round)
    const staff = desk.tester.client(reportPreviews)
    const at = { params: { ...desk.at, roundId: round.id } }
    await staff.makePreviewDocument({ ...at, body: { form: 'pdf' } })
    await api.get(ReportDocumentWork).work({ roundId: round.id, readBy: 'staff', form: 'pdf' }, { lastTry: true })
    const { pages } = await readDocument(new Uint8Array(await (await staff.previewReportPdf(at)).arrayBuffer()))
    expect(pages.every(({ text }) => /^Preview$/m.test(text))).toBe(true)
    const params = { roundId: round.id }
    await expect(reports().makeReportDocument({ params, body: { form: 'pdf' } })).rejects.toMatchObject({
      code: 'round_results_not_open',
    })
    await expect(reports().downloadReportPdf({ params })).rejects.toMatchObject({ code: 'round_results_not_open' })
  })
})

describe('the files', () => {
  test('are the same bytes for the same record, and others once it has changed', async () => {
    const { params, told } = await closedRound()
    const asked = { params: { roundId: params.roundId } }
    const json = () => reports().downloadReportJson(asked).then(textOf)
    const before = await json()
    expect(await json()).toBe(before)
    api.clock.set('2026-05-01T09:00:00.000Z')
    expect(await json()).toBe(before)
    await desk.reviews.disposeComments({
      params,
      body: { comments: [{ commentId: told.id, answers: 1 }], disposition: { ...accepted, reason: 'Better.' } },
    })
    await desk.reviews.sendReplies({ params })
    expect(await json()).not.toBe(before)
  })

  test('hold no name without consent, no address, nothing hidden, and no formula', async () => {
    const { params } = await closedRound()
    await desk.reviews.sendReplies({ params })
    const asked = { params: { roundId: params.roundId } }
    const csv = await reports().downloadReportCsv(asked).then(textOf)
    const json = await reports().downloadReportJson(asked).then(textOf)
    for (const text of [csv, json])
      for (const secret of ['Ana Silva', '@', 'insult', 'Berg']) expect(text).not.toContain(secret)
    expect(csv).toContain('Moinho Lda')
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    expect(csv).toContain('[hidden]')
  })
})
