// The comments are read over once more, their author says who they are, and they are sent together.
import { ApiProblem, type InputReceipt, type PublicRound } from '@touchstone/contract'
import type { LineageId, Statement } from '@touchstone/domain'
import { useState } from 'react'
import { commentWords } from '../../messages/call-comments.js'
import { callWords } from '../../messages/call-for-input.js'
import { Button } from '../../shared/button.js'
import { api } from './api.js'
import styles from './call.module.css'
import { AttachedFiles } from './attached-files.js'
import { chosenFor, forgetFiles, forgetSent, sendChosen } from './chosen-files.js'
import { CommentFacts } from './comment-facts.js'
import { type ChangeKept, contentOf, type KeptInput, type WrittenComment } from './kept-input.js'
import { Sent } from './sent.js'
import { type Sender, WhoForm } from './who-form.js'

const words = callWords.send

interface Props {
  readonly round: PublicRound
  readonly statements: ReadonlyMap<LineageId, Statement>
  readonly kept: KeptInput
  readonly change: ChangeKept
  readonly edit: (comment: WrittenComment) => void
  readonly back: () => void
}

export function SendInput({ round, statements, kept, change, edit, back }: Props) {
  const [receipt, setReceipt] = useState<InputReceipt>()

  async function send({ commenter, email, website }: Sender) {
    const comments = kept.comments.map(contentOf)
    const keys = kept.comments.map(({ key }) => key)
    const attachments = await sendChosen(round.id, keys)
    const supports = kept.supports.map(({ id }) => id)
    const body = { commenter, email, comments, attachments, supports, survey: null, token: kept.token, website }
    const sent = await api.giveInput({ params: { roundId: round.id }, body }).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.is('attachment_gone')) forgetSent(keys)
      throw error
    })
    forgetFiles(keys)
    change({ comments: [], supports: [] })
    setReceipt(sent)
  }

  if (receipt !== undefined)
    return (
      <Sent
        receipt={receipt}
        kept={kept}
        done={receipt.numbers.length > 0 ? words.doneText(receipt.numbers) : commentWords.support.sent}
        back={{ label: words.goOn, go: back }}
      />
    )
  const isEmpty = kept.comments.length + kept.supports.length === 0
  return (
    <div className={styles.page}>
      <Button look="plain" onClick={back}>
        ← {words.goOn}
      </Button>
      <h1>{words.heading}</h1>
      {isEmpty && <p>{words.none}</p>}
      <ul className={styles.comments}>
        {kept.comments.map((comment) => (
          <li key={comment.key} className={styles.comment}>
            <CommentFacts comment={{ ...comment, number: null, late: false, code: codeOf(comment, statements) }} />
            <AttachedFiles attachments={chosenFor(comment.key).map(({ file }) => file)} />
            <p className={styles.actions}>
              <Button look="plain" onClick={() => edit(comment)}>
                {words.edit}
              </Button>
              <Button
                look="plain"
                onClick={() => change({ comments: kept.comments.filter(({ key }) => key !== comment.key) })}
              >
                {words.remove}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {kept.supports.length > 0 && (
        <p>
          {commentWords.support.listed}: {kept.supports.map(({ number }) => number).join(', ')}
        </p>
      )}
      {!isEmpty && <WhoForm kept={kept} change={change} send={send} />}
    </div>
  )
}

function codeOf({ target }: WrittenComment, statements: ReadonlyMap<LineageId, Statement>): string | null {
  return target.lineageId === null ? null : (statements.get(target.lineageId)?.code ?? null)
}
