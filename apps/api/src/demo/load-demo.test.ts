// The demo body as it stands on 23 November 2026, looked at through the same doors as anyone's data.
import {
  callForInput,
  library,
  site,
  verification,
  type CredentialSummary,
  type LibraryVersion,
  type VersionWithStatements,
} from '@touchstone/contract'
import * as demo from '@touchstone/demo'
import { VerificationOutcome, type IssuerId } from '@touchstone/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskOf, type Desk } from '../testing/small-body.js'
import { startTestApi, type TestApi } from '../testing/test-api.js'
import { createTestDatabase } from '../testing/test-database.js'
import { loadDemo } from './load-demo.js'

const settings = { publicUrl: 'http://touchstone.test', secret: 'a secret of at least thirty-two characters' }
const now = '2026-11-23T17:00:00.000Z'
let api: TestApi
let desk: Desk
let credentials: CredentialSummary[]

beforeAll(async () => {
  api = await startTestApi({ now })
  await loadDemo(api.database.dataSource, settings, { now })
  desk = await deskOf(api, await demoIssuer(), 'owner')
  credentials = await allCredentials()
})
afterAll(() => api?.close())

async function demoIssuer(): Promise<IssuerId> {
  const { issuers } = await api.client(site).getSite()
  const [issuer] = issuers
  if (issuer === undefined) throw new Error('The demo founds an issuer')
  return issuer.id
}

async function allCredentials(): Promise<CredentialSummary[]> {
  const { items, next } = await desk.credentials.listCredentials({ params: desk.at, query: { limit: 200 } })
  expect(next).toBeNull()
  return items
}

test('the site says that its data is made up', async () => {
  expect(await api.client(site).getSite()).toMatchObject({ demo: true, setUp: true, issuers: [{ shortName: 'AISS' }] })
})

test('there are credentials in every outcome a verification can have', async () => {
  const outcomes = new Map<string, number>()
  for (const { credentialId } of credentials) {
    const { outcome } = await api.client(verification).verifyCredential({ params: { credentialId } })
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  // Nobody of the demo asked to be erased.
  const possible = VerificationOutcome.options.filter((outcome) => outcome !== 'not_found' && outcome !== 'erased')
  expect([...outcomes.keys()].toSorted()).toEqual(possible.toSorted())
  expect(outcomes.get('valid')).toBeGreaterThan(credentials.length / 2)
})

test('every award of the plan was made, on its day', async () => {
  const issued = demo.awards.filter(({ type }) => type === 'issue' || type === 'replace')
  expect(credentials).toHaveLength(issued.length)
  const planned = demo.awards.flatMap((event) => (event.type === 'issue' ? [event.on] : []))
  const decided = credentials.filter(({ credentialId }) => !credentials.some((one) => one.replacedBy === credentialId))
  expect(decided.map(({ decidedOn }) => decidedOn).toSorted()).toEqual(planned.toSorted())
})

test('each certificate can be printed, in whatever script its holder’s name is', async () => {
  for (const { credentialId } of credentials) {
    const pdf = await desk.credentials.getCertificate({ params: { ...desk.at, credentialId } })
    expect(pdf.size, credentialId).toBeGreaterThan(10_000)
  }
  const names = credentials.map(({ holderName }) => holderName).join('')
  for (const script of ['Latin', 'Greek', 'Cyrillic', 'Han']) {
    expect(names, script).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'))
  }
}, 120_000)

describe('the call for input on Draft 1', () => {
  test('was heard from many countries, and every comment has an answer that was sent', async () => {
    const call = (await api.client(callForInput).listCalls()).find(({ status }) => status === 'resolved')
    if (call === undefined) throw new Error('The demo has a call for input')
    expect(call).toMatchObject({
      status: 'resolved',
      comments: demo.demoComments.length,
      answered: demo.demoComments.length,
    })
    const took = await api.client(callForInput).readCallParticipation({ params: { roundId: call.id } })
    expect(took.countries.length).toBeGreaterThanOrEqual(15)
    expect(took.byDisposition.find(({ code }) => code === 'none')?.comments ?? 0).toBe(0)
    expect(took.late).toBe(1)
    const held = await desk.reviews.listReviewSessions({ params: { ...desk.at, roundId: call.id } })
    expect(held).toMatchObject(demo.sessions)
  })

  test('was rated by about two hundred people, and the figures stand behind what was published', async () => {
    const call = (await api.client(callForInput).listCalls()).find(({ status }) => status === 'resolved')
    const results = await api.client(callForInput).readCallSurveyResults({ params: { roundId: call?.id ?? '' } })
    expect(results.respondents).toBe(demo.surveyResponses(demo.standard_1_0).length)
    expect(results.reliability.every(({ alpha }) => alpha !== null && alpha > 0.7)).toBe(true)
    const [rated] = results.performance
    if (rated === undefined) throw new Error('Performance standards were rated')
    const reviews = await api.client(callForInput).readStatementReviews({ params: { lineageId: rated.lineageId } })
    expect(reviews.map(({ rating }) => rating)).toEqual([null, rated])
  })

  test('changed what was published, and the comments stand behind it', async () => {
    const [standard] = await desk.standards.listStandards({ params: desk.at })
    if (standard === undefined) throw new Error('The demo has a standard')
    const first = await api.client(library).readLibraryVersion({ params: { standardId: standard.id, number: '1.0' } })
    const lockout = first.statements.find(({ code }) => code === '1.2.1')
    if (lockout === undefined) throw new Error('Version 1.0 has 1.2.1')
    const reviews = await api.client(callForInput).readStatementReviews({ params: { lineageId: lockout.lineageId } })
    const behind = reviews.find(({ comments }) => comments.length > 0)
    expect(behind?.comments.map(({ disposition }) => disposition?.code)).toContain('accepted')
    const draft = await api.client(callForInput).readCallDraft({ params: { roundId: behind?.round.id ?? '' } })
    const before = draft.statements.find(({ lineageId }) => lineageId === lockout.lineageId)
    expect(before?.accuracyLevel).not.toBe(lockout.accuracyLevel)
  })
})

test('a call for input on the draft 1.1 is open for six weeks, and a newcomer may comment', async () => {
  const [open] = await api.client(callForInput).listCalls()
  if (open === undefined) throw new Error('The demo has an open call')
  expect(open).toMatchObject({ status: 'open', comments: demo.openComments.length, closesOn: '2027-01-02' })
  expect(open.opensAt < now && open.closesAt > now).toBe(true)
  const [first] = demo.openComments
  const params = { roundId: open.id }
  const { items } = await api.client(callForInput).listCallComments({ params, query: { limit: 50 } })
  expect(items.every(({ submittedAt }) => open.opensAt < submittedAt && submittedAt < now)).toBe(true)
  expect(items.find(({ text }) => text === first?.text)?.supports).toBe(first?.supportedBy.length)
  const said = { type: 'general', stance: 'support', text: 'Read.', proposedText: null, language: 'en' } as const
  const target = { lineageId: null, field: null, index: null, quote: null }
  const [person] = demo.commenters
  if (person === undefined) throw new Error('The demo has commenters')
  const { commenter } = person
  const receipt = await api.client(callForInput).giveInput({
    params,
    body: {
      commenter,
      email: 'new@example.org',
      comments: [{ ...said, target }],
      supports: [],
      survey: null,
      token: null,
    },
  })
  expect(receipt).toMatchObject({ confirmed: false, late: false })
})

test.each([
  ['2026-11-17', '2026-11-18', '2027-01-02'],
  ['2026-12-24', '2026-12-04', '2027-02-02'],
])('loaded on %s, the call runs from %s to %s', (today, opensOn, closesOn) => {
  expect(demo.openCall(today)).toMatchObject({ opensOn, closesOn })
})

describe('the standard', () => {
  let first: LibraryVersion
  let next: VersionWithStatements

  beforeAll(async () => {
    const [standard] = await desk.standards.listStandards({ params: desk.at })
    const draft = standard?.versions.find(({ status }) => status === 'draft')
    if (standard === undefined || draft === undefined) throw new Error('The demo has a standard with a draft')
    first = await api.client(library).readLibraryVersion({ params: { standardId: standard.id, number: '1.0' } })
    next = await desk.standards.getVersion({ params: { ...desk.at, versionId: draft.id } })
  })
  const lineageOf = (statements: LibraryVersion['statements'], type: string, code: string) =>
    statements.find((one) => one.type === type && one.code === code)?.lineageId

  test('is published in 1.0, in full', async () => {
    const count = (type: string) => first.statements.filter((one) => one.type === type).length
    expect(first.version).toMatchObject({
      status: 'published',
      approvedOn: demo.STANDARD_1_0_APPROVAL.approvedOn,
      publishedOn: demo.STANDARD_1_0_PUBLISHED_ON,
      newStartsFrom: demo.STANDARD_1_0_NEW_STARTS_FROM,
    })
    expect(count('duty_area')).toBe(9)
    expect(count('performance_standard')).toBeGreaterThanOrEqual(70)
    expect(count('knowledge') + count('skill') + count('ability')).toBeGreaterThanOrEqual(120)
  })

  test('has a draft 1.1 of which nobody outside hears', async () => {
    expect(next.version).toMatchObject({ number: '1.1', status: 'draft', basedOn: first.version.id })
    const params = { standardId: first.standard.id, number: '1.1' }
    await expect(api.client(library).readLibraryVersion({ params })).rejects.toMatchObject({ code: 'not_found' })
    const preview = await desk.standards.previewPublication({ params: { ...desk.at, versionId: next.version.id } })
    expect(preview.supersedes).toMatchObject({ number: '1.0', credentials: credentials.length })
    // Nothing keeps it from being published; a committee would still read two of its statements again.
    expect(preview.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'advice hard_to_read',
      'advice hard_to_read',
    ])
  })

  test('keeps its lineages in the draft but for what was added and deleted', async () => {
    const [before, after] = [first, next].map(({ statements }) => new Set(statements.map(({ lineageId }) => lineageId)))
    const changes = (kinds: readonly string[]) => demo.changes_1_1.filter(({ kind }) => kinds.includes(kind)).length
    const added = [...(after ?? [])].filter((lineage) => before?.has(lineage) !== true)
    const gone = [...(before ?? [])].filter((lineage) => after?.has(lineage) !== true)
    expect(added).toHaveLength(changes(['add_performance_standard', 'add_ksa']))
    expect(gone).toHaveLength(changes(['delete_performance_standard']))
    expect(added.length).toBeGreaterThan(0)
    expect(gone.length).toBeGreaterThan(0)
  })

  test('keeps the lineage of the performance standard that was moved', () => {
    const moves = demo.changes_1_1.filter((change) => change.kind === 'move_performance_standard')
    expect(moves.length).toBeGreaterThan(0)
    for (const { code, newCode } of moves) {
      const lineage = lineageOf(first.statements, 'performance_standard', code)
      expect(lineage).toBeDefined()
      expect(lineageOf(next.statements, 'performance_standard', newCode)).toBe(lineage)
    }
  })
})

test('the audit trail of two years is whole', async () => {
  const { intact, events } = await desk.issuer.verifyAuditTrail({ params: desk.at })
  expect(intact).toBe(true)
  expect(events).toBeGreaterThan(demo.awards.length)
})

test('each member of the demo staff signs in as who they are', async () => {
  const staff = await desk.issuer.listStaff({ params: desk.at })
  for (const { name, email, role } of demo.staff)
    expect(staff).toContainEqual(expect.objectContaining({ name, email, role }))
})

test('the demo is not loaded into a database that knows an issuer', async () => {
  const [before] = await countOf(api.database)
  await loadDemo(api.database.dataSource, settings)
  expect(await countOf(api.database)).toEqual([before])
})

test('a load that fails in the middle leaves nothing', async () => {
  const empty = await createTestDatabase()
  try {
    const [nothing] = await countOf(empty)
    const fault = { ...demo.awards.find(({ type }) => type === 'assess'), candidate: 'nobody' } as demo.AwardEvent
    const plan = { ...demo, awards: [...demo.awards.slice(0, 20), fault] }
    await expect(loadDemo(empty.dataSource, settings, { plan })).rejects.toThrow('nobody')
    expect(await countOf(empty)).toEqual([nothing])
    expect(nothing).toEqual({ issuers: 0, users: 0, statements: 0, credentials: 0, events: 0 })
  } finally {
    await empty.close()
  }
})

function countOf({ database }: Pick<TestApi['database'], 'database'>): Promise<object[]> {
  return database.query(
    `SELECT (SELECT count(*)::int FROM issuers) AS issuers, (SELECT count(*)::int FROM auth_users) AS users,
       (SELECT count(*)::int FROM statements) AS statements, (SELECT count(*)::int FROM credentials) AS credentials,
       (SELECT count(*)::int FROM audit_events) AS events`,
  )
}
