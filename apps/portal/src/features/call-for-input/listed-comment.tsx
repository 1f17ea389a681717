import type { PublicComment } from '@touchstone/contract'
import { callWords } from '../../messages/call-for-input.js'
import styles from './call.module.css'
import { CommentFacts } from './comment-facts.js'

/** A comment of somebody, and what became of it. */
export function ListedComment({ comment }: { readonly comment: PublicComment }) {
  const { disposition } = comment
  return (
    <li className={styles.comment}>
      <CommentFacts comment={comment} />
      {disposition !== null && (
        <p className={styles.decision}>
          <strong>{callWords.decisions[disposition.code]}</strong>
          {disposition.reason !== null && <> {disposition.reason}</>}
        </p>
      )}
    </li>
  )
}
