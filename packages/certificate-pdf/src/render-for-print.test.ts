import { expect, test } from 'vitest'
import { buffer } from 'node:stream/consumers'
import { loadCertificateFonts } from './fonts.js'
import { readPrinted } from './read-printed.js'
import { CertificateUnprintable } from './render-certificate.js'
import { renderForPrint } from './render-for-print.js'
import { sampleCertificate } from './testing/sample-certificate.js'

const info = { title: 'Certificates for print', author: 'A body', created: new Date('2026-03-02'), reference: 'r1' }
const given = (...parts: (readonly ReturnType<typeof sampleCertificate>[])[]) => {
  const left = [...parts]
  return () => Promise.resolve(left.shift() ?? [])
}

test('each certificate is a page, in the order given, and the same every time', async () => {
  const fonts = await loadCertificateFonts()
  const draw = async () => {
    const parts = given([sampleCertificate({ holderName: 'Ana' })], [sampleCertificate({ holderName: 'Zoë' })])
    const { file, drawn } = renderForPrint(parts, info, fonts)
    const bytes = await buffer(file)
    await drawn
    return bytes
  }
  const bytes = await draw()
  const { lines } = await readPrinted(bytes)
  expect(lines.filter((line) => line === 'Ana' || line === 'Zoë')).toEqual(['Ana', 'Zoë'])
  expect(lines.filter((line) => line === 'CERTIFICATE')).toHaveLength(2)
  expect(bytes.toString('latin1')).toContain('/Outlines')
  expect((await draw()).equals(bytes)).toBe(true)
})

test('one that cannot be printed ends the document', async () => {
  const parts = given([sampleCertificate({ holderName: 'Ana \u{1F980}' })])
  const { file, drawn } = renderForPrint(parts, info, await loadCertificateFonts())
  const read = buffer(file)
  await expect(drawn).rejects.toBeInstanceOf(CertificateUnprintable)
  await expect(read).rejects.toBeInstanceOf(CertificateUnprintable)
})
