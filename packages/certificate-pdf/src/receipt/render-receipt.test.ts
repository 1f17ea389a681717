import { expect, test } from 'vitest'
import { loadCertificateFonts } from '../fonts.js'
import { readPrinted } from '../read-printed.js'
import { readSeals } from '../seal/read-seal.js'
import { sealPdf } from '../seal/seal-pdf.js'
import { sampleCertificate } from '../testing/sample-certificate.js'
import { SAMPLE_KEY, sampleReceipt } from '../testing/sample-receipt.js'
import { SEALED_AT, sampleSealer } from '../testing/sample-sealer.js'
import { renderReceipt } from './render-receipt.js'

const fonts = await loadCertificateFonts()
const json = Buffer.from('{"type":"TouchstoneReceipt"}\n')
const draw = (receipt = sampleReceipt()) => renderReceipt(receipt, { bytes: json, key: SAMPLE_KEY }, fonts)
const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length

test('reads in order: the answer, what was asked, what was checked, what the register showed, how to check it', async () => {
  const { lines, enclosed } = await readPrinted(await draw())
  const text = lines.join('\n')
  const places = [
    'Receipt of a verification',
    'Valid on 29 November 2026',
    'José Ñandú',
    'What was asked',
    '29 November 2026, 10:40:12 UTC; for the issuer 29 November 2026, 11:40:12 CET',
    'What was checked',
    'What the register showed',
    'NISS-IMMT-1, version 1.0, published 14 February 2025',
    'Who answered',
  ].map((words) => text.indexOf(words))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(enclosed.map((bytes) => Buffer.from(bytes))).toEqual([json])
})

test('is one page for an ordinary credential, and as many as it takes for the longest', async () => {
  expect(pagesOf(await draw())).toBe(1)
  const scope = Array.from({ length: 80 }, (_, index) => ({
    code: String(index + 1),
    title: 'Systems of a kind '.repeat(4),
  }))
  const long = await draw(sampleReceipt({ certificate: sampleCertificate({ scope, holderName: 'Wolfe'.repeat(24) }) }))
  expect(pagesOf(long)).toBeGreaterThan(1)
  const { lines } = await readPrinted(long)
  expect(lines.join(' ')).toContain('80 Systems')
  expect(lines.filter((line) => /Page \d of \d/.test(line))).toHaveLength(pagesOf(long) ?? 0)
})

test('the same receipt gives the same bytes, and they can be sealed', async () => {
  const sheet = await draw()
  expect(Buffer.from(await draw()).equals(sheet)).toBe(true)
  const sealer = await sampleSealer()
  const { bytes } = await sealPdf(sheet, sealer, { at: SEALED_AT })
  expect(await readSeals(bytes, [sealer.root])).toMatchObject([{ holds: true, whole: true }])
})

test('is tagged, with headings and lists, for who cannot see it', async () => {
  const file = Buffer.from(await draw()).toString('latin1')
  for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Figure'])
    expect(file).toMatch(new RegExp(`/S /${role}\\b`))
  expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>')
})

test('a letter no face has is shown as one that is missing, and nothing is refused', async () => {
  const certificate = sampleCertificate({ holderName: 'محمد' })
  expect((await readPrinted(await draw(sampleReceipt({ certificate })))).lines.join(' ')).toContain('\uFFFD')
})
