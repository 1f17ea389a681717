// What a form says beside its rows: of which draft of which round it is, and how it is filled in.
import type { FormCells, FormPlace, ReviewRound } from '@touchstone/domain'

export interface FormDocument {
  readonly issuer: string
  readonly round: Pick<ReviewRound, 'id' | 'code' | 'title'>
  /** `ITM-L1 1.1, Draft 2` */
  readonly draft: string
  /** Of the standard. */
  readonly title: string
  readonly rows: readonly FormCells[]
  /** Rows to write in. */
  readonly blank: number
  /** What can be commented on; not in the Word form, whose readers have the draft beside them. */
  readonly places: readonly FormPlace[]
  /** The day it was made, as YYYY-MM-DD. */
  readonly madeOn: string
}

export const formWords = {
  title: 'Comments and observations of the secretariat',
  document: 'Document',
  round: 'Call for input',
  reference: 'Reference of this form',
  date: 'Date',
  howTo: [
    [
      'One comment in each row.',
      'Leave the headings, the order of the columns and the reference of this form as they are.',
    ],
    [
      'MB/NC:',
      'the two-letter code of your country (ISO 3166), for example DE. A number such as ITM-2026-R1-0042 names a comment the body has already: leave it as it is.',
    ],
    ['Clause/Subclause:', 'the code of the statement as the draft has it. Empty for the draft as a whole.'],
    ['Paragraph/Figure/Table:', 'the part of it, for example "Criterion 2". Empty for all of the statement.'],
    ['Type of comment:', 'ge for general, te for technical, ed for editorial.'],
    ['Proposed change:', 'the words it should have instead; every technical and editorial comment needs them.'],
    [
      'Observations of the secretariat:',
      'the answer of the committee, beginning with "Accepted", "Accepted with modification", "Partly accepted", "Not accepted", "Noted" or "Deferred", then a colon and the reason.',
    ],
  ],
} as const
