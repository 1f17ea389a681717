// Forms for comments out and in: what a committee does with them, and what people send instead.
import { callForInput, emptyForms, type FormReading } from '@touchstone/contract'
import { type CommentContent, type Commenter, FORM_HEADINGS, FormColumn, type FormCells } from '@touchstone/domain'
import { type FormDocument, readFormFile, writeFormWord, writeFormWorkbook } from '@touchstone/exchange'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { foundBody, importDraft, type Desk } from '../../testing/small-body.js'
import { ana, comment, confirmed, openRound, planRound } from '../../testing/small-round.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { ScheduleRound } from '../reviews/schedule-round.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
beforeEach(() => api.clock.set('2026-03-02T09:00:00.000Z'))
afterAll(() => api?.close())

let designations = 0
const draft = () => importDraft(desk, { designation: `HSI-FORM-${(designations += 1)}` })
const open = async (change: Parameters<typeof openRound>[2] = {}) => {
  const round = await openRound(desk, await draft(), change)
  return { round, params: { ...desk.at, roundId: round.id } }
}
type Open = Awaited<ReturnType<typeof open>>

async function close({ round }: Pick<Open, 'round'>) {
  api.clock.set('2026-04-21T09:00:00.000Z')
  await api.get(ScheduleRound).run(round.id)
}

const blob = (bytes: Uint8Array) => new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' })
const read = ({ params }: Pick<Open, 'params'>, bytes: Uint8Array) => desk.forms.readForm({ params, body: blob(bytes) })
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())
const list = ({ params }: Pick<Open, 'params'>) => desk.reviews.listComments({ params, query: { order: 'number' } })

function cells(change: Partial<FormCells> = {}): FormCells {
  return {
    memberBody: 'DE',
    line: '',
    clause: '1.1.1',
    part: 'Statement',
    type: 'te',
    comment: 'Say which faces.',
    proposed: 'Replace a mechanical seal without damage to its lapped faces.',
    observations: '',
    ...change,
  }
}

function form(
  { round }: Pick<Open, 'round'>,
  rows: readonly FormCells[],
  change: Partial<FormDocument> = {},
): FormDocument {
  const about = { issuer: 'H', draft: 'D', title: 'T', madeOn: '2026-03-02' }
  return { ...about, round, rows, blank: 2, places: [], ...change }
}

const enter = ({ params }: Pick<Open, 'params'>, { rows }: FormReading, who: Partial<Commenter> = {}) =>
  desk.forms.enterForm({
    params,
    body: {
      handedInBy: { ...ana, ...who },
      email: null,
      receivedOn: null,
      comments: rows.flatMap((one) => one.comment ?? []),
    },
  })

describe('a committee that works offline', () => {
  test('takes the empty form, writes in it, and its comments are entered once', async () => {
    const at = await open()
    const empty = api.client(emptyForms)
    for (const get of [empty.getEmptyFormWord, empty.getEmptyFormXlsx]) {
      const taken = readFormFile(await bytesOf(await get({ params: { roundId: at.round.id } })))
      expect(taken).toMatchObject({ read: true, references: [at.round.id] })
    }
    const rows = [
      cells(),
      cells({ memberBody: '', clause: '', part: '', type: 'ge', proposed: '' }),
      cells({ type: '' }),
    ]
    const reading = await read(at, writeFormWord(form(at, rows)))
    expect(reading).toMatchObject({ names: true, counts: { comment: 2, problem: 1, already: 0, answer: 0 } })
    expect(reading.rows[2]?.findings).toMatchObject([{ severity: 'problem', code: 'type_missing', column: 'type' }])
    expect((await list(at)).total).toBe(0)

    expect(await enter(at, reading)).toMatchObject({ entered: [{ row: 2 }, { row: 3 }], already: 0 })
    expect((await list(at)).items).toMatchObject([
      { source: 'upload', stance: 'support_with_change', code: '1.1.1', commenter: { country: 'DE' }, late: false },
      { source: 'upload', type: 'general', target: { lineageId: null }, commenter: { country: 'PT' } },
    ])
    // The form again, grown by a row, and in the other kind of file.
    const grown = writeFormWorkbook(form(at, [...rows.slice(0, 2), cells({ part: '', comment: 'Another.' })]))
    const again = await read(at, grown)
    expect(again.rows.map(({ sameAs }) => sameAs.map(({ organisation }) => organisation))).toEqual([
      ['Moinho Lda'],
      ['Moinho Lda'],
      [],
    ])
    expect(await enter(at, again, { organisation: 'MOINHO lda ' })).toMatchObject({ entered: [{ row: 4 }], already: 2 })
    // Others who say the same are others.
    expect(await enter(at, reading, { organisation: 'Fabryka' })).toMatchObject({ already: 0 })
    expect((await list(at)).total).toBe(5)
  })

  test('of two who enter the same form at once, nothing is entered twice', async () => {
    const at = await open()
    const reading = await read(at, writeFormWorkbook(form(at, [cells(), cells({ comment: 'Two.' })])))
    const both = await Promise.all([enter(at, reading), enter(at, reading)])
    expect(both.map(({ already }) => already).toSorted()).toEqual([0, 2])
    expect((await list(at)).total).toBe(2)
  })

  test('hands in late, and is marked so; to a paused round it hands in nothing', async () => {
    const at = await open()
    const reading = await read(at, writeFormWorkbook(form(at, [cells()])))
    await desk.reviews.pauseRound({ params: at.params, body: { reason: 'A table is missing.' } })
    await expect(enter(at, reading)).rejects.toMatchObject({ code: 'round_takes_no_input' })
    const over = await open()
    await close(over)
    await enter(over, await read(over, writeFormWorkbook(form(over, [cells()]))))
    expect((await list(over)).items).toMatchObject([{ late: true }])
    // What came in time is not late for being entered later.
    const { rows } = await read(over, writeFormWorkbook(form(over, [cells({ comment: 'By mail.' })])))
    const body = {
      handedInBy: ana,
      email: null,
      receivedOn: '2026-04-20',
      comments: rows.flatMap((one) => one.comment ?? []),
    }
    await desk.forms.enterForm({ params: over.params, body })
    expect((await list(over)).items).toMatchObject([{ late: true }, { late: false, receivedOn: '2026-04-20' }])
  })
})

describe('the committee that answers', () => {
  async function answered() {
    const at = await open()
    const given: Partial<CommentContent>[] = [{}, { type: 'editorial' }, { text: 'A third.' }]
    await confirmed(api, at.round, { comments: given.map((one) => comment(one)) })
    await close(at)
    const taken = readFormFile(await bytesOf(await desk.forms.exportCommentsWord({ params: at.params, query: {} })))
    if (!taken.read) throw new Error(taken.problem)
    const observed = ['Accepted with modification: Two faces.', 'accepted', 'Not accepted – nobody could check it.']
    const rows = taken.rows.map((row, n) => ({ ...row.cells, observations: observed[n] ?? '' }))
    return { ...at, rows }
  }
  const decidedBy = { body: 'Work group', meeting: '3rd', vote: null, recusals: [] }
  const answersOf = ({ rows }: FormReading) =>
    rows.flatMap(({ answer }) => {
      if (answer === null) return []
      const { editorial, number: _, change, ...rest } = answer
      const takes = rest.code === 'accepted' || rest.code === 'accepted_modified'
      return [{ ...rest, change: takes ? (change ?? (editorial ? 'editorial' : 'substantive')) : 'none' } as const]
    })

  test('brings the form back filled in, and each comment has its answer, once', async () => {
    const at = await answered()
    const bytes = writeFormWorkbook(form(at, at.rows))
    const reading = await read(at, bytes)
    expect(reading.counts).toEqual({ comment: 0, answer: 3, already: 0, problem: 0 })
    const body = { decidedBy, answers: answersOf(reading) }
    expect(await desk.forms.answerByForm({ params: at.params, body })).toEqual({ answered: 3 })
    expect((await list(at)).items.map(({ disposition }) => disposition)).toMatchObject([
      { code: 'accepted_modified', reason: 'Two faces.', change: 'substantive', decidedBy: { meeting: '3rd' } },
      { code: 'accepted', reason: null, change: 'editorial' },
      { code: 'not_accepted', reason: 'nobody could check it.', change: 'none' },
    ])
    expect(await desk.reviews.getRound({ params: at.params })).toMatchObject({ status: 'resolving', unanswered: 0 })
    expect((await read(at, bytes)).counts).toMatchObject({ already: 3, answer: 0, problem: 0 })
    await expect(desk.forms.answerByForm({ params: at.params, body })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
    const out = readFormFile(await bytesOf(await desk.forms.exportCommentsXlsx({ params: at.params, query: {} })))
    expect(out.read && out.rows.map(({ cells: { observations } }) => observations)).toEqual([
      'Accepted with modification (substantive change): Two faces.',
      'Accepted (editorial change)',
      'Not accepted: nobody could check it.',
    ])
  })

  test('is told of each cell that is no answer, and of what was answered at the desk meanwhile', async () => {
    const at = await answered()
    const [first, second, third] = (await list(at)).items
    if (!first || !second || !third) throw new Error('There are three')
    const rows = at.rows.map((row, n) => ({ ...row, observations: ['see minutes', 'Noted', ''][n] ?? '' }))
    const codes = async () =>
      (await read(at, writeFormWord(form(at, rows)))).rows.map(({ outcome, findings }) => [outcome, findings[0]?.code])
    expect(await codes()).toEqual([
      ['problem', 'observation_unreadable'],
      ['problem', 'reason_missing'],
      ['already', undefined],
    ])
    const disposition = { code: 'noted', reason: 'Thanks.', change: 'none', decidedBy, duplicateOf: null } as const
    const comments = [{ commentId: second.id, answers: 0 }]
    await desk.reviews.disposeComments({ params: at.params, body: { comments, disposition } })
    expect((await codes())[1]).toEqual(['problem', 'answered_otherwise'])
    const answers = [first, second].map(
      ({ id: commentId }) => ({ commentId, answers: 0, code: 'noted', reason: 'Thanks.', change: 'none' }) as const,
    )
    const both = desk.forms.answerByForm({ params: at.params, body: { decidedBy, answers } })
    await expect(both).rejects.toMatchObject({ code: 'changed_meanwhile' })
    expect((await list(at)).items[0]?.answers).toBe(0)
  })
})

describe('what people send instead', () => {
  test('a form of another round, and another round’s numbers', async () => {
    const [here, there] = [await open(), await open()]
    const other = writeFormWord(form(there, [cells()]))
    await expect(read(here, other)).rejects.toMatchObject({ status: 422, code: 'form_of_other_round' })
    const numbered = writeFormWord(form(here, [cells({ memberBody: `DE\n${there.round.code}-0001` })]))
    expect((await read(here, numbered)).rows).toMatchObject([
      { outcome: 'problem', findings: [{ code: 'number_unknown', column: 'memberBody' }] },
    ])
    await expect(read({ params: { ...here.params, roundId: here.round.snapshotId } }, other)).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('a file that is none, with what to do', async () => {
    const at = await open()
    await expect(read(at, Buffer.from('%PDF-1.7'))).rejects.toMatchObject({
      status: 422,
      code: 'form_unreadable',
      details: { problem: 'not_a_form' },
    })
    await expect(read(at, new Uint8Array(8 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'payload_too_large' })
  })

  test('cells too long, places that are not there, and markup, each with its own sentence', async () => {
    const at = await open()
    const rows = [
      cells({ comment: 'x'.repeat(50_000) }),
      cells({ clause: 'Z9' }),
      cells({ part: 'Criterion 9' }),
      cells({ memberBody: 'VDMA', line: '12', part: 'Table 1', comment: '<script>alert(1)</script>' }),
      cells({ comment: 'turned\u202Eround' }),
    ]
    const { rows: read1 } = await read(at, writeFormWorkbook(form(at, rows)))
    expect(read1.map(({ outcome, findings }) => [outcome, ...findings.map(({ code }) => code)])).toEqual([
      ['problem', 'text_unfit'],
      ['problem', 'place_unknown'],
      ['problem', 'part_missing'],
      ['comment', 'place_in_words', 'country_unknown'],
      ['problem', 'text_unfit'],
    ])
    expect(read1[3]?.comment?.content.text).toBe('Line 12, Table 1: <script>alert(1)</script>')
  })

  test('a form nobody may see: of a round that was never opened, or by who has no part in it', async () => {
    const planned = await planRound(desk, await draft())
    const get = api.client(emptyForms).getEmptyFormWord({ params: { roundId: planned.id } })
    await expect(get).rejects.toMatchObject({ code: 'not_found' })
    const anonymous = api.client(callForInput).readCall({ params: { roundId: planned.id } })
    await expect(anonymous).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('tables out hold the filter’s comments, name only who agreed, and run nothing', async () => {
  const at = await open()
  await confirmed(api, at.round, {
    comments: [comment({ text: '=HYPERLINK("http://x.example")' }), comment({ type: 'editorial' })],
  })
  const { params } = at
  const csv = await (await desk.forms.exportCommentsCsv({ params, query: { type: 'technical' } })).text()
  const [, first, ...rest] = csv.trim().split('\r\n')
  expect(rest).toEqual([])
  expect(first).toContain(`"'=HYPERLINK(""http://x.example"")"`)
  expect(first).toContain('Moinho Lda')
  const json = await (await desk.forms.exportCommentsJson({ params, query: {} })).text()
  expect(JSON.parse(json)).toMatchObject({
    round: { code: at.round.code },
    draft: { contentHash: at.round.snapshot.contentHash },
    comments: [
      { place: '1.1.1', commenter: { name: null, organisation: 'Moinho Lda' }, answer: null },
      { type: 'editorial' },
    ],
  })
  expect(csv + json).not.toMatch(/Ana Silva|@abroad/)
  const sheet = readFormFile(await bytesOf(await desk.forms.exportCommentsXlsx({ params, query: {} })))
  expect(
    sheet.read && sheet.rows.map(({ cells: row }) => FormColumn.options.filter((column) => row[column] !== '')),
  ).toEqual([
    ['memberBody', 'clause', 'part', 'type', 'comment', 'proposed'],
    ['memberBody', 'clause', 'part', 'type', 'comment', 'proposed'],
  ])
  expect(FORM_HEADINGS.observations).toContain('secretariat')
})
