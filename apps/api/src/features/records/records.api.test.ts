// The audit trail and the outbox as staff read them. That each write leaves its line is in audit-lines.api.test.ts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCandidate, deskOf, foundBody, type Desk } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
})
afterAll(() => api?.close())

describe('the audit trail', () => {
  test('is read latest first, page by page, with the actor’s name and never the subject’s', async () => {
    const people = []
    for (const name of ['Ana', 'Bea', 'Cyd']) people.push(await addCandidate(desk, name))
    const first = await desk.issuer.listAuditEvents({ params: desk.at, query: { limit: 2 } })
    expect(first.items.map(({ action, subject }) => [action, subject.id])).toEqual([
      ['candidate_added', people[2]?.id],
      ['candidate_added', people[1]?.id],
    ])
    expect(first.items[0]?.actor).toEqual({ kind: 'staff', id: desk.tester.userId, name: 'Test owner' })
    const rest = await desk.issuer.listAuditEvents({ params: desk.at, query: { before: first.next ?? 0, limit: 2 } })
    expect(rest.items).toMatchObject([{ subject: { id: people[0]?.id }, position: 1 }])
    expect(rest.next).toBeNull()
    expect(first.items[1]?.previousHash).toBe(rest.items[0]?.hash)
    for (const name of ['Ana', 'Bea', 'Cyd', 'example.org']) expect(JSON.stringify(first)).not.toContain(name)
  })

  test('is narrowed to a kind of subject, or to one', async () => {
    const { id } = await addCandidate(desk)
    await desk.candidates.updateCandidate({
      params: { ...desk.at, candidateId: id },
      body: { name: 'Ana', email: 'ana@example.org' },
    })
    const query = { subjectType: 'candidate', subjectId: id }
    const { items } = await desk.issuer.listAuditEvents({ params: desk.at, query })
    expect(items.map(({ action }) => action)).toEqual(['candidate_changed', 'candidate_added'])
    expect(items[0]?.details).toEqual({ changed: ['name', 'email'] })
    expect(await desk.issuer.listAuditEvents({ params: desk.at, query: { subjectType: 'version' } })).toEqual({
      items: [],
      next: null,
    })
    await expect(desk.issuer.listAuditEvents({ params: desk.at, query: { subjectId: id } })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })

  test('is an issuer’s own', async () => {
    const other = await foundBody(api)
    expect((await other.issuer.listAuditEvents({ params: other.at })).items).toEqual([])
    expect(await other.issuer.verifyAuditTrail({ params: other.at })).toMatchObject({
      intact: true,
      events: 0,
      lastHash: null,
    })
  })

  test('is proven whole, and says where it was broken', async () => {
    const whole = await desk.issuer.verifyAuditTrail({ params: desk.at })
    expect(whole).toMatchObject({ intact: true, firstBroken: null, checkedAt: api.clock.now() })
    const { database } = api.database
    await database.query('ALTER TABLE audit_events DISABLE TRIGGER audit_events_immutable')
    await database.query(`UPDATE audit_events SET action = 'candidate_changed' WHERE issuer_id = $1 AND position = 2`, [
      desk.issuerId,
    ])
    await database.query('ALTER TABLE audit_events ENABLE TRIGGER audit_events_immutable')
    expect(await desk.issuer.verifyAuditTrail({ params: desk.at })).toMatchObject({ intact: false, firstBroken: 2 })
  })
})

describe('the outbox', () => {
  test('holds the messages of its issuer for its owner, latest first', async () => {
    const body = await foundBody(api)
    for (const email of ['one@staff.example', 'two@staff.example']) {
      await body.issuer.inviteStaff({ params: body.at, body: { name: 'Ewa', email, role: 'auditor' } })
      api.clock.advance(60_000)
    }
    const { items, total } = await body.issuer.listOutbox({ params: body.at })
    expect(total).toBe(2)
    expect(items.map(({ to }) => to)).toEqual(['two@staff.example', 'one@staff.example'])
    const params = { ...body.at, messageId: items[0]?.id ?? '' }
    expect((await body.issuer.getOutboxMessage({ params })).text).toContain('/admin/choose-password?token=')
    const other = await foundBody(api)
    await expect(other.issuer.getOutboxMessage({ params: { ...params, ...other.at } })).rejects.toMatchObject({
      code: 'not_found',
      details: { what: 'message' },
    })
    const auditor = await deskOf(api, body.issuerId, 'auditor')
    await expect(auditor.issuer.getOutboxMessage({ params })).rejects.toMatchObject({ code: 'permission_missing' })
  })
})
