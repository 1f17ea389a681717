import type { MyComment, MyInput } from '@touchstone/contract'
import type { ReviewRoundId, SatisfactionAnswer, Statement } from '@touchstone/domain'
import { useState } from 'react'
import { callWords } from '../../messages/call-for-input.js'
import { Button } from '../../shared/button.js'
import { exactDay, longDate } from '../../shared/dates.js'
import { useAnswer } from '../../shared/use-answer.js'
import { api } from './api.js'
import styles from './call.module.css'
import { CommentFacts } from './comment-facts.js'
import { CommentForm } from './comment-form.js'
import { contentOf, type WrittenComment } from './kept-input.js'

const words = callWords.mine

interface Props {
  readonly comment: MyComment
  readonly roundId: ReviewRoundId
  readonly token: string
  readonly busy: boolean
  readonly act: (work: () => Promise<MyInput>) => Promise<boolean>
}

/** One comment of the reader's own: what they wrote, what became of it, and what they may still do. */
export function MyCommentCard({ comment, roundId, token, busy, act }: Props) {
  const [doing, setDoing] = useState<'editing' | 'withdrawing'>()
  const params = { commentId: comment.id }
  if (doing === 'editing')
    return (
      <Editing
        comment={comment}
        roundId={roundId}
        cancel={() => setDoing(undefined)}
        save={async (written) => {
          const body = { token, content: contentOf(written) }
          if (await act(() => api.editMyComment({ params, body }))) setDoing(undefined)
        }}
      />
    )
  return (
    <>
      <CommentFacts comment={comment} />
      <p className={styles.soft}>
        {[
          words.sent(exactDay(comment.submittedAt)),
          comment.verifiedAt === null && words.unconfirmed,
          comment.withdrawnAt !== null && words.withdrawn,
          comment.hidden !== null && [words.hidden, comment.hidden.reason].filter((part) => part !== null).join(': '),
        ]
          .filter((part) => typeof part === 'string')
          .join(' · ')}
      </p>
      <Decision comment={comment} token={token} busy={busy} act={act} />
      {comment.editable && doing === undefined && (
        <p className={styles.actions}>
          <Button look="plain" onClick={() => setDoing('editing')}>
            {words.change}
          </Button>
          <Button look="plain" onClick={() => setDoing('withdrawing')}>
            {words.withdraw}
          </Button>
        </p>
      )}
      {doing === 'withdrawing' && (
        <div className={styles.note}>
          <p>{words.withdrawSure}</p>
          <p className={styles.actions}>
            <Button
              disabled={busy}
              onClick={async () => {
                await act(() => api.withdrawMyComment({ params, body: { token } }))
                setDoing(undefined)
              }}
            >
              {words.yes}
            </Button>
            <Button look="plain" onClick={() => setDoing(undefined)}>
              {words.no}
            </Button>
          </p>
        </div>
      )}
    </>
  )
}

function Editing({
  comment,
  roundId,
  save,
  cancel,
}: {
  readonly comment: MyComment
  readonly roundId: ReviewRoundId
  readonly save: (written: WrittenComment) => void
  readonly cancel: () => void
}) {
  const { target, type, stance, text, proposedText, language } = comment
  const [written, setWritten] = useState<WrittenComment>({
    key: comment.id,
    target,
    type,
    stance,
    text,
    proposedText,
    language,
  })
  // The words it stands beside, for the redline. Without them it can be edited all the same.
  const [draft] = useAnswer(roundId, (signal) => api.readCallDraft({ params: { roundId } }, { signal }))
  const statements: readonly Statement[] = draft.state === 'answered' ? draft.value.statements : []
  return (
    <CommentForm
      comment={written}
      statement={statements.find(({ lineageId }) => lineageId === target.lineageId) ?? null}
      change={setWritten}
      keep={save}
      discard={cancel}
      keepLabel={words.save}
      discardLabel={words.cancel}
    />
  )
}

function Decision({ comment, token, busy, act }: Omit<Props, 'roundId'>) {
  const { disposition, reply, verifiedAt, withdrawnAt } = comment
  const [note, setNote] = useState('')
  if (disposition === null || reply === null)
    return verifiedAt !== null && withdrawnAt === null ? <p className={styles.soft}>{words.waiting}</p> : null
  const answer = (said: SatisfactionAnswer) =>
    act(() =>
      api.answerReply({
        params: { dispositionId: disposition.id },
        body: { token, answer: said, note: note.trim() === '' ? null : note },
      }),
    )
  return (
    <div className={styles.decision}>
      <p>
        {words.decision}: <strong>{callWords.decisions[disposition.code]}</strong>
      </p>
      {disposition.reason !== null && (
        <p className={styles.words}>
          {words.reason}: {disposition.reason}
        </p>
      )}
      {disposition.duplicateOf !== null && <p>{words.sameAs(disposition.duplicateOf)}</p>}
      {reply.satisfaction === 'awaited' ? (
        <fieldset className={styles.answer}>
          <legend>{words.satisfied}</legend>
          <p className={styles.soft}>{words.until(longDate(reply.answerBy))}</p>
          <label className={styles.field}>
            <span>
              {words.note} <span className={styles.soft}>({callWords.send.optional})</span>
            </span>
            <textarea rows={2} value={note} onInput={({ currentTarget: { value } }) => setNote(value)} />
          </label>
          <p className={styles.actions}>
            <Button disabled={busy} onClick={() => answer('satisfied')}>
              {words.satisfiedYes}
            </Button>
            <Button look="plain" disabled={busy} onClick={() => answer('not_satisfied')}>
              {words.satisfiedNo}
            </Button>
          </p>
        </fieldset>
      ) : (
        <p className={styles.soft}>{callWords.satisfaction[reply.satisfaction]}</p>
      )}
    </div>
  )
}
