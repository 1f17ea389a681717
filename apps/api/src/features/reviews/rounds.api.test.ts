// Rounds on frozen drafts. The body is in Warsaw, in March one hour ahead of UTC, from the 29th on two.
import { callForInput, type RoundView } from '@touchstone/contract'
import type { StandardVersion } from '@touchstone/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../../testing/eventually.js'
import { deskOf, foundBody, importDraft, publish, type Desk } from '../../testing/small-body.js'
import {
  comment,
  confirmed,
  give,
  openRound,
  PERFORMANCE,
  plan,
  planRound,
  tokenOf,
} from '../../testing/small-round.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { ScheduleRound } from './schedule-round.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
beforeEach(() => api.clock.set('2026-03-02T09:00:00.000Z'))
afterAll(() => api?.close())

let designations = 0
const newDraft = () => importDraft(desk, { designation: `HSI-PT-${(designations += 1)}` })
const at = ({ id: roundId }: Pick<RoundView, 'id'>) => ({ ...desk.at, roundId })
const calls = () => api.client(callForInput)
const run = ({ id }: Pick<RoundView, 'id'>) => api.get(ScheduleRound).run(id)
const reword = (version: StandardVersion, from: string, to: string) =>
  desk.editing.editStatements({
    params: { ...desk.at, versionId: version.id },
    body: { edits: [{ edit: 'change', lineageId: PERFORMANCE, from: { text: from }, to: { text: to } }] },
  })
const TEXT = 'Replace a mechanical seal without damage to its faces.'

describe('the frozen draft', () => {
  test('is read by anybody through its open round and stays as it was, whatever becomes of the working draft', async () => {
    const version = await newDraft()
    const round = await openRound(desk, version)
    await reword(version, TEXT, 'Other words.')
    const draft = await calls().readCallDraft({ params: { roundId: round.id } })
    expect(draft).toMatchObject({ draftNumber: 1, contentHash: round.snapshot.contentHash })
    expect(draft.statements.find(({ lineageId }) => lineageId === PERFORMANCE)?.text).toBe(TEXT)
    expect(round.snapshot).toMatchObject({ draftNumber: 1, statements: 7 })
  })

  test('of a planned round is nobody’s business, nor is a version that was never put out', async () => {
    const round = await planRound(desk, await newDraft(), { opensOn: '2026-03-10', closesOn: '2026-05-10' })
    const missing = { code: 'not_found', details: { what: 'round' } }
    await expect(calls().readCall({ params: { roundId: round.id } })).rejects.toMatchObject(missing)
    await expect(calls().readCallDraft({ params: { roundId: round.id } })).rejects.toMatchObject(missing)
    await expect(calls().listCallComments({ params: { roundId: round.id }, query: {} })).rejects.toMatchObject(missing)
    await expect(give(api, round)).rejects.toMatchObject(missing)
    expect((await calls().listCalls()).map(({ id }) => id)).not.toContain(round.id)
  })

  test('is what was shown: after another edit it is not frozen', async () => {
    const version = await newDraft()
    const { contentHash } = await desk.standards.previewPublication({ params: { ...desk.at, versionId: version.id } })
    await reword(version, TEXT, 'Other words.')
    const body = { versionId: version.id, contentHash, plan }
    await expect(desk.reviews.planRound({ params: desk.at, body })).rejects.toMatchObject({
      code: 'content_changed_since_shown',
    })
  })

  test('a planned round may be put on a later draft, which is Draft 2; an open one may not', async () => {
    const version = await newDraft()
    const round = await planRound(desk, version, { opensOn: '2026-03-10', closesOn: '2026-05-10' })
    await reword(version, TEXT, 'Other words.')
    const { contentHash } = await desk.standards.previewPublication({ params: { ...desk.at, versionId: version.id } })
    const body = { contentHash, plan: { ...plan, title: 'Second thoughts' } }
    const changed = await desk.reviews.updateRound({ params: at(round), body })
    expect(changed).toMatchObject({ title: 'Second thoughts', snapshot: { draftNumber: 2, contentHash } })
    await desk.reviews.openRound({ params: at(round) })
    await expect(desk.reviews.updateRound({ params: at(round), body })).rejects.toMatchObject({
      code: 'illegal_transition',
    })
  })

  test.each([
    ['closing before it opens', { closesOn: '2026-03-01' }, 'round_dates_out_of_order'],
    ['too short', { closesOn: '2026-04-01' }, 'review_too_short'],
    ['beginning yesterday', { opensOn: '2026-03-01' }, 'closing_date_past'],
    [
      'about a statement the draft has not',
      { scope: ['0b8a6c0e-6d3e-4d5c-9a4f-1f2a3b4c5d6e'] },
      'comment_target_unknown',
    ],
  ] as const)('no round %s is planned', async (_, change, code) => {
    const version = await newDraft()
    await expect(planRound(desk, version, change as object)).rejects.toMatchObject({ code })
    expect(
      (await desk.reviews.listRounds({ params: desk.at })).filter(({ versionId }) => versionId === version.id),
    ).toEqual([])
  })

  test('one round at a time on a version, and another body’s version has none', async () => {
    const version = await newDraft()
    const { code } = await planRound(desk, version)
    await expect(planRound(desk, version)).rejects.toMatchObject({ code: 'round_under_way', details: { code } })
    const others = await foundBody(api)
    const body = { versionId: version.id, contentHash: 'a'.repeat(64), plan }
    await expect(others.reviews.planRound({ params: others.at, body })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a draft people are asked about, or soon will be, is not given up', async () => {
    const version = await newDraft()
    const params = { ...desk.at, versionId: version.id }
    const { code, id: roundId } = await planRound(desk, version)
    const refused = { code: 'round_under_way', details: { code } }
    await expect(desk.standards.discardDraft({ params })).rejects.toMatchObject(refused)
    await desk.reviews.openRound({ params: { ...desk.at, roundId } })
    await expect(desk.standards.discardDraft({ params })).rejects.toMatchObject(refused)
    expect(await desk.standards.getVersion({ params })).toMatchObject({ version: { status: 'draft' } })
    await desk.reviews.cancelRound({ params: { ...desk.at, roundId }, body: { reason: 'The trade changed.' } })
    expect(await desk.standards.discardDraft({ params })).toMatchObject({ status: 'discarded' })
  })
})

describe('the days of a round', () => {
  test('it opens and closes by itself, once, and says so', async () => {
    const round = await planRound(desk, await newDraft())
    await run(round)
    api.clock.set('2026-04-20T21:59:59.000Z')
    expect(await run(round)).toMatchObject({ status: 'open' })
    api.clock.set('2026-04-20T22:00:00.000Z')
    expect(await run(round)).toMatchObject({ status: 'closed', closedAt: '2026-04-20T22:00:00.000Z' })
    await run(round)
    const { events, status } = await desk.reviews.getRound({ params: at(round) })
    expect(status).toBe('closed')
    expect(events.map(({ action, actorId }) => [action, actorId === null])).toEqual([
      ['plan', false],
      ['open', true],
      ['close', true],
    ])
  })

  test('extended in the moment it closes: one of the two happens, and the other is told', async () => {
    const round = await openRound(desk, await newDraft())
    api.clock.set('2026-04-20T22:00:00.000Z')
    const body = { closesOn: '2026-05-20', reason: 'Asked for by the union.' }
    const [closing, extension] = await Promise.allSettled([
      run(round),
      desk.reviews.extendRound({ params: at(round), body }),
    ])
    const now = await desk.reviews.getRound({ params: at(round) })
    if (extension.status === 'fulfilled') {
      // The job came second and found a later last day.
      expect(now).toMatchObject({ status: 'open', closesOn: '2026-05-20' })
      expect(closing).toMatchObject({ status: 'fulfilled' })
    } else {
      expect(extension.reason).toMatchObject({ code: expect.stringMatching(/illegal_transition|changed_meanwhile/) })
      expect(now).toMatchObject({ status: 'closed', closesOn: '2026-04-20' })
    }
  })

  test('extending is announced with its reason; shortening is refused', async () => {
    const round = await openRound(desk, await newDraft())
    const extend = (closesOn: string) =>
      desk.reviews.extendRound({ params: at(round), body: { closesOn, reason: 'Holidays.' } })
    expect(await extend('2026-05-01')).toMatchObject({ closesOn: '2026-05-01', closesAt: '2026-05-01T22:00:00.000Z' })
    await expect(extend('2026-04-25')).rejects.toMatchObject({ code: 'extension_not_later' })
    expect((await desk.reviews.getRound({ params: at(round) })).events.at(-1)).toMatchObject({ reason: 'Holidays.' })
  })

  test('paused it takes nothing, and gets the days back', async () => {
    const round = await openRound(desk, await newDraft())
    await desk.reviews.pauseRound({ params: at(round), body: { reason: 'A table is missing.' } })
    await expect(give(api, round)).rejects.toMatchObject({
      code: 'round_takes_no_input',
      details: { status: 'paused' },
    })
    api.clock.set('2026-03-04T09:00:00.000Z')
    expect(await desk.reviews.resumeRound({ params: at(round) })).toMatchObject({
      status: 'open',
      closesOn: '2026-04-23',
    })
  })

  test('a round whose day passed while nothing ran waits for people when it would be too short', async () => {
    const round = await planRound(desk, await newDraft())
    api.clock.set('2026-04-01T09:00:00.000Z')
    expect(await run(round)).toMatchObject({ status: 'planned' })
  })

  test('cancelled, it is gone unless it had been open', async () => {
    const planned = await planRound(desk, await newDraft())
    const body = { reason: 'The trade changed.' }
    await desk.reviews.cancelRound({ params: at(planned), body })
    await expect(calls().readCall({ params: { roundId: planned.id } })).rejects.toMatchObject({ code: 'not_found' })
    const open = await openRound(desk, await newDraft())
    await desk.reviews.cancelRound({ params: at(open), body })
    expect(await calls().readCall({ params: { roundId: open.id } })).toMatchObject({ status: 'cancelled', ...body })
  })
})

test('by its job, on the queue', async () => {
  const working = await startTestApi({ works: true, now: new Date().toISOString() })
  try {
    const body = await foundBody(working)
    const today = new Date().toISOString().slice(0, 10)
    const days = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)
    const round = await planRound(body, await importDraft(body), {
      opensOn: today,
      closesOn: days(60),
      timeZone: 'UTC',
    })
    const params = { ...body.at, roundId: round.id }
    const opened = await eventually(async () => {
      const now = await body.reviews.getRound({ params })
      return now.status === 'open' ? now : undefined
    })
    expect(opened.events.at(-1)).toMatchObject({ action: 'open', actorId: null })
  } finally {
    await working.close()
  }
})

describe('publication', () => {
  test('waits for the round, and an override lets it through with its reason', async () => {
    const version = await newDraft()
    await openRound(desk, version)
    const params = { ...desk.at, versionId: version.id }
    await expect(publish(desk, version)).rejects.toMatchObject({
      code: 'review_gate_closed',
      details: { points: ['round_running'] },
    })
    const body = { reason: 'The board decided so on 1 March.', points: ['round_running' as const] }
    expect(await desk.reviews.overrideGate({ params, body })).toMatchObject({ holding: [], overrides: [body] })
    expect(await publish(desk, version)).toMatchObject({ status: 'published' })
  })
})

test('who may not manage rounds may not', async () => {
  const auditor = await deskOf(api, desk.issuerId, 'auditor')
  const version = await newDraft()
  await expect(planRound({ ...auditor, standards: desk.standards }, version)).rejects.toMatchObject({
    code: 'permission_missing',
  })
})

test('people are invited once, with a link of their own that needs no confirmation', async () => {
  const round = await openRound(desk, await newDraft())
  const invite = (emails: string[]) =>
    desk.reviews.inviteToRound({ params: at(round), body: { audience: 'Employers', emails } })
  expect(await invite(['kai@werk.example', 'KAI@werk.example', 'ida@bruk.example'])).toEqual({ invited: 2, before: 0 })
  expect(await invite(['kai@werk.example'])).toEqual({ invited: 0, before: 1 })
  const token = await tokenOf(api, 'kai@werk.example', 'review_invitation')
  expect(await give(api, round, { email: 'kai@werk.example', token })).toMatchObject({
    confirmed: true,
    numbers: [`${round.code}-0001`],
  })
  const second = await confirmed(api, round)
  expect(second.mine.comments[0]).toMatchObject({ number: `${round.code}-0002` })
})

test('whoever leads a round sees how it goes: every day, who came against who was hoped for, where most and where nothing is said', async () => {
  const round = await openRound(desk, await newDraft())
  const [one, other] = [
    await confirmed(api, round),
    await confirmed(api, round, { comments: [comment({ stance: 'oppose' })] }),
  ]
  await give(api, round, { email: 'never@confirmed.example' })
  const [first] = one.mine.comments
  await confirmed(api, round, { comments: [], supports: first ? [first.id] : [] })
  api.clock.set('2026-03-04T09:00:00.000Z')
  const dashboard = await desk.reviews.getRoundDashboard({ params: at(round) })
  expect(other.mine.comments).toHaveLength(1)
  expect(dashboard).toMatchObject({
    daysLeft: 47,
    unanswered: 2,
    unconfirmed: 1,
    participation: { people: 2, balance: [{ category: 'employer', people: 2, target: 0.5 }] },
    days: [
      { day: '2026-03-02', comments: 2, surveys: 0 },
      { day: '2026-03-03', comments: 0, surveys: 0 },
      { day: '2026-03-04', comments: 0, surveys: 0 },
    ],
    hottest: [{ lineageId: PERFORMANCE, comments: 2, opposing: 1, supports: 1 }],
  })
  expect(dashboard.areas.map(({ comments }) => comments).toSorted()).toEqual([0, 2])
  const others = await foundBody(api)
  await expect(others.reviews.getRoundDashboard({ params: { ...others.at, roundId: round.id } })).rejects.toMatchObject(
    { code: 'not_found' },
  )
})
