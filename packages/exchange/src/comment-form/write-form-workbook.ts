import { FORM_HEADINGS, FormColumn, partsOf, TYPE_LETTERS } from '@touchstone/domain'
import { writeWorkbook } from '../xlsx/write-workbook.js'
import { type FormDocument, formWords } from './form-document.js'

const TYPE_COLUMN = FormColumn.options.indexOf('type')

/** The form as a workbook: the form itself, what it is of and how it is filled in, and the places that can be commented on. */
export function writeFormWorkbook(form: FormDocument): Uint8Array {
  const { round, draft, title, rows, places, madeOn } = form
  return writeWorkbook([
    {
      name: 'Comments',
      headed: true,
      widths: [20, 9, 14, 20, 9, 60, 60, 50],
      choices: [{ column: TYPE_COLUMN, of: Object.values(TYPE_LETTERS) }],
      rows: [
        FormColumn.options.map((column) => FORM_HEADINGS[column]),
        ...rows.map((cells) => FormColumn.options.map((column) => cells[column])),
      ],
    },
    {
      name: 'About this form',
      headed: true,
      widths: [30, 100],
      rows: [
        [formWords.title, form.issuer],
        [formWords.document, `${draft}: ${title}`],
        [formWords.round, `${round.code}: ${round.title}`],
        [formWords.date, madeOn],
        [formWords.reference, round.id],
        [],
        ...formWords.howTo,
      ],
    },
    {
      name: 'Places',
      headed: true,
      widths: [16, 100, 50],
      rows: [
        [FORM_HEADINGS.clause, 'Statement', FORM_HEADINGS.part],
        ...places.map(({ statement, label }) => [
          label,
          [statement.title, statement.text].filter((words) => words !== null && words !== '').join(': '),
          partsOf(statement).join(', '),
        ]),
      ],
    },
  ])
}
