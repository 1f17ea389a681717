// What somebody learns who drops in the file they were handed: genuine, altered in one field, somebody else's, or no document at all.
import { loadCertificateFonts, renderCertificate } from '@touchstone/certificate-pdf'
import { type DefinitionView, myCredentials, signingKeys, verification } from '@touchstone/contract'
import { Certificate, Ed25519PublicKey } from '@touchstone/domain'
import {
  bakePng,
  bakeSvg,
  type JsonObject,
  readJsonObject,
  signCredential,
  toJwt,
  toMultibase,
} from '@touchstone/open-badges'
import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handMadePdf, printing } from '../../testing/hand-made-pdf.js'
import { certify, type Desk, foundBody, openDefinition, publishStandard } from '../../testing/small-body.js'
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

type File = string | Uint8Array

function verify(file: File) {
  const body = new Blob([typeof file === 'string' ? file : Uint8Array.from(file)], { type: 'application/octet-stream' })
  return api.client(verification).verifyFile({ body })
}

/** A credential of a new candidate, with every file its holder can hand on. */
async function holding(name?: string) {
  const credential = await certify(desk, definition, name)
  const [row]: { email: string }[] = await api.database.database.query('SELECT email FROM candidates WHERE id = $1', [
    credential.candidateId,
  ])
  const mine = (await api.signInByLink(row?.email ?? '')).client(myCredentials)
  const call = { params: { credentialId: credential.credentialId } }
  const bytes = async (file: Promise<Blob>) => new Uint8Array(await (await file).arrayBuffer())
  const files = {
    certificate_pdf: await bytes(mine.getMyCertificate(call)),
    badge_json: await bytes(mine.getMyBadge(call)),
    badge_jwt: await bytes(mine.getMyBadgeAsJwt(call)),
    badge_png: await bytes(mine.getMyBadgePng(call)),
    badge_svg: await bytes(mine.getMyBadgeSvg(call)),
  }
  const badge = readJsonObject(Buffer.from(files.badge_json).toString())
  return { credential, files, badge, mine, at: { ...desk.at, credentialId: credential.credentialId } }
}

const changed = (badge: JsonObject, change: (copy: string) => string) => change(JSON.stringify(badge))
const codes = ({ checks }: Awaited<ReturnType<typeof verify>>) => checks.map(({ result, code }) => `${result} ${code}`)
const differing = ({ fields }: Awaited<ReturnType<typeof verify>>) =>
  fields.flatMap(({ field, agrees, document, register }) => (agrees === false ? [[field, document, register]] : []))

describe('a genuine document', () => {
  test('is good in each of its forms, and every field of it agrees with the register', async () => {
    const { files, credential } = await holding('Ελένη Παπαδοπούλου')
    for (const [form, file] of Object.entries(files)) {
      const answer = await verify(file)
      expect(answer, form).toMatchObject({ form, outcome: 'valid', signedBy: null })
      expect(answer.checks.map(({ check, result }) => [check, result])).toEqual(
        ['format', 'signature', 'issuer', 'status', 'dates'].map((check) => [check, 'pass']),
      )
      expect(answer.fields.length).toBeGreaterThan(8)
      expect(answer.fields.every(({ agrees }) => agrees)).toBe(true)
      expect(answer.fields).toContainEqual({
        field: 'holderName',
        document: 'Ελένη Παπαδοπούλου',
        register: 'Ελένη Παπαδοπούλου',
        agrees: true,
      })
      expect(answer.register).toMatchObject({ credentialId: credential.credentialId, outcome: 'valid' })
    }
  })

  test('of a credential that is no longer good says so from the register, in every form', async () => {
    const { files, at } = await holding()
    await desk.credentials.suspendCredential({ params: at, body: { reason: 'evaluator_inquiry', note: null } })
    for (const file of Object.values(files)) {
      const answer = await verify(file)
      expect(answer.outcome).toBe('suspended')
      expect(codes(answer)[3]).toBe('fail suspended')
    }
    await desk.credentials.withdrawCredential({ params: at, body: { reason: 'issued_in_error', note: null } })
    for (const file of Object.values(files)) expect((await verify(file)).outcome).toBe('withdrawn')
    api.clock.set('2031-01-01T09:00:00.000Z')
    const later = await verify(files.badge_json)
    expect(codes(later).slice(3)).toEqual(['fail withdrawn', 'fail expired'])
  })

  test('that was replaced leads to what replaced it', async () => {
    const { files, at } = await holding('Jose Nandu')
    const body = { holderName: 'José Ñandú', reason: 'name_correction', note: null } as const
    const { credentialId } = await desk.credentials.replaceCredential({ params: at, body })
    const answer = await verify(files.certificate_pdf)
    expect(answer.outcome).toBe('replaced')
    expect(answer.register?.credential?.replacedBy).toBe(credentialId)
  })

  test('still holds after its issuer took a new key', async () => {
    const { files } = await holding()
    api.clock.advance(60_000)
    await desk.tester.client(signingKeys).rotateSigningKey({ params: desk.at, body: {} })
    expect((await verify(files.badge_json)).outcome).toBe('valid')
    expect((await verify(files.badge_jwt)).outcome).toBe('valid')
  })
})

describe('an altered certificate is caught, and the altered field named', () => {
  // The best forger there is: our own printer, with one field changed.
  const forge = async (certificate: Certificate, change: Partial<Certificate>) =>
    renderCertificate(Certificate.parse({ ...certificate, ...change }), await loadCertificateFonts())

  test.each<[string, (real: Certificate) => Partial<Certificate>, string, string, string]>([
    ['one letter of the name', () => ({ holderName: 'José Ñandó' }), 'holderName', 'José Ñandó', 'José Ñandú'],
    ['a name put after the name', () => ({ holderName: 'José Ñandú Jr' }), 'holderName', 'José Ñandú Jr', 'José Ñandú'],
    ['the credential', () => ({ credentialTitle: 'Pump Wizard' }), 'credentialTitle', 'Pump Wizard', 'Pump Seals'],
    ['the code', () => ({ credentialCode: 'PT1-ALL' }), 'credentialCode', 'PT1-ALL', 'PT1-SEAL'],
    ['the level', () => ({ level: 'Level III' }), 'level', 'Level III', 'Level I'],
    [
      'the issuer',
      () => ({ issuer: { name: 'Harbour Skills Academy', shortName: 'HSA' } }),
      'issuer',
      'Harbour Skills Academy',
      'Harbour Skills Institute',
    ],
    ['the version', ({ standard }) => ({ standard: { ...standard, version: '2.0' } }), 'standardVersion', '2.0', '1.0'],
    [
      'the standard',
      ({ standard }) => ({ standard: { ...standard, designation: 'HSI-PT-9' } }),
      'standardDesignation',
      'HSI-PT-9',
      'HSI-PT-1',
    ],
    ['the first day', () => ({ effectiveOn: '2020-03-02' }), 'effectiveOn', '2 March 2020', '2 March 2026'],
    ['the last day', () => ({ expiresOn: '2049-03-02' }), 'expiresOn', '2 March 2049', '2 March 2029'],
    [
      'who signed',
      () => ({ signatory: { name: 'Eve Moss', role: 'Director' } }),
      'signatory',
      'Eve Moss Director',
      'Ana Wójcik Director',
    ],
  ])('%s', async (_, change, field, document, register) => {
    const credential = await certify(desk, definition, 'José Ñandú')
    const answer = await verify(await forge(credential.certificate, change(credential.certificate)))
    expect(answer.outcome).toBe('altered')
    expect(differing(answer)).toEqual([[field, document, register]])
    expect(codes(answer).slice(0, 3)).toEqual(['pass readable', 'fail not_sealed', 'not_checked not_reached'])
  })

  test('what it covers', async () => {
    const credential = await certify(desk, definition)
    const scope = [...credential.certificate.scope, { code: '99', title: 'Everything else' }]
    const answer = await verify(await forge(credential.certificate, { scope }))
    expect(answer.outcome).toBe('altered')
    expect(differing(answer)).toMatchObject([
      ['scope', expect.stringContaining('99 Everything else'), expect.anything()],
    ])
  })

  test('another person’s good certificate with the ID changed to this one', async () => {
    const one = await certify(desk, definition, 'Ada Nowak')
    const other = await certify(desk, definition, 'Bo Lind')
    const { credentialId, verificationUrl } = one.certificate
    const answer = await verify(await forge(other.certificate, { credentialId, verificationUrl }))
    expect(answer.outcome).toBe('altered')
    expect(differing(answer)).toEqual([['holderName', 'Bo Lind', 'Ada Nowak']])
  })

  test('bytes added after it was issued, and a file that is made anew with the same words', async () => {
    const { files, credential } = await holding()
    const update = Buffer.from('\n9 0 obj << /Type /Annot >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')
    const added = await verify(Buffer.concat([files.certificate_pdf, update]))
    expect(codes(added)[1]).toBe('fail added_to_after_issue')
    expect(added.outcome).not.toBe('valid')
    const page = handMadePdf({ content: printing(`Certificate ${credential.credentialId}`) })
    const sketched = await verify(page)
    expect(sketched.outcome).toBe('altered')
    expect(differing(sketched).map(([field]) => field)).toContain('holderName')
    const other = Buffer.from(files.certificate_pdf)
    other[other.length - 2] = 0x20
    expect((await verify(other)).outcome).toBe('not_original')
    expect(codes(await verify(other))[1]).toBe('fail seal_broken')
  })
})

describe('an altered badge is caught, and the altered field named', () => {
  test('one letter of the name, in JSON, PNG and SVG', async () => {
    const { badge, files } = await holding('José Ñandú')
    const forged = changed(badge, (text) => text.replaceAll('José Ñandú', 'José Ñandó'))
    const plain = '<svg xmlns="http://www.w3.org/2000/svg"></svg>'
    for (const file of [forged, bakePng(files.badge_png, forged), bakeSvg(plain, forged)]) {
      const answer = await verify(file)
      expect(answer.outcome).toBe('altered')
      expect(codes(answer).slice(0, 3)).toEqual(['pass readable', 'fail signature_wrong', 'not_checked not_reached'])
      expect(differing(answer)).toEqual([['holderName', 'José Ñandó', 'José Ñandú']])
    }
  })

  test('a later last day, in a JWT', async () => {
    const { files } = await holding()
    const [head, body = '', signature] = Buffer.from(files.badge_jwt).toString().split('.')
    const claims = Buffer.from(body, 'base64url').toString().replace('"validUntil":"2029', '"validUntil":"2049')
    const answer = await verify([head, Buffer.from(claims).toString('base64url'), signature].join('.'))
    expect(answer.outcome).toBe('altered')
    expect(differing(answer)).toEqual([['expiresOn', '2049-03-02', '2029-03-02']])
  })

  test('a JWT without an algorithm, or with our public key as a shared secret', async () => {
    const { files } = await holding()
    const [, body = ''] = Buffer.from(files.badge_jwt).toString().split('.')
    const head = (alg: string) => Buffer.from(JSON.stringify({ alg, typ: 'vc+jwt' })).toString('base64url')
    const hmac = createHmac('sha256', 'public key')
      .update(`${head('HS256')}.${body}`)
      .digest('base64url')
    for (const jwt of [`${head('none')}.${body}.`, `${head('HS256')}.${body}.${hmac}`]) {
      const answer = await verify(jwt)
      expect(answer.outcome).toBe('altered')
      expect(codes(answer)[1]).toBe('fail algorithm_refused')
    }
  })

  test('a badge without its signature proves nothing, though every field agrees', async () => {
    const { badge } = await holding()
    const { proof: _, ...bare } = badge
    const answer = await verify(JSON.stringify(bare))
    expect(answer.outcome).toBe('not_proven')
    expect(codes(answer)[1]).toBe('fail no_signature')
    expect(differing(answer)).toEqual([])
  })

  test('a badge that brings a context of its own is not read', async () => {
    const { badge } = await holding()
    const own = [...(badge['@context'] as string[]), { nickname: 'https://schema.org/name' }]
    expect(codes(await verify(JSON.stringify({ ...badge, '@context': own })))[0]).toBe('fail own_context')
  })

  test('a key of our issuer’s name that we do not publish', async () => {
    const { badge } = await holding()
    const { signer } = stranger()
    const { proof: _, ...bare } = badge
    const did = (badge['issuer'] as JsonObject)['id'] as string
    const forged = await signCredential(bare, { ...signer, verificationMethod: `${did}#mine` }, '2026-03-02T09:00:00Z')
    const answer = await verify(JSON.stringify(forged))
    expect(codes(answer)[1]).toBe('fail key_not_published')
    expect(answer.outcome).toBe('not_proven')
  })
})

/** Somebody with a key, whose name is that key. */
function stranger() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const multibase = toMultibase(Ed25519PublicKey.parse(publicKey.export({ format: 'jwk' })))
  const did = `did:key:${multibase}`
  const signer = {
    verificationMethod: `${did}#${multibase}`,
    sign: async (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)),
  }
  return { did, signer }
}

describe('a document of another issuer', () => {
  const NOW = '2026-03-02T09:00:00Z'
  async function signedBy({ did, signer }: ReturnType<typeof stranger>, change: JsonObject = {}) {
    const { proof: _, issuer, credentialStatus: __, ...badge } = (await holding()).badge
    const theirs = { ...badge, issuer: { ...(issuer as JsonObject), id: did, name: 'Harbour Skills Institute' } }
    return { badge: { ...theirs, ...change }, signed: await signCredential({ ...theirs, ...change }, signer, NOW) }
  }

  test('is told by its key and not by the name it gives itself, though it bears an ID and a name of ours', async () => {
    const someone = stranger()
    const { signed, badge } = await signedBy(someone)
    for (const file of [JSON.stringify(signed), await toJwt(badge, someone.signer)]) {
      const answer = await verify(file)
      expect(answer).toMatchObject({ outcome: 'other_issuer', signedBy: someone.did, register: null })
      expect(codes(answer)).toEqual([
        'pass readable',
        'pass signature_holds',
        'not_checked not_ours',
        'not_checked not_fetched',
        'pass in_effect',
      ])
      expect(answer.fields.every(({ register, agrees }) => register === null && agrees === null)).toBe(true)
    }
  })

  test('says nothing once it was altered', async () => {
    const { signed } = await signedBy(stranger())
    const answer = await verify(changed(signed, (text) => text.replaceAll('Pump Seals', 'Pump Queen')))
    expect(answer).toMatchObject({ outcome: 'signature_wrong', fields: [], signedBy: null })
    expect(JSON.stringify(answer)).not.toContain('Pump Queen')
  })

  test('whose days are over, or whose key nobody has at hand', async () => {
    const { signed } = await signedBy(stranger(), { validUntil: '2026-03-02T08:00:00Z' })
    expect((await verify(JSON.stringify(signed))).outcome).toBe('other_issuer_not_in_effect')
    const { signer } = stranger()
    const far = {
      did: 'did:web:elsewhere.example',
      signer: { ...signer, verificationMethod: 'did:web:elsewhere.example#1' },
    }
    const answer = await verify(JSON.stringify((await signedBy(far)).signed))
    expect(answer.outcome).toBe('not_proven')
    expect(codes(answer)[1]).toBe('not_checked key_unknown')
  })

  test('may be early or late by what clocks differ', async () => {
    const soon = await signedBy(stranger(), { validFrom: '2026-03-02T09:04:00Z' })
    expect((await verify(JSON.stringify(soon.signed))).outcome).toBe('other_issuer')
    const later = await signedBy(stranger(), { validFrom: '2026-03-02T09:06:00Z' })
    expect((await verify(JSON.stringify(later.signed))).outcome).toBe('other_issuer_not_in_effect')
  })
})

describe('what is not open to the public', () => {
  test('is answered like what does not exist, in every form', async () => {
    const { files, credential, mine } = await holding()
    await mine.setMyListing({ params: { credentialId: credential.credentialId }, body: { listed: false } })
    const unknown = await verify('HS-7Q4K-XM2P-9TRD-6HWA-4')
    for (const [form, file] of Object.entries({ ...files, credential_id: credential.credentialId })) {
      expect(await verify(file)).toEqual({ ...unknown, form })
    }
    expect(unknown).toMatchObject({ outcome: 'not_found', register: null, fields: [] })
  })
})

test('a pasted address is answered for the ID in it, whatever its host', async () => {
  const { credentialId } = await certify(desk, definition)
  const answer = await verify(`https://verify-hsi.example/verify/${credentialId}`)
  expect(answer).toMatchObject({ form: 'credential_id', outcome: 'valid', register: { credentialId } })
  expect(codes(answer)[1]).toBe('not_checked nothing_signed')
})

describe('what is too much', () => {
  test.each([
    ['a PDF of 200 MB', 'application/pdf', 200, '%PDF-1.7'],
    ['a picture of 50 MB', 'image/png', 50, '\x89PNG\r\n\x1A\n'],
  ])('%s is refused before it is read', async (_, type, megabytes, begins) => {
    const answer = await new Promise<{ status?: number; body: string }>((resolve, reject) => {
      const headers = { 'content-type': type, 'content-length': megabytes * 1024 * 1024 }
      const call = request(`${api.url}/api/v1/verifications/files`, { method: 'POST', headers }, (response) => {
        let body = ''
        response.on('data', (part: Buffer) => (body += part.toString()))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
      })
      call.on('error', reject)
      call.write(begins, 'latin1')
    })
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('payload_too_large')
    expect(JSON.parse(answer.body)).toMatchObject({ details: { limitBytes: 20 * 1024 * 1024 } })
  })

  test('a form another site could post is not read', async () => {
    const post = (type: string) =>
      fetch(`${api.url}/api/v1/verifications/files`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: 'HS-1',
      })
    expect((await post('text/plain')).status).toBe(415)
    expect((await post('multipart/form-data')).status).toBe(415)
  })
})

test('who tries file after file that is not found is asked to wait', async () => {
  const limited = await startTestApi()
  try {
    const ask = () =>
      limited.client(verification).verifyFile({
        body: new Blob(['HS-7Q4K-XM2P-9TRD-6HWA-4'], { type: 'application/octet-stream' }),
      })
    for (let i = 0; i < 30; i++) expect((await ask()).outcome).toBe('not_found')
    await expect(ask()).rejects.toMatchObject({ code: 'too_many_requests' })
    await expect(
      limited
        .client(verification)
        .verifyCredential({ params: { credentialId: 'HS-7Q4K-XM2P-9TRD-6HWA-4' }, query: {} }),
    ).rejects.toMatchObject({ code: 'too_many_requests' })
  } finally {
    await limited.close()
  }
})
