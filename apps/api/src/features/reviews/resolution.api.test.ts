// Every comment gets an answer: deciding, taking over, writing to people, and what they say to that.
import { callForInput, type DisposeCommentsRequest } from '@touchstone/contract'
import {
  CommentId,
  type DispositionContent,
  DispositionId,
  type StandardVersion,
  type UserId,
} from '@touchstone/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deskOf, foundBody, importDraft, publish, type Desk } from '../../testing/small-body.js'
import { ana, comment, confirmed, openRound, PERFORMANCE, tokenOf } from '../../testing/small-round.js'
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
const calls = () => api.client(callForInput)
const answer: DispositionContent = {
  code: 'accepted',
  reason: 'It is clearer.',
  change: 'editorial',
  decidedBy: {
    body: 'Technical work group',
    meeting: 'Third',
    vote: { inFavour: 7, against: 1, abstained: 0 },
    recusals: ['K. Berg'],
  },
  duplicateOf: null,
}

/** A closed round with a comment of one person. */
async function closedRound(given: Parameters<typeof comment>[0] = {}) {
  api.clock.set('2026-03-02T09:00:00.000Z')
  const version = await importDraft(desk, { designation: `HSI-RE-${(designations += 1)}` })
  const round = await openRound(desk, version)
  const person = await confirmed(api, round, { comments: [comment(given)] })
  api.clock.set('2026-04-21T09:00:00.000Z')
  await api.get(ScheduleRound).run(round.id)
  const [one] = person.mine.comments
  if (!one) throw new Error('There is a comment')
  return { version, round, person, commentId: one.id, params: { ...desk.at, roundId: round.id } }
}
type Closed = Awaited<ReturnType<typeof closedRound>>

function dispose(
  { params, commentId }: Closed,
  change: Partial<DispositionContent> = {},
  answers = 0,
  ...more: DisposeCommentsRequest['comments']
) {
  const comments = [{ commentId, answers }, ...more]
  return desk.reviews.disposeComments({ params, body: { comments, disposition: { ...answer, ...change } } })
}
const file = ({ commentId }: Closed) => desk.reviews.getComment({ params: { ...desk.at, commentId } })
const textOf = async (version: StandardVersion) => {
  const { statements } = await desk.standards.getVersion({ params: { ...desk.at, versionId: version.id } })
  return statements.find(({ lineageId }) => lineageId === PERFORMANCE)?.text
}

describe('an answer', () => {
  test('begins the resolving, is never overwritten, and is told to its author before anybody', async () => {
    const closed = await closedRound()
    await dispose(closed)
    await dispose(closed, { code: 'not_accepted', reason: 'On reflection, no.', change: 'none' }, 1)
    expect(await file(closed)).toMatchObject({
      answers: 2,
      disposition: { code: 'not_accepted', position: 2 },
      dispositions: [{ code: 'accepted', position: 1 }, { code: 'not_accepted' }],
    })
    expect(await desk.reviews.getRound({ params: closed.params })).toMatchObject({ status: 'resolving', unanswered: 0 })
    const list = async () =>
      (await calls().listCallComments({ params: { roundId: closed.round.id }, query: {} })).items[0]
    expect((await list())?.disposition).toBeNull()
    await desk.reviews.sendReplies({ params: closed.params })
    expect((await list())?.disposition).toMatchObject({ code: 'not_accepted', decidedBy: { meeting: 'Third' } })
    expect(JSON.stringify(await list())).not.toContain('Berg')
  })

  test('of two editors at once stands the first, and the other is told', async () => {
    const closed = await closedRound()
    const both = await Promise.allSettled([dispose(closed), dispose(closed, { code: 'noted', change: 'none' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } })
    expect((await file(closed)).dispositions).toHaveLength(1)
  })

  test('is recorded by nobody who stood aside from it, now or before', async () => {
    const closed = await closedRound()
    const me = desk.tester.userId
    const manager = await deskOf(api, desk.issuerId, 'standards_manager')
    const recusing = (recusedStaff: UserId[]) => ({ decidedBy: { ...answer.decidedBy, recusedStaff } })
    await expect(dispose(closed, recusing([me]))).rejects.toMatchObject({ code: 'recused' })
    const stranger = (await foundBody(api)).tester.userId
    await expect(dispose(closed, recusing([stranger]))).rejects.toMatchObject({ code: 'not_found' })
    const asManager = (change: Partial<DispositionContent>, answers: number) =>
      manager.reviews.disposeComments({
        params: closed.params,
        body: { comments: [{ commentId: closed.commentId, answers }], disposition: { ...answer, ...change } },
      })
    await asManager(recusing([me]), 0)
    await asManager({ reason: 'Said better.' }, 1)
    await expect(dispose(closed, {}, 2)).rejects.toMatchObject({ code: 'recused' })
    expect((await file(closed)).dispositions).toHaveLength(2)
    expect((await manager.reviews.listReviewers({ params: desk.at })).map(({ userId }) => userId)).toContain(me)
  })

  test('is given to many alike, all or none', async () => {
    const closed = await closedRound({ type: 'editorial' })
    const entered = await desk.reviews.enterComments({
      params: closed.params,
      body: {
        comments: (['session', 'e-mail'] as const).map((source) => ({
          content: comment({ type: 'editorial' }),
          commenter: ana,
          source,
          email: null,
        })),
      },
    })
    expect(entered).toMatchObject([{ source: 'session', late: true }, { source: 'e-mail' }])
    const others = entered.map(({ id: commentId }) => ({ commentId, answers: 0 }))
    await expect(dispose(closed, { reason: null }, 1, ...others)).rejects.toMatchObject({ code: 'changed_meanwhile' })
    expect(await dispose(closed, { reason: null }, 0, ...others)).toHaveLength(3)
  })

  test('needs a reason, a round that has closed, and a comment of that round', async () => {
    const closed = await closedRound()
    await expect(dispose(closed, { reason: null })).rejects.toMatchObject({ code: 'disposition_reason_missing' })
    const other = await closedRound()
    await expect(dispose({ ...closed, commentId: other.commentId })).rejects.toMatchObject({ code: 'not_found' })
    api.clock.set('2026-03-02T09:00:00.000Z')
    const open = await openRound(desk, await importDraft(desk, { designation: `HSI-RE-${(designations += 1)}` }))
    const person = await confirmed(api, open)
    const early = {
      ...closed,
      params: { ...desk.at, roundId: open.id },
      commentId: CommentId.parse(person.mine.comments[0]?.id),
    }
    await expect(dispose(early)).rejects.toMatchObject({ code: 'round_not_resolving' })
  })

  test('of a duplicate is the other’s, and a duplicate of a duplicate is refused', async () => {
    const closed = await closedRound()
    const entered = await desk.reviews.enterComments({
      params: closed.params,
      body: { comments: [{ content: comment(), commenter: ana, source: 'interview', email: null }] },
    })
    const twin = CommentId.parse(entered[0]?.id)
    const duplicate = { code: 'duplicate', reason: null, change: 'none' } as const
    await dispose({ ...closed, commentId: twin }, { ...duplicate, duplicateOf: closed.commentId })
    expect((await file(closed)).duplicates).toEqual([twin])
    await expect(dispose(closed, { ...duplicate, duplicateOf: twin })).rejects.toMatchObject({
      code: 'duplicate_of_duplicate',
    })
  })

  test('is given once the author can no longer change the comment', async () => {
    const closed = await closedRound()
    await dispose(closed)
    const body = { token: closed.person.token }
    await expect(calls().withdrawMyComment({ params: { commentId: closed.commentId }, body })).rejects.toMatchObject({
      code: 'comment_not_open',
      details: { because: 'answered' },
    })
  })
})

describe('what a comment proposes', () => {
  test('is taken over in one step, and comment and edit know of each other', async () => {
    const closed = await closedRound()
    const applied = await desk.reviews.applyProposal({ params: { ...desk.at, commentId: closed.commentId } })
    expect(applied.applied).toMatchObject([{ versionId: closed.version.id, lineageId: PERFORMANCE, revision: 1 }])
    expect(await textOf(closed.version)).toBe(comment().proposedText)
    const again = await desk.reviews.applyProposal({ params: { ...desk.at, commentId: closed.commentId } })
    expect(again.applied).toHaveLength(1)
  })

  test('overwrites nothing that was changed meanwhile', async () => {
    const closed = await closedRound()
    const params = { ...desk.at, versionId: closed.version.id }
    const from = { text: (await textOf(closed.version)) ?? '' }
    const edits = [{ edit: 'change' as const, lineageId: PERFORMANCE, from, to: { text: 'A third wording.' } }]
    await desk.editing.editStatements({ params, body: { edits } })
    await expect(
      desk.reviews.applyProposal({ params: { ...desk.at, commentId: closed.commentId } }),
    ).rejects.toMatchObject({ code: 'statement_changed_meanwhile', details: { fields: ['text'] } })
    expect(await textOf(closed.version)).toBe('A third wording.')
  })
})

describe('the reply', () => {
  test('is one letter to each person, once, with decision and reason', async () => {
    const closed = await closedRound()
    await dispose(closed)
    expect(await desk.reviews.sendReplies({ params: closed.params })).toEqual({ replies: 1, messages: 1 })
    expect(await desk.reviews.sendReplies({ params: closed.params })).toEqual({ replies: 0, messages: 0 })
    const [letter]: { text: string }[] = await api.database.database.query(
      `SELECT text FROM outbox_messages WHERE recipient = $1 AND kind = 'input_decisions'`,
      [closed.person.email],
    )
    expect(letter?.text).toMatch(/Decision: Accepted\nReason: It is clearer\./)
  })

  test('may be contested until the window is over, once; who objected is sent the notice of appeal', async () => {
    const closed = await closedRound({ stance: 'oppose' })
    await dispose(closed, { code: 'not_accepted', change: 'none' })
    await desk.reviews.sendReplies({ params: closed.params })
    const token = await tokenOf(api, closed.person.email, 'input_decisions')
    const mine = await calls().readMyInput({ body: { token } })
    expect(mine.comments[0]?.reply).toMatchObject({ answerBy: '2026-05-05', satisfaction: 'awaited' })
    const params = { dispositionId: DispositionId.parse(mine.comments[0]?.disposition?.id) }
    const body = { token, answer: 'not_satisfied' as const, note: 'The limit is wrong.' }
    expect((await calls().answerReply({ params, body })).comments[0]?.reply).toMatchObject({
      satisfaction: 'not_satisfied',
      appealNoticeAt: '2026-04-21T09:00:00.000Z',
    })
    await expect(calls().answerReply({ params, body })).rejects.toMatchObject({ code: 'already_answered' })
    await tokenOf(api, closed.person.email, 'appeal_notice')
    const stranger = await closedRound()
    await expect(
      calls().answerReply({ params, body: { ...body, token: stranger.person.token } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    const view = await desk.reviews.getRound({ params: closed.params })
    expect(view.standing).toMatchObject({ unanswered: 0, unsent: 0, windowsOpen: 0, unsatisfied: 1 })
  })

  test('cannot be answered when the window is over', async () => {
    const closed = await closedRound()
    await dispose(closed)
    await desk.reviews.sendReplies({ params: closed.params })
    api.clock.set('2026-05-05T22:00:00.000Z')
    const { token } = closed.person
    const mine = await calls().readMyInput({ body: { token } })
    expect(mine.comments[0]?.reply?.satisfaction).toBe('none')
    await expect(
      calls().answerReply({
        params: { dispositionId: DispositionId.parse(mine.comments[0]?.disposition?.id) },
        body: { token, answer: 'satisfied', note: null },
      }),
    ).rejects.toMatchObject({ code: 'reply_window_over', details: { answerBy: '2026-05-05' } })
  })
})

describe('publication', () => {
  test('is held up point by point until the call for input is finished', async () => {
    const closed = await closedRound()
    const gate = async () =>
      (await desk.reviews.getPublicationGate({ params: { ...desk.at, versionId: closed.version.id } })).holding
    expect(await gate()).toEqual(['comments_unanswered'])
    await dispose(closed)
    expect(await gate()).toEqual(['replies_unsent'])
    await desk.reviews.sendReplies({ params: closed.params })
    expect(await gate()).toEqual(['windows_open'])
    await expect(desk.reviews.finishRound({ params: closed.params })).rejects.toMatchObject({
      code: 'round_not_resolved',
      details: { unanswered: 0, unsent: 0, windowsOpen: 1 },
    })
    api.clock.set('2026-05-05T22:00:00.000Z')
    expect(await gate()).toEqual([])
    expect(await desk.reviews.finishRound({ params: closed.params })).toMatchObject({ status: 'resolved' })
    expect(await publish(desk, closed.version)).toMatchObject({ status: 'published' })
  })

  test('waits for recirculation of what was changed in substance', async () => {
    const closed = await closedRound()
    await dispose(closed, { change: 'substantive' })
    await desk.reviews.sendReplies({ params: closed.params })
    api.clock.set('2026-05-05T22:00:00.000Z')
    await expect(publish(desk, closed.version)).rejects.toMatchObject({ details: { points: ['recirculation_needed'] } })
    const again = await openRound(desk, closed.version, {
      kind: 'recirculation',
      scope: [PERFORMANCE],
      previousRoundId: closed.round.id,
      opensOn: '2026-05-06',
      closesOn: '2026-07-01',
    })
    expect(again.code).toMatch(/-R2$/)
    const { rounds } = await desk.reviews.getPublicationGate({ params: { ...desk.at, versionId: closed.version.id } })
    expect(rounds.map(({ points }) => points)).toEqual([[], ['round_running']])
  })
})

test('comments are filtered by what staff ask, a page at a time', async () => {
  const closed = await closedRound()
  await desk.reviews.enterComments({
    params: closed.params,
    body: {
      comments: [
        {
          content: comment({
            type: 'general',
            stance: 'support',
            target: { lineageId: null, field: null, index: null, quote: null },
            text: 'All is well.',
          }),
          commenter: { ...ana, country: 'JP' },
          source: 'session',
          email: null,
        },
      ],
    },
  })
  const found = async (query: object) =>
    (await desk.reviews.listComments({ params: closed.params, query })).items.map(({ number }) => number?.slice(-4))
  expect(await found({})).toEqual(['0001', '0002'])
  expect(await found({ order: 'statement' })).toEqual(['0002', '0001'])
  expect(await found({ type: 'general' })).toEqual(['0002'])
  expect(await found({ country: 'JP' })).toEqual(['0002'])
  expect(await found({ area: '00000000-0000-4000-8000-000000000001' })).toEqual(['0001'])
  expect(await found({ q: 'WELL' })).toEqual(['0002'])
  expect(await found({ late: 'true' })).toEqual(['0002'])
  expect(await found({ disposition: 'none', source: 'web' })).toEqual(['0001'])
  expect(await found({ limit: 1, after: '1' })).toEqual(['0002'])
  await dispose(closed)
  expect(await found({ disposition: 'accepted' })).toEqual(['0001'])
})

test('a comment is given to a member of staff, and to nobody who is none', async () => {
  const closed = await closedRound()
  const params = { ...desk.at, commentId: closed.commentId }
  const { userId } = desk.tester
  expect(await desk.reviews.assignComment({ params, body: { userId } })).toMatchObject({ assignedTo: userId })
  const stranger = (await foundBody(api)).tester.userId
  await expect(desk.reviews.assignComment({ params, body: { userId: stranger } })).rejects.toMatchObject({
    code: 'not_found',
  })
})
