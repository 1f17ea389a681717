import { ApiProblem } from '@touchstone/contract'
import { useId, useState } from 'react'
import { sentenceFor } from '../../error-messages.js'
import { myWords } from '../../messages/my-credentials.js'
import { Button } from '../../shared/button.js'
import { longDate } from '../../shared/dates.js'
import { api } from './api.js'
import styles from './my-credentials.module.css'

const words = myWords.yourData

/** What is kept, and asking for it to be erased: a first step that says what that means, a second that does it. */
export function YourData({ askedAt, askAgain }: { readonly askedAt: string | null; readonly askAgain: () => void }) {
  const [reading, setReading] = useState(false)
  const [understood, setUnderstood] = useState(false)
  const [said, setSaid] = useState('')
  const id = useId()

  async function send(asked: boolean) {
    try {
      await api.askForErasure({ body: { asked } })
      askAgain()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setSaid(sentenceFor(error))
    }
  }

  return (
    <section aria-labelledby="your-data">
      <h2 id="your-data">{words.title}</h2>
      <div className={styles.data}>
        {askedAt !== null ? (
          <>
            <p role="status">{words.asked(longDate(askedAt.slice(0, 10)))}</p>
            <Button look="plain" onClick={() => send(false)}>
              {words.takeBack}
            </Button>
          </>
        ) : reading ? (
          <>
            <p>{words.what}</p>
            <div className={styles.choice}>
              <input
                id={id}
                type="checkbox"
                checked={understood}
                onChange={(event) => setUnderstood(event.currentTarget.checked)}
              />
              <label htmlFor={id}>{words.understood}</label>
            </div>
            <div className={styles.actions}>
              <Button disabled={!understood} onClick={() => send(true)}>
                {words.confirm}
              </Button>
              <Button look="plain" onClick={() => setReading(false)}>
                {words.cancel}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p className={styles.soft}>{words.kept}</p>
            <Button look="plain" onClick={() => setReading(true)}>
              {words.ask}
            </Button>
          </>
        )}
        <p role="alert">{said}</p>
      </div>
    </section>
  )
}
