// What ISO 19005-3 (PDF/A-3, level A) and ISO 14289-1 (PDF/UA-1) ask for and a look at the bytes can show. Not a validator.
import { describe, expect, it } from 'vitest'
import { loadStandardFonts } from '../pdf/fonts.js'
import { renderStandardPdf } from '../pdf/render-pdf.js'
import { sampleEdition, version } from '../testing/sample-edition.js'

const edition = sampleEdition({ version: { ...version, language: 'pl', introduction: 'Wstęp `kod` *kursywa* 山田' } })
const { bytes } = await renderStandardPdf(edition, await loadStandardFonts())
const file = Buffer.from(bytes).toString('latin1')

describe('ISO 19005-3', () => {
  it('6.1.2, 6.1.3: a version header, a comment of high bytes and a file identifier', () => {
    expect(file.slice(0, 9)).toBe('%PDF-1.7\n')
    expect(bytes.slice(10, 14).every((byte) => byte > 127)).toBe(true)
    expect(file).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/)
  })

  it('6.2.3, 6.2.10: an output intent, and nothing transparent', () => {
    expect(file).toContain('/S /GTS_PDFA1')
    expect(file).not.toMatch(/\/(SMask|BM|CA|ca) /)
  })

  it('6.2.11: every font embedded, with a map to Unicode', () => {
    const fonts = file.match(/\/Subtype \/Type0/g)?.length
    expect(fonts).toBe(6)
    expect(file.match(/\/FontFile2 /g)).toHaveLength(6)
    expect(file.match(/\/ToUnicode /g)).toHaveLength(6)
    expect(file).not.toContain('/Type1')
  })

  it('6.3.2: annotations are printed, neither hidden nor left out', () => {
    const links = file.match(/\/Subtype \/Link/g)?.length ?? 0
    expect(links).toBeGreaterThan(5)
    expect(file.match(/^\/F 4$/gm)).toHaveLength(links)
  })

  it('6.6.4, 6.7: metadata that says part 3, level A; marked, with a structure tree and the language of the text', () => {
    expect(file).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(file).toContain('/Marked true')
    expect(file).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(file).toContain('/Lang (pl)')
  })
})

describe('ISO 14289-1', () => {
  it('5, 7.1: identifies itself as part 1 and shows its title in the window', () => {
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(file).toContain('/DisplayDocTitle true')
  })

  it('7.18.1, 7.18.5: every link is an element of its own, has words, and pages go in the order of the structure', () => {
    const links = file.match(/\/Subtype \/Link/g)?.length ?? 0
    expect(file.match(/\/Type \/OBJR/g)).toHaveLength(links)
    expect(file.match(/\/StructParent \d+/g)).toHaveLength(links)
    expect(file.match(/\/Contents \((?!\))/g)).toHaveLength(links)
    expect(file.match(/\/Tabs \/S/g)).toHaveLength(file.match(/\/Type \/Page\n/g)?.length ?? 0)
  })
})
