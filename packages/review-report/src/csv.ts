// The comments as a table: the eight columns of the ISO/IEC form for comments as committees know them, then what became of each.
import { type CallForInputReport, type CommentType, dateIn, type ReportedComment } from '@touchstone/domain'
import { writeCsv } from '@touchstone/exchange'

const COLUMNS = [
  'Number',
  'MB/NC',
  'Line number',
  'Clause/Subclause',
  'Paragraph/Figure/Table',
  'Type of comment',
  'Comments',
  'Proposed change',
  'Observations of the secretariat',
  'Disposition',
  'Change',
  'Answered with',
  'Decided by',
  'Meeting',
  'Decided on',
  'Proposal taken over',
  'Commenter is satisfied',
  'Stance',
  'Category',
  'Country',
  'Organisation',
  'Name',
  'Source',
  'Language',
  'Submitted on',
  'Late',
  'Supported by',
  'Quoted words',
  'Statement (lineage)',
  'Statement now',
] as const

const TYPES = { general: 'ge', technical: 'te', editorial: 'ed' } satisfies Record<CommentType, string>

/** Comments in the order of the draft; those without words last, with why. */
export function reportCsv({ comments, withheld, round }: CallForInputReport): Uint8Array {
  return writeCsv([
    COLUMNS,
    ...comments.map((comment) => rowOf(comment, round)),
    ...withheld.map(({ number, because }) =>
      COLUMNS.map((_, at) => (at === 0 ? number : at === 6 ? `[${because}]` : '')),
    ),
  ])
}

function rowOf(comment: ReportedComment, { timeZone }: CallForInputReport['round']): string[] {
  const { target, commenter, answer } = comment
  return [
    comment.number,
    commenter.organisation ?? commenter.country,
    '',
    comment.code ?? '',
    [target.field ?? '', target.index === null ? '' : String(target.index + 1)].filter(Boolean).join(' '),
    TYPES[comment.type],
    comment.text,
    comment.proposedText ?? '',
    answer?.reason ?? '',
    answer?.code ?? 'none',
    answer?.change ?? '',
    answer?.duplicateOf ?? '',
    answer?.body ?? '',
    answer?.meeting ?? '',
    answer === null ? '' : dateIn(timeZone, answer.decidedAt),
    yes(comment.takenOver),
    comment.satisfaction === null ? '' : yes(comment.satisfaction === 'satisfied'),
    comment.stance,
    commenter.category,
    commenter.country,
    commenter.organisation ?? '',
    commenter.name ?? '',
    comment.source,
    comment.language,
    dateIn(timeZone, comment.submittedAt),
    yes(comment.late),
    String(comment.supports),
    target.quote?.exact ?? '',
    target.lineageId ?? '',
    comment.now ?? '',
  ]
}

function yes(is: boolean): string {
  return is ? 'yes' : 'no'
}
