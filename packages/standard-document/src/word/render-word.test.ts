import { strFromU8, unzipSync } from 'fflate'
import { encode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import type { Edition } from '../edition.js'
import {
  draftVersion,
  framework,
  HOSTILE,
  hostileStatements,
  lineage,
  sampleEdition,
  version,
} from '../testing/sample-edition.js'
import { renderStandardWord } from './render-word.js'

async function partsOf(change: Partial<Edition> = {}): Promise<Record<string, string>> {
  const files = unzipSync(await renderStandardWord(sampleEdition(change)))
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}
const textOf = (xml: string | undefined) =>
  [...(xml ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>|<\/w:p>/g)]
    .map(([, text]) => text ?? '\n')
    .join('')

describe('a standard as a Word document', async () => {
  const parts = await partsOf()
  const document = parts['word/document.xml'] ?? ''

  test('says everything in the order of the field', async () => {
    await expect(
      `${textOf(document)
        .replaceAll(/\n{2,}/g, '\n')
        .trim()}\n`,
    ).toMatchFileSnapshot('../testing/golden-word.txt')
  })

  test('has the same bytes each time, whatever was written before', async () => {
    const once = await renderStandardWord(sampleEdition())
    await renderStandardWord(sampleEdition({ statements: framework(3) }))
    expect(Buffer.from(await renderStandardWord(sampleEdition())).equals(Buffer.from(once))).toBe(true)
  })

  test('has real headings, a contents field of them and page numbers', () => {
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(6)
    expect(document).toContain('<w:pStyle w:val="Heading3"/>')
    expect(document).toMatch(/TOC .*\\o &quot;1-3&quot;/)
    expect(parts['word/footer2.xml']).toMatch(/PAGE.*NUMPAGES/s)
    expect(parts['word/styles.xml']).toContain('w:lang w:val="en"')
  })

  test('has every inner link lead to a place that is there', () => {
    const places = new Set([...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name))
    const links = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((name) => !places.has(name))).toEqual([])
  })

  test('names the body and the day of the version, not today and not this software', () => {
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Harbour Skills Institute</dc:creator>')
    expect(parts['docProps/core.xml']).toContain('2025-03-01T09:00:00Z')
  })

  test('numbers lists anew and keeps addresses', () => {
    expect(document).toMatch(/<w:numId w:val="\d+"\/>/)
    expect(parts['word/_rels/document.xml.rels']).toContain('https://rules.example/seals')
  })
})

test('a draft is marked on every page', async () => {
  const draft = await partsOf({ version: draftVersion })
  for (const header of ['word/header1.xml', 'word/header2.xml']) expect(draft[header]).toContain('string="Draft"')
  expect((await partsOf())['word/header2.xml']).not.toContain('Draft')
})

test('one duty area stands alone', async () => {
  const words = textOf((await partsOf({ dutyArea: lineage(4) }))['word/document.xml'])
  expect(words).toContain('2  Bearings')
  expect(words).not.toContain('Fit a mechanical seal')
})

test('what nobody should write is kept to the letter, from the right where it reads so, and never as markup', async () => {
  const document =
    (await partsOf({ statements: hostileStatements, version: { ...version, introduction: HOSTILE.join('\n\n') } }))[
      'word/document.xml'
    ] ?? ''
  expect(textOf(document)).toContain('تعليمات السلامة أولاً')
  expect(document).toContain('<w:bidi/>')
  expect(document).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(document).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
})

test('a logo is a picture with words', async () => {
  const bytes = encode({ width: 1, height: 1, data: new Uint8Array([1, 2, 3]), channels: 3 })
  const issuer = {
    name: 'Harbour',
    website: null,
    accent: '#00524b',
    logo: { bytes, width: 1, height: 1 },
  }
  const parts = await partsOf({ issuer })
  expect(Object.keys(parts).some((path) => /^word\/media\/.+\.png$/.test(path))).toBe(true)
  expect(parts['word/document.xml']).toContain('descr="Harbour"')
  expect(parts['word/styles.xml']).toContain('00524B')
})
