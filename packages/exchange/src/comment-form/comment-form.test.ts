// The form there and back, and every way a file can be none.
import { FORM_HEADINGS, FormColumn, type FormCells, LONGEST_FORM } from '@touchstone/domain'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { form, roundId, row, savedRows } from '../testing/forms.js'
import { workbookOf, zipOf } from '../testing/workbooks.js'
import { writeZip } from '../xlsx/write-zip.js'
import { openZip } from '../xlsx/read-zip.js'
import { readFormFile } from './read-form-file.js'
import { writeFormWord } from './write-form-word.js'
import { writeFormWorkbook } from './write-form-workbook.js'

const kinds = { word: writeFormWord, workbook: writeFormWorkbook }
const headings: readonly string[] = FormColumn.options.map((column) => FORM_HEADINGS[column])
const inOrder = (cells: FormCells) => FormColumn.options.map((column) => cells[column])

function read(bytes: Uint8Array) {
  const reading = readFormFile(bytes)
  if (!reading.read) throw new Error(reading.problem)
  return reading
}
const cellsIn = (bytes: Uint8Array) =>
  read(bytes)
    .rows.map(({ cells }) => cells)
    .filter((cells) => inOrder(cells).some((cell) => cell !== ''))
const problemOf = (bytes: Uint8Array) => {
  const reading = readFormFile(bytes)
  return reading.read ? null : reading.problem
}

/** A Word document of these parts. */
function wordOf(document: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { 'word/document.xml': `<w:document xmlns:w="w"><w:body>${document}</w:body></w:document>`, ...more }
  return writeZip(Object.entries(parts).map(([name, xml]) => ({ name, content: new TextEncoder().encode(xml) })))
}
const tc = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tableOf = (...rows: string[]) => `<w:tbl>${tr(...headings.map((words) => tc(words)))}${rows.join('')}</w:tbl>`

describe.each(['word', 'workbook'] as const)('as a %s file', (kind) => {
  const write = kinds[kind]

  test('it says of which round it is, and every cell comes back', () => {
    const rows = [...savedRows, row({ comment: 'a < b & "c"\ttab\n\nafter a blank line', clause: '1.10' })]
    expect(cellsIn(write(form(rows)))).toEqual(rows)
    expect(read(write(form(rows))).references).toEqual([roundId])
  })

  test('saved by LibreOffice in its own format and back, it says the same', () => {
    const ending = kind === 'word' ? 'docx' : 'xlsx'
    const saved = readFileSync(join(import.meta.dirname, `../testing/libreoffice/form.${ending}`))
    expect(cellsIn(saved)).toEqual(savedRows)
    expect(read(saved)).toMatchObject({ references: [roundId], cut: false })
  })

  test('what looks like a formula is text in it, and nothing is markup', () => {
    const bytes = write(form([row({ comment: '=cmd|calc', proposed: '<script>alert(1)</script>' })]))
    const zip = openZip(bytes)
    const xml = new TextDecoder().decode(zip.read(kind === 'word' ? 'word/document.xml' : 'xl/worksheets/sheet1.xml'))
    expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(xml).toContain('=cmd|calc')
    expect(xml).not.toMatch(/<f>|<script|instrText/)
  })

  test('5,000 rows are read, and what is more is said to be left out', () => {
    const rows = Array.from({ length: LONGEST_FORM + 1 }, (_, n) => row({ comment: `Comment ${n}` }))
    const reading = read(write(form(rows, { blank: 0 })))
    expect([reading.rows.length, reading.cut]).toEqual([LONGEST_FORM, true])
    expect(read(write(form(rows.slice(1), { blank: 0 }))).cut).toBe(false)
  })

  test('the same form has the same bytes', () => {
    expect(write(form(savedRows))).toEqual(write(form(savedRows)))
  })
})

describe('headings', () => {
  const workbook = (...first: string[]) =>
    workbookOf([['A title above'], first, ['PT', '', 'A1', '', 'te', 'Why', 'What']])

  test('of older editions of the form, with footnotes and examples, are the same headings', () => {
    const older = [
      'MB1',
      'Line number (e.g. 17)',
      'Clause/ Subclause (e.g. 3.1)',
      'Paragraph/ Figure/Table/Note (e.g. Table 1)',
    ]
    const rest = [
      'Type of comment2',
      'Comment (justification for change)',
      'Proposed change',
      'Secretariat observations on each comment submitted',
    ]
    expect(cellsIn(workbook(...older, ...rest))).toMatchObject([{ memberBody: 'PT', proposed: 'What' }])
  })

  test.each([
    ['translated', headings.with(5, 'Kommentare'), [{ column: 'comment', found: 'Kommentare' }]],
    ['missing', headings.toSpliced(1, 1).slice(0, 7), 7],
    ['in another order', [...headings.slice(0, 5), 'Proposed change', 'Comments', headings[7] ?? ''], 2],
    ['all in another language', ['Land', 'Zeile', 'Abschnitt', 'Absatz', 'Art', 'Kommentar', 'Änderung', 'Antwort'], 8],
  ])('that are %s refuse the form, naming each', (_, given, faults) => {
    const word = wordOf(`<w:tbl>${tr(...given.map((words) => tc(words)))}${tr(...given.map(() => tc('x')))}</w:tbl>`)
    for (const bytes of [workbook(...given), word]) {
      const reading = readFormFile(bytes)
      expect(reading).toMatchObject({ read: false, problem: 'headings' })
      if (reading.read) continue
      if (typeof faults === 'number') expect(reading.headings).toHaveLength(faults)
      else expect(reading.headings).toMatchObject(faults)
    }
  })
})

describe('a row', () => {
  test('whose cells are merged is said to be, in either kind of file', () => {
    const cells = ['PT', '', 'A1', '', 'te', 'Why', 'What'].map((text) => tc(text))
    const wide = [tc('PT'), tc('A1', '<w:gridSpan w:val="2"/>'), ...cells.slice(3)]
    const tall = cells.with(2, tc('', '<w:vMerge/>'))
    const word = read(wordOf(tableOf(tr(...cells), tr(...wide), tr(...tall))))
    expect(word.rows.map(({ row: number, findings }) => [number, findings[0]?.code])).toEqual([
      [2, undefined],
      [3, 'cells_merged'],
      [4, 'cells_merged'],
    ])
    const sheet = writeFormWorkbook(form([row(), row(), row()]))
    const zip = openZip(sheet)
    const merged = writeZip(
      zip.names.map((name) => {
        const xml = new TextDecoder().decode(zip.read(name))
        const change = '</sheetData><mergeCells count="2"><mergeCell ref="C2:C3"/><mergeCell ref="J4:K4"/></mergeCells>'
        return {
          name,
          content: new TextEncoder().encode(name.endsWith('sheet1.xml') ? xml.replace('</sheetData>', change) : xml),
        }
      }),
    )
    expect(read(merged).rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ['cells_merged'],
      ['cells_merged'],
      [],
    ])
  })

  test('with formulas and errors is read for what they last showed, and says so', () => {
    const cells = [
      'PT',
      '',
      'A1',
      '',
      'te',
      { formula: 'WEBSERVICE("http://x.example")', shows: 'Why' },
      'What',
    ] as const
    const reading = read(workbookOf([headings, [...cells]]))
    expect(reading.rows).toMatchObject([
      {
        row: 2,
        cells: { comment: 'Why' },
        findings: [{ code: 'formula_not_run', column: 'comment', severity: 'noted' }],
      },
    ])
  })

  test('with tracked changes is read as if they were accepted', () => {
    const tracked =
      '<w:tc><w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p></w:tc>'
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${headings.map(() => tc('x')).join('')}</w:tr>`
    const cells = ['PT', '', 'A1', '', 'te'].map((text) => tc(text))
    expect(cellsIn(wordOf(tableOf(deleted, tr(...cells, tracked))))).toMatchObject([{ comment: 'new' }])
  })
})

describe('no form', () => {
  const zeros = new Uint8Array(70 * 1024 * 1024)
  const bomb = (size: number) => zipOf([{ name: 'word/document.xml', content: deflateRawSync(zeros), size }])
  const bytes = (text: string) => Buffer.from(text, 'latin1')
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a PDF', bytes('%PDF-1.7 and so on'), 'not_a_form'],
    ['a page of the web', bytes('<html><script>alert(1)</script></html>'), 'not_a_form'],
    ['an old or a protected file', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 EncryptedPackage'), 'old_or_protected'],
    [
      'an encrypted archive',
      zipOf([{ name: 'word/document.xml', content: new Uint8Array(4), size: 4, flags: 1 }]),
      'old_or_protected',
    ],
    [
      'an OpenDocument file',
      writeZip([{ name: 'mimetype', content: bytes('application/vnd.oasis.opendocument.text') }]),
      'open_document',
    ],
    ['a document with macros', wordOf(tableOf(), { 'word/vbaProject.bin': 'x' }), 'macros'],
    [
      'a document that says it has macros',
      wordOf(tableOf(), {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
      'macros',
    ],
    ['a workbook with macros', workbookOf([headings], { 'xl/vbaProject.bin': 'x' }), 'macros'],
    ['half a file', writeFormWord(form([row()])).slice(0, 900), 'damaged'],
    [
      'a document type that declares entities',
      writeZip([{ name: 'word/document.xml', content: bytes('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>') }]),
      'damaged',
    ],
    ['a bomb that says how large it is', bomb(zeros.length), 'too_large'],
    ['a bomb that lies', bomb(1_000), 'damaged'],
    ['a letter', wordOf('<w:p><w:r><w:t>Dear committee</w:t></w:r></w:p>'), 'no_table'],
    [
      'another table',
      workbookOf([
        ['Name', 'Hired'],
        ['Ada', '2026'],
      ]),
      'no_table',
    ],
    ['another archive', writeZip([{ name: 'a.txt', content: bytes('a') }]), 'not_a_form'],
  ])('%s', (_, file, problem) => {
    expect(problemOf(file)).toBe(problem)
  })
})
