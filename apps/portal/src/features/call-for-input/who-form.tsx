// Who sends something: asked alike for comments and for ratings, and remembered in this browser while the round lasts.
import { ApiProblem } from '@touchstone/contract'
import { Commenter, Email } from '@touchstone/domain'
import { type ReactNode, useRef, useState } from 'react'
import { sentenceFor } from '../../error-messages.js'
import { callWords } from '../../messages/call-for-input.js'
import { signInWords } from '../../messages/sign-in.js'
import { Button } from '../../shared/button.js'
import styles from './call.module.css'
import { CommenterFields, commenterOf, Field } from './commenter-fields.js'
import type { ChangeKept, KeptInput } from './kept-input.js'

const words = callWords.send

export interface Sender {
  readonly commenter: Commenter
  /** As it was typed; of somebody known by their link it may be empty. */
  readonly email: string
  /** What only a bot fills in. */
  readonly website: string
}

interface Props {
  readonly kept: KeptInput
  readonly change: ChangeKept
  /** `false` for somebody who is known by their link. */
  readonly askEmail?: boolean
  /** What it throws as {@link ApiProblem} is said below the form, and nothing that was typed is lost. */
  readonly send: (sender: Sender) => Promise<void>
  readonly children?: ReactNode
}

export function WhoForm({ kept, change, askEmail = true, send, children }: Props) {
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  const trap = useRef<HTMLInputElement>(null)

  async function submit() {
    const commenter = Commenter.safeParse(commenterOf(kept.commenter))
    const email = askEmail ? Email.safeParse(kept.email) : ({ success: true, data: '' } as const)
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
      await send({ commenter: commenter.data, email: email.data, website: trap.current?.value ?? '' })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.is('review_link_invalid')) change({ token: null })
      setRefusal(error.is('review_link_invalid') ? words.linkGone : sentenceFor(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h2>{words.who}</h2>
      <p className={styles.soft}>{words.whoLead}</p>
      <CommenterFields commenter={kept.commenter} change={(commenter) => change({ commenter })} problems={problems} />
      {askEmail && (
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
      )}
      {/* Nobody sees it, and whatever fills it in is no person. */}
      <div className={styles.trap} aria-hidden="true">
        <label>
          Website <input ref={trap} name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      {children}
      <div role="alert">{refusal !== '' && <p className={styles.refused}>{refusal}</p>}</div>
      <p className={styles.actions}>
        <Button type="submit" disabled={busy}>
          {busy ? words.sending : words.send}
        </Button>
      </p>
    </form>
  )
}

/** What a choice that was not made is told; texts say it themselves. */
function messageFor(field: string, message: string): string {
  return field === 'category' ? words.chooseCategory : message
}
