import { ApiProblem } from '@touchstone/contract'
import { Email } from '@touchstone/domain'
import { useId, useRef, useState, type FormEvent } from 'react'
import { sentenceFor } from '../../error-messages.js'
import { signInWords as words } from '../../messages/sign-in.js'
import { Button } from '../../shared/button.js'
import { useSite } from '../../shared/site.js'
import { api } from './api.js'
import styles from './sign-in.module.css'

/** Asks for a link. The answer is the same for every address, so that nobody learns who is a candidate. */
export function AskForLink({
  heading = words.heading,
  lead = words.lead,
}: {
  readonly heading?: string
  readonly lead?: string
}) {
  const [sentTo, setSentTo] = useState<string>()
  if (sentTo !== undefined) return <Sent email={sentTo} useAnother={() => setSentTo(undefined)} />
  return (
    <div className={styles.page}>
      <h1>{heading}</h1>
      <p>{lead}</p>
      <EmailForm onSent={setSentTo} />
    </div>
  )
}

function EmailForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const [refused, setRefused] = useState<string>()
  const [sending, setSending] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const id = useId()

  function refuse(sentence: string) {
    setRefused(sentence)
    box.current?.focus()
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    const email = Email.safeParse(box.current?.value)
    if (!email.success) return refuse(words.notAnAddress)
    setSending(true)
    try {
      await api.requestSignInLink({ body: { email: email.data } })
      onSent(email.data)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      refuse(sentenceFor(error))
    } finally {
      setSending(false)
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={send}>
      <label htmlFor={id}>{words.label}</label>
      <input
        ref={box}
        id={id}
        type="email"
        name="email"
        autoComplete="email"
        required
        aria-invalid={refused !== undefined}
        aria-describedby={refused === undefined ? undefined : `${id}-refused`}
      />
      <div role="alert">
        {refused !== undefined && (
          <p id={`${id}-refused`} className={styles.refused}>
            {refused}
          </p>
        )}
      </div>
      <Button type="submit" disabled={sending}>
        {words.send}
      </Button>
    </form>
  )
}

function Sent({ email, useAnother }: { readonly email: string; readonly useAnother: () => void }) {
  const demo = useSite()?.demo === true
  return (
    <div className={styles.page} role="status">
      <h1>{words.sent.heading}</h1>
      <p className={styles.strong}>{words.sent.text(email)}</p>
      <p>{words.sent.wait}</p>
      {demo && <p className={styles.demo}>{words.sent.demo}</p>}
      <p className={styles.soft}>{words.sent.unknown}</p>
      <Button look="plain" onClick={useAnother}>
        {words.sent.other}
      </Button>
    </div>
  )
}
