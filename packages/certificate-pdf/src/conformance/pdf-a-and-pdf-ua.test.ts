// What ISO 19005-3 (PDF/A-3, level A) and ISO 14289-1 (PDF/UA-1) ask for and a look at the bytes can show. Not a validator.
import { describe, expect, it } from 'vitest'
import { loadCertificateFonts } from '../fonts.js'
import { renderCertificate } from '../render-certificate.js'
import { sampleCertificate } from '../testing/sample-certificate.js'

const bytes = await renderCertificate(sampleCertificate({ holderName: '山田 Ελένη' }), await loadCertificateFonts())
const file = Buffer.from(bytes).toString('latin1')

describe('ISO 19005-3', () => {
  it('6.1.2, 6.1.3: a version header, a comment of high bytes and a file identifier', () => {
    expect(file.slice(0, 9)).toBe('%PDF-1.7\n')
    expect(bytes.slice(10, 14).every((byte) => byte > 127)).toBe(true)
    expect(file).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/)
  })

  it('6.2.3: an output intent with a colour profile', () => {
    expect(file).toMatch(/\/OutputIntents \[\d+ 0 R\]/)
    expect(file).toContain('/S /GTS_PDFA1')
    expect(file).toContain('/DestOutputProfile')
  })

  it('6.2.10: nothing transparent', () => {
    expect(file).not.toMatch(/\/(SMask|BM|CA|ca) /)
  })

  it('6.2.11: every font embedded, with a map to Unicode', () => {
    const fonts = file.match(/\/Subtype \/Type0/g)?.length
    expect(fonts).toBeGreaterThan(4)
    expect(file.match(/\/FontFile2 /g)).toHaveLength(fonts ?? 0)
    expect(file.match(/\/ToUnicode /g)).toHaveLength(fonts ?? 0)
    expect(file).not.toContain('/Type1')
  })

  it('6.6.2, 6.6.4: metadata in the clear that says part 3, level A', () => {
    expect(file).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  })

  it('6.6.2.3: the PDF/UA property is declared by an extension schema', () => {
    expect(file).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>')
    expect(file).toContain('<pdfaProperty:name>part</pdfaProperty:name>')
  })

  it('6.7: marked, with a structure tree and a language', () => {
    expect(file).toContain('/Marked true')
    expect(file).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(file).toContain('/Lang (en)')
  })
})

describe('ISO 14289-1', () => {
  it('5: identifies itself as part 1', () => {
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('7.1: shows its title in the window', () => {
    expect(file).toContain('/DisplayDocTitle true')
  })

  it('7.3: the QR code has words that stand for it and a place', () => {
    expect(file).toMatch(/\/Alt \(QR code that holds the address https:/)
    expect(file).toMatch(/\/BBox \[[\d. ]+\]/)
  })
})
