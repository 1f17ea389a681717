import { myCredentials, verification, type DefinitionView } from '@touchstone/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Files } from '../../platform/files/files.js'
import {
  addCandidate,
  affidavitFor,
  assess,
  certify,
  deskOf,
  foundBody,
  issue,
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

const NAME = 'Zofia Bezimienna'
const verify = (credentialId: string, on?: string) =>
  api.client(verification).verifyCredential({ params: { credentialId }, query: { on } })

async function holder() {
  const credential = await certify(desk, definition, NAME)
  const params = { ...desk.at, candidateId: credential.candidateId }
  const { email } = await desk.candidates.getCandidate({ params })
  const erase = () => desk.candidates.eraseCandidate({ params, body: { name: NAME } })
  return { ...credential, params, email, erase }
}

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const tables = await api.database.database.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  )
  const rows = await Promise.all(tables.map(({ name }) => api.database.database.query(`SELECT t::text FROM ${name} t`)))
  return JSON.stringify(rows)
}

describe('a person who was erased', () => {
  test('is named nowhere in the database, and the audit trail is whole', async () => {
    const { email, credentialId, erase } = await holder()
    const body = { reason: 'conduct', note: 'Zofia Bezimienna was seen.' } as const
    await desk.credentials.suspendCredential({ params: { ...desk.at, credentialId }, body })
    await api.client(myCredentials).requestSignInLink({ body: { email } })
    await api.signInByLink(email)
    expect(await everything()).toContain('Bezimienna')
    await erase()
    const left = await everything()
    expect(left).not.toContain('Bezimienna')
    expect(left).not.toContain(email)
    expect(left).toContain(credentialId)
    expect(await desk.issuer.verifyAuditTrail({ params: desk.at })).toMatchObject({ intact: true })
  })

  test('leaves a credential that is good on no day, and a place in the list that is set', async () => {
    const { credentialId, erase } = await holder()
    const listOf = async () => {
      const badge = await api.database.database.query<{ list_id: string }[]>(
        `SELECT list_id FROM status_entries e JOIN credentials c ON c.key = e.credential_key WHERE c.credential_id = $1 AND revoked_at IS NOT NULL`,
        [credentialId],
      )
      return badge.length
    }
    expect([(await verify(credentialId)).outcome, await listOf()]).toEqual(['valid', 0])
    await erase()
    expect(await verify(credentialId)).toMatchObject({
      outcome: 'erased',
      credential: {
        erased: true,
        status: { reason: 'holder_request', since: '2026-03-02' },
        certificate: { holderName: 'Erased' },
      },
    })
    api.clock.set('2026-05-01T09:00:00.000Z')
    expect((await verify(credentialId, '2026-03-02')).outcome).toBe('erased')
    api.clock.set('2026-03-02T09:00:00.000Z')
    expect(await listOf()).toBe(1)
    const params = { ...desk.at, credentialId }
    await expect(desk.credentials.getCertificate({ params })).rejects.toMatchObject({ code: 'credential_erased' })
    await expect(
      desk.credentials.suspendCredential({ params, body: { reason: 'conduct', note: null } }),
    ).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  test('leaves a withdrawn ID withdrawn, and an unlisted one answered as unknown', async () => {
    const withdrawn = await holder()
    const params = { ...desk.at, credentialId: withdrawn.credentialId }
    await desk.credentials.withdrawCredential({ params, body: { reason: 'conduct', note: null } })
    await withdrawn.erase()
    expect((await verify(withdrawn.credentialId)).outcome).toBe('withdrawn')
    const unlisted = await holder()
    const mine = (await api.signInByLink(unlisted.email)).client(myCredentials)
    await mine.setMyListing({ params: { credentialId: unlisted.credentialId }, body: { listed: false } })
    await unlisted.erase()
    expect(await verify(unlisted.credentialId)).toMatchObject({ outcome: 'not_found', credential: null })
  })

  test('still holds badges and certificates that no longer verify', async () => {
    const { credentialId, email, erase } = await holder()
    const mine = (await api.signInByLink(email)).client(myCredentials)
    const files = [
      await mine.getMyBadge({ params: { credentialId } }),
      await mine.getMyCertificate({ params: { credentialId } }),
    ]
    const kept = await api.database.database.query<{ hash: string }[]>(
      'SELECT hash FROM certificate_files f JOIN credentials c ON c.key = f.credential_key WHERE c.credential_id = $1',
      [credentialId],
    )
    const hash = kept[0]?.hash ?? ''
    expect(await api.get(Files).get(hash)).toBeDefined()
    await erase()
    expect(await api.get(Files).get(hash)).toBeUndefined()
    for (const file of files) {
      const body = new Blob([await file.arrayBuffer()], { type: 'application/octet-stream' })
      expect(await api.client(verification).verifyFile({ body })).toMatchObject({ outcome: 'erased', fields: [] })
    }
  })

  test('is signed out, and the address is free for somebody new', async () => {
    const { email, erase } = await holder()
    const mine = (await api.signInByLink(email)).client(myCredentials)
    await erase()
    await expect(mine.listMyCredentials({})).rejects.toMatchObject({ code: 'sign_in_required' })
    expect(await desk.candidates.addCandidate({ params: desk.at, body: { name: 'New', email } })).toMatchObject({
      email,
    })
  })

  test('has nothing recorded or issued any more, is in no list, and is erased once', async () => {
    const { candidateId, params, erase } = await holder()
    await erase()
    const candidate = { id: candidateId }
    for (const write of [
      () => assess(desk, candidate, affidavitFor(definition)),
      () => issue(desk, candidate, definition),
      () => desk.candidates.updateCandidate({ params, body: { name: NAME, email: 'back@example.org' } }),
      () => desk.candidates.eraseCandidate({ params, body: { name: 'Erased' } }),
    ])
      await expect(write()).rejects.toMatchObject({ status: 409, code: 'candidate_erased' })
    expect(await desk.candidates.listCandidates({ params: desk.at, query: { q: 'Erased' } })).toMatchObject({
      total: 0,
    })
    expect(await desk.candidates.getCandidate({ params })).toMatchObject({ name: 'Erased', assessments: [] })
  })
})

describe('who', () => {
  test('is also known to another issuer, or on the staff, keeps what is theirs there', async () => {
    const { email, erase } = await holder()
    const other = await foundBody(api)
    await other.candidates.addCandidate({ params: other.at, body: { name: NAME, email } })
    const mine = (await api.signInByLink(email)).client(myCredentials)
    await erase()
    expect(await mine.listMyCredentials({})).toMatchObject({ name: NAME, credentials: [] })
  })

  test('erases must be the owner, must write the name, and reaches nobody of another issuer', async () => {
    const { params, email, erase } = await holder()
    const manager = await deskOf(api, desk.issuerId, 'credential_manager')
    const body = { name: NAME }
    await expect(manager.candidates.eraseCandidate({ params, body })).rejects.toMatchObject({ status: 403 })
    await expect(desk.candidates.eraseCandidate({ params, body: { name: email } })).rejects.toMatchObject({
      code: 'erasure_not_confirmed',
    })
    const other = await foundBody(api)
    await expect(other.candidates.eraseCandidate({ params: { ...params, ...other.at }, body })).rejects.toMatchObject({
      status: 404,
    })
    await erase()
  })

  test('asks is shown to the body, may take it back, and asks nobody twice', async () => {
    const candidate = await addCandidate(desk, NAME)
    const mine = (await api.signInByLink(candidate.email)).client(myCredentials)
    const requests = () => desk.candidates.listErasureRequests({ params: desk.at })
    await mine.askForErasure({ body: { asked: true } })
    await mine.askForErasure({ body: { asked: true } })
    expect(await requests()).toMatchObject([{ id: candidate.id, erasureAskedAt: api.clock.now() }])
    expect(await mine.listMyCredentials({})).toMatchObject({ erasureAskedAt: api.clock.now() })
    await mine.askForErasure({ body: { asked: false } })
    expect(await requests()).toEqual([])
  })
})
