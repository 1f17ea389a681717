import { ApiProblem, type NewShareLink } from '@touchstone/contract'
import { ShareLinkContent, type CredentialId } from '@touchstone/domain'
import { useId, useState, type FormEvent } from 'react'
import { sentenceFor } from '../../error-messages.js'
import { holderWords } from '../../messages/holder.js'
import { Button } from '../../shared/button.js'
import { api } from './api.js'
import { CopyLink } from './copy-link.js'
import styles from './my-credentials.module.css'

const words = holderWords.share
const DAYS = [1, 7, 30, 90, 365]
const NOTHING_MORE = { name: true, results: false, evidence: false }

/** What the link shows and for how long; then the link itself, this once. */
export function MakeShareLink({
  credentialId,
  onMade,
}: {
  readonly credentialId: CredentialId
  readonly onMade: () => void
}) {
  const [label, setLabel] = useState('')
  const [days, setDays] = useState(30)
  const [shows, setShows] = useState(NOTHING_MORE)
  const [made, setMade] = useState<NewShareLink>()
  const [said, setSaid] = useState('')
  const id = useId()

  async function make(event: FormEvent) {
    event.preventDefault()
    setSaid('')
    const content = ShareLinkContent.safeParse({ label: label.trim() === '' ? null : label, shows, days })
    if (!content.success) {
      setSaid(content.error.issues[0]?.message ?? '')
      return
    }
    try {
      setMade(await api.makeShareLink({ params: { credentialId }, body: content.data }))
      setLabel('')
      onMade()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setSaid(sentenceFor(error))
    }
  }

  return (
    <form className={styles.share} onSubmit={make} noValidate>
      <label htmlFor={`${id}-label`}>{words.label}</label>
      <input
        id={`${id}-label`}
        value={label}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <label htmlFor={`${id}-days`}>{words.days}</label>
      <select id={`${id}-days`} value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
        {DAYS.map((count) => (
          <option key={count} value={count}>
            {words.forDays(count)}
          </option>
        ))}
      </select>
      <fieldset>
        <legend>{words.shows}</legend>
        {(['name', 'results', 'evidence'] as const).map((part) => (
          <div key={part} className={styles.choice}>
            <input
              id={`${id}-${part}`}
              type="checkbox"
              checked={shows[part]}
              onChange={(event) => setShows({ ...shows, [part]: event.currentTarget.checked })}
            />
            <label htmlFor={`${id}-${part}`}>{words.parts[part]}</label>
          </div>
        ))}
      </fieldset>
      <p role="alert">{said}</p>
      <Button type="submit">{words.make}</Button>
      {made !== undefined && (
        <div className={styles.made} role="status">
          <p>
            <b>{words.made}</b> {words.once}
          </p>
          <p className={styles.address}>{made.url}</p>
          <CopyLink key={made.id} url={made.url} label={words.copy} />
        </div>
      )}
    </form>
  )
}
