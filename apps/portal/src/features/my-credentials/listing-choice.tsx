import { ApiProblem, type MyCredential } from '@touchstone/contract'
import { useId, useState } from 'react'
import { sentenceFor } from '../../error-messages.js'
import { myWords } from '../../messages/my-credentials.js'
import { api } from './api.js'
import styles from './my-credentials.module.css'

const words = myWords.listing

/** The holder's choice whether the ID alone opens the credential to whoever has it. */
export function ListingChoice({ credential }: { readonly credential: MyCredential }) {
  const [listed, setListed] = useState(credential.listed)
  const [said, setSaid] = useState('')
  const id = useId()

  async function choose(wanted: boolean) {
    setListed(wanted)
    setSaid('')
    try {
      await api.setMyListing({ params: { credentialId: credential.credentialId }, body: { listed: wanted } })
      setSaid(words.saved)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setListed(!wanted)
      setSaid(sentenceFor(error))
    }
  }

  return (
    <fieldset className={styles.listing}>
      <legend>{words.legend}</legend>
      <Choice name={id} checked={listed} label={words.listed} text={words.listedText} onChoose={() => choose(true)} />
      <Choice
        name={id}
        checked={!listed}
        label={words.unlisted}
        text={words.unlistedText}
        onChoose={() => choose(false)}
      />
      <p role="status" className={styles.soft}>
        {said}
      </p>
    </fieldset>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly checked: boolean
  readonly label: string
  readonly text: string
  readonly onChoose: () => void
}

function Choice({ name, checked, label, text, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <div className={styles.choice}>
      <input id={id} type="radio" name={name} checked={checked} onChange={onChoose} aria-describedby={`${id}-text`} />
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-text`}>{text}</p>
      </div>
    </div>
  )
}
