import { comparePrinted } from '@touchstone/domain'
import { describe, expect, test } from 'vitest'
import { loadCertificateFonts } from './fonts.js'
import { printedFields } from './printed-fields.js'
import { readPrinted, UnreadablePdf } from './read-printed.js'
import { renderCertificate } from './render-certificate.js'
import { sampleCertificate } from './testing/sample-certificate.js'

const fonts = await loadCertificateFonts()
const linesOf = async (changes: Parameters<typeof sampleCertificate>[0] = {}) =>
  (await readPrinted(await renderCertificate(sampleCertificate(changes), fonts))).lines
const letters = (texts: readonly string[]) => texts.join('').normalize('NFC').replaceAll(/\s+/g, '')

const standard = sampleCertificate().standard
const cases: [string, Parameters<typeof sampleCertificate>[0]][] = [
  ['as usual', {}],
  ['in the first layout', { layout: undefined }],
  ['without a level, with an end', { level: null, expiresOn: '2028-06-03' }],
  ['one duty area', { scope: [{ code: null, title: 'Pump Seals' }] }],
  ['a name as long as names are', { holderName: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(3).trim() }],
  ['another script', { holderName: 'Ελένη Παπαδοπούλου 山田太郎' }],
  [
    'a long title of its standard',
    { standard: { ...standard, title: 'Maintenance of everything that turns '.repeat(7).trim() } },
  ],
  [
    'long codes',
    { scope: [1, 2, 3, 4, 5].map((n) => ({ code: `HSI-PUMP-SEAL-0000${n}`, title: 'A duty area with a long title' })) },
  ],
]

describe('what a certificate prints is, letter for letter, what its fields say it prints', () => {
  test.each(cases)('%s', async (_, changes) => {
    expect(letters(await linesOf(changes))).toBe(
      letters(printedFields(sampleCertificate(changes)).map(({ text }) => text)),
    )
  })

  test.each(cases)('and agrees with itself, field by field: %s', async (_, changes) => {
    const lines = await linesOf(changes)
    const compared = comparePrinted(printedFields(sampleCertificate(changes)), lines, lines)
    expect(compared.length).toBeGreaterThan(12)
    expect(compared.filter(({ agrees }) => agrees !== true)).toEqual([])
  })
})

test('words broken over lines in other places are the same words', async () => {
  const lines = await linesOf()
  const compared = comparePrinted(printedFields(sampleCertificate()), lines, lines.join(' ').split(/(?<=[-/])| /))
  expect(compared.filter(({ agrees }) => agrees !== true)).toEqual([])
})

test('two fields that differ are both named, and no others', async () => {
  const changes = { holderName: 'Joe Ñandú', credentialCode: 'IMMT-2' }
  const compared = comparePrinted(printedFields(sampleCertificate()), await linesOf(), await linesOf(changes))
  expect(compared.filter(({ agrees }) => agrees === false)).toEqual([
    { field: 'holderName', document: 'Joe Ñandú', register: 'José Ñandú', agrees: false },
    { field: 'credentialCode', document: 'IMMT-2', register: 'IMMT-1', agrees: false },
  ])
})

test('what is no PDF is said to be damaged', async () => {
  await expect(readPrinted(new TextEncoder().encode('no PDF'))).rejects.toEqual(new UnreadablePdf('damaged'))
})
