// Files as LibreOffice 7.4 writes them: our own template opened and saved, and nothing else done.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readStandardFile } from './read-standard-file.js'
import { xlsxTemplate } from './templates.js'
import { options, outline } from './testing/round-trip.js'
import { workbookOf } from './testing/workbooks.js'

const saved = readFileSync(join(import.meta.dirname, 'testing/libreoffice/template.xlsx'))

test('the template, saved again, says what it said', () => {
  const [before, after] = [xlsxTemplate(), saved].map((bytes) => readStandardFile(bytes, options()))
  expect(after).toEqual(before)
  expect(outline(after?.draft ?? null).length).toBeGreaterThan(3)
})

test('our CSV, saved as a workbook, keeps its details in the one sheet it has', () => {
  const file = workbookOf([
    ['#Title', 'Pump Technician'],
    ['#Version', '1.2'],
    ['Level', 'Statement'],
    [1, 'Care for pumps'],
  ])
  const { draft } = readStandardFile(file, options())
  expect([draft?.details.title, draft?.proposedNumber, outline(draft)]).toEqual([
    'Pump Technician',
    '1.2',
    ['Care for pumps'],
  ])
})

test('an OpenDocument file is refused by its name', () => {
  const head = `PK\u0003\u0004${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`
  const { format, report } = readStandardFile(new TextEncoder().encode(head), options())
  expect([format, report.rows[0]?.findings[0]?.message]).toEqual([null, expect.stringContaining('OpenDocument')])
})
