// A receipt, from the question to the check of it with the network unplugged.
import {
  type DefinitionView,
  myCredentials,
  offlineFileAddresses,
  receipts,
  shareLinks,
  signingKeys,
  verification,
} from '@touchstone/contract'
import { type CredentialId, Receipt } from '@touchstone/domain'
import { verify } from '@touchstone/verify/command'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { certify, type Desk, foundBody, openDefinition, publishStandard } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { LookUps } from './look-ups.js'

let api: TestApi
let desk: Desk
let definition: DefinitionView

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  definition = await openDefinition(desk, await publishStandard(desk))
})
afterAll(() => api?.close())
// Past midnight in Warsaw, and the day before in UTC.
beforeEach(() => api.clock.set('2026-03-02T23:10:00.000Z'))

async function holder(name = 'José Ñandú') {
  const { credentialId, candidateId } = await certify(desk, definition, name)
  const { email } = await desk.candidates.getCandidate({ params: { ...desk.at, candidateId } })
  const mine = (await api.signInByLink(email)).client({ ...myCredentials, ...shareLinks })
  return { credentialId, mine, params: { credentialId } }
}

const ask = () => api.client(receipts)
const bytesOf = async (file: Promise<Blob>) => new Uint8Array(await (await file).arrayBuffer())
const jsonOf = async (file: Promise<Blob>) => Receipt.parse(JSON.parse(await (await file).text()))

/** What the command says of files, with the key set of the issuer as it is now. */
async function offline(files: Record<string, Uint8Array>) {
  const keys = await fetch(api.url + offlineFileAddresses.keys(desk.issuerId))
  const folder: Record<string, Uint8Array> = { ...files, 'keys.json': Buffer.from(await keys.text()) }
  const { out, code } = await verify([...Object.keys(files), '--keys', 'keys.json', '--json'], {
    now: () => api.clock.now(),
    read: async (name) => folder[name] ?? new Uint8Array(),
  })
  const { files: checked } = JSON.parse(out) as {
    files: { outcome: string; checks: { result: string; code: string }[]; receipt: Receipt | null }[]
  }
  return { code, told: checked.map(({ outcome, checks }) => [outcome, ...checks.map((one) => one.code)]), checked }
}

const withdraw = (credentialId: CredentialId) =>
  desk.credentials.withdrawCredential({
    params: { ...desk.at, credentialId },
    body: { reason: 'issued_in_error', note: null },
  })

describe('a receipt of an ID', () => {
  test('says what was asked and answered, by the issuer’s calendar', async () => {
    const { credentialId } = await holder()
    const lower = credentialId.toLowerCase().replaceAll('-', ' ')
    const receipt = await jsonOf(ask().getReceiptJson({ params: { credentialId: lower } }))
    expect(receipt).toMatchObject({
      credentialId,
      asked: { kind: 'credential_id' },
      checkedAt: '2026-03-02T23:10:00.000Z',
      timeZone: 'Europe/Warsaw',
      on: '2026-03-03',
      outcome: 'valid',
      register: { outcome: 'valid', claims: { holderName: 'José Ñandú', credentialId } },
    })
    expect(receipt.addresses.register).toBe(`http://touchstone.test/verify/${credentialId}?on=2026-03-03`)
  })

  test('is proven by the issuer’s keys alone, as JSON and as PDF, also after the key was rotated', async () => {
    const { params } = await holder('山田 太郎')
    const files = {
      'receipt.json': await bytesOf(ask().getReceiptJson({ params })),
      'receipt.pdf': await bytesOf(ask().getReceiptPdf({ params })),
    }
    const good = {
      code: 0,
      told: [
        ['good', 'readable', 'signature_holds', 'in_key_set'],
        ['good', 'readable', 'seal_holds', 'in_key_set'],
      ],
    }
    expect(await offline(files)).toMatchObject(good)
    await desk.tester.client(signingKeys).rotateSigningKey({ params: desk.at, body: {} })
    expect(await offline(files)).toMatchObject(good)
  })

  test('with another letter is wrong', async () => {
    const { params } = await holder()
    const json = Buffer.from(await bytesOf(ask().getReceiptJson({ params })))
    const pdf = Buffer.from(await bytesOf(ask().getReceiptPdf({ params })))
    const changed = Buffer.from(json.toString().replace('was valid', 'was great'))
    const place = pdf.indexOf('stream\n') + 40
    pdf[place] = (pdf[place] ?? 0) ^ 1
    const { told } = await offline({ 'receipt.json': changed, 'receipt.pdf': pdf })
    expect(told[0]).toEqual(['wrong', 'readable', 'signature_wrong', 'not_reached'])
    expect(told[1]?.[0]).not.toBe('good')
  })

  test('of another day says what the register says of that day, and of today what it says today', async () => {
    const { credentialId, params } = await holder()
    await withdraw(credentialId)
    expect(await jsonOf(ask().getReceiptJson({ params }))).toMatchObject({
      outcome: 'withdrawn',
      answer: expect.stringContaining('withdrawn'),
      register: { reason: 'issued_in_error' },
    })
    const before = await jsonOf(ask().getReceiptJson({ params, query: { on: '2026-03-02' } }))
    expect(before.on).toBe('2026-03-02')
    expect(before.outcome).not.toBe('withdrawn')
    expect(before.register.reason).toBeNull()
    await expect(ask().getReceiptJson({ params, query: { on: '2026-03-04' } })).rejects.toMatchObject({
      code: 'date_in_future',
    })
  })

  test('is refused alike for what there is not and what its holder keeps unlisted', async () => {
    const { params, mine } = await holder()
    await mine.setMyListing({ params, body: { listed: false } })
    const refused = async (credentialId: string) => {
      const answer = await fetch(`${api.url}/api/v1/verifications/${credentialId}/receipt.pdf`)
      const { requestId: _, ...problem } = (await answer.json()) as Record<string, unknown>
      return { status: answer.status, problem }
    }
    const unlisted = await refused(params.credentialId)
    expect(unlisted).toMatchObject({ status: 404, problem: { code: 'receipt_impossible' } })
    expect(await refused('HS-0000-0000-0000-0000-0')).toEqual(unlisted)
  })
})

describe('a receipt of a file', () => {
  test('knows the file by its hash and says whether it is the one that was issued', async () => {
    const { params, mine, credentialId } = await holder()
    const pdf = await bytesOf(mine.getMyCertificate({ params }))
    const body = new Blob([pdf], { type: 'application/octet-stream' })
    const receipt = await jsonOf(ask().makeFileReceiptJson({ body }))
    expect(receipt).toMatchObject({
      credentialId,
      asked: {
        kind: 'file',
        sha256: createHash('sha256').update(pdf).digest('hex'),
        size: pdf.length,
        form: 'certificate_pdf',
      },
      outcome: 'valid',
    })
    expect(receipt.checks.map(({ result, code }) => `${result} ${code}`)).toEqual([
      'pass readable',
      'pass as_issued',
      'pass ours',
      'pass active',
      'pass in_effect',
    ])
    const sealed = await bytesOf(ask().makeFileReceiptPdf({ body }))
    expect((await offline({ 'receipt.pdf': sealed })).code).toBe(0)
  })

  test('is refused for what names nothing that is open to the public', async () => {
    const body = new Blob(['no document'], { type: 'application/octet-stream' })
    await expect(ask().makeFileReceiptJson({ body })).rejects.toMatchObject({ status: 404, code: 'receipt_impossible' })
  })
})

test('a receipt is not taken for the document it is about', async () => {
  const { params } = await holder()
  for (const file of [ask().getReceiptJson({ params }), ask().getReceiptPdf({ params })]) {
    const body = new Blob([await bytesOf(file)], { type: 'application/octet-stream' })
    expect(await api.client(verification).verifyFile({ body })).toMatchObject({
      form: 'receipt',
      outcome: 'unreadable',
      checks: [{ code: 'a_receipt' }, {}, {}, {}, {}],
      register: null,
    })
  }
})

describe('for the holder', () => {
  const counted = async ({ mine, params }: Awaited<ReturnType<typeof holder>>) => {
    await api.get(LookUps).flush()
    return (await mine.listMyLookUps({ params })).map(({ way, count }) => `${way} ${count}`)
  }

  test('a receipt of what was just looked up is one look-up with it, and by itself it is one', async () => {
    const looked = await holder()
    await api.client(verification).verifyCredential({ params: looked.params, query: { by: 'qr' } })
    await ask().getReceiptPdf({ params: looked.params })
    await ask().getReceiptJson({ params: looked.params })
    expect(await counted(looked)).toEqual(['qr 1'])
    api.clock.set('2026-03-02T23:40:00.000Z')
    await ask().getReceiptJson({ params: looked.params })
    expect(await counted(looked)).toEqual(['api 1', 'qr 1'])
    const alone = await holder()
    await ask().getReceiptJson({ params: alone.params })
    await ask().getReceiptPdf({ params: alone.params })
    expect(await counted(alone)).toEqual(['api 1'])
  })

  test('nothing else is written', async () => {
    const { params } = await holder()
    await ask().getReceiptPdf({ params })
    const rows = () => api.database.database.query<{ n: string }[]>('SELECT count(*) AS n FROM audit_events')
    const before = await rows()
    await ask().getReceiptPdf({ params })
    await ask().getReceiptJson({ params })
    expect(await rows()).toEqual(before)
  })
})
