import { LOOK_UP_DAYS, type CredentialId } from '@touchstone/domain'
import { useState } from 'react'
import { sentenceFor } from '../../error-messages.js'
import { holderWords } from '../../messages/holder.js'
import { hourSpan } from '../../shared/dates.js'
import { useAnswer } from '../../shared/use-answer.js'
import { api } from './api.js'
import styles from './my-credentials.module.css'

const words = holderWords.lookUps

/** That somebody checked the credential, when and how. Asked for when it is opened. */
export function LookUps({ credentialId }: { readonly credentialId: CredentialId }) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.badge} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      <p className={styles.soft}>{words.kept(LOOK_UP_DAYS)}</p>
      {open && <List credentialId={credentialId} />}
    </details>
  )
}

function List({ credentialId }: { readonly credentialId: CredentialId }) {
  const [answer] = useAnswer(credentialId, (signal) => api.listMyLookUps({ params: { credentialId } }, { signal }))
  if (answer.state === 'asking') return <p role="status">{words.asking}</p>
  if (answer.state === 'refused') return <p role="alert">{sentenceFor(answer.problem)}</p>
  if (answer.value.length === 0) return <p>{words.none}</p>
  return (
    <ul className={styles.lookUps}>
      {answer.value.map(({ hour, way, count }) => (
        <li key={`${hour} ${way}`}>
          <time dateTime={hour}>{hourSpan(hour)}</time>
          <span>{words.ways[way]}</span>
          <span className={styles.soft}>{words.times(count)}</span>
        </li>
      ))}
    </ul>
  )
}
