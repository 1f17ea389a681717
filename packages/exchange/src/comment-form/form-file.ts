// What a file with a form in it says, whichever program wrote it.
import { FormColumn, type FormCells, type FormProblem, type FormRow, type HeadingFault } from '@touchstone/domain'

export type FormFileReading =
  | {
      readonly read: true
      /** Rows below the headings, in the file's order. */
      readonly rows: readonly FormRow[]
      /** Whether it has more rows than a form may. */
      readonly cut: boolean
      /** Ids of rounds the form says it is of, found outside its rows. */
      readonly references: readonly string[]
    }
  | { readonly read: false; readonly problem: FormProblem; readonly headings: readonly HeadingFault[] }

export function notRead(problem: FormProblem, headings: readonly HeadingFault[] = []): FormFileReading {
  return { read: false, problem, headings }
}

export function cellsOf(cells: readonly string[]): FormCells {
  const entries = FormColumn.options.map((column, place) => [column, cells[place] ?? ''])
  return Object.fromEntries(entries) as FormCells
}

const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/g

export function referencesIn(text: string): string[] {
  return [...new Set(text.toLowerCase().match(UUID))]
}
