import { PDF } from '@libpdf/core'
import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { loadCertificateFonts } from '../fonts.js'
import { readPrinted } from '../read-printed.js'
import { renderCertificate } from '../render-certificate.js'
import { sampleCertificate } from '../testing/sample-certificate.js'
import { SEALED_AT, sampleSealer } from '../testing/sample-sealer.js'
import { readSeals } from './read-seal.js'
import { derSignature, fingerprintOf } from './seal-certificates.js'
import { sealPdf } from './seal-pdf.js'

const sealer = await sampleSealer()
const credential = Buffer.from('{"name":"José","proof":[]}\n')
const plain = await renderCertificate(sampleCertificate(), await loadCertificateFonts(), credential)
const { bytes } = await sealPdf(plain, sealer, { at: SEALED_AT })
const ours = { signer: fingerprintOf(sealer.certificate), root: fingerprintOf(sealer.root) }
const seals = (file: Uint8Array, roots = [sealer.root]) => readSeals(file, roots)

/** The file with other bytes from `at` on. */
function written(file: Uint8Array, at: number, others: string | Uint8Array): Uint8Array {
  const copy = Buffer.from(file)
  Buffer.from(others).copy(copy, at)
  return copy
}

/** Where the range of the seal leaves the file, and comes back to it. */
function gapOf(file: Uint8Array): readonly [until: number, from: number] {
  const [, until = '', from = ''] =
    /\/ByteRange \[0 (\d+) (\d+)/.exec(Buffer.from(file).toString('latin1').replaceAll(/\s+/g, ' ')) ?? []
  return [Number(until), Number(from)]
}

describe('a sealed certificate', () => {
  it('begins with the bytes that were sealed, and holds the credential letter for letter', async () => {
    expect(Buffer.from(bytes.subarray(0, plain.length)).equals(Buffer.from(plain))).toBe(true)
    const { enclosed, lines } = await readPrinted(bytes)
    expect(enclosed.map((one) => Buffer.from(one).toString())).toEqual([credential.toString()])
    expect(lines).toEqual((await readPrinted(plain)).lines)
  })

  it('is the same before it is sealed, each time, and another with another credential', async () => {
    const fonts = await loadCertificateFonts()
    expect(await renderCertificate(sampleCertificate(), fonts, credential)).toEqual(plain)
    expect(await renderCertificate(sampleCertificate(), fonts, Buffer.from('{}'))).not.toEqual(plain)
  })

  it('is proven by its seal, whole, under the root of its issuer', async () => {
    expect(await seals(bytes)).toEqual([{ holds: true, whole: true, ...ours }])
  })
})

test('a file without a seal has none', async () => {
  expect(await seals(plain)).toEqual([])
  expect(await seals(Buffer.from('/ByteRange [0 1 2 3'))).toEqual([])
})

test('one bit in any part of the sealed bytes breaks the seal', async () => {
  const [until, from] = gapOf(bytes)
  for (const at of [0, 40, Math.floor(until / 2), until - 1, from, bytes.length - 1]) {
    const one = written(bytes, at, Uint8Array.of((bytes[at] ?? 0) ^ 1))
    expect((await seals(one)).every(({ holds }) => !holds)).toBe(true)
  }
})

test('what is added behind the seal leaves it holding for what it covers, and no longer for the file', async () => {
  expect(await seals(Buffer.concat([bytes, Buffer.from('\n%added')]))).toEqual([{ holds: true, whole: false, ...ours }])
})

test('nothing can be hidden beside the seal, where its range does not reach', async () => {
  const [until, from] = gapOf(bytes)
  expect(await seals(written(bytes, from - 3, 'ff'))).toEqual([{ holds: false, whole: true }])
  expect(await seals(written(bytes, from - 41, '>/Hidden (words)'.padEnd(40, ' ')))).toEqual([
    { holds: false, whole: true },
  ])
  expect(bytes[until]).toBe('<'.charCodeAt(0))
})

test('a range that leaves out more than the seal is none of ours', async () => {
  const text = Buffer.from(bytes).toString('latin1')
  const [until] = gapOf(bytes)
  const wider = text.replace(`[0 ${until} `, `[0 ${until - 1} `.padStart(`[0 ${until} `.length))
  expect((await seals(Buffer.from(wider, 'latin1'))).some(({ holds }) => holds)).toBe(false)
})

test('a stranger who seals the same page under the same name is not below our root', async () => {
  const stranger = await sampleSealer()
  const forged = await sealPdf(plain, stranger, { at: SEALED_AT })
  expect(await seals(forged.bytes)).toEqual([{ holds: true, whole: true, signer: fingerprintOf(stranger.certificate) }])
})

test('a stranger who seals over our seal takes the whole of the file from it', async () => {
  const stranger = await sampleSealer('Somebody Else')
  const document = await PDF.load(bytes)
  const added = await document.sign({
    signer: {
      ...stranger,
      keyType: 'EC',
      signatureAlgorithm: 'ECDSA',
      sign: async (data) => derSignature(await stranger.sign(data)),
    },
  })
  expect(await seals(added.bytes)).toEqual([
    { holds: true, whole: false, ...ours },
    { holds: true, whole: true, signer: fingerprintOf(stranger.certificate) },
  ])
})

test('a seal from before or after the life of its certificate stands under no root', async () => {
  for (const at of ['2025-12-31T23:59:59Z', '2038-01-01T00:00:01Z']) {
    const late = await sealPdf(plain, sealer, { at: new Date(at) })
    expect(await seals(late.bytes)).toEqual([{ holds: true, whole: true, signer: ours.signer }])
  }
})

test('a root that is no longer believed proves nothing', async () => {
  expect(await seals(bytes, [])).toEqual([{ holds: true, whole: true, signer: ours.signer }])
})

test('the fingerprint is the SHA-256 of the certificate', async () => {
  expect(ours.root).toBe(createHash('sha256').update(sealer.root).digest('hex'))
})

test('there is room for the seal of an issuer with the longest of names', async () => {
  const wordy = await sampleSealer('標準'.repeat(100))
  const long = await sealPdf(plain, wordy, { at: SEALED_AT })
  expect(await seals(long.bytes, [wordy.root])).toMatchObject([
    { holds: true, whole: true, root: fingerprintOf(wordy.root) },
  ])
})
