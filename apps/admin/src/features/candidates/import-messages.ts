import type { CandidateRowProblem } from '@touchstone/domain'
import { MOST_IMPORTED } from '@touchstone/domain'

const people = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'candidate' : 'candidates'}`
const records = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'assessment' : 'assessments'}`
const rows = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'row' : 'rows'}`

export const importText = {
  open: 'Import a table',
  title: 'Import candidates',
  lead: `From a table, CSV or XLSX, of up to ${MOST_IMPORTED.toLocaleString('en')} rows. You see what each row would do before anything is written.`,
  columns: 'What the table holds',
  needed: 'Name and E-mail in each row. Who is known by their address is not added again.',
  more: 'A row may also record an assessment. Then it has all of: Credential (the code of the definition), Requirement (its title), Result (met, not met, or the score in percent), Assessed on (as 2026-01-31), Evaluator, and Relation (independent, trainer or supervisor). Test centre and Note may be empty. Write one row for each assessment.',
  template: 'Empty table (CSV)',
  choose: 'Choose a table',
  chooseAnother: 'Choose another table',
  file: (name: string) => `Checked: ${name}`,
  wouldDo: (added: number, recorded: number) =>
    added + recorded === 0
      ? 'This table would add and record nothing.'
      : `It adds ${people(added)} and records ${records(recorded)}.`,
  leftOut: (n: number) =>
    `${rows(n)} ${n === 1 ? 'has' : 'have'} a problem and ${n === 1 ? 'is' : 'are'} left out. Correct ${n === 1 ? 'it' : 'them'} in the table and check it again. What is sound may be imported before: the same table may be imported twice.`,
  firstRows: (shown: number, total: number) =>
    `${rows(shown)} of ${total.toLocaleString('en')} are listed, those with a problem first.`,
  submit: (added: number, recorded: number) =>
    recorded === 0
      ? `Add ${people(added)}`
      : added === 0
        ? `Record ${records(recorded)}`
        : `Add ${people(added)}, record ${records(recorded)}`,
  done: (added: number, recorded: number) => `${people(added)} added, ${records(recorded)} recorded.`,
  row: 'Row',
  name: 'Name',
  email: 'E-mail address',
  does: 'What it does',
  person: { new: 'Adds the candidate', known: 'Known already', above: 'Added by a row above' },
  assessment: { none: null, new: 'records the assessment', on_record: 'the assessment is on record' },
  problems: {
    name_unfit: 'The name is missing, too long, or has characters that cannot be printed.',
    email_unfit: 'This is no e-mail address.',
    other_name: 'This address is known under another name. Correct one of the two.',
    definition_unknown: 'No credential definition has this code.',
    definition_not_open: 'This credential definition is still a draft.',
    requirement_unknown: 'The definition has no requirement of this title.',
    result_unreadable: 'Write met or not met, or for an exam its score in percent.',
    day_unreadable: 'Write the day as 2026-01-31.',
    day_in_future: 'The day has not come yet.',
    evaluator_unfit: 'The name of the evaluator is missing, too long, or cannot be printed.',
    evaluator_is_candidate: 'The evaluator has the name of the candidate.',
    relation_unreadable: 'Write what the evaluator is to the candidate: independent, trainer or supervisor.',
    text_unfit: 'The test centre or the note is too long, or has characters that cannot be kept.',
  } satisfies Record<CandidateRowProblem, string>,
}

/** The headings, and a row as it is meant. */
export const TEMPLATE = `${[
  'Name,E-mail,Credential,Requirement,Result,Assessed on,Evaluator,Relation,Test centre,Note',
  'Ana Example,ana@example.org,,,,,,,,',
].join('\r\n')}\r\n`
