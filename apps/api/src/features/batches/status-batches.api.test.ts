// One decision on the status of many.
import { issuer, statusBatches, verification, type DefinitionView, type StatusBatchChoice } from '@touchstone/contract'
import { type CredentialId, StatusBatchId } from '@touchstone/domain'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  addCandidate,
  affidavitFor,
  assess,
  certify,
  deskOf,
  examFor,
  foundBody,
  issue,
} from '../../testing/small-body.js'
import { openDefinition, publishStandard, type Desk } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { StatusBatchWork } from './status-batch-work.js'

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

const many = (who: Desk = desk) => who.tester.client(statusBatches)
const work = (id: StatusBatchId) => api.get(StatusBatchWork).work(id)
const one = (batchId: StatusBatchId) => ({ params: { ...desk.at, batchId } })
const statusOf = async (credentialId: CredentialId) =>
  (await desk.credentials.getCredential({ params: { ...desk.at, credentialId } })).status
const statuses = (ids: readonly CredentialId[]) => Promise.all(ids.map(statusOf))
const outcome = async (credentialId: string) =>
  (await api.client(verification).verifyCredential({ params: { credentialId }, query: {} })).outcome
const change = (action: 'suspend' | 'reinstate' | 'withdraw', credentialId: CredentialId) => {
  const params = { ...desk.at, credentialId }
  if (action === 'suspend')
    return desk.credentials.suspendCredential({ params, body: { reason: 'conduct', note: null } })
  if (action === 'reinstate')
    return desk.credentials.reinstateCredential({ params, body: { reason: 'inquiry_closed', note: null } })
  return desk.credentials.withdrawCredential({ params, body: { reason: 'conduct', note: null } })
}

const hold = (credentialId: CredentialId) => many().getCredentialHold({ params: { ...desk.at, credentialId } })
const mails = async () => {
  const { items } = await desk.issuer.listOutbox({ params: desk.at, query: { limit: 200 } })
  return items.filter(({ kind }) => kind === 'credential_status').length
}

async function three(): Promise<CredentialId[]> {
  const ids: CredentialId[] = []
  for (let n = 0; n < 3; n += 1) ids.push((await certify(desk, definition)).credentialId)
  return ids
}

const REASON = {
  suspend: 'evaluator_inquiry',
  reinstate: 'inquiry_closed',
  withdraw: 'assessment_irregularity',
} as const

async function decide(action: StatusBatchChoice['action'], selection: StatusBatchChoice['selection']) {
  const { fingerprint } = await many().previewStatusBatch({ params: desk.at, body: { action, selection } })
  const requestId = StatusBatchId.parse(crypto.randomUUID())
  const body = { action, selection, reason: REASON[action], note: 'Inquiry 12.', fingerprint, requestId }
  return many().startStatusBatch({ params: desk.at, body })
}

async function done(action: StatusBatchChoice['action'], credentialIds: CredentialId[]): Promise<StatusBatchId> {
  const { id } = await decide(action, { credentialIds })
  await work(id)
  return id
}

test('credentials are chosen by who assessed, where, when, by definition, by day of issue, and by pasted IDs in any spelling', async () => {
  const candidate = await addCandidate(desk)
  const evaluatorName = 'Corrupt Evaluator'
  const testCentre = 'Port Calder Skills Centre'
  await assess(desk, candidate, affidavitFor(definition, { evaluatorName, testCentre, assessedOn: '2026-01-20' }))
  await assess(desk, candidate, examFor(definition, 80))
  const { credentialId } = await issue(desk, candidate, definition)
  const chosen = async (selection: StatusBatchChoice['selection']) => {
    const { rows, unknown } = await many().previewStatusBatch({
      params: desk.at,
      body: { action: 'suspend', selection },
    })
    return { ids: rows.map((row) => row.credentialId), unknown }
  }
  expect((await chosen({ evaluatorName: 'corrupt evaluator' })).ids).toEqual([credentialId])
  expect((await chosen({ testCentre: 'port calder skills centre' })).ids).toEqual([credentialId])
  // One assessment was there, another one on that day: none was both.
  expect((await chosen({ testCentre, assessedFrom: '2026-02-01' })).ids).toEqual([])
  expect((await chosen({ assessedFrom: '2026-01-20', assessedTo: '2026-01-20' })).ids).toEqual([credentialId])
  expect((await chosen({ evaluatorName, assessedFrom: '2026-01-21' })).ids).toEqual([])
  expect((await chosen({ definitionId: definition.id, issuedFrom: '2026-03-02' })).ids).toContain(credentialId)
  expect((await chosen({ definitionId: definition.id, issuedTo: '2026-03-01' })).ids).toEqual([])
  const pasted = [` ${credentialId.toLowerCase().replaceAll('-', ' ')} `, 'nonsense']
  expect(await chosen({ credentialIds: pasted })).toEqual({ ids: [credentialId], unknown: ['nonsense'] })
})

test('a suspension of many: each is told of, written in the trail, and undone within a day', async () => {
  const [a, b, c] = (await three()) as [CredentialId, CredentialId, CredentialId]
  await change('suspend', b)
  await change('withdraw', c)
  const preview = await many().previewStatusBatch({
    params: desk.at,
    body: { action: 'suspend', selection: { credentialIds: [a, b, c] } },
  })
  const problems = new Map(preview.rows.map((row) => [row.credentialId, row.problem]))
  expect([a, b, c].map((id) => problems.get(id))).toEqual([null, 'already_suspended', 'ended'])
  const mailsBefore = await mails()
  const id = await done('suspend', [a, b, c])
  expect(await many().getStatusBatch(one(id))).toMatchObject({
    status: 'settled',
    undoUntil: '2026-03-03T09:00:00.000Z',
    counts: { changed: 1, unchanged: 2 },
  })
  expect(await statuses([a, b, c])).toEqual(['suspended', 'suspended', 'withdrawn'])
  const { items } = await desk.issuer.listAuditEvents({
    params: desk.at,
    query: { subjectType: 'credential', subjectId: a, limit: 1 },
  })
  expect(items).toMatchObject([{ action: 'credential_suspended', details: { batchId: id } }])
  expect(await mails()).toBe(mailsBefore + 1)
  await many().undoStatusBatch(one(id))
  await work(id)
  expect(await statuses([a, b, c])).toEqual(['active', 'suspended', 'withdrawn'])
  expect(await many().getStatusBatch(one(id))).toMatchObject({ status: 'undone', counts: { undone: 1, unchanged: 2 } })
})

test('a withdrawal of many is held as a suspension until the day to undo it is over', async () => {
  const ids = await three()
  const [first] = ids
  await change('suspend', first as CredentialId)
  const id = await done('withdraw', ids)
  expect(await statuses(ids)).toEqual(['suspended', 'suspended', 'suspended'])
  const held = { hold: { batchId: id, until: '2026-03-03T09:00:00.000Z' } }
  expect(await Promise.all(ids.map(hold))).toEqual([held, held, held])
  api.clock.set('2026-03-03T08:59:00.000Z')
  await work(id)
  expect(await outcome(ids[1] ?? '')).toBe('suspended')
  api.clock.set('2026-03-03T09:00:00.000Z')
  await work(id)
  expect(await statuses(ids)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
  expect(await hold(first as CredentialId)).toEqual({ hold: null })
  expect(await outcome(ids[1] ?? '')).toBe('withdrawn')
  expect(await many().getStatusBatch(one(id))).toMatchObject({ status: 'done', counts: { finished: 3 } })
  await expect(many().undoStatusBatch(one(id))).rejects.toMatchObject({ code: 'illegal_transition' })
})

test('what somebody decided on one of them meanwhile stays, and its row says so', async () => {
  const [a, b, c] = (await three()) as [CredentialId, CredentialId, CredentialId]
  const id = await done('withdraw', [a, b, c])
  await change('reinstate', a)
  await change('suspend', a)
  expect(await hold(a)).toEqual({ hold: null })
  await change('reinstate', a)
  await change('withdraw', b)
  api.clock.set('2026-03-03T09:00:00.000Z')
  await work(id)
  expect(await statuses([a, b, c])).toEqual(['active', 'withdrawn', 'withdrawn'])
  const { items } = await many().listStatusBatchRows({ ...one(id), query: { status: 'kept' } })
  expect(new Map(items.map((row) => [row.credentialId, row.problem]))).toEqual(
    new Map([
      [a, 'changed_meanwhile'],
      [b, 'ended'],
    ]),
  )
})

test('two decisions on the same credentials: undoing one takes nothing from the other', async () => {
  const ids = await three()
  const [suspension, withdrawal] = [await done('suspend', ids), await done('withdraw', ids)]
  await many().undoStatusBatch(one(suspension))
  await work(suspension)
  expect(await many().getStatusBatch(one(suspension))).toMatchObject({ status: 'undone', counts: { kept: 3 } })
  expect(await statuses(ids)).toEqual(['suspended', 'suspended', 'suspended'])
  api.clock.set('2026-03-03T09:00:00.000Z')
  await work(withdrawal)
  expect(await statuses(ids)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
})

test('with two persons a withdrawal of many is approved once for all, and nothing changes before', async () => {
  const rule = (twoPersonWithdrawal: boolean) =>
    desk.tester.client(issuer).setWithdrawalRule({ params: desk.at, body: { twoPersonWithdrawal } })
  await rule(true)
  const ids = await three()
  const { id, status } = await decide('withdraw', { credentialIds: ids })
  await rule(false)
  await work(id)
  expect([status, ...(await statuses(ids))]).toEqual(['proposed', 'active', 'active', 'active'])
  await expect(many().approveStatusBatch(one(id))).rejects.toMatchObject({ code: 'own_proposal' })
  await many(colleague).approveStatusBatch(one(id))
  await work(id)
  expect(await statuses(ids)).toEqual(['suspended', 'suspended', 'suspended'])
})

test('what is decided is what was shown', async () => {
  const body = { action: 'suspend', selection: { issuedFrom: '2026-03-02' } } as const
  const { fingerprint } = await many().previewStatusBatch({ params: desk.at, body })
  await certify(desk, definition)
  const request = {
    ...body,
    reason: 'conduct',
    note: 'Why.',
    fingerprint,
    requestId: StatusBatchId.parse(crypto.randomUUID()),
  } as const
  await expect(many().startStatusBatch({ params: desk.at, body: request })).rejects.toMatchObject({
    code: 'selection_changed',
  })
  const nobody = { ...request, selection: { issuedFrom: '2099-01-01' } }
  await expect(many().startStatusBatch({ params: desk.at, body: nobody })).rejects.toMatchObject({
    code: 'selection_empty',
  })
})
