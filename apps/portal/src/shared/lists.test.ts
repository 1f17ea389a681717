import { expect, test } from 'vitest'
import { handOver, isListFile, isListText, takeHandedOver } from './lists.js'

const FIRST = 'AM-809Q-95NC-AB6J-6XQJ-M'
const SECOND = 'AM-1C10-6105-0R3G-G28A-4'

test.each([
  ['an ID on each line', `${FIRST}\n${SECOND}\n`],
  ['rows of a spreadsheet, the name first', `Name\tID\r\nAda Nowak\t${FIRST}\r\nBo Li\t${SECOND}`],
  ['the same ID twice', `${FIRST}\n${FIRST}`],
])('%s is a list', (_, text) => expect(isListText(text)).toBe(true))

test.each([
  ['one ID', FIRST],
  ['one ID and a remark', `${FIRST}\nas on the certificate`],
  ['a badge', `{\n  "id": "${FIRST}",\n  "type": ["VerifiableCredential"]\n}`],
  ['nothing', ' \n\n'],
])('%s is none', (_, text) => expect(isListText(text)).toBe(false))

test('a table is known by its name, and a document is none', () => {
  const named = (name: string) => isListFile(new File(['x'], name))
  expect(['Hires.CSV', 'a.tsv', 'March.xlsx'].every(named)).toBe(true)
  expect(['certificate.pdf', 'badge.json', 'csv'].some(named)).toBe(false)
  expect(isListFile(new Blob(['x'], { type: 'text/csv' }))).toBe(false)
})

test('what is handed over is taken once', () => {
  const list = new Blob([FIRST])
  handOver(list)
  expect(takeHandedOver()).toBe(list)
  expect(takeHandedOver()).toBeUndefined()
})
