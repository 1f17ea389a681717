import type { PublicComment } from '@touchstone/contract'
import { callWords } from '../../messages/call-for-input.js'
import type { CommentNumber, ReviewRoundId } from '@touchstone/domain'
import { Link } from 'wouter'
import { paths } from '../../paths.js'
import { AttachedFiles } from './attached-files.js'
import styles from './call.module.css'
import { countryName } from './country-name.js'

type Shown = Pick<PublicComment, 'number' | 'code' | 'type' | 'stance' | 'target' | 'text' | 'proposedText' | 'late'>

/** One comment as it is read: where it stands, what kind it is, its words as they were written. */
export function CommentFacts({
  comment,
  roundId,
}: {
  /** Where its number leads to a page of its own. */
  readonly roundId?: ReviewRoundId
  readonly comment: Omit<Shown, 'number'> & {
    readonly number: CommentNumber | null
    readonly commenter?: PublicComment['commenter']
    readonly supports?: number
    readonly attachments?: PublicComment['attachments']
  }
}) {
  const { number, code, target, commenter, supports = 0, attachments = [] } = comment
  const where =
    target.field === null ? callWords.reading.whole : `${code ?? ''} ${callWords.fields[target.field]}`.trim()
  return (
    <>
      <p className={styles.commentHead}>
        {number !== null && <Numbered number={number} roundId={roundId} />} <span>{where}</span>
      </p>
      <p className={styles.soft}>
        {[
          callWords.types[comment.type].name,
          callWords.stances[comment.stance],
          commenter && callWords.categories[commenter.category],
          commenter && countryName(commenter.country),
          commenter?.name,
          commenter?.organisation,
          supports > 0 && callWords.mine.supports(supports),
          comment.late && callWords.mine.late,
        ]
          .filter((part) => typeof part === 'string')
          .join(' · ')}
      </p>
      {target.quote !== null && <blockquote className={styles.quote}>{target.quote.exact}</blockquote>}
      <p className={styles.words} dir="auto">
        {comment.text}
      </p>
      {comment.proposedText !== null && (
        <p className={styles.words} dir="auto">
          <span className={styles.soft}>{callWords.mine.proposed}:</span> {comment.proposedText}
        </p>
      )}
      <AttachedFiles attachments={attachments} {...(roundId && number !== null ? { of: { roundId, number } } : {})} />
    </>
  )
}

function Numbered({ number, roundId }: { readonly number: string; readonly roundId: ReviewRoundId | undefined }) {
  if (roundId === undefined) return <strong>{number}</strong>
  return (
    <Link className={styles.numberLink} href={paths.callComment(roundId, number)}>
      {number}
    </Link>
  )
}
