// The file a holder gets: made once, kept, made anew when a key fell, and sealed under a root anybody can fetch.
import { readPrinted, readSeals } from '@touchstone/certificate-pdf'
import { sealKeys, sealRootAddresses, signingKeys, site } from '@touchstone/contract'
import { type Credential, SealKeyId } from '@touchstone/domain'
import { createHash, X509Certificate } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { certify, type Desk, foundBody, openDefinition, publishStandard } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { answering, openSslAuthority } from '../../testing/timestamp-authority.js'
import { BadgeDocumentsRepository } from './badge-documents.repository.js'
import { SealedCertificates } from './sealed-certificates.js'
import { SignBadgesAgain } from './sign-badges-again.js'

let api: TestApi
let desk: Desk
let definition: Awaited<ReturnType<typeof openDefinition>>

beforeAll(async () => {
  api = await startTestApi()
  desk = await foundBody(api)
  definition = await openDefinition(desk, await publishStandard(desk))
})
afterAll(() => api?.close())

interface FileRow {
  readonly revision: number
  readonly hash: string
  readonly level: string
  readonly seal_key_id: string
  readonly badge_revision: number
}

const certified = () => certify(desk, definition)

async function download({ credentialId }: Pick<Credential, 'credentialId'>, from = desk): Promise<Buffer> {
  const file = await from.credentials.getCertificate({ params: { ...from.at, credentialId } })
  return Buffer.from(await file.arrayBuffer())
}

function rowsOf({ key }: Pick<Credential, 'key'>, of = api): Promise<FileRow[]> {
  return of.database.database.query('SELECT * FROM certificate_files WHERE credential_key = $1 ORDER BY revision', [
    key,
  ])
}

const keysNow = () => desk.tester.client(sealKeys).listSealKeys({ params: desk.at })

async function activeKey(purpose: 'root' | 'seal') {
  const key = (await keysNow()).find((one) => one.purpose === purpose && one.status === 'active')
  if (!key) throw new Error('There is a key in use')
  return key
}

async function sealOf(file: Uint8Array) {
  const root = await fetch(api.url + sealRootAddresses.der(desk.issuerId))
  return (await readSeals(file, [new Uint8Array(await root.arrayBuffer())]))[0]
}

test('there is no root before something was sealed', async () => {
  for (const address of [sealRootAddresses.pem, sealRootAddresses.der])
    expect((await fetch(api.url + address(desk.issuerId))).status).toBe(404)
  expect(await keysNow()).toEqual([])
})

test('a certificate is sealed by its issuer, holds the badge letter for letter, and is the same bytes each time', async () => {
  const credential = await certified()
  const file = await download(credential)
  const { enclosed } = await readPrinted(file)
  const badge = await api.get(BadgeDocumentsRepository).latest(api.database.database, credential.key)
  expect(enclosed.map((one) => Buffer.from(one).toString())).toEqual([badge])
  const [root, seal] = [await activeKey('root'), await activeKey('seal')]
  expect(await sealOf(file)).toEqual({ holds: true, whole: true, signer: seal.fingerprint, root: root.fingerprint })
  expect((await download(credential)).equals(file)).toBe(true)
  const hash = createHash('sha256').update(file).digest('hex')
  expect(await rowsOf(credential)).toMatchObject([{ revision: 1, badge_revision: 1, hash, level: 'B-B' }])
})

test('many who ask at once get one file', async () => {
  const credential = await certified()
  const files = await Promise.all(Array.from({ length: 4 }, () => download(credential)))
  expect(new Set(files.map((file) => createHash('sha256').update(file).digest('hex'))).size).toBe(1)
  expect(await rowsOf(credential)).toHaveLength(1)
})

test('of two processes that make the file at once, both hand out what the first made', async () => {
  const credential = await certified()
  const one = api.get(SealedCertificates)
  // The same service without the other's memory of what is being made, as a second process has it.
  const other: SealedCertificates = Object.assign(Object.create(Object.getPrototypeOf(one)), one, { making: new Map() })
  const [a, b] = await Promise.all([one.file(credential), other.file(credential)])
  expect(Buffer.from(a.bytes).equals(b.bytes)).toBe(true)
  expect(await rowsOf(credential)).toHaveLength(1)
})

test('after its badge was signed again there is a new file with the new badge, and the old one stays known', async () => {
  const credential = await certified()
  const before = await download(credential)
  const keys = desk.tester.client(signingKeys)
  const { keys: all } = await keys.listSigningKeys({ params: desk.at })
  const [active] = all.filter(({ status }) => status === 'active')
  if (!active) throw new Error('There is a key in use')
  api.clock.advance(60_000)
  await keys.reportCompromisedKey({ params: { ...desk.at, keyId: active.id } })
  while ((await api.get(SignBadgesAgain).run(desk.issuerId)) > 0);
  const after = await download(credential)
  const badge = await api.get(BadgeDocumentsRepository).latest(api.database.database, credential.key)
  expect(Buffer.from((await readPrinted(after)).enclosed[0] ?? []).toString()).toBe(badge)
  expect(badge).not.toContain(active.id)
  expect(after.equals(before)).toBe(false)
  expect((await download(credential)).equals(after)).toBe(true)
  expect((await rowsOf(credential)).map(({ revision, badge_revision }) => [revision, badge_revision])).toEqual([
    [1, 1],
    [2, 2],
  ])
})

test('a file that was lost is made anew, and the log says so', async () => {
  const credential = await certified()
  await download(credential)
  const [row] = await rowsOf(credential)
  await rm(join(api.dataDir, 'files', row?.hash.slice(0, 2) ?? '', row?.hash ?? ''))
  const file = await download(credential)
  expect((await sealOf(file))?.holds).toBe(true)
  expect(await rowsOf(credential)).toHaveLength(2)
  expect(api.log.join('')).toContain(`The file of credential ${credential.credentialId} is lost or damaged`)
})

test('the root is handed out as PEM and as DER, its fingerprint is the one staff read, and it signed the seal', async () => {
  const root = await activeKey('root')
  const { issuers } = await api.client(site).getSite()
  expect(issuers.find(({ id }) => id === desk.issuerId)?.sealRoot).toBe(root.fingerprint)
  const pem = await fetch(api.url + sealRootAddresses.pem(desk.issuerId))
  expect(pem.headers.get('content-type')).toContain('application/x-pem-file')
  const certificate = new X509Certificate(await pem.text())
  expect(certificate.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(root.fingerprint)
  expect(certificate.ca).toBe(true)
  expect(certificate.subject).toContain('Harbour Skills Institute')
  expect(new Date(certificate.validTo).toISOString()).toBe(root.notAfter)
  const der = await fetch(api.url + sealRootAddresses.der(desk.issuerId))
  expect(Buffer.from(await der.arrayBuffer()).equals(certificate.raw)).toBe(true)
})

test('after two years another key seals, under the same root; files from before stay as they are', async () => {
  const credential = await certified()
  const before = await download(credential)
  const [root, seal] = [await activeKey('root'), await activeKey('seal')]
  const now = api.clock.now()
  api.clock.set('2028-03-04T09:00:00.000Z')
  const late = await certified()
  expect(await sealOf(await download(late))).toMatchObject({ holds: true, whole: true, root: root.fingerprint })
  expect((await activeKey('seal')).id).not.toBe(seal.id)
  expect((await activeKey('root')).id).toBe(root.id)
  expect((await keysNow()).find(({ id }) => id === seal.id)?.status).toBe('retired')
  expect((await download(credential)).equals(before)).toBe(true)
  api.clock.set(now)
})

test('with a root that was taken out fall its seals; another root takes its place, and files are made anew', async () => {
  const credential = await certified()
  const before = await download(credential)
  const root = await activeKey('root')
  const client = desk.tester.client(sealKeys)
  const params = { ...desk.at, keyId: root.id }
  expect(await client.reportCompromisedSealKey({ params })).toMatchObject({ id: root.id, status: 'compromised' })
  expect((await keysNow()).every(({ status }) => status === 'compromised')).toBe(true)
  expect((await fetch(api.url + sealRootAddresses.pem(desk.issuerId))).status).toBe(404)
  await expect(client.reportCompromisedSealKey({ params })).rejects.toMatchObject({ code: 'illegal_transition' })
  const after = await download(credential)
  expect(after.equals(before)).toBe(false)
  expect(await sealOf(after)).toMatchObject({ holds: true, root: (await activeKey('root')).fingerprint })
  expect((await activeKey('root')).id).not.toBe(root.id)
})

test('a key of another body is not found', async () => {
  const other = await foundBody(api)
  const keyId = SealKeyId.parse((await activeKey('seal')).id)
  const client = other.tester.client(sealKeys)
  await expect(client.reportCompromisedSealKey({ params: { ...other.at, keyId } })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('the private half of a seal key is in no table in the clear', async () => {
  const rows: { custody: string }[] = await api.database.database.query('SELECT custody FROM seal_keys')
  // The object identifier of P-256, which every private key names: RFC 5480, 2.1.1.1.
  const p256 = Buffer.from('2a8648ce3d030107', 'hex')
  expect(rows.length).toBeGreaterThan(1)
  for (const { custody } of rows) expect(Buffer.from(custody, 'base64url').includes(p256)).toBe(false)
})

async function sealedWith(timestampUrl: string) {
  const with_ = await startTestApi({ timestampUrl })
  try {
    const body = await foundBody(with_)
    const credential = await certify(body, await openDefinition(body, await publishStandard(body)))
    const file = await download(credential, body)
    const [row] = await rowsOf(credential, with_)
    return { file, level: row?.level, log: with_.log.join('') }
  } finally {
    await with_.close()
  }
}

test('with a timestamp authority the seal says when by another clock', async ({ skip, annotate }) => {
  const authority = await openSslAuthority()
  if (authority === undefined) {
    await annotate('openssl is not installed: no authority could be run')
    return skip('openssl is not installed: no authority could be run')
  }
  try {
    const { file, level, log } = await sealedWith(authority.url)
    expect(log).not.toContain('without a timestamp')
    expect(level).toBe('B-T')
    // id-aa-timeStampToken, RFC 3161, appendix A.
    expect(file.toString('latin1').toLowerCase()).toContain('2a864886f70d010910020e')
    expect(await readSeals(file, [])).toMatchObject([{ holds: true, whole: true }])
  } finally {
    await authority.close()
  }
})

test('an authority that fails keeps nobody from the certificate, and the log says so', async () => {
  const authority = await answering(500)
  const { file, level, log } = await sealedWith(authority.url)
  await authority.close()
  expect(level).toBe('B-B')
  expect(log).toContain('sealed without a timestamp')
  expect(await readSeals(file, [])).toMatchObject([{ holds: true, whole: true }])
})
