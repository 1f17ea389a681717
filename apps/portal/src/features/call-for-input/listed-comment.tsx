import type { PublicComment } from '@touchstone/contract'
import type { ReviewRoundId } from '@touchstone/domain'
import { callWords } from '../../messages/call-for-input.js'
import styles from './call.module.css'
import { CommentFacts } from './comment-facts.js'
import { SupportAction, type Supports } from './supports.js'

interface Props {
  readonly roundId: ReviewRoundId
  readonly comment: PublicComment
  /** Where the reader may support it. */
  readonly supports?: Supports
}

/** A comment of somebody, and what became of it. */
export function ListedComment({ roundId, comment, supports }: Props) {
  const { disposition, id } = comment
  const shown = supports?.news.has(id) === true ? { ...comment, supports: comment.supports + 1 } : comment
  return (
    <li className={styles.comment}>
      <CommentFacts comment={shown} roundId={roundId} />
      {disposition !== null && (
        <p className={styles.decision}>
          <strong>{callWords.decisions[disposition.code]}</strong>
          {disposition.reason !== null && <> {disposition.reason}</>}
        </p>
      )}
      {supports !== undefined && <SupportAction comment={comment} supports={supports} />}
    </li>
  )
}
