// Statuses that hold from another day than that of the decision, and withdrawals decided by two.
import { issuer, statusChanges, verification, type DefinitionView } from '@touchstone/contract'
import type { CredentialId } from '@touchstone/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { certify, deskOf, foundBody, openDefinition, publishStandard, type Desk } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { TakeStatusChangeEffect } from './take-status-change-effect.js'

let api: TestApi
let desk: Desk
let colleague: Desk
let definition: DefinitionView

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  colleague = await deskOf(api, desk.issuerId, 'credential_manager')
  definition = await openDefinition(desk, await publishStandard(desk))
})
afterAll(() => api?.close())
beforeEach(() => api.clock.set('2026-03-02T09:00:00.000Z'))

const at = (credentialId: CredentialId) => ({ ...desk.at, credentialId })
const get = (id: CredentialId) => desk.credentials.getCredential({ params: at(id) })
const changes = (who: Desk) => who.tester.client(statusChanges)
const outcome = async (credentialId: string, on?: string) =>
  (await api.client(verification).verifyCredential({ params: { credentialId }, query: { on } })).outcome
const because = <const Reason extends string>(reason: Reason, note: string | null = null) => ({ reason, note })
const rule = (twoPersonWithdrawal: boolean) =>
  desk.tester.client(issuer).setWithdrawalRule({ params: desk.at, body: { twoPersonWithdrawal } })
const dayComes = () => api.get(TakeStatusChangeEffect).catchUp()

async function revoked(key: string): Promise<boolean> {
  const [row]: { revoked: boolean }[] = await api.database.database.query(
    'SELECT revoked_at IS NOT NULL AS revoked FROM status_entries WHERE credential_key = $1',
    [key],
  )
  return row?.revoked ?? false
}

describe('a status holds from the day that is stated', () => {
  test('an earlier one: the history keeps both days, and every look back answers by the day it holds from', async () => {
    const { credentialId, key } = await certify(desk, definition)
    api.clock.set('2026-04-10T09:00:00.000Z')
    const body = { ...because('assessment_irregularity', 'The inquiry dates it.'), effectiveOn: '2026-03-20' }
    const { history, status } = await desk.credentials.withdrawCredential({ params: at(credentialId), body })
    expect(status).toBe('withdrawn')
    expect(history.at(-1)).toMatchObject({ action: 'withdraw', on: '2026-03-20', decidedOn: '2026-04-10' })
    const days = ['2026-03-19', '2026-03-20', '2026-04-10']
    expect(await Promise.all(days.map((day) => outcome(credentialId, day)))).toEqual([
      'valid',
      'withdrawn',
      'withdrawn',
    ])
    expect(await revoked(key)).toBe(true)
  })

  test('a later one: it waits, says so, and takes effect by itself at the first moment of that day', async () => {
    const { credentialId, key } = await certify(desk, definition)
    const body = { ...because('conduct'), effectiveOn: '2026-03-09' }
    const view = await desk.credentials.withdrawCredential({ params: at(credentialId), body })
    expect(view).toMatchObject({ status: 'active', change: { status: 'planned', effectiveOn: '2026-03-09' } })
    await dayComes()
    expect((await get(credentialId)).status).toBe('active')
    // Warsaw is an hour ahead of UTC.
    api.clock.set('2026-03-08T23:00:00.000Z')
    expect(await revoked(key)).toBe(false)
    await Promise.all([dayComes(), dayComes()])
    const after = await get(credentialId)
    expect(after).toMatchObject({ status: 'withdrawn', change: null })
    expect(after.history).toHaveLength(2)
    expect(after.history.at(-1)).toMatchObject({ on: '2026-03-09', decidedOn: '2026-03-02', by: desk.tester.userId })
    expect(await revoked(key)).toBe(true)
    expect(await outcome(credentialId, '2026-03-08')).toBe('valid')
    expect(await outcome(credentialId)).toBe('withdrawn')
  })

  test('a later one may be cancelled, and one at a time waits', async () => {
    const { credentialId } = await certify(desk, definition)
    const body = { ...because('conduct'), effectiveOn: '2026-03-09' }
    const { change } = await desk.credentials.suspendCredential({ params: at(credentialId), body })
    await expect(desk.credentials.suspendCredential({ params: at(credentialId), body })).rejects.toMatchObject({
      code: 'change_waiting',
    })
    if (!change) throw new Error('It waits')
    const params = { ...desk.at, changeId: change.id }
    expect((await changes(desk).cancelStatusChange({ params })).status).toBe('cancelled')
    await expect(changes(desk).cancelStatusChange({ params })).rejects.toMatchObject({ code: 'illegal_transition' })
    api.clock.set('2026-03-10T09:00:00.000Z')
    await dayComes()
    expect(await get(credentialId)).toMatchObject({ status: 'active', change: null })
  })

  test('what happens meanwhile overtakes it only when it can no longer happen', async () => {
    const { credentialId } = await certify(desk, definition)
    const later = { ...because('conduct'), effectiveOn: '2026-03-09' }
    await desk.credentials.withdrawCredential({ params: at(credentialId), body: later })
    await desk.credentials.suspendCredential({ params: at(credentialId), body: because('conduct') })
    expect((await get(credentialId)).change?.status).toBe('planned')
    await desk.credentials.withdrawCredential({ params: at(credentialId), body: because('conduct') })
    expect((await get(credentialId)).change).toBeNull()
    const { items } = await changes(desk).listStatusChanges({ params: desk.at, query: { q: credentialId } })
    expect(items.map(({ status }) => status)).toEqual(['overtaken'])
  })

  test.each([
    ['before it was issued', '2026-03-01', 'Why.', 'change_before_issue'],
    ['an earlier day nobody accounts for', '2026-03-03', null, 'earlier_day_needs_note'],
  ])('%s is refused, and nothing changes', async (_, effectiveOn, note, code) => {
    const { credentialId } = await certify(desk, definition)
    api.clock.set('2026-03-05T09:00:00.000Z')
    const body = { ...because('conduct', note), effectiveOn }
    await expect(desk.credentials.suspendCredential({ params: at(credentialId), body })).rejects.toMatchObject({ code })
    expect((await get(credentialId)).history).toHaveLength(1)
  })
})

describe('with two persons', () => {
  test('a withdrawal is proposed by one, approved by another, and nothing public changes before', async () => {
    await rule(true)
    const { credentialId, key } = await certify(desk, definition)
    const body = because('conduct', 'For the file.')
    const { change, status } = await desk.credentials.withdrawCredential({ params: at(credentialId), body })
    expect([status, await outcome(credentialId), await revoked(key)]).toEqual(['active', 'valid', false])
    const params = { ...desk.at, changeId: change?.id ?? '' }
    const own = { code: 'own_proposal' }
    await expect(changes(desk).approveStatusChange({ params })).rejects.toMatchObject(own)
    await expect(changes(desk).refuseStatusChange({ params, body: { note: null } })).rejects.toMatchObject(own)
    const { items } = await changes(colleague).listStatusChanges({ params: desk.at, query: { status: 'proposed' } })
    expect(items).toMatchObject([{ credentialId, action: 'withdraw', madeBy: desk.tester.userId }])
    api.clock.set('2026-03-04T09:00:00.000Z')
    const both = await Promise.allSettled([1, 2].map(() => changes(colleague).approveStatusChange({ params })))
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const after = await get(credentialId)
    expect(after.history.at(-1)).toMatchObject({ on: '2026-03-04', by: colleague.tester.userId, note: 'For the file.' })
    expect([after.status, await outcome(credentialId), await revoked(key)]).toEqual(['withdrawn', 'withdrawn', true])
  })

  test('one that is refused leaves the credential as it was, and may be proposed again', async () => {
    await rule(true)
    const { credentialId } = await certify(desk, definition)
    const propose = () => desk.credentials.withdrawCredential({ params: at(credentialId), body: because('conduct') })
    const { change } = await propose()
    const params = { ...desk.at, changeId: change?.id ?? '' }
    await changes(colleague).refuseStatusChange({ params, body: { note: 'Not shown.' } })
    expect(await get(credentialId)).toMatchObject({ status: 'active', change: null })
    expect((await propose()).change?.status).toBe('proposed')
  })

  test('turning the rule off approves nothing: what was proposed still needs the second person', async () => {
    await rule(true)
    const { credentialId } = await certify(desk, definition)
    const body = because('conduct')
    const { change } = await desk.credentials.withdrawCredential({ params: at(credentialId), body })
    await rule(false)
    expect(await get(credentialId)).toMatchObject({ status: 'active', change: { status: 'proposed' } })
    const params = { ...desk.at, changeId: change?.id ?? '' }
    await expect(changes(desk).approveStatusChange({ params })).rejects.toMatchObject({ code: 'own_proposal' })
    await changes(desk).cancelStatusChange({ params })
    expect(await desk.credentials.withdrawCredential({ params: at(credentialId), body })).toMatchObject({
      status: 'withdrawn',
    })
  })

  test('only the owner sets the rule', async () => {
    const body = { twoPersonWithdrawal: true }
    await expect(colleague.tester.client(issuer).setWithdrawalRule({ params: desk.at, body })).rejects.toMatchObject({
      code: 'permission_missing',
    })
  })
})

describe('the holder is written to when it takes effect', () => {
  const told = async (credentialId: CredentialId) => {
    const { items } = await desk.issuer.listOutbox({ params: desk.at, query: { limit: 50 } })
    const texts = await Promise.all(
      items
        .filter(({ kind }) => kind === 'credential_status')
        .map(({ id }) => desk.issuer.getOutboxMessage({ params: { ...desk.at, messageId: id } })),
    )
    return texts.filter(({ text }) => text?.includes(credentialId))
  }

  test('with the decision, its public reason, its day and the way to appeal, and nothing staff noted', async () => {
    await rule(false)
    const { credentialId, candidateId } = await certify(desk, definition)
    api.clock.set('2026-03-05T09:00:00.000Z')
    const body = { ...because('evaluator_inquiry', 'Ask Piotr first.'), effectiveOn: '2026-03-03' }
    await desk.credentials.suspendCredential({ params: at(credentialId), body })
    const { email } = await desk.candidates.getCandidate({ params: { ...desk.at, candidateId } })
    const [mail, ...more] = await told(credentialId)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: email, subject: 'Your credential Pump Seals is suspended' })
    expect(mail?.text).toBe(
      [
        `Harbour Skills Institute decided: your credential Pump Seals, ${credentialId}, is suspended from 3 March 2026.`,
        'The reason: The assessment this credential stands on is being reviewed.',
        'Until it is reinstated, whoever checks it is told that it is suspended. Please do not refer to it in that time.',
        'You may appeal against this decision: write to Harbour Skills Institute, name the ID above, and say why you believe that it is wrong.',
      ].join('\n\n'),
    )
    await desk.credentials.reinstateCredential({ params: at(credentialId), body: because('inquiry_closed') })
    expect((await told(credentialId)).map(({ subject }) => subject)).toContain(
      'Your credential Pump Seals counts again',
    )
  })

  test('once, by whichever way it comes about, and not while it is only proposed or planned', async () => {
    await rule(true)
    const { credentialId } = await certify(desk, definition)
    const body = { ...because('conduct'), effectiveOn: '2026-03-09' }
    const { change } = await desk.credentials.withdrawCredential({ params: at(credentialId), body })
    expect(await told(credentialId)).toEqual([])
    await changes(colleague).approveStatusChange({ params: { ...desk.at, changeId: change?.id ?? '' } })
    expect(await told(credentialId)).toEqual([])
    api.clock.set('2026-03-09T09:00:00.000Z')
    await Promise.all([dayComes(), dayComes()])
    const mails = await told(credentialId)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('is withdrawn from 9 March 2026')
  })
})

test('a person who is erased leaves nothing that waits, and nothing staff wrote', async () => {
  await rule(true)
  const { credentialId, candidateId } = await certify(desk, definition, 'Somebody Forgotten')
  await desk.credentials.withdrawCredential({ params: at(credentialId), body: because('conduct', 'Of Somebody.') })
  await desk.candidates.eraseCandidate({ params: { ...desk.at, candidateId }, body: { name: 'Somebody Forgotten' } })
  const { items } = await changes(desk).listStatusChanges({ params: desk.at, query: { q: credentialId } })
  expect(items).toMatchObject([{ status: 'overtaken', note: null }])
})

test('another body’s change is not found', async () => {
  await rule(true)
  const { credentialId } = await certify(desk, definition)
  const body = because('conduct')
  const { change } = await desk.credentials.withdrawCredential({ params: at(credentialId), body })
  const others = await foundBody(api)
  const params = { ...others.at, changeId: change?.id ?? '' }
  await expect(changes(others).approveStatusChange({ params })).rejects.toMatchObject({ code: 'not_found' })
})

test('withdrawn is seen everywhere at once: page, API, status list, file', async () => {
  await rule(false)
  const { credentialId, key } = await certify(desk, definition)
  const [entry]: { list_id: string; index: number }[] = await api.database.database.query(
    'SELECT list_id, index FROM status_entries WHERE credential_key = $1',
    [key],
  )
  const params = { credentialId }
  const certificate = await desk.credentials.getCertificate({ params: at(credentialId) })
  const file = new Blob([await certificate.arrayBuffer()], { type: 'application/octet-stream' })
  const seen = async () => {
    const page = await fetch(`${api.url}/api/v1/verifications/${credentialId}`)
    const list = await fetch(`${api.url}/status-lists/${entry?.list_id}`)
    const dropped = await api.client(verification).verifyFile({ body: file })
    return {
      cached: page.headers.get('cache-control'),
      api: (await api.client(verification).verifyCredential({ params, query: {} })).outcome,
      etag: list.headers.get('etag'),
      file: dropped.register?.outcome,
      fileOutcome: dropped.outcome,
    }
  }
  const before = await seen()
  expect(before).toMatchObject({ api: 'valid', file: 'valid' })
  await desk.credentials.withdrawCredential({ params: at(credentialId), body: because('conduct') })
  const after = await seen()
  expect(after).toMatchObject({ api: 'withdrawn', file: 'withdrawn', cached: expect.stringContaining('no-store') })
  expect(before.etag).not.toBeNull()
  expect(after.etag).not.toBe(before.etag)
})
