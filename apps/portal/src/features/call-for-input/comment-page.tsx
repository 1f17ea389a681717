// One comment at the address its public number makes: what was said, what it would change, and what became of it.
import type { CallComment } from '@touchstone/contract'
import { CommentNumber, ReviewRoundId } from '@touchstone/domain'
import '@touchstone/ui/redline.css'
import { RedlineText } from '@touchstone/ui/redline'
import { Link } from 'wouter'
import { commentWords } from '../../messages/call-comments.js'
import { callWords } from '../../messages/call-for-input.js'
import { shell } from '../../messages/shell.js'
import { paths } from '../../paths.js'
import { exactDay } from '../../shared/dates.js'
import { Loading } from '../../shared/loading.js'
import { Message } from '../../shared/message.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import { AttachedFiles } from './attached-files.js'
import styles from './call.module.css'
import { CommentFacts } from './comment-facts.js'
import { SupportAction, UnsentBar, useSupports } from './supports.js'

const words = commentWords.one

export default function CommentPage({ roundId, number }: { readonly roundId: string; readonly number: string }) {
  const id = ReviewRoundId.safeParse(roundId)
  const known = CommentNumber.safeParse(number.toUpperCase())
  useTitle(words.title(number))
  if (!id.success || !known.success) return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <One roundId={id.data} number={known.data} />
}

function One({ roundId, number }: { readonly roundId: ReviewRoundId; readonly number: CommentNumber }) {
  const [answer, askAgain] = useAnswer(`${roundId} ${number}`, (signal) =>
    api.readCallComment({ params: { roundId, number } }, { signal }),
  )
  switch (answer.state) {
    case 'asking':
      return <Loading />
    case 'refused':
      return <Refusal heading={commentWords.list.noAnswer} problem={answer.problem} askAgain={askAgain} />
    case 'answered':
      return <CommentView key={number} {...answer.value} />
  }
}

function CommentView({ comment, round, words: frozen, published }: CallComment) {
  const supports = useSupports(round)
  const { number, target, proposedText, submittedAt, editedAt, id } = comment
  const counted = supports.news.has(id) ? comment.supports + 1 : comment.supports
  const isRedlined = proposedText !== null && frozen !== null
  return (
    <article className={styles.page}>
      <Link className={styles.back} href={paths.callComments(round.id)}>
        {words.all}
      </Link>
      <p className={styles.kicker}>{round.title}</p>
      <h1 className={styles.numbered}>{number}</h1>
      <div className={styles.comment}>
        <CommentFacts
          comment={{
            ...comment,
            number: null,
            supports: counted,
            attachments: [],
            proposedText: isRedlined ? null : proposedText,
          }}
        />
        {isRedlined && (
          <>
            <p className={styles.label}>{words.change}</p>
            <p className={styles.words} dir="auto">
              <RedlineText before={frozen} after={proposedText} words={callWords.redline} />
            </p>
          </>
        )}
        <AttachedFiles attachments={comment.attachments} of={{ roundId: round.id, number }} />
        <p className={styles.soft}>
          {[words.sent(exactDay(submittedAt)), editedAt !== null && words.edited(exactDay(editedAt))]
            .filter((part) => typeof part === 'string')
            .join(', ')}
        </p>
        <SupportAction comment={comment} supports={supports} />
      </div>
      <section>
        <h2>{words.answer}</h2>
        <Answer comment={comment} roundId={round.id} />
      </section>
      <p className={styles.actions}>
        <Link
          href={`${paths.callDraft(round.id)}${target.lineageId === null ? '' : paths.statement(target.lineageId)}`}
        >
          {target.lineageId === null ? words.inDraftWhole : words.inDraft}
        </Link>
        {published !== null && (
          <Link href={paths.statementHistory(published.standardId, published.lineageId)}>{words.published}</Link>
        )}
      </p>
      <UnsentBar round={round} kept={supports.kept} />
    </article>
  )
}

function Answer({ comment, roundId }: { readonly comment: CallComment['comment']; readonly roundId: string }) {
  const { disposition } = comment
  if (disposition === null) return <p className={styles.soft}>{words.unanswered}</p>
  const { code, reason, decidedBy, decidedAt, duplicateOf } = disposition
  return (
    <div className={styles.decision}>
      <p>
        <strong>{callWords.decisions[code]}</strong>
      </p>
      {reason !== null && (
        <p className={styles.words} dir="auto">
          {reason}
        </p>
      )}
      {duplicateOf !== null && (
        <p>
          {words.sameAs} <Link href={paths.callComment(roundId, duplicateOf)}>{duplicateOf}</Link>.
        </p>
      )}
      <p className={styles.soft}>{words.answered(decidedBy.body, decidedBy.meeting, exactDay(decidedAt))}</p>
    </div>
  )
}
