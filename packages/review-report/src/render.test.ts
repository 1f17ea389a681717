import { loadStandardFonts } from '@touchstone/standard-document'
import { readDocument } from '@touchstone/typesetting/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportCsv } from './csv.js'
import { reportJson } from './json.js'
import { renderReportPdf, renderReportWord } from './render.js'
import { sampleEdition } from './testing/sample-edition.js'

const fonts = await loadStandardFonts()
let pdf: Awaited<ReturnType<typeof renderReportPdf>>
let read: Awaited<ReturnType<typeof readDocument>>

beforeAll(async () => {
  pdf = await renderReportPdf(sampleEdition(), fonts)
  read = await readDocument(pdf.bytes)
})

describe('the same report', () => {
  test('gives the same bytes in every form, whenever it is made', async () => {
    const again = sampleEdition()
    expect((await renderReportPdf(again, fonts)).bytes).toEqual(pdf.bytes)
    expect(await renderReportWord(again)).toEqual(await renderReportWord(sampleEdition()))
    for (const write of [reportCsv, reportJson]) expect(write(again.report)).toEqual(write(sampleEdition().report))
  })
})

describe('a PDF', () => {
  test('has tables that are heard as tables, and a head again on each page that is no part of them', () => {
    const pages = read.pages.filter(({ text }) => text.includes('What was said Proposed change'))
    expect(pages.length).toBeGreaterThan(1)
    // Four heads of columns where the table begins; where it goes on, they are only seen.
    expect(pages[0]?.roles.filter((role) => role === 'TH').length).toBeGreaterThanOrEqual(4)
    expect(read.pages.every(({ untagged }) => untagged === 0)).toBe(true)
    expect(read.pages.flatMap(({ roles }) => roles)).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'TD']))
  })

  test('says a change to who does not see that it is struck through or underlined', () => {
    const alts = read.pages.flatMap(({ alts }) => alts)
    expect(alts.some((alt) => alt.startsWith('put in:') && alt.includes('mechanical'))).toBe(true)
  })

  test('leads from each number to the comment, and holds nothing that was hidden', () => {
    const links = read.pages.flatMap(({ links }) => links)
    expect(links).toContain('https://skills.example/call-for-input/1/comments/P-2024-R1-0001')
    const text = read.pages.map((page) => page.text).join('\n')
    expect(text).toContain('<script>alert(1)')
    expect(text).toContain('Characters this document has no letters for')
    expect(text).toContain('P-2024-R1-0003: hidden by the issuer')
    for (const secret of ['An insult', 'Ana Silva']) expect(text).not.toContain(secret)
  })

  test('tells how far it is', async () => {
    const told: number[] = []
    await renderReportPdf(sampleEdition(400), fonts, (done) => told.push(done))
    expect(told.length).toBeGreaterThan(1)
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })
})
