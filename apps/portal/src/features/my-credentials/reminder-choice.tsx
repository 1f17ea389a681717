import { ApiProblem } from '@touchstone/contract'
import { useId, useState } from 'react'
import { sentenceFor } from '../../error-messages.js'
import { myWords } from '../../messages/my-credentials.js'
import { api } from './api.js'
import styles from './my-credentials.module.css'

const words = myWords.reminders

/** Whether the holder is written to before something expires. */
export function ReminderChoice({ reminders }: { readonly reminders: boolean }) {
  const [on, setOn] = useState(reminders)
  const [said, setSaid] = useState('')
  const id = useId()
  async function choose(wanted: boolean) {
    setOn(wanted)
    setSaid('')
    try {
      await api.switchMyReminders({ body: { on: wanted } })
      setSaid(words.saved)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setOn(!wanted)
      setSaid(sentenceFor(error))
    }
  }
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.legend}</h2>
      <div className={styles.choice}>
        <input id={id} type="checkbox" checked={on} onChange={(event) => choose(event.currentTarget.checked)} />
        <label htmlFor={id}>{words.on}</label>
      </div>
      <p role="status" className={styles.soft}>
        {said}
      </p>
    </section>
  )
}
