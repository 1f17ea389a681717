// What people send, without an account, and what others may not do to it.
import { callComments, callForInput, type MyInput, type RoundView } from '@touchstone/contract'
import { CommentId, LineageId, type PerformanceRating, type Rating } from '@touchstone/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { foundBody, importDraft, type Desk } from '../../testing/small-body.js'
import { ana, comment, confirmed, give, openRound, PERFORMANCE, tokenOf } from '../../testing/small-round.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { ForgetUnconfirmed } from './forget-unconfirmed.js'
import { ScheduleRound } from './schedule-round.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
beforeEach(() => api.clock.set('2026-03-02T09:00:00.000Z'))
afterAll(() => api?.close())

type Round = Pick<RoundView, 'id' | 'code'>
const firstOf = ({ comments }: MyInput) => ({ commentId: CommentId.parse(comments[0]?.id) })
let designations = 0
const newRound = async (change: Parameters<typeof openRound>[2] = {}) =>
  openRound(desk, await importDraft(desk, { designation: `HSI-IN-${(designations += 1)}` }), change)
const calls = () => api.client(callForInput)
const publicComments = async ({ id: roundId }: Round) =>
  (await calls().listCallComments({ params: { roundId }, query: {} })).items
const afterLastDay = async ({ id }: Round) => {
  api.clock.set('2026-04-21T09:00:00.000Z')
  await api.get(ScheduleRound).run(id)
}

describe('a comment', () => {
  test('counts when the address behind it was confirmed, gets a number, and names nobody who did not agree', async () => {
    const round = await newRound()
    expect(await give(api, round)).toEqual({ confirmed: false, numbers: [], late: false })
    expect(await publicComments(round)).toEqual([])
    const token = await tokenOf(api, 'ana@moinho.example')
    const mine = await calls().confirmInput({ body: { token } })
    expect(mine.comments).toMatchObject([{ number: `${round.code}-0001`, code: '1.1.1', editable: true, late: false }])
    const [seen] = await publicComments(round)
    expect(seen).toMatchObject({
      number: `${round.code}-0001`,
      commenter: { name: null, organisation: 'Moinho Lda', category: 'employer', country: 'PT' },
      disposition: null,
    })
    expect(JSON.stringify(seen)).not.toMatch(/moinho\.example|Ana/)
  })

  test('the link opened again shows the same and changes nothing', async () => {
    const round = await newRound()
    const { token, mine } = await confirmed(api, round)
    const known = await api.database.database.query('SELECT count(*) FROM audit_events')
    expect(await calls().confirmInput({ body: { token } })).toEqual(mine)
    expect(await api.database.database.query('SELECT count(*) FROM audit_events')).toEqual(known)
  })

  test.each(['', 'x', 'A'.repeat(43), 'A'.repeat(200)])(
    'a forged link %j is answered like any other',
    async (token) => {
      const refusal = { code: 'review_link_invalid', status: 410, details: {} }
      await expect(calls().confirmInput({ body: { token } })).rejects.toMatchObject(refusal)
      await expect(calls().readMyInput({ body: { token } })).rejects.toMatchObject(refusal)
    },
  )

  test('in a browser that has opened its link counts at once, and only there', async () => {
    const round = await newRound()
    const { token, email } = await confirmed(api, round)
    expect(await give(api, round, { email, token })).toEqual({
      confirmed: true,
      numbers: [`${round.code}-0002`],
      late: false,
    })
    expect(await give(api, round, { email: 'someone@else.example', token })).toMatchObject({ confirmed: false })
    const other = await newRound()
    expect(await give(api, other, { email, token })).toMatchObject({ confirmed: false })
  })

  test('keeps script and HTML as the text they are', async () => {
    const round = await newRound()
    const text = '<script>alert(1)</script><img src=x onerror=alert(2)> & "quoted"'
    await confirmed(api, round, {
      comments: [comment({ text, proposedText: text })],
      commenter: { ...ana, organisation: text.slice(0, 40), publishOrganisation: true },
    })
    expect(await publicComments(round)).toMatchObject([
      { text, proposedText: text, commenter: { organisation: text.slice(0, 40) } },
    ])
    const page = await fetch(`${api.url}/api/v1/calls/${round.id}/comments`)
    expect(page.headers.get('content-type')).toMatch(/^application\/json/)
  })

  test('of 50 kB is refused in words, and so is what names no place of the draft', async () => {
    const round = await newRound()
    await expect(give(api, round, { comments: [comment({ text: 'x'.repeat(50_000) })] })).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'body.comments.0.text', message: 'Use at most 10000 characters.' }],
    })
    const target = { ...comment().target, quote: { exact: 'words that are not there', prefix: '', suffix: '' } }
    await expect(give(api, round, { comments: [comment({ target })] })).rejects.toMatchObject({
      code: 'comment_target_unknown',
      details: { what: 'quote' },
    })
    await expect(give(api, round, { comments: [] })).rejects.toMatchObject({ code: 'invalid_request' })
  })

  test('of a bot that fills in what people do not see is not heard, and the bot is not told', async () => {
    const round = await newRound()
    expect(await give(api, round, { email: 'bot@spam.example', website: 'https://spam.example' })).toEqual({
      confirmed: false,
      numbers: [],
      late: false,
    })
    await expect(tokenOf(api, 'bot@spam.example')).rejects.toThrow('No input_confirmation')
  })

  test('sent after the last day is kept and marked late', async () => {
    const round = await newRound()
    await afterLastDay(round)
    const { mine } = await confirmed(api, round)
    expect(mine.comments).toMatchObject([{ number: `${round.code}-0001`, late: true }])
    expect(await publicComments(round)).toMatchObject([{ late: true }])
  })

  test('sent in time and confirmed after the last day is in time', async () => {
    const round = await newRound()
    await give(api, round, { email: 'slow@post.example' })
    await afterLastDay(round)
    const token = await tokenOf(api, 'slow@post.example')
    expect((await calls().confirmInput({ body: { token } })).comments).toMatchObject([{ late: false }])
  })

  test('of one person there are five hundred at most', async () => {
    const round = await newRound()
    const { token, email } = await confirmed(api, round, { comments: Array.from({ length: 100 }, () => comment()) })
    for (let i = 0; i < 4; i++)
      await give(api, round, { email, token, comments: Array.from({ length: 100 }, () => comment()) })
    await expect(give(api, round, { email, token })).rejects.toMatchObject({
      code: 'too_many_comments',
      details: { limit: 500 },
    })
  })
})

describe('its author', () => {
  test('may change it until it is answered; the words before are kept by the database', async () => {
    const round = await newRound()
    const { token, mine } = await confirmed(api, round)
    const [first] = mine.comments
    if (!first) throw new Error('There is a comment')
    const params = { commentId: first.id }
    const content = comment({ text: 'Say which faces, and how clean.' })
    const edited = await calls().editMyComment({ params, body: { token, content } })
    expect(edited.comments).toMatchObject([
      { text: content.text, number: first.number, editedAt: '2026-03-02T09:00:00.000Z' },
    ])
    const file = await desk.reviews.getComment({ params: { ...desk.at, ...params } })
    expect(file.history).toMatchObject([{ content: { text: 'Say which faces.' }, writtenAt: first.submittedAt }])
    await afterLastDay(round)
    await expect(calls().editMyComment({ params, body: { token, content } })).rejects.toMatchObject({
      code: 'comment_not_open',
      details: { because: 'round_over' },
    })
  })

  test('may withdraw it; the number stays, the words are no longer read', async () => {
    const round = await newRound()
    const { token, mine } = await confirmed(api, round)
    const params = firstOf(mine)
    expect((await calls().withdrawMyComment({ params, body: { token } })).comments[0]).toMatchObject({
      editable: false,
    })
    expect(await publicComments(round)).toEqual([])
    await expect(calls().withdrawMyComment({ params, body: { token } })).rejects.toMatchObject({
      details: { because: 'withdrawn' },
    })
    expect((await confirmed(api, round)).mine.comments[0]?.number).toBe(`${round.code}-0002`)
  })

  test('is nobody else: another’s link finds nothing', async () => {
    const round = await newRound()
    const { mine } = await confirmed(api, round)
    const { token } = await confirmed(api, round)
    const params = firstOf(mine)
    const missing = { code: 'not_found', details: { what: 'comment' } }
    await expect(calls().withdrawMyComment({ params, body: { token } })).rejects.toMatchObject(missing)
    await expect(calls().editMyComment({ params, body: { token, content: comment() } })).rejects.toMatchObject(missing)
  })

  test('who lost the link gets another, and nobody learns who took part', async () => {
    const round = await newRound()
    const { email, token } = await confirmed(api, round)
    const params = { roundId: round.id }
    await calls().sendMyInputLink({ params, body: { email } })
    await calls().sendMyInputLink({ params, body: { email: 'stranger@nowhere.example' } })
    const again = await tokenOf(api, email, 'input_link')
    expect(again).not.toBe(token)
    expect((await calls().readMyInput({ body: { token: again } })).comments).toHaveLength(1)
    await expect(tokenOf(api, 'stranger@nowhere.example', 'input_link')).rejects.toThrow('No input_link')
  })
})

describe('support', () => {
  test('counts once for each person, and never for one’s own', async () => {
    const round = await newRound()
    const author = await confirmed(api, round)
    const other = await confirmed(api, round)
    const params = firstOf(author.mine)
    await calls().supportComment({ params, body: { token: other.token } })
    await calls().supportComment({ params, body: { token: other.token } })
    await confirmed(api, round, { comments: [], supports: [params.commentId] })
    expect(await publicComments(round)).toMatchObject([{ supports: 2 }, { supports: 0 }])
    await expect(calls().supportComment({ params, body: { token: author.token } })).rejects.toMatchObject({
      details: { because: 'own' },
    })
  })
})

describe('what the public sees', () => {
  test('waits for moderation where the round says so, and never shows what was hidden', async () => {
    const round = await newRound({ visibility: 'after_moderation' })
    const { mine, token } = await confirmed(api, round)
    expect(await publicComments(round)).toEqual([])
    const params = { ...desk.at, ...firstOf(mine) }
    await desk.reviews.moderateComment({ params, body: { moderation: 'shown', reason: null } })
    expect(await publicComments(round)).toHaveLength(1)
    await desk.reviews.moderateComment({ params, body: { moderation: 'hidden', reason: 'It names a person.' } })
    expect(await publicComments(round)).toEqual([])
    expect((await calls().readMyInput({ body: { token } })).comments[0]?.hidden).toEqual({
      reason: 'It names a person.',
    })
  })

  test('waits for the end of the round where it says so', async () => {
    const round = await newRound({ visibility: 'after_close' })
    await confirmed(api, round)
    expect(await publicComments(round)).toEqual([])
    await afterLastDay(round)
    expect(await publicComments(round)).toHaveLength(1)
  })
})

describe('a comment’s own page', () => {
  const page = ({ id: roundId }: Round, number: string) =>
    api.client(callComments).readCallComment({ params: { roundId, number } })
  const nothing = { code: 'not_found', details: { what: 'comment' } }

  test('says what it stands beside, and is found by its number in its round only', async () => {
    const round = await newRound()
    await confirmed(api, round)
    expect(await page(round, `${round.code}-0001`)).toMatchObject({
      comment: { number: `${round.code}-0001`, commenter: { name: null } },
      round: { id: round.id },
      words: 'Replace a mechanical seal without damage to its faces.',
      published: null,
    })
    await expect(page(await newRound(), `${round.code}-0001`)).rejects.toMatchObject(nothing)
    await expect(page(round, `${round.code}-0002`)).rejects.toMatchObject(nothing)
  })

  test('is there no longer for one that was hidden or withdrawn, as if there had been none', async () => {
    const round = await newRound()
    const hidden = await confirmed(api, round)
    const withdrawn = await confirmed(api, round)
    const params = { ...desk.at, ...firstOf(hidden.mine) }
    await desk.reviews.moderateComment({ params, body: { moderation: 'hidden', reason: 'It names a person.' } })
    await calls().withdrawMyComment({ params: firstOf(withdrawn.mine), body: { token: withdrawn.token } })
    for (const ordinal of ['0001', '0002', '0003'])
      await expect(page(round, `${round.code}-${ordinal}`)).rejects.toMatchObject(nothing)
  })
})

test('no filter and no figure gives an answer away before it was sent', async () => {
  const round = await newRound()
  const { mine } = await confirmed(api, round)
  const roundId = round.id
  await afterLastDay(round)
  const decidedBy = { body: 'Committee', meeting: null, vote: null, recusals: [] }
  const disposition = {
    code: 'accepted',
    reason: 'Agreed.',
    change: 'editorial',
    decidedBy,
    duplicateOf: null,
  } as const
  const body = { comments: [{ ...firstOf(mine), answers: 0 }], disposition }
  await desk.reviews.disposeComments({ params: { ...desk.at, roundId }, body })
  const found = async (query: { disposition: 'none' | 'accepted' }) =>
    (await calls().listCallComments({ params: { roundId }, query })).total
  const counted = async () => (await calls().readCallParticipation({ params: { roundId } })).byDisposition
  expect([await found({ disposition: 'none' }), await found({ disposition: 'accepted' })]).toEqual([1, 0])
  expect(await counted()).toEqual([{ code: 'none', comments: 1 }])
  await desk.reviews.sendReplies({ params: { ...desk.at, roundId } })
  expect([await found({ disposition: 'none' }), await found({ disposition: 'accepted' })]).toEqual([0, 1])
  expect(await counted()).toEqual([{ code: 'accepted', comments: 1 }])
})

const rating = (importance: number): PerformanceRating => ({
  kind: 'performance_standard',
  lineageId: PERFORMANCE,
  performed: true,
  frequency: 3,
  importance,
  criticality: 4,
  whenNeeded: 'at_hire',
  verdict: 'keep',
  text: null,
})

describe('the survey', () => {
  test('is saved, gone on with, submitted and changed; once the round has closed it stands', async () => {
    const round = await newRound()
    const { token } = await confirmed(api, round, { comments: [], survey: { ratings: [], submit: false } })
    const save = (importance: number, submit: boolean) =>
      calls().saveSurvey({ body: { token, respondent: ana, answers: { ratings: [rating(importance)], submit } } })
    expect((await save(3, false)).survey).toMatchObject({ submittedAt: null, ratings: [{ importance: 3 }] })
    expect((await save(5, true)).survey).toMatchObject({ submittedAt: '2026-03-02T09:00:00.000Z' })
    api.clock.set('2026-03-03T09:00:00.000Z')
    const changed = { submittedAt: '2026-03-03T09:00:00.000Z', ratings: [{ importance: 4 }] }
    expect((await save(4, false)).survey).toMatchObject(changed)
    await afterLastDay(round)
    await expect(save(1, true)).rejects.toMatchObject({ code: 'survey_already_submitted' })
    expect((await calls().readMyInput({ body: { token } })).survey).toMatchObject(changed)
  })

  test('begun in time may be submitted late, and then stands', async () => {
    const round = await newRound()
    const { token } = await confirmed(api, round, { comments: [], survey: { ratings: [rating(2)], submit: false } })
    await afterLastDay(round)
    const answers = { ratings: [rating(2)], submit: true }
    const late = await calls().saveSurvey({ body: { token, respondent: ana, answers } })
    expect(late.survey?.submittedAt).toBe('2026-04-21T09:00:00.000Z')
    await expect(calls().saveSurvey({ body: { token, respondent: ana, answers } })).rejects.toMatchObject({
      code: 'survey_already_submitted',
    })
  })

  test('sent again from another browser takes the place of the first once it was confirmed, and a used link changes nothing', async () => {
    const round = await newRound()
    const first = await confirmed(api, round, { comments: [], survey: { ratings: [rating(2)], submit: true } })
    api.clock.set('2026-03-03T09:00:00.000Z')
    const survey = { ratings: [rating(5)], submit: true }
    await give(api, round, { email: first.email, comments: [], survey })
    const waiting = await calls().readMyInput({ body: { token: first.token } })
    expect(waiting).toMatchObject({ confirmed: false, survey: { ratings: [{ importance: 2 }] } })
    const token = await tokenOf(api, first.email)
    const replaced = await calls().confirmInput({ body: { token } })
    expect(replaced).toMatchObject({ confirmed: true, survey: { ratings: [{ importance: 5 }] } })
    expect(await calls().confirmInput({ body: { token: first.token } })).toEqual(replaced)
    const found = await desk.reviews.getSurveyResults({ params: { ...desk.at, roundId: round.id } })
    expect(found.respondents).toBe(1)
  })

  test('half filled in is taken as it is, and empty or senseless is refused with a sentence', async () => {
    const round = await newRound()
    const send = (ratings: Rating[]) => give(api, round, { comments: [], survey: { ratings, submit: true } })
    const half = { ...rating(3), frequency: null, criticality: null }
    expect(await send([half])).toMatchObject({ confirmed: false })
    await expect(send([])).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'body.survey.ratings', message: 'Rate at least one statement first.' }],
    })
    await expect(send([{ ...rating(3), performed: false }])).rejects.toMatchObject({ status: 400 })
    await expect(send([rating(3), rating(4)])).rejects.toMatchObject({ status: 400 })
    const many = Array.from({ length: 5_001 }, () => rating(3))
    await expect(send(many)).rejects.toMatchObject({ status: 400 })
  })

  test('asks what the draft has, and nothing else', async () => {
    const round = await newRound()
    const ratings = [{ ...rating(3), lineageId: LineageId.parse('0b8a6c0e-6d3e-4d5c-9a4f-1f2a3b4c5d6e') }]
    await expect(give(api, round, { comments: [], survey: { ratings, submit: true } })).rejects.toMatchObject({
      code: 'comment_target_unknown',
    })
  })

  test('tells its results when the round has closed, and nothing of four people', async () => {
    const round = await newRound()
    const params = { roundId: round.id }
    for (let i = 0; i < 4; i++)
      await confirmed(api, round, { comments: [], survey: { ratings: [rating(4)], submit: true } })
    await give(api, round, {
      email: 'never@opened.example',
      comments: [],
      survey: { ratings: [rating(1)], submit: true },
    })
    const early = { code: 'round_results_not_open' }
    await expect(calls().readCallSurveyResults({ params })).rejects.toMatchObject(early)
    await expect(calls().readCallSurveyBreakdown({ params: { ...params, by: 'sector' } })).rejects.toMatchObject(early)
    await expect(calls().downloadCallSurveyResults({ params })).rejects.toMatchObject(early)
    const soFar = await desk.reviews.getSurveyResults({ params: { ...desk.at, ...params } })
    expect(soFar).toMatchObject({ respondents: 4, performance: [{ suppressed: true, n: 4, index: null }] })
    await confirmed(api, round, { comments: [], survey: { ratings: [rating(5)], submit: true } })
    await afterLastDay(round)
    const found = await calls().readCallSurveyResults({ params })
    expect(found).toMatchObject({
      respondents: 5,
      performance: [{ suppressed: false, importance: { n: 5, mean: 4.2 }, weight: 1 }],
    })
    const breakdown = await calls().readCallSurveyBreakdown({ params: { ...params, by: 'country' } })
    expect(breakdown).toMatchObject({ groups: [{ value: 'PT', n: 5 }], rows: [{ cells: [{ n: 5 }] }] })
    const file = await (await calls().downloadCallSurveyResults({ params })).text()
    expect(file.split('\r\n')[1]).toMatch(/^performance_standard,1\.1\.1,.*,5,0,/)
    const behind = await calls().readStatementReviews({ params: { lineageId: PERFORMANCE } })
    expect(behind.find((one) => one.round.id === round.id)?.rating).toMatchObject({ n: 5 })
  })
})

test('who took part is told in figures', async () => {
  const round = await newRound()
  await confirmed(api, round)
  await confirmed(api, round, { commenter: { ...ana, country: 'JP', category: 'educator' } })
  await give(api, round, { email: 'unheard@quiet.example' })
  expect(await calls().readCallParticipation({ params: { roundId: round.id } })).toMatchObject({
    people: 2,
    comments: 2,
    balance: [
      { category: 'employer', people: 1, share: 0.5, target: 0.5, short: false },
      { category: 'educator', people: 1 },
    ],
    countries: [{ people: 1 }, { people: 1 }],
    byDay: [{ day: '2026-03-02', comments: 2 }],
    byStatement: [{ lineageId: PERFORMANCE, code: '1.1.1', comments: 2 }],
  })
})

describe('what was never confirmed', () => {
  const left = async ({ id }: Round) => {
    const [rows] = await api.database.database.query(
      `SELECT (SELECT count(*)::int FROM review_comments WHERE round_id = $1) AS comments,
              (SELECT count(*)::int FROM survey_responses WHERE round_id = $1) AS surveys,
              (SELECT count(*)::int FROM review_supports s JOIN review_participants p ON p.id = s.participant_id WHERE p.round_id = $1) AS supports,
              (SELECT count(*)::int FROM review_participants WHERE round_id = $1) AS people,
              (SELECT count(*)::int FROM review_links l JOIN review_participants p ON p.id = l.participant_id WHERE p.round_id = $1) AS links`,
      [id],
    )
    return rows
  }

  test('is deleted after thirty days with its address; what was confirmed and who was invited stay', async () => {
    const round = await newRound()
    const author = await confirmed(api, round)
    const survey = { ratings: [rating(3)], submit: true }
    await give(api, round, { email: 'forgetful@mail.example', supports: [firstOf(author.mine).commentId], survey })
    // Also of somebody who is known: what waits in another browser of theirs.
    await give(api, round, { email: author.email })
    const invitation = { audience: 'Employers', emails: ['guest@mail.example'] }
    await desk.reviews.inviteToRound({ params: { ...desk.at, roundId: round.id }, body: invitation })
    expect(await left(round)).toMatchObject({ comments: 3, surveys: 1, supports: 1, people: 3 })

    api.clock.set('2026-04-01T03:20:00.000Z')
    await api.get(ForgetUnconfirmed).all()
    expect(await left(round)).toMatchObject({ comments: 3, people: 3 })

    api.clock.set('2026-04-02T03:20:00.000Z')
    const token = await tokenOf(api, 'forgetful@mail.example')
    await api.get(ForgetUnconfirmed).all()
    expect(await left(round)).toMatchObject({ comments: 1, surveys: 0, supports: 0, people: 2 })
    await expect(calls().confirmInput({ body: { token } })).rejects.toMatchObject({ code: 'review_link_invalid' })
    expect((await calls().readMyInput({ body: { token: author.token } })).comments).toHaveLength(1)
    const [line, ...others] = await api.database.database.query(
      `SELECT actor_kind, details FROM audit_events WHERE action = 'unconfirmed_input_deleted' AND subject_id = $1`,
      [round.id],
    )
    expect(line.details).toEqual({ comments: 2, supports: 1, surveys: 1, people: 1, attachments: 0 })
    expect(others).toEqual([])
  })
})

describe('floods', () => {
  let strict: TestApi
  let round: Round
  beforeAll(async () => {
    strict = await startTestApi({ strictReviews: true })
    const body = await foundBody(strict)
    round = await openRound(body, await importDraft(body))
  })
  afterAll(() => strict?.close())

  test('nobody’s mailbox is filled by another, and one place is slowed down long before ten thousand', async () => {
    const refused = { code: 'too_many_requests', status: 429 }
    const one = { email: 'victim@mail.example' }
    for (let i = 0; i < 5; i++) await give(strict, round, one)
    await expect(give(strict, round, one)).rejects.toMatchObject(refused)
    const flood = await Promise.allSettled(
      Array.from({ length: 80 }, (_, i) => give(strict, round, { email: `p${i}@flood.example` })),
    )
    expect(flood.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(15)
    expect(flood.find((answer) => answer.status === 'rejected')).toMatchObject({ reason: refused })
  })
})
