// Sessions and interviews of a round: recorded, corrected, and what was said in them entered as comments.
import type { SessionContent } from '@touchstone/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deskOf, foundBody, importDraft, type Desk } from '../../testing/small-body.js'
import { ana, comment, held, openRound } from '../../testing/small-round.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
let inRound: { issuerId: Desk['issuerId']; roundId: Awaited<ReturnType<typeof openRound>>['id'] }

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  api.clock.set('2026-03-02T09:00:00.000Z')
  const { id: roundId } = await openRound(desk, await importDraft(desk))
  inRound = { ...desk.at, roundId }
})
beforeEach(() => api.clock.set('2026-03-10T09:00:00.000Z'))
afterAll(() => api?.close())

const record = (change: Partial<SessionContent> = {}) =>
  desk.reviews.recordReviewSession({ params: inRound, body: { ...held, ...change } })
const enter = (came: { sessionId?: Awaited<ReturnType<typeof record>>['id']; receivedOn?: string }) =>
  desk.reviews.enterComments({
    params: inRound,
    body: { comments: [{ content: comment(), commenter: ana, source: 'e-mail', email: null, ...came }] },
  })

describe('a session', () => {
  test('is read by who may read the round, and by nobody of another body', async () => {
    const session = await record()
    const auditor = await deskOf(api, desk.issuerId, 'auditor')
    const params = { ...desk.at, sessionId: session.id }
    expect(await auditor.reviews.getReviewSession({ params })).toMatchObject({ ...held, revision: 1, comments: 0 })
    await expect(auditor.reviews.recordReviewSession({ params: inRound, body: held })).rejects.toMatchObject({
      code: 'permission_missing',
    })
    const others = await foundBody(api)
    await expect(
      others.reviews.getReviewSession({ params: { ...others.at, sessionId: session.id } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      others.reviews.listReviewSessions({ params: { ...others.at, roundId: inRound.roundId } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  test.each([
    ['held tomorrow', { heldOn: '2026-03-11' }, 'date_in_future'],
    ['nowhere', { place: null }, 'invalid_request'],
    ['that nobody attended', { attendees: [], named: [] }, 'invalid_request'],
    ['with more people named than there were', { attendees: [{ category: 'union', people: 1 }] }, 'invalid_request'],
  ] as const)('%s is refused', async (_, change, code) => {
    await expect(record(change as object)).rejects.toMatchObject({ code })
  })

  test('is corrected by one at a time', async () => {
    const { id: sessionId } = await record()
    const params = { ...desk.at, sessionId }
    const change = (title: string) =>
      desk.reviews.changeReviewSession({ params, body: { revision: 1, session: { ...held, title } } })
    const both = await Promise.allSettled([change('One'), change('Other')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } })
    expect(await desk.reviews.getReviewSession({ params })).toMatchObject({ revision: 2 })
  })
})

test('what was said in a session counts by its day and says so, however late it is entered', async () => {
  const session = await record({ kind: 'interview', heldOn: '2026-03-09' })
  const late = { params: inRound }
  api.clock.set('2026-04-21T09:00:00.000Z')
  await desk.reviews.closeRound(late)
  expect(await enter({ sessionId: session.id })).toMatchObject([
    { sessionId: session.id, source: 'interview', late: false, receivedOn: '2026-03-09' },
  ])
  expect(await enter({})).toMatchObject([{ sessionId: null, source: 'e-mail', late: true, receivedOn: null }])
  expect(await enter({ receivedOn: '2026-04-20' })).toMatchObject([{ late: false }])
  expect(await enter({ receivedOn: '2026-04-21' })).toMatchObject([{ late: true }])
  await expect(enter({ receivedOn: '2026-04-22' })).rejects.toMatchObject({ code: 'date_in_future' })
  const found = await desk.reviews.listComments({ params: inRound, query: { sessionId: session.id } })
  expect(found.items).toHaveLength(1)
  expect((await desk.reviews.listReviewSessions({ params: inRound })).at(-1)).toMatchObject({ comments: 1 })
})

test('a session of another round lends no comment', async () => {
  api.clock.set('2026-04-21T09:00:00.000Z')
  const other = await openRound(desk, await importDraft(desk, { designation: 'HSI-PT-2' }), {
    opensOn: '2026-04-21',
    closesOn: '2026-06-21',
  })
  const params = { ...desk.at, roundId: other.id }
  const { id: sessionId } = await desk.reviews.recordReviewSession({ params, body: held })
  await expect(enter({ sessionId })).rejects.toMatchObject({ code: 'not_found', details: { what: 'session' } })
  await desk.reviews.cancelRound({ params, body: { reason: 'Off.' } })
  const body = { revision: 1, session: held }
  await expect(desk.reviews.changeReviewSession({ params: { ...desk.at, sessionId }, body })).rejects.toMatchObject({
    code: 'round_ended',
    details: { status: 'cancelled' },
  })
})
