import type { Certificate } from '@touchstone/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printed } from '@touchstone/typesetting'
import { loadCertificateFonts } from './fonts.js'
import { CertificateDoesNotFit, layOutCertificate } from './layout.js'
import { SHEET, type Box, type CertificateLayout } from './page.js'
import { renderCertificate } from './render-certificate.js'
import { nineDutyAreas, sampleCertificate } from './testing/sample-certificate.js'

const fonts = await loadCertificateFonts()
/** Inside the inner frame of the border. */
const FRAME = 46

function boxesOf(layout: CertificateLayout): Box[] {
  return layout.flatMap((item) =>
    item.kind === 'text' ? item.lines.map(({ box }) => box) : item.kind === 'qr' ? [item.box] : [],
  )
}

function textsOf(layout: CertificateLayout): string[] {
  return layout.flatMap((item) =>
    item.kind === 'text' ? [item.lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')] : [],
  )
}

function overlap(a: Box, b: Box): boolean {
  const slack = 0.01
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  )
}

function expectTidy(layout: CertificateLayout): void {
  const boxes = boxesOf(layout)
  for (const box of boxes) {
    expect(box.x).toBeGreaterThan(FRAME)
    expect(box.y).toBeGreaterThan(FRAME)
    expect(box.x + box.width).toBeLessThan(SHEET.width - FRAME)
    expect(box.y + box.height).toBeLessThan(SHEET.height - FRAME)
  }
  const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const))
  expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([])
}

const letters = fc.constantFrom(...'aeiourstnlmWMŁéñßøễğıČßΑΩπλИванджяフ山田太郎技能-’')
const word = fc.array(letters, { minLength: 1, maxLength: 24 }).map((all) => all.join(''))
function words(max: number) {
  return fc
    .array(word, { minLength: 1, maxLength: 40 })
    .map((all) => all.join(' ').slice(0, max).trim())
    .filter((text) => text !== '')
}
const unbroken = (length: number) => letters.map((letter) => letter.repeat(length))

const certificates: fc.Arbitrary<Certificate> = fc
  .record({
    holderName: fc.oneof(words(120), unbroken(120)),
    credentialTitle: fc.oneof(words(200), unbroken(200)),
    credentialCode: words(40),
    level: fc.option(words(60)),
    issuer: fc.record({ name: words(200), shortName: fc.constant('NISS') }),
    standard: fc.record({
      title: fc.oneof(words(300), unbroken(300)),
      designation: words(60),
      version: fc.constantFrom('1.0', '12.10.2', '2025 edition'),
      publishedOn: fc.constant('2025-02-14'),
    }),
    scope: fc.array(fc.record({ code: fc.option(words(12)), title: fc.oneof(words(40), words(180)) }), {
      minLength: 1,
      maxLength: 12,
    }),
    expiresOn: fc.constantFrom(null, '2030-09-30'),
    signatory: fc.record({ name: words(120), role: words(120) }),
  })
  .map((changes) => sampleCertificate(changes))

describe('the layout of any certificate', () => {
  it('keeps every line inside the frame, clear of every other, and loses no letter', () => {
    fc.assert(
      fc.property(certificates, (certificate) => {
        const layout = layOutCertificate(certificate, fonts)
        expectTidy(layout)
        const texts = textsOf(layout)
        const { holderName, credentialTitle, issuer, standard, signatory, scope, verificationUrl, credentialId } =
          certificate
        for (const text of [
          holderName,
          credentialTitle,
          issuer.name,
          standard.title,
          signatory.name,
          signatory.role,
          verificationUrl,
          credentialId,
        ]) {
          expect(texts).toContain(printed(text))
        }
        for (const { title } of scope) expect(texts.some((text) => text.endsWith(printed(title)))).toBe(true)
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('is drawn on exactly one page', async () => {
    await fc.assert(
      fc.asyncProperty(certificates, async (certificate) => {
        const file = Buffer.from(await renderCertificate(certificate, fonts)).toString('latin1')
        expect(file).toContain('/Count 1\n')
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('the dates', () => {
  it('stand apart in the longest months, so that nobody reads or copies them as one', () => {
    const [effective, expires] = ['30 September 2026', '30 September 2028'].map((words) => {
      const certificate = sampleCertificate({ effectiveOn: '2026-09-30', expiresOn: '2028-09-30' })
      return layOutCertificate(certificate, fonts)
        .flatMap((item) => (item.kind === 'text' ? item.lines : []))
        .find(({ runs }) => runs.map(({ text }) => text).join('') === words)
    })
    if (!effective || !expires) throw new Error('A date is not on one line of the sheet.')
    expect(expires.box.x - (effective.box.x + effective.box.width)).toBeGreaterThan(effective.size / 2)
    expect(expires.size).toBe(effective.size)
  })
})

describe('fitting', () => {
  function sizeOf(text: string, certificate: Certificate): number | undefined {
    const layout = layOutCertificate(certificate, fonts)
    for (const item of layout) {
      if (item.kind !== 'text') continue
      const line = item.lines[0]
      if (line !== undefined && item.lines.flatMap(({ runs }) => runs.map((run) => run.text)).join('') === text)
        return line.size
    }
    return undefined
  }

  it('makes the name the largest thing on the page, whatever its length', () => {
    for (const holderName of [
      'Ng',
      'Maximiliana Alexandra von Hohenstein',
      `${'Montserrat '.repeat(10)}Ana`,
      'W'.repeat(120),
    ]) {
      const certificate = sampleCertificate({ holderName })
      const name = sizeOf(holderName, certificate)
      const others = layOutCertificate(certificate, fonts).flatMap((item) =>
        item.kind === 'text' ? item.lines.map(({ size }) => size) : [],
      )
      expect(name).toBe(Math.max(...others))
      expect(others.filter((size) => size > 0.9 * (name ?? 0)).every((size) => size === name)).toBe(true)
    }
  })

  it('keeps nine duty areas and a title of ninety characters at a size that is read with ease', () => {
    const credentialTitle = 'Industrial Maintenance and Mechatronics Technician with Advanced Process Control Systems I'
    expect(credentialTitle).toHaveLength(90)
    const certificate = sampleCertificate({
      credentialTitle,
      scope: nineDutyAreas,
      holderName: 'Christopher Featherstonehaugh',
    })
    expect(sizeOf(credentialTitle, certificate)).toBeGreaterThan(14)
    expect(sizeOf('1 Maintenance Operations', certificate)).toBeGreaterThan(9)
    expect(sizeOf('Christopher Featherstonehaugh', certificate)).toBeGreaterThan(34)
  })

  it('puts the longer half of the duty areas on the left and reads them downwards', () => {
    const layout = layOutCertificate(sampleCertificate(), fonts)
    const items = layout.flatMap((item) => (item.kind === 'text' && item.role === 'LI' ? [item.lines[0]?.x] : []))
    expect(new Set(items.slice(0, 5)).size).toBe(1)
    expect(new Set(items.slice(5)).size).toBe(1)
    expect(items[5]).toBeGreaterThan(items[0] ?? Infinity)
  })

  it('says so when a scope is longer than any page', () => {
    const scope = Array.from({ length: 200 }, (_, index) => ({
      code: `D${index}`,
      title: 'Install and align '.repeat(15).trim(),
    }))
    expect(() => layOutCertificate(sampleCertificate({ scope }), fonts)).toThrow(CertificateDoesNotFit)
  })
})
