import { describe, expect, test } from 'vitest'
import { compareNames } from './compare-names.js'
import { askedRows, LONGEST_LIST, readList } from './verification-list.js'

const A = 'TS-7Q4K-XM2P-9TRD-6HWA-4'
const B = 'TS-0000-0000-0000-0000-0'

describe('names are confirmed', () => {
  test.each([
    ['Agnieszka Wójcik', 'same'],
    ['AGNIESZKA WOJCIK', 'same'],
    ['Wójcik, Agnieszka', 'same'],
    ['  agnieszka\u00A0wo\u0301jcik ', 'same'],
    ['A. Wójcik', 'nearly'],
    ['Wójcik', 'nearly'],
    ['Agnieszka Maria Wójcik', 'nearly'],
    ['Agniezska Wojcik', 'nearly'],
    ['Agnieszka Nowak', 'different'],
    ['A. W.', 'different'],
    ['', 'different'],
    ['—', 'different'],
  ])('%j for Agnieszka Wójcik: %s', (given, match) => {
    expect(compareNames(given, 'Agnieszka Wójcik')).toBe(match)
  })

  test.each([
    ['Sean O’Brien', "Sean O'Brien", 'same'],
    ['Strauss Anna-Lena', 'Anna Lena Strauß', 'same'],
    ['Lukasz Zolw', 'Łukasz Żółw', 'same'],
    ['ΕΛΕΝΗ Παπαδοπουλου', 'Ελένη Παπαδοπούλου', 'same'],
    ['李小龍', '李小龍', 'same'],
    ['李小明', '李小龍', 'different'],
    // In Devanagari a vowel sign is a letter.
    ['राम', 'रमा', 'different'],
    ['Maryann Smith', 'Mary Ann Smith', 'nearly'],
    ['Li', 'Lo', 'different'],
  ])('%j for %j: %s', (given, held, match) => {
    expect(compareNames(given, held)).toBe(match)
  })

  test('a name of any length is answered', () => {
    expect(compareNames('a'.repeat(1_000_000), 'Ada Nowak')).toBe('different')
  })
})

const table = (...rows: string[][]) => readList(rows.map((cells, i) => ({ number: i + 1, cells })))
const asked = (row: number, given: string, name: string | null = null) => ({ row, given, name })

describe('a list is read', () => {
  test('by its headings, whatever else stands in it', () => {
    const head = ['Site', 'Certificate No.', 'Employee name', 'Hired']
    expect(table(head, ['North 1', A, 'Ada Nowak', '2026-01-02'], ['North 1', 'x', '', ''])).toEqual({
      read: true,
      rows: [asked(2, A, 'Ada Nowak'), asked(3, 'x')],
    })
  })

  test('with a name in two columns', () => {
    expect(table(['Surname', 'First name', 'ID'], ['Nowak', 'Ada', A])).toEqual({
      read: true,
      rows: [asked(2, A, 'Ada Nowak')],
    })
  })

  test('under headings nobody knows, and under none, by what the cells look like', () => {
    expect(table(['Zertifikat', 'Wer'], [A, 'Ada Nowak'])).toEqual({ read: true, rows: [asked(2, A, 'Ada Nowak')] })
    expect(table(['7', 'Ada Nowak', A], ['8', 'Bo Lind', B])).toEqual({
      read: true,
      rows: [asked(1, A, 'Ada Nowak'), asked(2, B, 'Bo Lind')],
    })
  })

  test('of IDs alone, below each other and side by side, twice or mistyped', () => {
    const mistyped = A.replace('7Q4K', '7Q4M')
    expect(table([A, B], [mistyped], [`https://x.example/verify/${A}`])).toEqual({
      read: true,
      rows: [asked(1, A), asked(1, B), asked(2, mistyped), asked(3, `https://x.example/verify/${A}`)],
    })
  })
})

test.each([
  ['empty', []],
  ['empty', [['', ' ']]],
  ['empty', [['Credential ID', 'Name']]],
  ['no_ids', [['Name'], ['Ada Nowak']]],
  ['no_ids', [['\u0000\u0001\uFFFD', '=1+1']]],
  ['too_long', Array.from({ length: LONGEST_LIST + 1 }, () => [A])],
])('%s is no list', (fault, rows) => {
  expect(table(...rows)).toEqual({ read: false, fault })
})

test('of the most rows there may be, all are read', () => {
  const reading = table(['ID'], ...Array.from({ length: LONGEST_LIST }, () => [A]))
  expect(reading.read && reading.rows.length).toBe(LONGEST_LIST)
})

test('a list of named fields is read without guessing', () => {
  expect(askedRows([{ id: ` ${A} `, name: ' Ada   Nowak ' }, { id: '', name: null }, { id: 'name' }])).toEqual([
    { row: 1, given: A, name: 'Ada Nowak' },
    { row: 2, given: '', name: null },
    { row: 3, given: 'name', name: null },
  ])
})
