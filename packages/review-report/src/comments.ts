// The table of comments, in the order of the draft: who, what, the change proposed, the answer with its reason.
import { dateIn, type ReportedComment } from '@touchstone/domain'
import { redline } from '@touchstone/rich-text/redline'
import type { CellLine, Item, TableColumn } from '@touchstone/standard-document'
import { longDate } from '@touchstone/typesetting'
import { heading, list, prose, text } from './building.js'
import type { ReportEdition } from './edition.js'
import { countryName } from './names.js'
import { words } from './words.js'

const { table } = words
const COLUMNS: readonly TableColumn[] = [
  { head: table.who, share: 0.2 },
  { head: table.said, share: 0.29 },
  { head: table.proposed, share: 0.25 },
  { head: table.answer, share: 0.26 },
]

export function commentTables(edition: ReportEdition): Item[] {
  const { comments, withheld, figures } = edition.report
  const said = Map.groupBy(comments, ({ area }) => area)
  return [
    { ...heading('chapter', 'comments', table.heading), newPage: true },
    prose(comments.length === 0 ? table.none : table.lead),
    ...figures.byArea.flatMap(({ area }): Item[] => {
      const some = said.get(area?.lineageId ?? null)
      if (some === undefined) return []
      const name = area?.name ?? words.said.whole
      return [
        heading('section', `comments-${area?.lineageId ?? 'whole'}`, name, area?.code ?? null),
        { kind: 'table', columns: COLUMNS, rows: some.map((comment) => rowOf(comment, edition)) },
      ]
    }),
    ...(withheld.length === 0
      ? []
      : [
          heading('section', 'withheld', table.withheld),
          list(withheld.map(({ number, because }) => `${number}: ${table.because[because]}`)),
        ]),
  ]
}

function rowOf(comment: ReportedComment, { report, addresses }: ReportEdition): CellLine[][] {
  const { number, code, target, commenter, type, stance, text: said, proposedText, draftText } = comment
  const where = target.field === null ? words.said.whole : [code, words.fields[target.field]].filter(Boolean).join(' ')
  return [
    [
      // The code of the round stands in the running head of every page.
      text(number.slice(report.round.code.length + 1), 'strong', `${addresses.comments}/${number}`),
      text(where),
      text(`${words.types[type]}, ${words.stances[stance].toLowerCase()}`, 'soft'),
      text([words.categories[commenter.category], countryName(commenter.country)].join(', '), 'soft'),
      ...[commenter.name, commenter.organisation].flatMap((one) => (one === null ? [] : [text(one, 'soft')])),
      ...(comment.source === 'web' ? [] : [text(words.sources[comment.source], 'soft')]),
      ...(comment.late ? [text(table.late, 'soft')] : []),
    ],
    [...(target.quote === null ? [] : [text(table.quoted(target.quote.exact), 'soft')]), text(said)],
    proposedText === null ? [] : [proposed(draftText, proposedText)],
    answerOf(comment, report.round.timeZone),
  ]
}

function proposed(draftText: string | null, proposedText: string): CellLine {
  return draftText === null || draftText === ''
    ? text(proposedText)
    : { kind: 'redline', parts: redline(draftText, proposedText) }
}

function answerOf({ answer, takenOver, satisfaction }: ReportedComment, timeZone: string): CellLine[] {
  if (answer === null) return [text(words.answers.none, 'soft')]
  const change = answer.change === 'none' ? '' : `, ${words.changes[answer.change]}`
  return [
    text(`${words.answers[answer.code]}${change}`, 'strong'),
    ...(answer.reason === null ? [] : [text(answer.reason)]),
    ...(answer.duplicateOf === null ? [] : [text(table.sameAs(answer.duplicateOf))]),
    text(
      [
        `${answer.body}, ${answer.meeting ?? longDate(dateIn(timeZone, answer.decidedAt))}.`,
        ...(takenOver ? [table.takenOver] : []),
        ...(satisfaction === null ? [] : [table.satisfied[satisfaction]]),
      ].join(' '),
      'soft',
    ),
  ]
}
