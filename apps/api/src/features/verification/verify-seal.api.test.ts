// What a certificate's seal and the credential inside it tell of a file that is not, byte for byte, one the register handed out.
import { PDF } from '@libpdf/core'
import {
  derSignature,
  loadCertificateFonts,
  makeRootCertificate,
  makeSealCertificate,
  renderCertificate,
  type Sealer,
  sealPdf,
} from '@touchstone/certificate-pdf'
import { type DefinitionView, sealKeys, verification } from '@touchstone/contract'
import { Certificate, P256PublicKey } from '@touchstone/domain'
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { certify, type Desk, foundBody, openDefinition, publishStandard } from '../../testing/small-body.js'
import { startTestApi, type TestApi } from '../../testing/test-api.js'
import { BadgeDocumentsRepository } from '../credentials/badge-documents.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { IssuerSeals } from '../keys/issuer-seals.js'

let api: TestApi
let desk: Desk
let definition: DefinitionView
const AT = new Date('2026-03-02T09:00:00Z')

beforeAll(async () => {
  api = await startTestApi({ now: AT.toISOString() })
  desk = await foundBody(api)
  definition = await openDefinition(desk, await publishStandard(desk))
})
afterAll(() => api?.close())

type Credential = Awaited<ReturnType<typeof certify>>

async function verify(file: Uint8Array) {
  const body = new Blob([Uint8Array.from(file)], { type: 'application/pdf' })
  const answer = await api.client(verification).verifyFile({ body })
  const [format, signature, issuer] = answer.checks.map(({ result, code }) => `${result} ${code}`)
  const differing = answer.fields.flatMap(({ field, agrees, document }) =>
    agrees === false ? [[field, document]] : [],
  )
  return { outcome: answer.outcome, format, signature, issuer, differing }
}

async function download({ credentialId }: Credential): Promise<Uint8Array> {
  const file = await desk.credentials.getCertificate({ params: { ...desk.at, credentialId } })
  return new Uint8Array(await file.arrayBuffer())
}

/** The page with a credential inside, as our own printer draws it for whoever has it. */
async function drawn(certificate: Certificate, badgeOf?: Credential): Promise<Uint8Array> {
  const badge = badgeOf && (await api.get(BadgeDocumentsRepository).latest(api.database.database, badgeOf.key))
  return renderCertificate(
    certificate,
    await loadCertificateFonts(),
    badge === undefined ? undefined : Buffer.from(badge),
  )
}

/** The seal of the issuer itself, for files the register does not know. */
async function ownSealer(): Promise<Sealer> {
  const issuer = await api.get(IssuersRepository).get(api.database.database, desk.issuerId)
  return api.database.transactions.run((tx) => api.get(IssuerSeals).sealer(tx, issuer))
}

/** Somebody who calls a root of their own by the issuer's name. */
async function strangersSealer(): Promise<Sealer> {
  const pair = () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const signWith = async (bytes: Uint8Array) => sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' })
    return { publicKey: P256PublicKey.parse(publicKey.export({ format: 'jwk' })), sign: signWith }
  }
  const [above, below] = [pair(), pair()]
  const life = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') }
  const order = { organization: 'Harbour Skills Institute', serial: randomBytes(16), ...life }
  const root = await makeRootCertificate({ ...order, publicKey: above.publicKey }, above.sign)
  const certificate = await makeSealCertificate({ ...order, publicKey: below.publicKey }, root, above.sign)
  return { certificate, root, sign: below.sign }
}

const sealed = async (pdf: Uint8Array, sealer: Sealer) => (await sealPdf(pdf, sealer, { at: AT })).bytes

test('a file handed out is good, whole', async () => {
  const answer = await verify(await download(await certify(desk, definition)))
  expect(answer).toEqual({
    outcome: 'valid',
    format: 'pass readable',
    signature: 'pass as_issued',
    issuer: 'pass ours',
    differing: [],
  })
})

test('a file the register lost is good by its seal, and so are its fields', async () => {
  const credential = await certify(desk, definition)
  const file = await sealed(await drawn(credential.certificate, credential), await ownSealer())
  expect(await verify(file)).toMatchObject({ outcome: 'valid', signature: 'pass seal_holds', differing: [] })
})

test('a file sealed with the key of another body of this register is not this body’s', async () => {
  const credential = await certify(desk, definition)
  const other = await foundBody(api)
  const issuer = await api.get(IssuersRepository).get(api.database.database, other.issuerId)
  const sealer = await api.database.transactions.run((tx) => api.get(IssuerSeals).sealer(tx, issuer))
  const file = await sealed(await drawn(credential.certificate, credential), sealer)
  expect(await verify(file)).toMatchObject({ signature: 'fail sealed_by_another', issuer: 'fail not_ours' })
})

describe('a stranger', () => {
  test('who seals the genuine page is told from the issuer', async () => {
    const credential = await certify(desk, definition)
    const file = await sealed(await drawn(credential.certificate, credential), await strangersSealer())
    expect(await verify(file)).toEqual({
      outcome: 'not_original',
      format: 'pass readable',
      signature: 'fail sealed_by_another',
      issuer: 'fail not_ours',
      differing: [],
    })
  })

  test('who changes the name first is caught in the name as well', async () => {
    const { certificate } = await certify(desk, definition, 'Ada Nowak')
    const forged = await drawn(Certificate.parse({ ...certificate, holderName: 'Eve Nowak' }))
    const answer = await verify(await sealed(forged, await strangersSealer()))
    expect(answer).toMatchObject({ outcome: 'altered', differing: [['holderName', 'Eve Nowak']] })
  })

  test('who seals over the issuer’s seal has added to the file', async () => {
    const stranger = await strangersSealer()
    const file = await download(await certify(desk, definition))
    const document = await PDF.load(file)
    const { bytes } = await document.sign({
      signer: {
        ...stranger,
        keyType: 'EC',
        signatureAlgorithm: 'ECDSA',
        sign: async (data) => derSignature(await stranger.sign(data)),
      },
    })
    expect(await verify(bytes)).toMatchObject({ outcome: 'not_original', signature: 'fail added_to_after_issue' })
  })
})

test('something added after the seal, and a byte changed under it', async () => {
  const file = await download(await certify(desk, definition))
  const added = Buffer.concat([
    file,
    Buffer.from('\n9 0 obj << /Type /Annot >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  ])
  expect((await verify(added)).signature).toBe('fail added_to_after_issue')
  const changed = Buffer.from(file)
  changed[changed.length - 2] = 0x20
  expect(await verify(changed)).toMatchObject({ outcome: 'not_original', signature: 'fail seal_broken' })
})

test('a good credential of another person inside our page is named by what differs', async () => {
  const [ada, bo] = [await certify(desk, definition, 'Ada Nowak'), await certify(desk, definition, 'Bo Lind')]
  const answer = await verify(await drawn(ada.certificate, bo))
  expect(answer).toMatchObject({ outcome: 'altered', signature: 'fail not_sealed' })
  expect(answer.differing).toEqual([
    ['holderName', 'Bo Lind'],
    ['credentialId', bo.credentialId],
  ])
})

test('a second credential put into the file makes it two', async () => {
  const document = await PDF.load(await download(await certify(desk, definition)))
  document.addAttachment('other.json', Buffer.from('{}'))
  const file = await document.save({ incremental: true })
  expect(await verify(file)).toMatchObject({ outcome: 'unreadable', format: 'fail two_credentials' })
})

test('half a file, and a file without its credential, are not the original', async () => {
  const credential = await certify(desk, definition)
  const file = await download(credential)
  const half = await verify(file.subarray(0, file.length / 2))
  expect(['unreadable', 'not_original', 'altered']).toContain(half.outcome)
  const bare = await verify(await drawn(credential.certificate))
  expect(bare).toMatchObject({ outcome: 'not_original', signature: 'fail not_sealed', differing: [] })
})

test('a certificate of the first layout is good unsealed, as it was handed out, and sealed, as it is now', async () => {
  const credential = await certify(desk, definition)
  const first = await beforeSeals(credential)
  expect(await verify(await drawn(first))).toMatchObject({ outcome: 'valid', signature: 'pass as_issued' })
  expect(await verify(await download(credential))).toMatchObject({ outcome: 'valid', signature: 'pass as_issued' })
  const added = Buffer.concat([await drawn(first), Buffer.from('\n%more\n')])
  expect((await verify(added)).signature).toBe('fail added_to_after_issue')
  const forged = await drawn({ ...first, holderName: 'Eve Nowak' })
  expect(await verify(forged)).toMatchObject({ outcome: 'altered', signature: 'fail differs_from_issued' })
})

/** As if it had been issued before certificates were sealed. */
async function beforeSeals({ key, certificate }: Credential): Promise<Certificate> {
  const { layout: _, ...first } = certificate
  const { database } = api.database
  await database.query('ALTER TABLE credentials DISABLE TRIGGER credentials_guard')
  await database.query(`UPDATE credentials SET certificate = certificate - 'layout' WHERE key = $1`, [key])
  await database.query('ALTER TABLE credentials ENABLE TRIGGER credentials_guard')
  return Certificate.parse(first)
}

test('once a seal key was taken out, only the files the register handed out are believed', async () => {
  const credential = await certify(desk, definition)
  const handedOut = await download(credential)
  const unknown = await sealed(await drawn(credential.certificate, credential), await ownSealer())
  const keys = desk.tester.client(sealKeys)
  const seal = (await keys.listSealKeys({ params: desk.at })).find(
    ({ purpose, status }) => purpose === 'seal' && status === 'active',
  )
  if (!seal) throw new Error('There is a seal key in use')
  await keys.reportCompromisedSealKey({ params: { ...desk.at, keyId: seal.id } })
  expect(await verify(unknown)).toMatchObject({ outcome: 'not_original', signature: 'fail seal_key_withdrawn' })
  expect(await verify(handedOut)).toMatchObject({ outcome: 'valid', signature: 'pass as_issued' })
  const anew = await download(credential)
  expect(await verify(anew)).toMatchObject({ outcome: 'valid', signature: 'pass as_issued' })
  expect(await verify(handedOut)).toMatchObject({ outcome: 'valid', signature: 'pass as_issued_before' })
})
