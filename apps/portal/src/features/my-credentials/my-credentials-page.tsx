import { useState } from 'react'
import { Redirect, useLocation } from 'wouter'
import { myWords as words } from '../../messages/my-credentials.js'
import { paths } from '../../paths.js'
import { Button } from '../../shared/button.js'
import { Loading } from '../../shared/loading.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import { CredentialCard } from './credential-card.js'
import styles from './my-credentials.module.css'
import { ProgressCard } from './progress-card.js'
import { ReminderChoice } from './reminder-choice.js'
import { YourData } from './your-data.js'

export default function MyCredentialsPage() {
  useTitle(words.title, { indexed: false })
  const [answer, askAgain] = useAnswer('my credentials', (signal) => api.listMyCredentials({}, { signal }))
  if (answer.state === 'asking') return <Loading />
  if (answer.state === 'refused') {
    if (answer.problem.is('sign_in_required')) return <Redirect to={paths.signIn()} replace />
    return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
  }
  const { name, email, erasureAskedAt, reminders, credentials, progress } = answer.value
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{words.greeting(name)}</h1>
          <p className={styles.soft}>{words.signedInAs(email)}</p>
        </div>
        <SignOut />
      </header>
      <section aria-labelledby="held">
        <h2 id="held">{words.held}</h2>
        {credentials.length === 0 && <p className={styles.empty}>{words.none}</p>}
        <ul className={styles.cards}>
          {credentials.map((credential) => (
            <li key={credential.credentialId}>
              <CredentialCard credential={credential} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="under-way">
        <h2 id="under-way">{words.underWay}</h2>
        <p className={styles.soft}>{progress.length === 0 ? words.nothingUnderWay : words.underWayLead}</p>
        <ul className={styles.cards}>
          {progress.map((one) => (
            <li key={`${one.issuerName} ${one.credentialCode}`}>
              <ProgressCard progress={one} />
            </li>
          ))}
        </ul>
      </section>
      <ReminderChoice reminders={reminders} />
      <YourData key={erasureAskedAt} askedAt={erasureAskedAt} askAgain={askAgain} />
    </div>
  )
}

function SignOut() {
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  async function signOut() {
    setBusy(true)
    // Whatever the register says, the visitor asked to leave this page; the next one shows whether they are signed out.
    await api.signOut().catch(() => undefined)
    navigate(paths.signIn())
  }
  return (
    <Button look="plain" disabled={busy} onClick={signOut}>
      {words.signOut}
    </Button>
  )
}
