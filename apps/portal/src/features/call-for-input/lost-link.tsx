import { ApiProblem, type PublicRound } from '@touchstone/contract'
import { Email } from '@touchstone/domain'
import { useState } from 'react'
import { sentenceFor } from '../../error-messages.js'
import { callWords } from '../../messages/call-for-input.js'
import { signInWords } from '../../messages/sign-in.js'
import { Button } from '../../shared/button.js'
import { api } from './api.js'
import styles from './call.module.css'

const words = callWords.round

/** Every address is answered alike: nobody learns here who took part. */
export function LostLink({ round }: { readonly round: PublicRound }) {
  const [said, setSaid] = useState('')
  async function send(form: FormData) {
    const email = Email.safeParse(form.get('email'))
    if (!email.success) {
      setSaid(signInWords.notAnAddress)
      return
    }
    try {
      await api.sendMyInputLink({ params: { roundId: round.id }, body: { email: email.data } })
      setSaid(words.lostSent)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setSaid(sentenceFor(error))
    }
  }
  return (
    <details className={styles.lost}>
      <summary>{words.lost}</summary>
      <form
        className={styles.row}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send(new FormData(event.currentTarget))
        }}
      >
        <label>
          <span>{callWords.send.email}</span>
          <input name="email" type="email" autoComplete="email" maxLength={254} />
        </label>
        <Button type="submit" look="plain">
          {words.lostSend}
        </Button>
      </form>
      <p role="status">{said}</p>
    </details>
  )
}
