import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '@touchstone/typesetting/testing'
import { loadCertificateFonts } from './fonts.js'
import { CertificateUnprintable, renderCertificate } from './render-certificate.js'
import { nineDutyAreas, sampleCertificate } from './testing/sample-certificate.js'

const fonts = await loadCertificateFonts()

async function textOf(changes: Parameters<typeof sampleCertificate>[0]): Promise<string[]> {
  const { lines } = await readPdf(await renderCertificate(sampleCertificate(changes), fonts))
  return lines.map(({ text }) => text)
}

/** The content of every stream that can be inflated. */
function inflated(file: Buffer): string {
  const streams = file
    .toString('latin1')
    .split('stream\n')
    .filter((part) => part.charCodeAt(0) === 0x78)
  return streams.map((part) => inflateSync(Buffer.from(part, 'latin1')).toString('latin1')).join('\n')
}

describe('a rendered certificate', () => {
  // The files of layouts before the last are never written again: those certificates are out.
  it.each([1, 2])('says and places what the committed one of layout %i does', async (layout) => {
    const changes = layout === 1 ? { layout: undefined } : { layout }
    const { lines } = await readPdf(await renderCertificate(sampleCertificate(changes), fonts))
    const golden = lines.map(({ text, x, y, size }) => `${x} ${y} ${size} ${text}`).join('\n')
    await expect(`${golden}\n`).toMatchFileSnapshot(`./testing/golden-layout-${layout}.txt`)
  })

  it('is the same bytes for the same data, whatever was drawn before and with fonts loaded anew', async () => {
    const certificate = sampleCertificate({ holderName: 'Nguyễn Văn Ánh 山田' })
    const first = await renderCertificate(certificate, fonts)
    await renderCertificate(sampleCertificate({ holderName: 'ﬀ \u00A0 ⼭⽥ Ελένη µ' }), fonts)
    expect(await renderCertificate(certificate, fonts)).toEqual(first)
    expect(await renderCertificate(certificate, await loadCertificateFonts())).toEqual(first)
  })

  it('differs when a fact differs', async () => {
    const [one, other] = await Promise.all(
      ['2030-01-01', '2030-01-02'].map((expiresOn) => renderCertificate(sampleCertificate({ expiresOn }), fonts)),
    )
    expect(one).not.toEqual(other)
  })

  it.each([
    'José Ñandú',
    'Wójcik',
    'Nguyễn',
    'Ελένη',
    'Иван',
    '山田太郎',
    'Škvorecký',
    'Traffic Office',
    '⼭田',
    '山田',
    'Ana 山田 Li',
  ])('is searched and copied with the name whole: %s', async (holderName) => {
    expect(await textOf({ holderName })).toContain(holderName)
  })

  it('says in words what a glyph that two characters share cannot', async () => {
    const bytes = Buffer.from(await renderCertificate(sampleCertificate({ holderName: '⼭ and 山' }), fonts))
    expect(inflated(bytes)).toContain('/Span <<\n/ActualText (')
    expect(
      inflated(Buffer.from(await renderCertificate(sampleCertificate({ holderName: '山' }), fonts))),
    ).not.toContain('ActualText')
  })

  it('prints a decomposed name with composed letters', async () => {
    expect(await textOf({ holderName: 'José Ñandú'.normalize('NFD') })).toContain('José Ñandú')
  })

  it('reads from the issuer through the holder to the address, the ID in one piece', async () => {
    const certificate = sampleCertificate({ expiresOn: '2030-06-02' })
    const { lines, roles, alts, pages, untagged, title } = await readPdf(await renderCertificate(certificate, fonts))
    const text = lines.map((line) => line.text)
    const places = [
      certificate.issuer.name,
      'CERTIFICATE',
      certificate.holderName,
      certificate.credentialTitle,
      'Duty areas covered',
      'Marguerite Osei',
      '2 June 2030',
      certificate.credentialId,
      'Verify at',
    ].map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text.join('')).toContain(certificate.verificationUrl)
    expect({ pages, untagged }).toEqual({ pages: 1, untagged: 0 })
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(roles.filter((role) => role === 'LI')).toHaveLength(nineDutyAreas.length)
    expect(roles).toContain('Figure')
    expect(alts).toEqual([`QR code that holds the address ${certificate.verificationUrl}`])
    expect(title).toContain(certificate.credentialId)
  })

  it('says in words that it does not expire', async () => {
    expect(await textOf({ expiresOn: null })).toContain('Does not expire')
  })

  it('keeps its metadata readable when a title looks like XML', async () => {
    const { title } = await readPdf(
      await renderCertificate(sampleCertificate({ credentialTitle: 'Pipes & <valves> "B"' }), fonts),
    )
    expect(title).toContain('Pipes & <valves> "B"')
  })

  it('is refused rather than printed with a blank, naming the field and not the person', async () => {
    const certificate = { ...sampleCertificate(), holderName: 'محمد' }
    const refusal = await renderCertificate(certificate, fonts).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(CertificateUnprintable)
    expect(String(refusal)).toContain('holderName')
    expect(String(refusal)).not.toContain('محمد')
  })
})
