import { ApiProblem } from '@touchstone/contract'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { sentenceFor } from '../../error-messages.js'
import { signInWords as words } from '../../messages/sign-in.js'
import { paths } from '../../paths.js'
import { Button } from '../../shared/button.js'
import { api } from './api.js'
import { AskForLink } from './ask-for-link.js'
import styles from './sign-in.module.css'

/** Mail scanners open links before people do, so opening one uses nothing up: only the button does. */
export function RedeemLink({ token }: { readonly token: string }) {
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)

  async function redeem() {
    setBusy(true)
    try {
      await api.redeemSignInLink({ body: { token } })
      // Replaced, so that going back does not lead to a link that is used up.
      navigate(paths.myCredentials(), { replace: true })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  if (problem?.is('sign_in_link_invalid') || problem?.is('invalid_request')) {
    return <AskForLink heading={words.redeem.used} lead={words.redeem.usedText} />
  }
  return (
    <div className={styles.page}>
      <h1>{words.redeem.heading}</h1>
      <p>{words.redeem.text}</p>
      <div role="alert">{problem !== undefined && <p className={styles.refused}>{sentenceFor(problem)}</p>}</div>
      <Button disabled={busy} onClick={redeem}>
        {words.redeem.button}
      </Button>
    </div>
  )
}
