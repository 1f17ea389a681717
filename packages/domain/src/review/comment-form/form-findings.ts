// What can be wrong with a row of a form, and what is worth knowing. A sentence says what to do.
import { LONGEST_COMMENT } from '../comment.js'
import { type FormColumn, FORM_HEADINGS, type FormFinding, TYPE_LETTERS } from './form-columns.js'
import { OBSERVATION_BEGINNINGS } from './form-observations.js'

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text)
const problem = (code: string, column: FormColumn | null, message: string): FormFinding => ({
  severity: 'problem',
  code,
  column,
  message,
})
const noted = (code: string, column: FormColumn | null, message: string): FormFinding => ({
  severity: 'noted',
  code,
  column,
  message,
})

export const formFindings = {
  // the file's
  merged: () =>
    problem(
      'cells_merged',
      null,
      'Cells of this row are merged, so it is not known what belongs to which column. Undo the merging, and write each comment in a row of its own.',
    ),
  formula: (column: FormColumn) =>
    noted('formula_not_run', column, 'The cell holds a formula. It was not run: what it last showed was taken.'),
  errorValue: (column: FormColumn) =>
    problem('error_in_cell', column, 'The cell shows an error instead of a text. Write the text into it.'),
  // the place
  placeUnknown: (clause: string) =>
    problem(
      'place_unknown',
      'clause',
      `"${short(clause)}" is no place in this draft. Write the code of a statement as the draft has it, or leave the cell empty for the draft as a whole.`,
    ),
  placeNotAsked: (clause: string) =>
    problem(
      'place_not_asked',
      'clause',
      `This round does not ask about "${short(clause)}". Comment on one of the statements that were put out.`,
    ),
  partMissing: (clause: string, part: string) =>
    problem(
      'part_missing',
      'part',
      `"${short(clause)}" has no "${short(part)}". Correct the number, or leave it away.`,
    ),
  placeInWords: (words: string) =>
    noted(
      'place_in_words',
      'part',
      `"${short(words)}" is no part of a statement; it is kept at the start of the comment.`,
    ),
  // the comment
  commentMissing: () =>
    problem('comment_missing', 'comment', 'The row has no comment. Write what is to be changed and why.'),
  typeMissing: () =>
    problem(
      'type_missing',
      'type',
      `Write ${Object.values(TYPE_LETTERS).join(', ')} for a general, technical or editorial comment.`,
    ),
  textUnfit: (column: 'comment' | 'proposed' | 'observations', said: string, length: number, most = LONGEST_COMMENT) =>
    problem(
      'text_unfit',
      column,
      length > most
        ? `"${FORM_HEADINGS[column]}" has ${length.toLocaleString('en')} characters; at most ${most.toLocaleString('en')} are taken. Shorten it, or make several comments of it.`
        : said,
    ),
  countryUnknown: (given: string) =>
    noted(
      'country_unknown',
      'memberBody',
      `"${short(given)}" is no two-letter country code; the country of whoever handed the form in is taken.`,
    ),
  nothingProposed: () =>
    noted(
      'nothing_proposed',
      'proposed',
      'It proposes no change; it is entered as a question. Ask for the wording where one is meant.',
    ),
  repeated: (row: number) => noted('repeated', null, `It says the same as row ${row}, and is entered once.`),
  // comments that have a number
  numberUnknown: (number: string, round: string) =>
    problem(
      'number_unknown',
      'memberBody',
      `${number} is no comment of ${round}. Hand the form in where it belongs, or take the number away to enter the row as a new comment.`,
    ),
  wordsDiffer: (number: string) =>
    noted(
      'words_differ',
      'comment',
      `${number} says something else here. Its words stay as they are: only its author may change them.`,
    ),
  observationWithoutNumber: () =>
    noted(
      'observation_not_read',
      'observations',
      'An observation is read only beside the number of a comment of this round.',
    ),
  observationUnreadable: () =>
    problem(
      'observation_unreadable',
      'observations',
      `Begin with one of ${OBSERVATION_BEGINNINGS.map((words) => `"${words}"`).join(', ')}, then a colon and the reason.`,
    ),
  reasonMissing: () =>
    problem(
      'reason_missing',
      'observations',
      'The answer needs its reason: write it behind a colon. It is sent to the author.',
    ),
  answeredOtherwise: (answer: string) =>
    problem(
      'answered_otherwise',
      'observations',
      `It was answered since: "${short(answer)}". Where the form is right, answer it again at the desk.`,
    ),
  withdrawn: () =>
    problem(
      'withdrawn',
      'observations',
      'Its author has withdrawn it. Record that at the desk; it takes no other answer.',
    ),
} satisfies Record<string, (...about: never[]) => FormFinding>
