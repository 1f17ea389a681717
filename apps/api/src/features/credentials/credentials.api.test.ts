// What becomes of a credential after its issue, and how staff find it again.
import type { DefinitionView } from '@touchstone/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addCandidate,
  certify,
  definitionOn,
  foundBody,
  openDefinition,
  publishStandard,
  type Desk,
} from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'

let api: TestApi
let desk: Desk
let definition: DefinitionView

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  definition = await openDefinition(desk, await publishStandard(desk))
})
afterAll(() => api?.close())
beforeEach(() => api.clock.set('2026-03-02T09:00:00.000Z'))

type CredentialId = Awaited<ReturnType<typeof certify>>['credentialId']
const at = (credentialId: CredentialId) => ({ ...desk.at, credentialId })
const suspend = (id: CredentialId) =>
  desk.credentials.suspendCredential({ params: at(id), body: { reason: 'evaluator_inquiry', note: 'Inquiry 7.' } })
const reinstate = (id: CredentialId) =>
  desk.credentials.reinstateCredential({ params: at(id), body: { reason: 'inquiry_closed', note: null } })
const withdraw = (id: CredentialId) =>
  desk.credentials.withdrawCredential({ params: at(id), body: { reason: 'issued_in_error', note: null } })
const replace = (id: CredentialId, holderName = 'Ana Nowak') =>
  desk.credentials.replaceCredential({ params: at(id), body: { holderName, reason: 'name_correction', note: null } })
const get = (id: CredentialId) => desk.credentials.getCredential({ params: at(id) })
const auditOf = async (id: CredentialId) => {
  const query = { subjectType: 'credential', subjectId: id }
  const { items } = await desk.issuer.listAuditEvents({ params: desk.at, query })
  return items.map(({ action }) => action).toReversed()
}

test('a credential is suspended, reinstated and withdrawn, and its history and the audit trail say so', async () => {
  const { credentialId } = await certify(desk, definition)
  api.clock.set('2026-04-01T09:00:00.000Z')
  expect(await suspend(credentialId)).toMatchObject({ status: 'suspended' })
  api.clock.set('2026-05-01T22:30:00.000Z')
  expect(await reinstate(credentialId)).toMatchObject({ status: 'active' })
  api.clock.set('2026-06-01T09:00:00.000Z')
  const withdrawn = await withdraw(credentialId)
  expect(withdrawn.status).toBe('withdrawn')
  expect(withdrawn.history.map(({ action, status, reason, note, on }) => [action, status, reason, note, on])).toEqual([
    ['issue', 'active', null, null, '2026-03-02'],
    ['suspend', 'suspended', 'evaluator_inquiry', 'Inquiry 7.', '2026-04-01'],
    // Past midnight in Warsaw.
    ['reinstate', 'active', 'inquiry_closed', null, '2026-05-02'],
    ['withdraw', 'withdrawn', 'issued_in_error', null, '2026-06-01'],
  ])
  expect(await get(credentialId)).toEqual(withdrawn)
  expect(await auditOf(credentialId)).toEqual([
    'credential_issued',
    'credential_suspended',
    'credential_reinstated',
    'credential_withdrawn',
  ])
})

describe('what is withdrawn or replaced', () => {
  test.each([
    ['withdrawn', withdraw],
    ['replaced', replace],
  ] as const)('%s stays so', async (status, end) => {
    const { credentialId } = await certify(desk, definition)
    await end(credentialId)
    const before = await get(credentialId)
    expect(before.status).toBe(status)
    for (const act of [suspend, reinstate, withdraw, replace]) {
      await expect(act(credentialId)).rejects.toMatchObject({ code: 'illegal_transition', details: { from: status } })
    }
    expect(await get(credentialId)).toEqual(before)
  })

  test.each([
    ['withdraw it', withdraw, withdraw],
    ['replace it', replace, replace],
    ['withdraw and replace it', withdraw, replace],
  ])('of two who %s at once, one wins and the other is told', async (_, one, other) => {
    const { credentialId } = await certify(desk, definition)
    const tries = await Promise.allSettled([one(credentialId), other(credentialId)])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const told = tries.find((each) => each.status === 'rejected')
    expect(['illegal_transition', 'changed_meanwhile']).toContain(told?.reason.code)
    expect((await get(credentialId)).history).toHaveLength(2)
    expect(await auditOf(credentialId)).toHaveLength(2)
  })
})

test('a suspended credential is not replaced, an active one not reinstated', async () => {
  const { credentialId } = await certify(desk, definition)
  await expect(reinstate(credentialId)).rejects.toMatchObject({ code: 'illegal_transition' })
  await suspend(credentialId)
  await expect(suspend(credentialId)).rejects.toMatchObject({ code: 'illegal_transition' })
  await expect(replace(credentialId)).rejects.toMatchObject({ code: 'illegal_transition' })
})

describe('a replacement', () => {
  test('bears the corrected name on the same grant, and the old credential names it', async () => {
    const old = await certify(desk, definition, 'Anna Novak')
    api.clock.set('2026-04-01T09:00:00.000Z')
    const replacement = await replace(old.credentialId)
    const { credentialId, certificate } = replacement
    expect(credentialId).not.toBe(old.credentialId)
    expect(replacement).toMatchObject({
      status: 'active',
      decidedOn: old.decidedOn,
      effectiveOn: old.effectiveOn,
      expiresOn: old.expiresOn,
      evidence: old.evidence,
    })
    expect(certificate).toEqual({
      ...old.certificate,
      credentialId,
      holderName: 'Ana Nowak',
      verificationUrl: old.certificate.verificationUrl.replace(old.credentialId, credentialId),
    })
    expect(await get(old.credentialId)).toMatchObject({
      status: 'replaced',
      replacedBy: credentialId,
      certificate: old.certificate,
      history: [{ action: 'issue' }, { action: 'replace', reason: 'name_correction', on: '2026-04-01' }],
    })
  })

  test('that cannot be printed is not made', async () => {
    const { credentialId } = await certify(desk, definition)
    await expect(replace(credentialId, 'فاطمة')).rejects.toMatchObject({ code: 'not_printable' })
    expect(await get(credentialId)).toMatchObject({ status: 'active', replacedBy: null })
  })

  test.each([
    ['of 200 characters', 'x'.repeat(200)],
    ['with a control character', 'Ana\u0007Nowak'],
    ['that turns its reading direction', 'Ana \u202Ekawon'],
    ['of nothing that can be seen', '\u200D'],
  ])('to a name %s is refused', async (_, name) => {
    const { credentialId } = await certify(desk, definition)
    await expect(replace(credentialId, name)).rejects.toMatchObject({ code: 'invalid_request' })
  })
})

test('a reason belongs to its act, and a note holds nothing unseen', async () => {
  const { credentialId } = await certify(desk, definition)
  const url = `${api.url}/api/v1/issuers/${desk.issuerId}/credentials/${credentialId}`
  for (const [path, body] of [
    ['suspension', { reason: 'issued_in_error', note: null }],
    ['withdrawal', { reason: 'inquiry_closed', note: null }],
    ['withdrawal', { reason: 'because', note: null }],
    ['withdrawal', { reason: 'conduct', note: 'seen\u0000' }],
    ['withdrawal', { reason: 'conduct', note: null, notify: true }],
    ['withdrawal', { reason: 'conduct' }],
  ] as const) {
    const headers = { ...desk.tester.headers, 'content-type': 'application/json' }
    const answer = await fetch(`${url}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    expect([path, body, answer.status]).toEqual([path, body, 400])
  }
  expect(await get(credentialId)).toMatchObject({ status: 'active' })
})

describe('the list', () => {
  let body: Desk
  const list = (query: Parameters<Desk['credentials']['listCredentials']>[0]['query'] = {}) =>
    body.credentials.listCredentials({ params: body.at, query })

  beforeAll(async () => {
    body = await foundBody(api, { name: 'Northern Trades Board' })
    const version = await publishStandard(body)
    const lasting = await openDefinition(body, version, { code: 'PT1-LAST', validity: { kind: 'none' } })
    const short = await openDefinition(body, version, { code: 'PT1-YEAR', validity: { kind: 'years', years: 1 } })
    api.clock.set('2026-02-20T09:00:00.000Z')
    for (const name of ['Ana 100%', 'Bea Under_score', 'Cyd']) await certify(body, lasting, name)
    const { credentialId } = await certify(body, short, 'Dag')
    await body.credentials.suspendCredential({
      params: { ...body.at, credentialId },
      body: { reason: 'conduct', note: null },
    })
    await certify(body, short, 'Eli')
  })

  test('is latest first and read page by page without a gap', async () => {
    const whole = await list()
    expect(whole).toMatchObject({ total: 5, next: null })
    const paged = []
    let after: string | undefined
    do {
      const page = await list({ limit: 2, after })
      expect(page.total).toBe(5)
      paged.push(...page.items)
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(paged).toEqual(whole.items)
    expect(whole.items.every(({ credentialCode }) => credentialCode.startsWith('PT1-'))).toBe(true)
  })

  test.each([
    ['a name', 'bea', ['Bea Under_score']],
    ['a percent sign', '%', ['Ana 100%']],
    ['an underscore', '_', ['Bea Under_score']],
    ['a backslash', '\\', []],
    ['a code', 'pt1-year', ['Dag', 'Eli']],
    ['an apostrophe', `' OR 1=1 --`, []],
  ])('is searched for %s as it is written', async (_, q, names) => {
    expect((await list({ q })).items.map(({ holderName }) => holderName).toSorted()).toEqual(names)
  })

  test('finds a credential by its ID', async () => {
    const [first] = (await list()).items
    expect((await list({ q: first?.credentialId.toLowerCase() })).items).toEqual([first])
  })

  test('is narrowed to a status as of today and agrees with the overview', async () => {
    const count = async (status: 'active' | 'suspended' | 'expired' | 'withdrawn') => (await list({ status })).total
    expect([await count('active'), await count('suspended'), await count('expired')]).toEqual([4, 1, 0])
    api.clock.set('2027-02-21T09:00:00.000Z')
    expect([await count('active'), await count('suspended'), await count('expired')]).toEqual([3, 0, 2])
    const { credentials } = await body.issuer.getOverview({ params: body.at })
    expect(credentials).toEqual({ active: 3, suspended: 0, withdrawn: 0, replaced: 0, erased: 0, expired: 2 })
  })

  test('is narrowed to a definition', async () => {
    const [definition] = await body.definitions.listDefinitions({ params: body.at })
    expect(await list({ definitionId: definition?.id })).toMatchObject({ total: 3 })
  })

  test.each(['-1', 'abc', '1e9', '0.5', '99999999999999999999', '\u0000'])(
    'refuses %j as a place to read on from',
    async (after) => {
      await expect(list({ after })).rejects.toMatchObject({ code: 'invalid_request' })
      await expect(body.candidates.listCandidates({ params: body.at, query: { after } })).rejects.toMatchObject({
        code: 'invalid_request',
      })
    },
  )

  test('refuses a search for what no text holds', async () => {
    await expect(list({ q: 'a\u0000b' })).rejects.toMatchObject({ code: 'invalid_request' })
  })

  test('holds nothing of another issuer', async () => {
    const { items } = await list()
    const { credentialId } = await certify(desk, definition)
    expect(items.map((one) => one.credentialId)).not.toContain(credentialId)
    const params = { ...body.at, credentialId }
    const refused = await Promise.allSettled([
      body.credentials.getCredential({ params }),
      body.credentials.getCertificate({ params }),
      body.credentials.suspendCredential({ params, body: { reason: 'conduct', note: null } }),
      body.credentials.withdrawCredential({ params, body: { reason: 'conduct', note: null } }),
      body.credentials.replaceCredential({ params, body: { holderName: 'X', reason: 'name_correction', note: null } }),
    ])
    for (const one of refused) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
    expect(await get(credentialId)).toMatchObject({ status: 'active' })
  })
})

test('a candidate and a definition count their credentials', async () => {
  const code = 'PT1-COUNT'
  const open = await openDefinition(
    desk,
    { id: definition.versionId },
    definitionOn({ id: definition.versionId }, { code }),
  )
  const credential = await certify(desk, open, 'Counted')
  await addCandidate(desk, 'Uncounted')
  const { items } = await desk.candidates.listCandidates({ params: desk.at, query: { q: 'counted' } })
  expect(items.map(({ name, credentials }) => [name, credentials])).toEqual([
    ['Counted', 1],
    ['Uncounted', 0],
  ])
  expect(items[0]?.id).toBe(credential.candidateId)
  expect(await desk.definitions.getDefinition({ params: { ...desk.at, definitionId: open.id } })).toMatchObject({
    credentials: 1,
  })
})
