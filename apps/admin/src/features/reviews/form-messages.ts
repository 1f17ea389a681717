import type { FormRowReading } from '@touchstone/domain'

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
const comments = (count: number) => counted(count, 'comment', 'comments')
const answers = (count: number) => counted(count, 'answer', 'answers')

export const formText = {
  title: 'Forms and tables',
  lead: 'For committees that work in Word and spreadsheets: the eight-column form for comments, out and in again.',
  out: 'Take out',
  outNote:
    'The form holds each comment with its number and, in the last column, the answer that stands. Names stand in tables only where their owners agreed, and addresses never.',
  which: 'Which comments',
  whichAll: 'All',
  whichUnanswered: 'Those without an answer',
  outFiles: 'Files with these comments',
  files: {
    exportCommentsWord: 'Form in Word (.docx)',
    exportCommentsXlsx: 'Form as a workbook (.xlsx)',
    exportCommentsCsv: 'Every field as CSV',
    exportCommentsJson: 'Every field as JSON',
  },
  empty: 'Empty form for a committee',
  emptyNote: 'Anybody can take it from the public page as well. It says which round it is of.',
  emptyFiles: { getEmptyFormWord: 'Word (.docx)', getEmptyFormXlsx: 'Workbook (.xlsx)' },
  in: 'Bring in',
  inNote:
    'A form with comments, or one in which the committee has answered them. You see what each row would do before anything is changed.',
  choose: 'Choose a form',
  again: 'Choose another form',
  drop: 'Drop a form here, a Word document or a workbook',
  dropHint: 'Up to 8 MB and 5,000 rows. Macros are not opened, and formulas not run.',
  tooLarge: (size: string) => `This file has ${size} MB. A form has at most 8; copy the rows into an empty form.`,
  report: (name: string) => `What ${name} would do`,
  unnamed: 'the form',
  notNamed: 'This form does not say which round it is of. Look at the places before you enter anything.',
  cut: 'It has more than 5,000 rows. The rest was not read; hand it in as a form of its own.',
  nothing: 'There is nothing in the form: every row is empty.',
  shown: 'Show',
  rows: 'Rows of the form',
  row: 'Row',
  outcome: 'What it does',
  findings: 'To know',
  sameAs: (numbers: string) => `The same words came by a form before: ${numbers}.`,
  severity: { problem: 'Problem', noted: 'Note' },
  more: (count: number) => `Show ${count.toLocaleString('en')} more`,
  handIn: 'Enter the comments',
  who: 'Who gathered these comments',
  whoNote: 'A row that names a country is entered as from there.',
  organisation: 'Organisation',
  name: 'Name of whoever handed it in',
  category: 'Speaks as',
  country: 'Country',
  email: 'E-mail address for the answers (optional)',
  receivedOn: 'Came on',
  receivedHint: 'By this day it is in time or late.',
  publishOrganisation: 'The organisation may be published',
  publishName: 'The name may be published',
  enter: (count: number) => `Enter ${comments(count)}`,
  enterNone: 'They have all been entered before.',
  before: (count: number) =>
    `${comments(count)} of the same people ${count === 1 ? 'was' : 'were'} entered before, and will not be again.`,
  entered: (entered: number, already: number) =>
    already === 0
      ? `${comments(entered)} entered.`
      : `${comments(entered)} entered; ${already.toLocaleString('en')} had been entered before.`,
  answers: 'Record the answers',
  answersNote: 'They begin the resolving of the round. Who commented is written to when the answers are sent.',
  change: 'What is taken over changes, where the form does not say',
  changeHint: 'Of general and technical comments. An editorial one changes the wording only.',
  changes: {
    substantive: 'What is asked of a person: it is to go out for comment again',
    editorial: 'Wording only',
  },
  record: (count: number) => `Record ${answers(count)}`,
  recorded: (count: number) => `${answers(count)} recorded.`,
}

export const outcomeText = {
  comment: 'Would be entered',
  answer: 'Would be answered',
  already: 'Nothing: it is here already',
  problem: 'Problem',
} satisfies Record<FormRowReading['outcome'], string>

export const outcomeCount = {
  comment: (count: number) => `${comments(count)} to enter`,
  answer: (count: number) => `${answers(count)} to record`,
  already: (count: number) => `${count.toLocaleString('en')} here already`,
  problem: (count: number) => counted(count, 'row with a problem', 'rows with problems'),
} satisfies Record<FormRowReading['outcome'], (count: number) => string>
