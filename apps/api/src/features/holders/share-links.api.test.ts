import { myCredentials, receipts, shareLinks, verification, type DefinitionView } from '@touchstone/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { certify, foundBody, openDefinition, publishStandard, type Desk } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { LookUps } from '../verification/look-ups.js'

let api: TestApi
let desk: Desk
let definition: DefinitionView

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  definition = await openDefinition(desk, await publishStandard(desk))
})
afterAll(() => api?.close())

const NOW = '2026-03-02T09:00:00.000Z'

async function holder(name = 'Zoë van den Broek') {
  const { credentialId, candidateId } = await certify(desk, definition, name)
  const { email } = await desk.candidates.getCandidate({ params: { ...desk.at, candidateId } })
  const tester = await api.signInByLink(email)
  const mine = tester.client({ ...shareLinks, ...myCredentials })
  const params = { credentialId }
  const make = (change: object = {}) =>
    mine.makeShareLink({
      params,
      body: { label: 'Acme', shows: { name: true, results: false, evidence: false }, days: 7, ...change },
    })
  return { credentialId, params, mine, make, tester }
}
const open = (url: string) => api.client(shareLinks).openShareLink({ body: { token: url.split('#')[1] ?? '' } })
const closed = { status: 404, code: 'share_link_closed' }

describe('a share link', () => {
  test('opens what nobody can verify by its ID, and no more of it than was chosen', async () => {
    const { params, mine, make, credentialId } = await holder()
    await mine.setMyListing({ params, body: { listed: false } })
    const { url, expiresAt } = await make()
    expect(url).toMatch(/^http:\/\/touchstone\.test\/shared#[\w-]{22}$/)
    expect(expiresAt).toBe('2026-03-08T23:00:00.000Z')
    const shared = await open(url)
    expect(shared).toMatchObject({ requirements: [], verification: { outcome: 'valid', credentialId } })
    expect(shared.verification.credential?.certificate.holderName).toBe('Zoë van den Broek')
    const { verifyCredential } = api.client(verification)
    expect(await verifyCredential({ params, query: {} })).toMatchObject({ outcome: 'not_found' })
  })

  test('shows initials, results and evidence as chosen, and never the evaluator', async () => {
    const { make } = await holder()
    const shows = { name: false, results: true, evidence: true }
    const shared = await open((await make({ shows })).url)
    expect(shared.verification.credential?.certificate.holderName).toBe('Z. v. d. B.')
    expect(shared.requirements).toEqual([
      {
        title: 'Performance affidavit',
        result: { kind: 'judged', met: true },
        evidence: { assessedOn: '2026-02-10', evaluatorRelation: 'independent' },
      },
      {
        title: 'Theory exam',
        result: { kind: 'scored', percent: 70 },
        evidence: { assessedOn: '2026-02-10', evaluatorRelation: 'independent' },
      },
    ])
    expect(JSON.stringify(shared)).not.toMatch(/Zieliński|Zoë|example\.org/)
    const results = await open((await make({ shows: { name: true, results: true, evidence: false } })).url)
    expect(results.requirements[0]).toMatchObject({ evidence: null, result: { met: true } })
  })

  test('that ended, was taken back or never was is answered alike, and a withdrawn credential as withdrawn', async () => {
    const { params, mine, make, credentialId } = await holder()
    const [taken, ended] = [await make(), await make({ days: 1 })]
    await mine.revokeShareLink({ params: { ...params, shareLinkId: taken.id } })
    await mine.revokeShareLink({ params: { ...params, shareLinkId: taken.id } })
    api.clock.set('2026-03-03T09:00:00.000Z')
    for (const url of [taken.url, ended.url, 'x#AAAAAAAAAAAAAAAAAAAAAA', 'x#', `x#${'A'.repeat(200)}`])
      await expect(open(url)).rejects.toMatchObject(closed)
    api.clock.set(NOW)
    const { url } = await make()
    const because = { reason: 'conduct', note: null } as const
    await desk.credentials.withdrawCredential({ params: { ...desk.at, credentialId }, body: because })
    expect((await open(url)).verification.outcome).toBe('withdrawn')
  })

  test('is listed with its last use, keeps no token, and is the holder’s alone', async () => {
    const { params, mine, make } = await holder()
    const { url, ...link } = await make()
    await open(url)
    expect(await mine.listMyShareLinks({ params })).toEqual([{ ...link, lastUsedAt: NOW }])
    const rows = JSON.stringify(await api.database.database.query('SELECT t::text FROM share_links t'))
    expect(rows).not.toContain(url.split('#')[1])
    const other = await holder('Somebody Else')
    await expect(other.mine.listMyShareLinks({ params })).rejects.toMatchObject({ status: 404 })
    await expect(
      other.mine.revokeShareLink({ params: { ...other.params, shareLinkId: link.id } }),
    ).rejects.toMatchObject({ status: 404 })
    expect((await open(url)).verification.outcome).toBe('valid')
  })

  test('of a person who was erased opens nothing', async () => {
    const { make, credentialId } = await holder('Anna Kowalska')
    const { url } = await make()
    const { candidateId } = await desk.credentials.getCredential({ params: { ...desk.at, credentialId } })
    await desk.candidates.eraseCandidate({ params: { ...desk.at, candidateId }, body: { name: 'Anna Kowalska' } })
    await expect(open(url)).rejects.toMatchObject(closed)
  })

  test('is one of twenty open at a time', async () => {
    const { make } = await holder()
    for (let made = 0; made < 20; made += 1) await make()
    await expect(make()).rejects.toMatchObject({ status: 409, code: 'too_many_share_links' })
  })
})

describe('look-ups', () => {
  test('are told by hour and way, and hold nothing of whoever asked', async () => {
    const { params, mine, make } = await holder()
    const { verifyCredential, verifyFile } = api.client(verification)
    await verifyCredential({ params, query: { by: 'qr' } })
    await verifyCredential({ params, query: {} })
    await verifyCredential({ params, query: {} })
    const pdf = await mine.getMyCertificate({ params })
    await verifyFile({ body: new Blob([await pdf.arrayBuffer()], { type: 'application/octet-stream' }) })
    await open((await make()).url)
    await api.get(LookUps).flush()
    await verifyCredential({ params, query: {} })
    await api.get(LookUps).flush()
    const told = await mine.listMyLookUps({ params })
    expect(told.map(({ way, count }) => `${way} ${count}`)).toEqual(['api 3', 'file 1', 'qr 1', 'share_link 1'])
    expect(new Set(told.map(({ hour }) => hour))).toEqual(new Set([NOW]))
    const columns = await api.database.database.query<{ name: string }[]>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'look_ups'`,
    )
    expect(columns.map(({ name }) => name).toSorted()).toEqual(['count', 'credential_key', 'hour', 'way'])
  })

  test('of the holder, signed in, are not among them; those of another holder are', async () => {
    const { params, mine, make, tester } = await holder()
    const { url } = await make()
    const { tester: other } = await holder('Somebody Else')
    const body = { token: url.split('#')[1] ?? '' }
    const certificate = async () => new Blob([await (await mine.getMyCertificate({ params })).arrayBuffer()])
    const file = new Blob([await certificate()], { type: 'application/octet-stream' })
    for (const person of [tester, other]) {
      const ask = person.client({ ...verification, ...receipts, ...shareLinks })
      await ask.getReceiptJson({ params })
      await ask.verifyCredential({ params, query: { by: 'id' } })
      await ask.verifyFile({ body: file })
      await ask.openShareLink({ body })
      if (person === tester) {
        await api.get(LookUps).flush()
        expect(await mine.listMyLookUps({ params })).toEqual([])
        expect(await mine.listMyShareLinks({ params })).toMatchObject([{ lastUsedAt: null }])
      }
    }
    await api.get(LookUps).flush()
    const told = await mine.listMyLookUps({ params })
    expect(told.map(({ way, count }) => `${way} ${count}`)).toEqual(['api 1', 'file 1', 'id 1', 'share_link 1'])
  })

  test('of what nobody can verify are not counted, and after ninety days none is kept', async () => {
    const { params, mine } = await holder()
    const { verifyCredential } = api.client(verification)
    const lookUps = api.get(LookUps)
    await verifyCredential({ params, query: {} })
    await mine.setMyListing({ params, body: { listed: false } })
    await verifyCredential({ params, query: {} })
    await lookUps.flush()
    expect(await mine.listMyLookUps({ params })).toMatchObject([{ count: 1 }])
    api.clock.set('2026-05-31T09:00:00.000Z')
    await lookUps.forget()
    expect(await mine.listMyLookUps({ params })).toHaveLength(1)
    api.clock.set('2026-06-01T09:00:00.000Z')
    await lookUps.forget()
    expect(await mine.listMyLookUps({ params })).toEqual([])
    api.clock.set(NOW)
  })
})
