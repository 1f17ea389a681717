import { ApiProblem } from '@touchstone/contract'
import type { CredentialId, ShareLink } from '@touchstone/domain'
import { useState } from 'react'
import { sentenceFor } from '../../error-messages.js'
import { holderWords } from '../../messages/holder.js'
import { Button } from '../../shared/button.js'
import { exactDay } from '../../shared/dates.js'
import { useAnswer } from '../../shared/use-answer.js'
import { api } from './api.js'
import { MakeShareLink } from './make-share-link.js'
import styles from './my-credentials.module.css'

const words = holderWords.share

/** Links that open the credential to whoever has them, each showing what the holder chose. Asked for when it is opened. */
export function ShareLinks({ credentialId }: { readonly credentialId: CredentialId }) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.badge} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      <p className={styles.soft}>{words.lead}</p>
      {open && <Links credentialId={credentialId} />}
    </details>
  )
}

function Links({ credentialId }: { readonly credentialId: CredentialId }) {
  const [answer, askAgain] = useAnswer(credentialId, (signal) =>
    api.listMyShareLinks({ params: { credentialId } }, { signal }),
  )
  return (
    <>
      <MakeShareLink credentialId={credentialId} onMade={askAgain} />
      {answer.state === 'asking' && <p role="status">{words.asking}</p>}
      {answer.state === 'refused' && <p role="alert">{sentenceFor(answer.problem)}</p>}
      {answer.state === 'answered' && answer.value.length > 0 && (
        <ul className={styles.links}>
          {answer.value.map((link) => (
            <li key={link.id}>
              <OneLink credentialId={credentialId} link={link} onRevoked={askAgain} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function OneLink({
  credentialId,
  link: { id, label, shows, expiresAt, revokedAt, lastUsedAt },
  onRevoked,
}: {
  readonly credentialId: CredentialId
  readonly link: ShareLink
  readonly onRevoked: () => void
}) {
  const [said, setSaid] = useState('')
  const [shownAt] = useState(() => Date.now())
  const ended = Date.parse(expiresAt) <= shownAt
  const name = label ?? words.unnamed
  async function revoke() {
    try {
      await api.revokeShareLink({ params: { credentialId, shareLinkId: id } })
      onRevoked()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setSaid(sentenceFor(error))
    }
  }
  return (
    <>
      <div>
        <b>{name}</b>
        <p className={styles.soft}>{words.showing(shows)}</p>
        <p className={styles.soft}>
          {revokedAt !== null ? words.revoked(exactDay(revokedAt)) : words.until(exactDay(expiresAt), ended)}{' '}
          {lastUsedAt === null ? words.neverUsed : words.lastUsed(exactDay(lastUsedAt))}
        </p>
        <p role="alert">{said}</p>
      </div>
      {revokedAt === null && !ended && (
        <Button look="plain" onClick={revoke} aria-label={words.revokeLabel(name)}>
          {words.revoke}
        </Button>
      )}
    </>
  )
}
