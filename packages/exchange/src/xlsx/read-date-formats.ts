// Which cells of a workbook are dates: spreadsheets keep a date as a number of days and say only by its format that it is one.
import { parseXml } from './parse-xml.js'

export interface DateFormats {
  readonly isDate: (style: number) => boolean
  /** Days are counted from 1904, as old Macintosh programs did. */
  readonly from1904: boolean
}

/** Formats that come with the standard and show a date. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

export function readDateFormats(workbook: Uint8Array | undefined, styles: Uint8Array | undefined): DateFormats {
  let from1904 = false
  if (workbook !== undefined)
    parseXml(workbook, {
      open(tag, { date1904 }) {
        if (tag === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
      },
    })
  const dates = new Set(BUILT_IN)
  const formats: number[] = []
  let inCells = false
  if (styles !== undefined)
    parseXml(styles, {
      open(tag, { numFmtId = '0', formatCode = '' }) {
        if (tag === 'numFmt' && showsDate(formatCode)) dates.add(Number(numFmtId))
        if (tag === 'cellXfs') inCells = true
        if (tag === 'xf' && inCells) formats.push(Number(numFmtId))
      },
      close(tag) {
        if (tag === 'cellXfs') inCells = false
      },
    })
  return { isDate: (style) => dates.has(formats[style] ?? 0), from1904 }
}

function showsDate(format: string): boolean {
  const bare = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  return /[yd]/i.test(bare)
}

const DAY = 86_400_000

/** A number of days, or an ISO instant, as YYYY-MM-DD; what is neither stays as it is. */
export function dateText(value: string, from1904: boolean): string {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0]
  if (iso !== undefined) return iso
  const days = Math.floor(Number(value))
  if (!(days > 0 && days < 2_958_466)) return value
  // Day 60 is a 29 February 1900 that never was, so every later day is one too high.
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  return new Date(epoch + days * DAY).toISOString().slice(0, 10)
}
