// A body whose keys live in a signing service: everything that is signed is signed there, and while it is away nothing is half done.
import { readSeals } from '@touchstone/certificate-pdf'
import { badges, issueBatches, myCredentials, offlineFiles, sealKeys, signingKeys } from '@touchstone/contract'
import { IssueBatchId, type KeyHome } from '@touchstone/domain'
import {
  didDocuments,
  type JsonObject,
  readJsonObject,
  readJwt,
  fromMultibase,
  textOf,
  verifyProof,
} from '@touchstone/open-badges'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  certify,
  type Desk,
  eligibleCandidate,
  foundBody,
  issue,
  openDefinition,
  publishStandard,
} from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { type TransitService, transitService } from '../../testing/transit-service.js'
import { IssueBatchWork } from '../batches/issue-batch-work.js'

let service: TransitService
let api: TestApi
let desk: Desk
let version: Awaited<ReturnType<typeof publishStandard>>
let definition: Awaited<ReturnType<typeof openDefinition>>

beforeAll(async () => {
  service = await transitService()
  api = await startTestApi({ signer: service })
  desk = await foundBody(api)
  version = await publishStandard(desk)
  definition = await openDefinition(desk, version)
})
afterAll(async () => {
  await api?.close()
  await service?.close()
})

const away = { code: 'signer_unavailable', status: 503 }
const keys = () => desk.tester.client(signingKeys).listSigningKeys({ params: desk.at })
const seals = () => desk.tester.client(sealKeys).listSealKeys({ params: desk.at })

async function rowsOf(...tables: string[]): Promise<number[]> {
  const counts: number[] = []
  for (const table of tables) {
    const [row]: { n: number }[] = await api.database.database.query(`SELECT count(*)::int AS n FROM ${table}`)
    counts.push(row?.n ?? 0)
  }
  return counts
}

/** What strangers know of the issuer's keys. */
async function published(): Promise<Map<string, object>> {
  const answer = await fetch(`${api.url}/issuers/${desk.issuerId}/did.json`)
  return didDocuments(readJsonObject(await answer.text()))
}

async function badgeOf({ credentialId, candidateId }: { credentialId: string; candidateId: string }) {
  const [row]: { email: string }[] = await api.database.database.query('SELECT email FROM candidates WHERE id = $1', [
    candidateId,
  ])
  const mine = (await api.signInByLink(row?.email ?? '')).client(myCredentials)
  const params = { credentialId }
  return {
    document: readJsonObject(await (await mine.getMyBadge({ params })).text()),
    jwt: await (await mine.getMyBadgeAsJwt({ params })).text(),
  }
}

const holds = async (document: JsonObject) => (await verifyProof(document, await published())).holds

async function sealHolds({ credentialId }: { credentialId: string }) {
  const file = await desk.credentials.getCertificate({ params: { ...desk.at, credentialId } })
  const pem = await (await fetch(`${api.url}/issuers/${desk.issuerId}/seal-root.pem`)).text()
  const roots = pem.match(/(?<=-----BEGIN CERTIFICATE-----)[^-]+/gu) ?? []
  const [seal] = await readSeals(
    new Uint8Array(await file.arrayBuffer()),
    roots.map((root) => Buffer.from(root, 'base64')),
  )
  return seal?.holds === true && seal.whole && seal.root !== undefined
}

test('badge, JWT, status list and seal are signed in the service, whose private keys are nowhere of ours', async () => {
  const credential = await certify(desk, definition)
  const { document, jwt } = await badgeOf(credential)
  expect(await holds(document)).toBe(true)
  const known = await published()
  const read = await readJwt(jwt, 'vc', async (kid) => {
    const method = known.get(kid)
    return method && { ...fromMultibase(textOf(readJsonObject(JSON.stringify(method)), 'publicKeyMultibase') ?? '') }
  })
  expect(read.holds).toBe(true)
  const { lists } = JSON.parse(await (await api.client(offlineFiles).getStatusListSet({ params: desk.at })).text())
  expect(await holds(lists[0])).toBe(true)
  expect(await sealHolds(credential)).toBe(true)
  expect((await keys()).keys.map(({ home }) => home)).toEqual(['signing_service'])
  expect((await seals()).map(({ home }) => home)).toEqual(['signing_service', 'signing_service'])

  const { secrets, names } = await service.be('well')
  expect(names).toHaveLength(3)
  const tables = await api.database.database.query(
    `SELECT (SELECT json_agg(s) FROM signing_keys s) AS signing, (SELECT json_agg(s) FROM seal_keys s) AS seals, (SELECT json_agg(a) FROM audit_events a) AS audit`,
  )
  const ours = `${JSON.stringify(tables)} ${api.log.join('\n')}`
  for (const name of names) expect(ours).toContain(name)
  for (const secret of secrets) expect(ours).not.toContain(secret)
  expect(ours).not.toContain(service.token)
})

test('while it is away nothing is issued and no key is put aside, in a sentence that says so; then all goes on', async () => {
  const candidate = await eligibleCandidate(desk, definition)
  const before = await rowsOf(
    'credentials',
    'badge_documents',
    'status_entries',
    'signing_keys',
    'seal_keys',
    'audit_events',
  )
  await service.be('sealed')
  await expect(issue(desk, candidate, definition)).rejects.toMatchObject({ ...away, details: { because: 'no_answer' } })
  await expect(desk.tester.client(signingKeys).rotateSigningKey({ params: desk.at, body: {} })).rejects.toMatchObject(
    away,
  )
  const body = { purpose: 'root' } as const
  await expect(desk.tester.client(sealKeys).replaceSealKey({ params: desk.at, body })).rejects.toMatchObject(away)
  expect(
    await rowsOf('credentials', 'badge_documents', 'status_entries', 'signing_keys', 'seal_keys', 'audit_events'),
  ).toEqual(before)
  await service.be('well')
  expect(await holds((await badgeOf(await issue(desk, candidate, definition))).document)).toBe(true)
})

test('a list that still says what is so is handed out meanwhile, and one that does not is not', async () => {
  const credential = await certify(desk, definition)
  const { document } = await badgeOf(credential)
  const address = textOf(readJsonObject(JSON.stringify(document['credentialStatus'])), 'statusListCredential') ?? ''
  const list = () =>
    api.client(badges).getStatusList({ params: { listId: address.slice(address.lastIndexOf('/') + 1) } })
  await list()
  const now = api.clock.now()
  api.clock.set('2026-03-04T09:00:00.000Z')
  await service.be('sealed')
  expect(await holds(JSON.parse(await (await list()).text()))).toBe(true)
  const withdrawal = { reason: 'issued_in_error', note: null } as const
  const params = { ...desk.at, credentialId: credential.credentialId }
  await desk.credentials.withdrawCredential({ params, body: withdrawal })
  await expect(list()).rejects.toMatchObject(away)
  await service.be('well')
  api.clock.set(now)
  await list()
})

test('a batch waits for it, refuses nobody for it, and asks few times for many signatures', async () => {
  const batched = await openDefinition(desk, version, { code: 'PT1-MANY' })
  for (let i = 0; i < 12; i++) await eligibleCandidate(desk, batched, `Candidate ${i}`)
  const batches = desk.tester.client(issueBatches)
  const started = {
    definitionId: batched.id,
    candidates: 'everybody',
    requestId: IssueBatchId.parse(crypto.randomUUID()),
  } as const
  const { id } = await batches.startBatch({ params: desk.at, body: started })
  const params = { ...desk.at, batchId: id }
  await service.be('sealed')
  await expect(api.get(IssueBatchWork).work(id)).rejects.toMatchObject({ code: 'signer_unavailable' })
  expect(await batches.getBatch({ params })).toMatchObject({ status: 'at_work', issued: 0, refused: 0 })
  await service.be('well')
  await api.get(IssueBatchWork).work(id)
  expect(await batches.getBatch({ params })).toMatchObject({ status: 'done', issued: 12, refused: 0 })
  expect((await service.be('well')).requests).toBeLessThan(8)
})

test.each<KeyHome>(['platform', 'signing_service'])(
  'keys move to the %s by rotation, and what was signed and sealed before stays good',
  async (home) => {
    const before = await certify(desk, definition)
    const { document } = await badgeOf(before)
    expect(await sealHolds(before)).toBe(true)
    await desk.tester.client(signingKeys).rotateSigningKey({ params: desk.at, body: { home } })
    const root = await desk.tester.client(sealKeys).replaceSealKey({ params: desk.at, body: { purpose: 'root', home } })
    expect(root).toMatchObject({ purpose: 'root', status: 'active' })
    const after = await certify(desk, definition)
    expect(await holds((await badgeOf(after)).document)).toBe(true)
    expect(await holds(document)).toBe(true)
    expect([await sealHolds(after), await sealHolds(before)]).toEqual([true, true])
    expect((await keys()).keys.filter(({ status }) => status === 'active')).toMatchObject([{ home }])
    expect((await seals()).filter(({ status }) => status === 'active').map((key) => key.home)).toEqual([home, home])
  },
)
