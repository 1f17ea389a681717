import { issueBatches, type Client, type DefinitionView } from '@touchstone/contract'
import { CandidateId, IssueBatchId, type Candidate, type StandardVersion } from '@touchstone/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../testing/eventually.js'
import {
  addCandidate,
  affidavit,
  affidavitFor,
  assess,
  eligibleCandidate,
  exam,
  foundBody,
  issue,
  openDefinition,
  publishStandard,
  type Desk,
} from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { IssueBatchWork } from './issue-batch-work.js'

let api: TestApi
let desk: Desk
let batches: Client<typeof issueBatches>
let version: StandardVersion
let codes = 0

beforeAll(async () => {
  api = await startTestApi({ publicUrl: 'https://verify.example.org' })
  desk = await foundBody(api)
  batches = desk.tester.client(issueBatches)
  version = await publishStandard(desk)
})
afterAll(() => api?.close())

const newDefinition = () => openDefinition(desk, version, { code: `PT1-B${(codes += 1)}` })
const ready = async (definition: DefinitionView, ...names: string[]) => {
  const people: Candidate[] = []
  for (const name of names) people.push(await eligibleCandidate(desk, definition, name))
  return people
}
const start = (
  { id: definitionId }: DefinitionView,
  candidates: 'everybody' | readonly Candidate[] = 'everybody',
  requestId = IssueBatchId.parse(crypto.randomUUID()),
) =>
  batches.startBatch({
    params: desk.at,
    body: {
      definitionId,
      candidates: candidates === 'everybody' ? candidates : candidates.map(({ id }) => id),
      requestId,
    },
  })
const its = ({ id }: { id: IssueBatchId }) => ({ params: { ...desk.at, batchId: id } })
const work = async (batch: { id: IssueBatchId }) => {
  await api.get(IssueBatchWork).work(batch.id)
  return batches.getBatch(its(batch))
}
const rowsOf = async (batch: { id: IssueBatchId }) => (await batches.listBatchRows(its(batch))).items
const count = async (table: string) => {
  const [row]: { n: number }[] = await api.database.database.query(`SELECT count(*)::int AS n FROM ${table}`)
  return row?.n ?? 0
}

describe('ready to issue', () => {
  test('are those who meet everything and do not hold it; of the others it says what they lack, the nearest first', async () => {
    const definition = await newDefinition()
    const [zoe, holder] = await ready(definition, 'Zoë', 'Held')
    if (holder) await issue(desk, holder, definition)
    const far = await addCandidate(desk, 'Far')
    await assess(desk, far, affidavitFor(definition, { result: { kind: 'judged', met: false } }))
    const near = await addCandidate(desk, 'Near')
    await assess(desk, near, affidavitFor(definition))
    const params = { ...desk.at, definitionId: definition.id }
    expect(await batches.readyToIssue({ params })).toMatchObject({
      items: [{ candidateId: zoe?.id, name: 'Zoë', unmet: [] }],
      ready: 1,
      lacking: 2,
      next: null,
    })
    const lacking = await batches.readyToIssue({ params, query: { show: 'lacking' } })
    expect(lacking.items.map(({ name, unmet }) => [name, unmet])).toEqual([
      ['Near', [{ requirementId: exam.id, reason: 'not_assessed' }]],
      [
        'Far',
        [
          { requirementId: affidavit.id, reason: 'not_met' },
          { requirementId: exam.id, reason: 'not_assessed' },
        ],
      ],
    ])
    const second = await batches.readyToIssue({ params, query: { show: 'lacking', limit: 1, after: '1' } })
    expect(second).toMatchObject({ items: [{ name: 'Far' }], next: null, total: 2 })
    expect(await batches.readyToIssue({ params, query: { show: 'lacking', q: 'NEA' } })).toMatchObject({ total: 1 })
  })

  test('is nobody whose only assessment was voided', async () => {
    const definition = await newDefinition()
    const { id: assessmentId } = await assess(desk, await addCandidate(desk), affidavitFor(definition))
    await desk.candidates.voidAssessment({ params: { ...desk.at, assessmentId }, body: { reason: 'Wrong person' } })
    const params = { ...desk.at, definitionId: definition.id }
    expect(await batches.readyToIssue({ params })).toMatchObject({ ready: 0, lacking: 0 })
  })
})

test('a preview names each who would get none, and writes nothing', async () => {
  const definition = await newDefinition()
  const [good, unprintable, holder] = await ready(definition, 'Good', 'Ana \u{1F980}', 'Holder')
  if (holder) await issue(desk, holder, definition)
  const lacking = await addCandidate(desk, 'Lacking')
  const before = [await count('credentials'), await count('audit_events'), await count('issue_batches')]
  const preview = await batches.previewBatch({
    params: desk.at,
    body: {
      definitionId: definition.id,
      candidates: [good, unprintable, holder, lacking].flatMap((one) => (one ? [one.id] : [])),
    },
  })
  expect(preview).toMatchObject({
    issuable: 1,
    decidedOn: '2026-03-02',
    effectiveOn: '2026-03-02',
    expiresOn: '2029-03-02',
  })
  expect(preview.refused.map(({ name, refusal }) => [name, refusal.code])).toEqual([
    ['Ana \u{1F980}', 'not_printable'],
    ['Holder', 'credential_already_held'],
    ['Lacking', 'candidate_not_eligible'],
  ])
  expect([await count('credentials'), await count('audit_events'), await count('issue_batches')]).toEqual(before)
})

test('a batch issues to everybody who is ready, each with evidence, badge, place in the list and audit line', async () => {
  const definition = await newDefinition()
  await ready(definition, 'Beata', 'Ala')
  const batch = await start(definition)
  expect(batch).toMatchObject({
    status: 'at_work',
    total: 2,
    issued: 0,
    credentialCode: definition.code,
    startedBy: { userId: desk.tester.userId, name: 'Test owner' },
  })
  expect(await work(batch)).toMatchObject({ status: 'done', issued: 2, refused: 0 })
  const rows = await rowsOf(batch)
  expect(rows.map(({ name, status, refusal }) => [name, status, refusal])).toEqual([
    ['Ala', 'issued', null],
    ['Beata', 'issued', null],
  ])
  for (const { credentialId } of rows) {
    if (credentialId === null) throw new Error('An issued row has its credential')
    const credential = await desk.credentials.getCredential({ params: { ...desk.at, credentialId } })
    expect(credential).toMatchObject({
      status: 'active',
      decidedOn: '2026-03-02',
      expiresOn: '2029-03-02',
      history: [{ action: 'issue', by: desk.tester.userId }],
    })
    expect(credential.evidence).toHaveLength(2)
    const [made]: object[] = await api.database.database.query(
      `SELECT (SELECT count(*)::int FROM badge_documents WHERE credential_key = $1) AS badges,
              (SELECT count(*)::int FROM status_entries WHERE credential_key = $1) AS places`,
      [credential.key],
    )
    expect(made).toEqual({ badges: 1, places: 1 })
  }
  const trail = await api.get(AuditTrail).list(api.database.database, { issuerId: desk.issuerId, limit: 4 })
  expect(trail.map(({ action, subject }) => [action, subject.id])).toEqual([
    ['issue_batch_finished', batch.id],
    ['credential_issued', rows[1]?.credentialId],
    ['credential_issued', rows[0]?.credentialId],
    ['issue_batch_started', batch.id],
  ])
  expect(await api.get(AuditTrail).verify(api.database.database, desk.issuerId)).toMatchObject({ intact: true })
  const report = await (await batches.getBatchReport(its(batch))).text()
  expect(report.split('\r\n').slice(0, 2)).toEqual([
    'Name,E-mail,Outcome,Credential ID,Reason',
    expect.stringMatching(new RegExp(`^Ala,candidate\\d+@example.org,issued,${rows[0]?.credentialId},$`)),
  ])
})

test('the same request sent again, and the work done again, issue nothing twice', async () => {
  const definition = await newDefinition()
  const people = await ready(definition, 'One', 'Two')
  const requestId = IssueBatchId.parse(crypto.randomUUID())
  const [first, second] = await Promise.all([
    start(definition, people, requestId),
    start(definition, people, requestId),
  ])
  expect(second.id).toBe(first.id)
  await Promise.all([work(first), work(first)])
  await work(first)
  expect(await batches.getBatch(its(first))).toMatchObject({ status: 'done', issued: 2, refused: 0 })
  expect(
    (await desk.credentials.listCredentials({ params: desk.at, query: { definitionId: definition.id } })).total,
  ).toBe(2)
})

test('what one candidate lacks when their turn comes is noted, and the others get theirs', async () => {
  const definition = await newDefinition()
  const [first, last] = await ready(definition, 'Alba', 'Carl')
  const held = await eligibleCandidate(desk, definition, 'Bela')
  const batch = await start(
    definition,
    [first, held, last].flatMap((one) => one ?? []),
  )
  const { credentialId } = await issue(desk, held, definition)
  expect(await work(batch)).toMatchObject({ status: 'done', issued: 2, refused: 1 })
  expect((await rowsOf(batch))[1]).toMatchObject({
    name: 'Bela',
    status: 'refused',
    credentialId: null,
    refusal: { code: 'credential_already_held', details: { credentialId } },
  })
})

test('a batch that was given up issues no more, and taken up again it is decided on the day of that', async () => {
  const definition = await newDefinition()
  await ready(definition, 'Given up')
  const batch = await start(definition)
  expect(await batches.cancelBatch(its(batch))).toMatchObject({ status: 'cancelled' })
  expect(await work(batch)).toMatchObject({ status: 'cancelled', issued: 0 })
  await expect(batches.cancelBatch(its(batch))).rejects.toMatchObject({ code: 'illegal_transition' })
  const before = api.clock.now()
  api.clock.set('2026-03-05T09:00:00.000Z')
  try {
    expect(await batches.resumeBatch(its(batch))).toMatchObject({ status: 'at_work', finishedAt: null })
    expect(await work(batch)).toMatchObject({ status: 'done', issued: 1 })
  } finally {
    api.clock.set(before)
  }
  const [row] = await rowsOf(batch)
  if (!row?.credentialId) throw new Error('It was issued')
  const params = { ...desk.at, credentialId: row.credentialId }
  expect(await desk.credentials.getCredential({ params })).toMatchObject({ decidedOn: '2026-03-05' })
})

test('when the first badge does not hold by the whole way, nothing of the batch goes out', async () => {
  const body = await foundBody(api)
  const definition = await openDefinition(body, await publishStandard(body))
  const issuing = body.tester.client(issueBatches)
  await eligibleCandidate(body, definition)
  const at = { params: body.at, body: { definitionId: definition.id, candidates: 'everybody' as const } }
  const requestId = IssueBatchId.parse(crypto.randomUUID())
  const batch = await issuing.startBatch({ ...at, body: { ...at.body, requestId } })
  // The key that is published is another one's: what is signed cannot be checked by anybody.
  await issue(body, await eligibleCandidate(body, definition), definition)
  await api.database.transactions.run(async (tx) => {
    await tx.query('ALTER TABLE signing_keys DISABLE TRIGGER USER')
    await tx.query(
      `UPDATE signing_keys SET public_key = (SELECT public_key FROM signing_keys WHERE issuer_id <> $1 LIMIT 1) WHERE issuer_id = $1`,
      [body.issuerId],
    )
    await tx.query('ALTER TABLE signing_keys ENABLE TRIGGER USER')
  })
  await api.get(IssueBatchWork).work(batch.id)
  expect(await issuing.getBatch({ params: { ...body.at, batchId: batch.id } })).toMatchObject({
    status: 'stopped',
    problem: 'badge_not_proven',
    issued: 0,
  })
  expect((await body.credentials.listCredentials({ params: body.at })).total).toBe(1)
})

test('where the database refuses one candidate the others are issued, and that one is noted', async () => {
  const definition = await newDefinition()
  const people = await ready(definition, 'Ann', 'Ben', 'Cid')
  const batch = await start(definition, people)
  // Somebody else has taken the key drawn for Ben.
  const [taken]: { key: string }[] = await api.database.database.query('SELECT key FROM credentials LIMIT 1')
  await api.database.transactions.run(async (tx) => {
    await tx.query('ALTER TABLE issue_batch_rows DISABLE TRIGGER USER')
    const set = 'UPDATE issue_batch_rows SET credential_key = $1 WHERE batch_id = $2 AND candidate_id = $3'
    await tx.query('DELETE FROM issue_batch_rows WHERE credential_key = $1', [taken?.key])
    await tx.query(set, [taken?.key, batch.id, people[1]?.id])
    await tx.query('ALTER TABLE issue_batch_rows ENABLE TRIGGER USER')
  })
  expect(await work(batch)).toMatchObject({ status: 'done', issued: 2, refused: 1 })
  expect((await rowsOf(batch))[1]).toMatchObject({ name: 'Ben', refusal: { code: 'internal_error' } })
})

describe('is refused', () => {
  test('for nobody, for a stranger to the issuer, before the decision, and on a closed definition', async () => {
    const definition = await newDefinition()
    await expect(start(definition)).rejects.toMatchObject({ status: 422, code: 'nobody_ready' })
    const [person] = await ready(definition, 'Person')
    if (!person) throw new Error('There is one')
    const stranger = { ...person, id: CandidateId.parse(crypto.randomUUID()) }
    await expect(start(definition, [person, stranger])).rejects.toMatchObject({ code: 'not_found' })
    const choice = { definitionId: definition.id, candidates: 'everybody' as const, effectiveOn: '2026-03-01' }
    const early = { params: desk.at, body: { ...choice, requestId: IssueBatchId.parse(crypto.randomUUID()) } }
    await expect(batches.startBatch(early)).rejects.toMatchObject({ code: 'effective_before_decision' })
    await expect(batches.previewBatch({ params: desk.at, body: choice })).rejects.toMatchObject({
      code: 'effective_before_decision',
    })
    await desk.definitions.closeDefinition({ params: { ...desk.at, definitionId: definition.id } })
    await expect(start(definition, [person])).rejects.toMatchObject({ code: 'definition_not_open' })
  })

  test('to show a batch of another issuer', async () => {
    const definition = await newDefinition()
    await ready(definition, 'Mine')
    const batch = await start(definition)
    const other = await foundBody(api)
    const theirs = other.tester.client(issueBatches)
    const params = { ...other.at, batchId: batch.id }
    await expect(theirs.getBatch({ params })).rejects.toMatchObject({ code: 'not_found' })
    await expect(theirs.listBatchRows({ params })).rejects.toMatchObject({ code: 'not_found' })
    const body = { definitionId: definition.id, candidates: 'everybody' as const, requestId: batch.id }
    await expect(theirs.startBatch({ params: other.at, body })).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('a program that works does it by itself', async () => {
  const working = await startTestApi({ works: true })
  try {
    const body = await foundBody(working)
    const definition = await openDefinition(body, await publishStandard(body))
    await eligibleCandidate(body, definition)
    const issuing = body.tester.client(issueBatches)
    const requestId = IssueBatchId.parse(crypto.randomUUID())
    const choice = { definitionId: definition.id, candidates: 'everybody' as const, requestId }
    const { id: batchId } = await issuing.startBatch({ params: body.at, body: choice })
    const done = await eventually(async () => {
      const batch = await issuing.getBatch({ params: { ...body.at, batchId } })
      return batch.status === 'done' ? batch : undefined
    })
    expect(done).toMatchObject({ issued: 1, refused: 0 })
  } finally {
    await working.close()
  }
})
