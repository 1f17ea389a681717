// The comments are read over once more, their author says who they are, and they are sent together.
import { ApiProblem, type InputReceipt, type PublicRound } from '@touchstone/contract'
import { Commenter, Email, type LineageId, type Statement } from '@touchstone/domain'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { sentenceFor } from '../../error-messages.js'
import { callWords } from '../../messages/call-for-input.js'
import { signInWords } from '../../messages/sign-in.js'
import { paths } from '../../paths.js'
import { Button, buttonLook } from '../../shared/button.js'
import { useSite } from '../../shared/site.js'
import { api } from './api.js'
import styles from './call.module.css'
import { CommentFacts } from './comment-facts.js'
import { CommenterFields, commenterOf, Field } from './commenter-fields.js'
import { type ChangeKept, contentOf, type KeptInput, type WrittenComment } from './kept-input.js'

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
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  const [receipt, setReceipt] = useState<InputReceipt>()
  const trap = useRef<HTMLInputElement>(null)

  async function send() {
    const commenter = Commenter.safeParse(commenterOf(kept.commenter))
    const email = Email.safeParse(kept.email)
    const found = commenter.success
      ? {}
      : Object.fromEntries(
          commenter.error.issues.map(({ path, message }) => [String(path[0]), messageFor(String(path[0]), message)]),
        )
    setProblems(email.success ? found : { ...found, email: signInWords.notAnAddress })
    setRefusal('')
    if (!commenter.success || !email.success) {
      setRefusal(words.notSent)
      const first = ['name', 'category', 'country', 'organisation', 'years', 'email'].find(
        (field) => field === 'email' || Object.hasOwn(found, field),
      )
      document.getElementById(`who-${first}`)?.focus()
      return
    }
    setBusy(true)
    try {
      const sent = await api.giveInput({
        params: { roundId: round.id },
        body: {
          commenter: commenter.data,
          email: email.data,
          comments: kept.comments.map(contentOf),
          supports: [],
          survey: null,
          token: kept.token,
          website: trap.current?.value ?? '',
        },
      })
      change({ comments: [] })
      setReceipt(sent)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.is('review_link_invalid')) change({ token: null })
      setRefusal(error.is('review_link_invalid') ? words.linkGone : sentenceFor(error))
    } finally {
      setBusy(false)
    }
  }

  if (receipt !== undefined) return <Receipt receipt={receipt} kept={kept} back={back} />
  return (
    <div className={styles.page}>
      <Button look="plain" onClick={back}>
        ← {words.goOn}
      </Button>
      <h1>{words.heading}</h1>
      {kept.comments.length === 0 && <p>{words.none}</p>}
      <ul className={styles.comments}>
        {kept.comments.map((comment) => (
          <li key={comment.key} className={styles.comment}>
            <CommentFacts comment={{ ...comment, number: null, late: false, code: codeOf(comment, statements) }} />
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
      {kept.comments.length > 0 && (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <h2>{words.who}</h2>
          <p className={styles.soft}>{words.whoLead}</p>
          <CommenterFields
            commenter={kept.commenter}
            change={(commenter) => change({ commenter })}
            problems={problems}
          />
          <Field name="email" label={words.email} hint={words.emailHint} problem={problems['email']}>
            <input
              id="who-email"
              type="email"
              autoComplete="email"
              value={kept.email}
              aria-invalid={problems['email'] !== undefined}
              onInput={({ currentTarget: { value } }) => change({ email: value })}
            />
          </Field>
          {/* Nobody sees it, and whatever fills it in is no person. */}
          <div className={styles.trap} aria-hidden="true">
            <label>
              Website <input ref={trap} name="website" tabIndex={-1} autoComplete="off" />
            </label>
          </div>
          <div role="alert">{refusal !== '' && <p className={styles.refused}>{refusal}</p>}</div>
          <p className={styles.actions}>
            <Button type="submit" disabled={busy}>
              {busy ? words.sending : words.send}
            </Button>
          </p>
        </form>
      )}
    </div>
  )
}

function Receipt({
  receipt,
  kept,
  back,
}: {
  readonly receipt: InputReceipt
  readonly kept: KeptInput
  readonly back: () => void
}) {
  const demo = useSite()?.demo === true
  return (
    <div className={styles.page} role="status">
      <h1>{receipt.confirmed ? words.doneHeading : words.mailHeading}</h1>
      {receipt.confirmed ? (
        <p>{words.doneText(receipt.numbers)}</p>
      ) : (
        <>
          <p>{words.mailText(kept.email)}</p>
          <p className={styles.soft}>{words.mailWait}</p>
          {demo && <p className={styles.note}>{words.demo}</p>}
        </>
      )}
      {receipt.late && <p className={styles.note}>{words.late}</p>}
      <p className={styles.actions}>
        {receipt.confirmed && kept.token !== null && (
          <Link className={buttonLook()} href={paths.myInput(kept.token)}>
            {words.myPage}
          </Link>
        )}
        <Button look="plain" onClick={back}>
          {words.goOn}
        </Button>
      </p>
    </div>
  )
}

function codeOf({ target }: WrittenComment, statements: ReadonlyMap<LineageId, Statement>): string | null {
  return target.lineageId === null ? null : (statements.get(target.lineageId)?.code ?? null)
}

/** What a choice that was not made is told; texts say it themselves. */
function messageFor(field: string, message: string): string {
  return field === 'category' ? words.chooseCategory : message
}
