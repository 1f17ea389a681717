import { readDocument } from '@touchstone/typesetting/testing'
import { encode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import {
  draftVersion,
  framework,
  HOSTILE,
  hostileStatements,
  lineage,
  sampleEdition,
  version,
} from '../testing/sample-edition.js'
import type { Edition } from '../edition.js'
import { loadStandardFonts } from './fonts.js'
import { renderStandardPdf } from './render-pdf.js'

const fonts = await loadStandardFonts()
const render = (change: Partial<Edition> = {}) => renderStandardPdf(sampleEdition(change), fonts)
const read = async (change: Partial<Edition> = {}) => readDocument((await render(change)).bytes)

describe('a standard as PDF', async () => {
  const { bytes, pages, replaced } = await render()
  const document = await readDocument(bytes)
  const text = document.pages.map((page) => page.text)

  test('says what the committed one says, page by page', async () => {
    const golden = text.map((words, index) => `--- ${index + 1} ---\n${words}\n`).join('')
    await expect(golden).toMatchFileSnapshot('../testing/golden-standard.txt')
  })

  test('has the same bytes each time', async () => {
    expect(Buffer.from((await render()).bytes).equals(Buffer.from(bytes))).toBe(true)
  })

  test('counts its pages, and every list of contents and bookmark leads to the page it names', () => {
    expect(document.pages).toHaveLength(pages)
    expect(document.bookmarks).toEqual([
      'Contents 2',
      'Introduction 3',
      'Acknowledgements 3',
      '1  Seals 4',
      '  1.1  Replace seals 4',
      '    1.1.1  Fit a mechanical seal 4',
      '2  Bearings 5',
      '  2.1  Mount a bearing 5',
      'Knowledge, skills and abilities 6',
      '  KSA 1  Mechanics 6',
      'About this document 7',
    ])
    const numbers = [...(text[1] ?? '').matchAll(/^(?!.*Page).* (\d+)$/gm)].map(([, page]) => Number(page))
    expect(numbers).toEqual([3, 3, 4, 4, 4, 5, 5, 6, 6, 7])
    // One link for the code, the words and the number of each line.
    expect(new Set(document.pages[1]?.links)).toEqual(new Set(numbers))
  })

  test('leads from a KSA to the appendix, from there to its uses, and out to addresses', () => {
    expect(document.pages[3]?.links).toEqual(['https://rules.example/seals', 6, 6])
    expect(document.pages[5]?.links).toEqual([4, 4, 5])
    expect(document.pages.at(-1)?.links).toContain('https://skills.example/content.json')
  })

  test('is tagged from end to end', () => {
    expect(document.pages.map(({ untagged }) => untagged)).toEqual(document.pages.map(() => 0))
    const roles = new Set(document.pages.flatMap((page) => page.roles))
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'TOC', 'TOCI', 'Reference', 'Link'])
      expect(roles).toContain(role)
  })

  test('bears its edition on top and its page below, but for the cover', () => {
    expect(text.slice(1).every((words, index) => words.includes(`Page ${index + 2} of ${pages}`))).toBe(true)
    expect(text.slice(1).every((words) => /^HSI-PT-1\s+·\s+Version 1\.0/.test(words))).toBe(true)
    expect(text[0]).not.toContain('Page 1')
    expect(document.title).toBe('HSI-PT-1 Version 1.0: Pump Technician')
    expect(replaced).toEqual([])
  })

  test('ends with the content hash and how to check it', () => {
    expect(text.at(-1)).toContain('ab'.repeat(32))
    expect(text.at(-1)).toContain('sha256sum content.json')
  })
})

test('a draft says so on every page, and has no hash to check', async () => {
  const { pages } = await read({ version: draftVersion, addresses: null })
  expect(pages.every(({ text }) => /^Draft$/m.test(text))).toBe(true)
  expect(pages.at(-1)?.text).not.toMatch(/[0-9a-f]{64}/)
  expect((await read()).pages.some(({ text }) => /Draft/.test(text))).toBe(false)
})

test('one duty area is named on the cover and stands alone', async () => {
  const { pages } = await read({ dutyArea: lineage(4) })
  expect(pages[0]?.text).toContain('2 Bearings')
  const all = pages.map(({ text }) => text).join('\n')
  expect(all).toContain('Mount a bearing')
  expect(all).not.toContain('Fit a mechanical seal')
})

test('a framework of many levels, and one without any statement, come out', async () => {
  const { pages } = await read({ statements: framework(30) })
  expect(pages.map(({ text }) => text).join('\n')).toContain('What is meant at level 29.')
  expect((await render({ statements: [] })).pages).toBe(4)
})

describe('what nobody should write', async () => {
  const { bytes, replaced } = await render({
    statements: hostileStatements,
    designation: 'D'.repeat(60),
    version: { ...version, title: HOSTILE[0].slice(0, 300), introduction: HOSTILE.join('\n\n'), language: 'ja' },
    issuer: {
      name: HOSTILE[0].slice(0, 200),
      website: `https://example.org/${'x'.repeat(280)}`,
      accent: '#7a1f1f',
      logo: null,
    },
  })
  const { pages } = await readDocument(bytes)
  const all = pages.map(({ text }) => text).join('\n')

  test('comes out as words, on pages, tagged', () => {
    expect(pages.every(({ untagged }) => untagged === 0)).toBe(true)
    expect(all.replaceAll('\n', '')).toContain('<script>alert(1)</script> & <b>bold</b>')
    expect(all.replaceAll('\n', '')).toContain('保全作業の手順を守り、安全を確保すること。')
    expect(all).toContain('Ø 12 mm, ✓ done, ≥ 5 → 7')
  })

  test('is shown by a sign where no letter is to be had, and the last page names what is missing', () => {
    expect(replaced).toContain('ت')
    expect(replaced).toContain('👩‍🔧')
    expect(replaced).not.toContain('保')
    expect(all).toContain('\uFFFD')
    expect(pages.at(-1)?.text).toContain('U+062A')
  })
})

test('a logo stands on the cover, with the name of the body as its words', async () => {
  const picture = encode({
    width: 2,
    height: 2,
    data: new Uint8Array([255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 255, 128, 9, 9, 9, 255]),
    channels: 4,
  })
  const logo = { bytes: picture, width: 2, height: 2 }
  const { bytes } = await render({ issuer: { name: 'Harbour', website: null, accent: '#00524b', logo } })
  const { pages } = await readDocument(bytes)
  expect(pages[0]).toMatchObject({ pictures: 1, alts: ['Harbour'], untagged: 0 })
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('/SMask')
})
