// The comments of a round as a table and as JSON, for whoever counts, sorts or keeps them elsewhere. Names only of who agreed to it.
import {
  type Disposition,
  type PublicCommenter,
  publicCommenter,
  type ReviewComment,
  partName,
} from '@touchstone/domain'
import { writeCsv } from '../csv/write-csv.js'

export type ExchangedComment = Pick<
  ReviewComment,
  | 'number'
  | 'target'
  | 'type'
  | 'stance'
  | 'text'
  | 'proposedText'
  | 'language'
  | 'source'
  | 'commenter'
  | 'submittedAt'
  | 'late'
  | 'supports'
  | 'moderation'
  | 'withdrawnAt'
> & {
  readonly disposition: Disposition | null
  readonly reply: { readonly sentAt: string } | null
  /** What the form calls the place. */
  readonly place: string
  /** The number of the comment it repeats. */
  readonly repeats: string | null
}

type Column = readonly [string, (comment: ExchangedComment, who: PublicCommenter) => string | number | null | undefined]

const COLUMNS: readonly Column[] = [
  ['Number', ({ number }) => number],
  ['Clause', ({ place }) => place],
  ['Part', ({ target }) => partName(target)],
  ['Quoted', ({ target }) => target.quote?.exact],
  ['Type', ({ type }) => type],
  ['Stance', ({ stance }) => stance],
  ['Comment', ({ text }) => text],
  ['Proposed change', ({ proposedText }) => proposedText],
  ['Language', ({ language }) => language],
  ['Category', (_, { category }) => category],
  ['Country', (_, { country }) => country],
  ['Organisation', (_, { organisation }) => organisation],
  ['Name', (_, { name }) => name],
  ['Source', ({ source }) => source],
  ['Received', ({ submittedAt }) => submittedAt],
  ['Late', ({ late }) => yesNo(late)],
  ['Supports', ({ supports }) => supports],
  ['Moderation', ({ moderation }) => moderation],
  ['Withdrawn', ({ withdrawnAt }) => withdrawnAt],
  ['Answer', ({ disposition }) => disposition?.code],
  ['Repeats', ({ repeats }) => repeats],
  ['Change', ({ disposition }) => disposition?.change],
  ['Reason', ({ disposition }) => disposition?.reason],
  ['Decided by', ({ disposition }) => disposition?.decidedBy.body],
  ['Meeting', ({ disposition }) => disposition?.decidedBy.meeting],
  ['Decided', ({ disposition }) => disposition?.decidedAt],
  ['Answer sent', ({ reply }) => reply?.sentAt],
  ['Statement', ({ target }) => target.lineageId],
]

export function writeCommentCsv(comments: readonly ExchangedComment[]): Uint8Array {
  return writeCsv([
    COLUMNS.map(([name]) => name),
    ...comments.map((comment) => {
      const who = publicCommenter(comment.commenter)
      return COLUMNS.map(([, read]) => String(read(comment, who) ?? ''))
    }),
  ])
}

/** @param about the round and the draft, as they are to stand above the comments */
export function writeCommentJson(about: object, comments: readonly ExchangedComment[]): Uint8Array {
  const all = comments.map(
    ({
      number,
      place,
      target,
      type,
      stance,
      text,
      proposedText,
      language,
      source,
      commenter,
      disposition,
      repeats,
      reply,
      ...rest
    }) => {
      const { submittedAt, late, supports, moderation, withdrawnAt } = rest
      const answer = disposition && {
        code: disposition.code,
        repeats,
        change: disposition.change,
        reason: disposition.reason,
        body: disposition.decidedBy.body,
        meeting: disposition.decidedBy.meeting,
        vote: disposition.decidedBy.vote,
        decidedAt: disposition.decidedAt,
        sentAt: reply?.sentAt ?? null,
      }
      const words = { type, stance, text, proposedText, language, source, commenter: publicCommenter(commenter) }
      return { number, place, target, ...words, submittedAt, late, supports, moderation, withdrawnAt, answer }
    },
  )
  return new TextEncoder().encode(`${JSON.stringify({ ...about, comments: all }, null, 2)}\n`)
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no'
}
