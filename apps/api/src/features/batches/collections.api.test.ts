import {
  collections,
  issueBatches,
  type Client,
  type CredentialView,
  type OrderCollectionRequest,
} from '@touchstone/contract'
import { type CollectionId, IssueBatchId } from '@touchstone/domain'
import { readPrinted, readSeals } from '@touchstone/certificate-pdf'
import { unbakePng } from '@touchstone/open-badges'
import { strFromU8, unzipSync } from 'fflate'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import {
  certify,
  deskOf,
  eligibleCandidate,
  foundBody,
  openDefinition,
  publishStandard,
  type Desk,
} from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { CollectionWork } from './collection-work.js'
import { DeleteCollection } from './delete-collection.js'
import { IssueBatchWork } from './issue-batch-work.js'

let api: TestApi
let desk: Desk
let client: Client<typeof collections>
let definition: Awaited<ReturnType<typeof openDefinition>>
let zoe: CredentialView
let ana: CredentialView

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  client = desk.tester.client(collections)
  definition = await openDefinition(desk, await publishStandard(desk))
  zoe = await certify(desk, definition, 'Zoë Ómarsdóttir')
  ana = await certify(desk, definition, 'Ana Wójcik')
})
afterAll(() => api?.close())

const order = (body: OrderCollectionRequest) => client.orderCollection({ params: desk.at, body })
const its = ({ id }: { id: CollectionId }) => ({ params: { ...desk.at, collectionId: id } })
const make = async (collection: { id: CollectionId }) => {
  await api.get(CollectionWork).work(collection.id, { lastTry: true })
  return client.getCollection(its(collection))
}
const fetched = async (collection: { id: CollectionId }) =>
  new Uint8Array(await (await client.downloadCollection(its(collection))).arrayBuffer())
const both = () => ({ credentialIds: [zoe.credentialId, ana.credentialId] })
const incoming = () => readdir(join(api.dataDir, 'files', 'incoming')).catch(() => [])

test('a zip holds each sealed file as its holder gets it, the badges asked for, and a list by name', async () => {
  const ordered = await order({ of: both(), form: 'zip', extras: ['json', 'png'] })
  expect(ordered).toMatchObject({ status: 'at_work', total: 2, done: 0, size: null, deleteAt: null })
  const made = await make(ordered)
  expect(made).toMatchObject({ status: 'ready', done: 2, deleteAt: '2026-03-09T09:00:00.000Z' })
  const bytes = await fetched(made)
  expect(bytes.length).toBe(made.size)
  const files = unzipSync(bytes)
  expect(Object.keys(files).toSorted()).toEqual(
    [
      'collection.txt',
      'index.csv',
      ...[ana, zoe].flatMap(({ credentialId: id }) => [
        `badges/${id}.json`,
        `badges/${id}.png`,
        `certificates/${id}.pdf`,
      ]),
    ].toSorted(),
  )
  const lines = strFromU8(files['index.csv'] ?? new Uint8Array()).split('\r\n')
  expect(lines[1]).toMatch(`Ana Wójcik,${ana.credentialId},Pump Seals,PT1-SEAL,2026-03-02,2029-03-02,http`)
  expect(lines[2]).toMatch('Zoë Ómarsdóttir')
  const alone = await desk.credentials.getCertificate({ params: { ...desk.at, credentialId: ana.credentialId } })
  const pdf = files[`certificates/${ana.credentialId}.pdf`] ?? new Uint8Array()
  expect(Buffer.from(pdf).equals(Buffer.from(await alone.arrayBuffer()))).toBe(true)
  expect(await readSeals(pdf, [])).toMatchObject([{ holds: true, whole: true }])
  const json = strFromU8(files[`badges/${ana.credentialId}.json`] ?? new Uint8Array())
  expect(unbakePng(files[`badges/${ana.credentialId}.png`] ?? new Uint8Array())).toBe(json)
  expect(await incoming()).toEqual([])
})

test('for print all are pages of one document in the order of names, which says of itself that it is not sealed', async () => {
  const made = await make(
    await order({ of: { list: { definitionId: definition.id } }, form: 'print', extras: ['png'] }),
  )
  expect(made).toMatchObject({ status: 'ready', total: 2, extras: [] })
  const bytes = await fetched(made)
  const { lines, enclosed } = await readPrinted(bytes)
  const texts = lines.join('\n')
  expect(texts).toMatch(/Ana Wójcik[\s\S]*Zoë Ómarsdóttir/)
  expect(texts.match(/this file is not sealed/g)).toHaveLength(2)
  expect(texts).not.toContain('This PDF is sealed')
  expect(enclosed).toEqual([])
  expect(await readSeals(bytes, [])).toEqual([])
})

test('who fetches a file is in the audit trail, and who may not issue cannot', async () => {
  const made = await make(await order({ of: both(), form: 'zip', extras: [] }))
  await fetched(made)
  const [line] = await api.get(AuditTrail).list(api.database.database, { issuerId: desk.issuerId, limit: 1 })
  expect(line).toMatchObject({
    action: 'collection_fetched',
    actor: { id: desk.tester.userId },
    subject: { id: made.id },
  })
  const auditor = (await deskOf(api, desk.issuerId, 'auditor')).tester.client(collections)
  await expect(auditor.downloadCollection(its(made))).rejects.toMatchObject({ code: 'permission_missing' })
  const stranger = await foundBody(api)
  const params = { ...stranger.at, collectionId: made.id }
  await expect(stranger.tester.client(collections).downloadCollection({ params })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('after its days the file is deleted, and not a day before', async () => {
  const made = await make(await order({ of: both(), form: 'zip', extras: [] }))
  const before = api.clock.now()
  try {
    api.clock.set('2026-03-09T08:59:59.000Z')
    await api.get(DeleteCollection).whenOver(made.id)
    expect((await client.getCollection(its(made))).status).toBe('ready')
    api.clock.set('2026-03-09T09:00:00.000Z')
    await api.get(DeleteCollection).whenOver(made.id)
  } finally {
    api.clock.set(before)
  }
  expect(await client.getCollection(its(made))).toMatchObject({ status: 'deleted', size: null, deleteAt: null })
  await expect(client.downloadCollection(its(made))).rejects.toMatchObject({ code: 'not_found' })
})

test('what is given up leaves nothing behind, and is made no more', async () => {
  const ordered = await order({ of: both(), form: 'print', extras: [] })
  expect(await client.cancelCollection(its(ordered))).toMatchObject({ status: 'cancelled' })
  expect(await make(ordered)).toMatchObject({ status: 'cancelled', size: null })
  await expect(client.downloadCollection(its(ordered))).rejects.toMatchObject({ code: 'not_found' })
  expect(await incoming()).toEqual([])
})

test('given up while it is made, the half made file goes too', async () => {
  const ordered = await order({ of: both(), form: 'zip', extras: [] })
  // Somebody gives it up when the first certificate is in it.
  await api.database.database.query(`
    CREATE FUNCTION give_up() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.status := 'cancelled'; RETURN NEW; END $$;
    CREATE TRIGGER give_up BEFORE UPDATE ON collections FOR EACH ROW WHEN (NEW.done = 1) EXECUTE FUNCTION give_up()`)
  try {
    expect(await make(ordered)).toMatchObject({ status: 'cancelled', done: 1, size: null })
  } finally {
    await api.database.database.query('DROP TRIGGER give_up ON collections; DROP FUNCTION give_up()')
  }
  expect(await incoming()).toEqual([])
})

test('only what is active is handed out: nothing of a withdrawn one, also when it is withdrawn after the order', async () => {
  const late = await certify(desk, definition, 'Late')
  const ordered = await order({ of: { credentialIds: [late.credentialId, ana.credentialId] }, form: 'zip', extras: [] })
  const params = { ...desk.at, credentialId: late.credentialId }
  await desk.credentials.withdrawCredential({ params, body: { reason: 'conduct', note: null } })
  const files = unzipSync(await fetched(await make(ordered)))
  expect(Object.keys(files)).not.toContain(`certificates/${late.credentialId}.pdf`)
  const none = order({ of: { credentialIds: [late.credentialId] }, form: 'zip', extras: [] })
  await expect(none).rejects.toMatchObject({ code: 'nothing_to_collect' })
})

test('a batch’s documents are those it issued', async () => {
  const own = await openDefinition(desk, { id: definition.versionId }, { code: 'PT1-OWN' })
  await eligibleCandidate(desk, own, 'Of the batch')
  const requestId = IssueBatchId.parse(crypto.randomUUID())
  const choice = { definitionId: own.id, candidates: 'everybody' as const, requestId }
  await desk.tester.client(issueBatches).startBatch({ params: desk.at, body: choice })
  await api.get(IssueBatchWork).work(requestId)
  const ordered = await order({ of: { batchId: requestId }, form: 'zip', extras: [] })
  expect(ordered).toMatchObject({ total: 1, batchId: requestId })
  expect(await client.listCollections({ params: desk.at, query: { batchId: requestId } })).toMatchObject([
    { id: ordered.id },
  ])
})

test('when somebody is erased, every file their documents are in is deleted', async () => {
  const gone = await certify(desk, definition, 'Gone Person')
  const of = { credentialIds: [gone.credentialId, ana.credentialId] }
  const made = await make(await order({ of, form: 'zip', extras: [] }))
  const waiting = await order({ of, form: 'zip', extras: [] })
  await api.database.transactions.run((tx) => api.get(DeleteCollection).forget(tx, gone.candidateId))
  for (const one of [made, waiting]) expect(await make(one)).toMatchObject({ status: 'deleted', size: null })
  await expect(client.downloadCollection(its(made))).rejects.toMatchObject({ code: 'not_found' })
})
