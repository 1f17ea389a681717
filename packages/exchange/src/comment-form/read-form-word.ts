import { formFindings, type FormRow, headingFaults, headingsRecognised, LONGEST_FORM } from '@touchstone/domain'
import type { Zip } from '../xlsx/read-zip.js'
import { cellsOf, type FormFileReading, notRead, referencesIn } from './form-file.js'
import { readWordTables, type WordRow, type WordTable } from './read-word-tables.js'

/** Rows of a table the headings are looked for in. */
const LOOKED_AT = 10
const ENOUGH = 3
const WIDE = 6

export function readFormWord(zip: Zip): FormFileReading {
  const name = zip.names.find((one) => /^word\/document\d*\.xml$/.test(one)) ?? ''
  const body = readWordTables(zip.read(name) ?? new Uint8Array())
  const around = zip.names
    .filter((one) => /^word\/(?:header|footer)\d*\.xml$/.test(one))
    .map((one) => readWordTables(zip.read(one) ?? new Uint8Array()))
  const found = body.tables.map((table) => ({ table, at: headingsIn(table) }))
  const forms = found.filter(({ table, at }) => at >= 0 && headingFaults(textsOf(table[at])).length === 0)
  if (forms.length === 0) {
    const meant = found.find(({ at }) => at >= 0) ?? found.map(wide).find(({ at }) => at >= 0)
    return meant === undefined
      ? notRead('no_table')
      : notRead('headings', headingFaults(textsOf(meant.table[meant.at])))
  }
  // Rows are counted through all tables of the form: a committee may have cut it in two.
  let number = 0
  const rows = forms.flatMap(({ table, at }) =>
    table.flatMap((row, place): FormRow[] => {
      number += 1
      if (place <= at || headingFaults(textsOf(row)).length === 0) return []
      return [
        { row: number, cells: cellsOf(textsOf(row)), findings: row.some(isMerged) ? [formFindings.merged()] : [] },
      ]
    }),
  )
  const others = body.tables.filter((table) => !forms.some((form) => form.table === table))
  const texts = [body, ...around].map(({ text }) => text)
  const cells = [...others, ...around.flatMap(({ tables }) => tables)].flat(2).map(({ text }) => text)
  return {
    read: true,
    rows: rows.slice(0, LONGEST_FORM),
    cut: rows.length > LONGEST_FORM,
    references: referencesIn([...texts, ...cells].join('\n')),
  }
}

function headingsIn(table: WordTable): number {
  return table.slice(0, LOOKED_AT).findIndex((row) => headingsRecognised(textsOf(row)) >= ENOUGH)
}

/** The first row of a table as wide as the form: its headings may be in another language. */
function wide({ table }: { readonly table: WordTable }): { readonly table: WordTable; readonly at: number } {
  return { table, at: table.findIndex((row) => row.length >= WIDE) }
}

function textsOf(row: WordRow | undefined): string[] {
  return (row ?? []).map(({ text }) => text)
}

function isMerged({ merged }: WordRow[number]): boolean {
  return merged
}
