// Files made by mistake or to do harm, in every form: refused with reasons, or read for what is sound in them, and never run.
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readStandardFile } from './read-standard-file.js'
import { options, outline } from './testing/round-trip.js'
import { workbookOf, zipOf } from './testing/workbooks.js'
import { writeCsvStandard } from './csv/write-csv-standard.js'
import { writeXlsxStandard } from './xlsx/write-xlsx-standard.js'
import { openZip } from './xlsx/read-zip.js'
import { versionWith } from './testing/example.js'

const read = (bytes: Uint8Array, title: string | null = 'Pumps') => readStandardFile(bytes, { ...options(), title })
const csv = (text: string) => new TextEncoder().encode(text)
const codes = (bytes: Uint8Array) => read(bytes).report.rows.flatMap(({ findings }) => findings.map(({ code }) => code))
const refusals = (bytes: Uint8Array) =>
  read(bytes).report.rows.flatMap(({ place, findings }) =>
    findings.filter(({ severity }) => severity === 'refused').map(({ code, field }) => [place, field, code]),
  )

const LIVE = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x.example","a")', '＝1', "'=1"]

describe('formulas', () => {
  test.each(LIVE)('%s is a text in CSV and in a workbook, and comes back as it was', (text) => {
    for (const write of [writeCsvStandard, writeXlsxStandard]) {
      const bytes = write(versionWith({ text, title: text, notes: text }))
      expect(read(bytes).draft?.statements[0]).toMatchObject({ text, title: text, notes: text })
    }
    const cells = new TextDecoder().decode(writeCsvStandard(versionWith({ text, title: text })))
    for (const line of cells.split('\r\n'))
      for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+\-@＝]/u)
  })

  test('a workbook of ours has no formula in it, whatever the texts', () => {
    const zip = openZip(writeXlsxStandard(versionWith({ text: '=cmd|calc' })))
    const sheet = new TextDecoder().decode(zip.read('xl/worksheets/sheet1.xml'))
    expect(sheet).toContain('=cmd|calc')
    expect(sheet).not.toMatch(/<f>/)
    expect(sheet.match(/<c /g)?.length).toBe(sheet.match(/t="inlineStr"/g)?.length)
  })

  test('a formula in a workbook is not run: what it last showed is taken, and said by row and column', () => {
    const bytes = workbookOf([
      ['Level', 'Statement'],
      [1, { formula: 'WEBSERVICE("http://x.example")', shows: 'Fit a seal' }],
    ])
    expect(outline(read(bytes).draft)).toEqual(['Fit a seal'])
    expect(
      read(bytes).report.rows.map(({ place, findings }) => [place, findings[0]?.code, findings[0]?.field]),
    ).toContainEqual(['Sheet 1, row 2', 'formula_not_run', 'Statement (column B)'])
  })
})

describe('a ZIP bomb', () => {
  const zeros = new Uint8Array(300 * 1024 * 1024)
  test('that declares its size is refused before it is inflated', () => {
    const bytes = zipOf([{ name: 'xl/workbook.xml', content: deflateRawSync(zeros), size: zeros.length }])
    const before = performance.now()
    expect(refusals(bytes)).toEqual([['The workbook', undefined, 'workbook_too_large']])
    expect(performance.now() - before).toBeLessThan(200)
  })

  test('that lies about its size is refused where it passes it', () => {
    const bytes = zipOf([{ name: 'xl/workbook.xml', content: deflateRawSync(zeros), size: 1_000 }])
    expect(refusals(bytes)).toEqual([['The workbook', undefined, 'workbook_damaged']])
  })

  test.each([
    [
      'of many parts',
      zipOf(Array.from({ length: 2_001 }, (_, n) => ({ name: `${n}`, content: new Uint8Array(), size: 0 }))),
      'workbook_too_large',
    ],
    [
      'with two parts of one name',
      zipOf([1, 2].map(() => ({ name: 'a', content: new Uint8Array(), size: 0 }))),
      'workbook_damaged',
    ],
    ['cut off', writeXlsxStandard(versionWith({})).slice(0, -30), 'workbook_damaged'],
    [
      'with a password',
      zipOf([{ name: '_rels/.rels', content: new Uint8Array(), size: 0, flags: 1 }]),
      'workbook_encrypted',
    ],
  ])('or an archive %s is refused', (_, bytes, code) => {
    expect(refusals(bytes)).toEqual([['The workbook', undefined, code]])
  })

  test('of XML entities is refused: a workbook declares no document type', () => {
    const xml = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><workbook>&c;</workbook>'
    const bytes = workbookOf([['Statement'], ['x']], { 'xl/workbook.xml': xml })
    expect(refusals(bytes)).toEqual([['The workbook', undefined, 'workbook_damaged']])
  })
})

describe('encodings', () => {
  const text = 'Level;Statement\r\n1;Dichtung prüfen – größte Öffnung\r\n'
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
    return bigEndian ? bytes.swap16() : bytes
  }
  test.each([
    ['UTF-8', csv(text)],
    ['UTF-8 with a mark', csv(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', utf16(false, true)],
    ['UTF-16 BE with a mark', utf16(true, true)],
    ['UTF-16 LE', utf16(false, false)],
    ['UTF-16 BE', utf16(true, false)],
    ['Windows-1252', Buffer.from(text.replace('–', '\x96'), 'latin1')],
  ])('%s, with semicolons', (name, bytes) => {
    expect(outline(read(bytes).draft)).toEqual(['Dichtung prüfen – größte Öffnung'])
    expect(codes(bytes).includes('encoding_read')).toBe(name === 'Windows-1252')
  })

  test('right-to-left text is kept as it is; what turns the direction is refused by row and column', () => {
    expect(outline(read(csv('Level,Statement\n1,استبدل مانع التسرب\n')).draft)).toEqual(['استبدل مانع التسرب'])
    expect(refusals(csv('Level,Statement\n1,a\n1,x\u202Ey\n'))).toEqual([
      ['row 3', 'Statement (column B)', 'direction_changed'],
    ])
  })
})

describe('rows that are wrong', () => {
  test('are named with row and column, and the rest is still there', () => {
    const bytes = csv(
      [
        'Level,Code,Statement,"Knowledge, skills and abilities",Type',
        '1,A,Pumps,,Duty area',
        '3,B,Too deep at once,,',
        'two,C,No number,,',
        ',D,No level,,',
        '2,E,,,Duty',
        `2,F,${'x'.repeat(20_001)},,Duty`,
        '2,A,Same code,Z-9,Duty',
        '3,K-1,Seals,,Knowledge',
      ].join('\n'),
    )
    expect(refusals(bytes)).toEqual([
      ['row 3', 'Level (column A)', 'level_jumps'],
      ['row 4', 'Level (column A)', 'level_unreadable'],
      ['row 5', 'Level (column A)', 'level_unreadable'],
      ['row 6', 'Statement (column C)', 'statement_missing'],
      ['row 7', 'Statement (column C)', 'field_refused'],
    ])
    expect(outline(read(bytes).draft)).toEqual(['Pumps', '  Same code', '    Seals'])
    expect(codes(bytes)).toEqual(expect.arrayContaining(['code_repeated', 'ksa_unknown']))
  })

  test('are counted as a spreadsheet counts them, however many lines each has', () => {
    const bytes = csv('Level,Statement\n1,"one\ntwo\nthree"\n\n3,x\n')
    expect(refusals(bytes)).toEqual([['row 4', 'Level (column A)', 'level_jumps']])
  })

  test('a cycle of parents, a parent nobody has and a parent two rows have are refused', () => {
    const bytes = csv('Code,Parent,Statement\nA,B,x\nB,A,y\nC,Q,z\nD,,d\nE,,e\nE,,f\nG,E,g\n')
    expect(refusals(bytes)).toEqual([
      ['row 2', undefined, 'cycle'],
      ['row 3', undefined, 'cycle'],
      ['row 4', 'Parent (column B)', 'parent_unknown'],
      ['row 8', 'Parent (column B)', 'parent_ambiguous'],
    ])
    expect(outline(read(bytes).draft)).toEqual(['d', 'e', 'f'])
  })

  test('50 levels are read and the 51st is refused', () => {
    const bytes = csv(`Level,Statement\n${Array.from({ length: 51 }, (_, n) => `${n + 1},S${n + 1}`).join('\n')}`)
    expect(read(bytes).draft?.statements).toHaveLength(50)
    expect(refusals(bytes)).toEqual([['row 52', undefined, 'too_deep']])
  })

  test.each([
    ['nothing', csv(' \n'), 'file_empty'],
    ['no headings', csv('a,b\nc,d\n'), 'headings_missing'],
    ['a quotation mark that is never closed', csv('Level,Statement\n1,"x\n1,y\n'), 'open_quote'],
    ['broken JSON', csv('{"CFDocument": {'), 'not_json'],
    ['another JSON', csv('{"a": 1}'), 'document_missing'],
    ['a web page', csv('<!doctype html><p>'), 'format_not_read'],
    ['a PDF', csv('%PDF-1.7'), 'format_not_read'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'format_not_read'],
    ['zeros', new Uint8Array(5_000), 'headings_missing'],
  ])('%s is refused with its reason', (_, bytes, code) => {
    expect(refusals(bytes).map(([, , found]) => found)).toEqual([code])
    expect(read(bytes).draft).toBeNull()
  })

  test('HTML and script in a statement stay the text they are', () => {
    const text = '<img src=x onerror=alert(1)> </script><b>seal</b> &amp;'
    for (const write of [writeCsvStandard, writeXlsxStandard])
      expect(read(write(versionWith({ text }))).draft?.statements[0]?.text).toBe(text)
  })
})

describe('what people do to a table', () => {
  test('a date of the spreadsheet is read as a date, a number as what it shows, an unknown column as a field of their own', () => {
    const bytes = workbookOf([
      ['Standard of pumps'],
      [],
      ['Level', 'Code', 'Statement', 'Reviewed', 'Weight'],
      [1, 1.1, 'Fit a seal', { date: 46_000 }, 0.1 + 0.2],
      [],
      [2, '1.10', 'Measure', '', true],
    ])
    const { draft } = read(bytes)
    expect(outline(draft)).toEqual(['Fit a seal', '  Measure'])
    expect(draft?.statements.map(({ code, fields }) => [code, fields])).toEqual([
      ['1.1', { reviewed: '2025-12-09', weight: '0.3' }],
      ['1.10', { weight: 'yes' }],
    ])
    expect(codes(bytes)).toEqual(expect.arrayContaining(['date_read', 'fields_kept', 'title_assumed']))
  })

  test('a row copied with its ID is refused by name; one without an ID is new', () => {
    const id = '11111111-1111-4111-8111-111111111111'
    const bytes = csv(`Level,Statement,ID\n1,a,${id}\n1,b,${id}\n1,c,\n`)
    expect(refusals(bytes)).toEqual([['row 3', undefined, 'duplicate_identifier']])
    expect(read(bytes).draft?.statements.map(({ id }) => id)).toEqual([id, expect.stringMatching(/^ffffffff/)])
  })

  test('tabs, a line that names the delimiter, and other names of columns are understood', () => {
    expect(outline(read(csv('fullStatement\tsmartLevel\nb\t1.2\na\t1.1\nroot\t1\n')).draft)).toEqual([
      'root',
      '  a',
      '  b',
    ])
    expect(outline(read(csv('sep=;\nfull_statement;Notes\nSeals, big;x\n')).draft)).toEqual(['Seals, big'])
  })

  test('the form of three sheets is read by its associations', () => {
    const ids = [1, 2, 3].map((n) => `1111111${n}-1111-4111-8111-111111111111`)
    const bytes = workbookOf(
      [
        ['identifier', 'title', 'language', 'adoptionStatus'],
        ['f', 'Pump care', 'en_US', 'Draft'],
      ],
      {},
      [
        ['CF Doc'],
        [
          'CF Item',
          [
            ['identifier', 'fullStatement', 'humanCodingScheme', 'smartLevel', 'educationLevel'],
            [ids[0], 'Care', 'A', 1, 12],
            [ids[1], 'Second', 'A.2', 1.1, ''],
            [ids[2], 'First', 'A.1', 1.2, ''],
          ],
        ],
        [
          'CF Association',
          [
            [
              'originNodeIdentifier',
              'originNodeHumanCodingScheme',
              'associationType',
              'destinationNodeHumanCodingScheme',
              'destinationNodeIdentifier',
            ],
            [ids[0], '', 'isChildOf', '', 'f'],
            ['', 'A.1', 'Is Child Of', 'A', ''],
            [ids[1], '', 'isChildOf', '', ids[0]],
          ],
        ],
      ],
    )
    const { draft, report } = read(bytes)
    expect(report.counts.refused).toBe(0)
    expect(draft?.details).toMatchObject({ title: 'Pump care', language: 'en-US' })
    expect(outline(draft)).toEqual(['Care', '  First', '  Second'])
    expect(draft?.statements.map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1]])
  })
})

test('100,000 rows are read, and more are refused, in seconds', () => {
  const rows = (n: number) =>
    csv(
      `Level,Code,Statement\n${Array.from({ length: n }, (_, i) => `${i % 10 === 0 ? 1 : 2},C${i},Statement ${i}`).join('\n')}`,
    )
  const before = performance.now()
  expect(read(rows(100_000)).draft?.statements).toHaveLength(100_000)
  expect(refusals(rows(100_001)).map(([, , code]) => code)).toEqual(['too_many_rows'])
  expect(refusals(rows(150_000)).map(([, , code]) => code)).toEqual(['too_many_rows'])
  expect(performance.now() - before).toBeLessThan(30_000)
}, 60_000)
