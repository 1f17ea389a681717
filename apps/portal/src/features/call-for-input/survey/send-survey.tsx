// The ratings are handed in with who gave them, or saved to go on with elsewhere.
import type { MyInput, PublicRound } from '@touchstone/contract'
import type { Rating } from '@touchstone/domain'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { surveyWords } from '../../../messages/survey.js'
import { paths } from '../../../paths.js'
import { Button, buttonLook } from '../../../shared/button.js'
import { api } from '../api.js'
import styles from '../call.module.css'
import { useKeptInput } from '../kept-input.js'
import { Sent } from '../sent.js'
import { type Sender, WhoForm } from '../who-form.js'

const words = surveyWords.send

interface Props {
  readonly round: PublicRound
  readonly mine: MyInput | null
  readonly ratings: readonly Rating[]
  /** How many statements the survey asks about. */
  readonly asked: number
  readonly back: () => void
  readonly sent: () => void
}

export function SendSurvey({ round, mine, ratings, asked, back, sent }: Props) {
  const [kept, change] = useKeptInput(round.id)
  const [submit, setSubmit] = useState(true)
  const [receipt, setReceipt] = useState<{ readonly confirmed: boolean; readonly late: boolean }>()
  const choice = useId()
  const { token } = kept
  const known = token !== null && mine !== null
  const wasSubmitted = (mine?.survey?.submittedAt ?? null) !== null
  const commenter = Object.keys(kept.commenter).length === 0 ? (mine?.commenter ?? {}) : kept.commenter

  async function send({ commenter: respondent, email, website }: Sender) {
    const answers = { ratings: [...ratings], submit }
    if (known) {
      await api.saveSurvey({ body: { token, respondent, answers } })
      setReceipt({ confirmed: true, late: false })
    } else {
      const body = { commenter: respondent, email, comments: [], supports: [], survey: answers, token, website }
      setReceipt(await api.giveInput({ params: { roundId: round.id }, body }))
    }
    sent()
  }

  if (receipt !== undefined)
    return (
      <Sent
        receipt={receipt}
        kept={kept}
        done={submit || wasSubmitted ? words.done : words.saved}
        back={{ label: words.goOn, go: back }}
      />
    )
  return (
    <div className={styles.page}>
      <Button look="plain" onClick={back}>
        ← {words.goOn}
      </Button>
      <h1>{words.heading}</h1>
      <p>
        {ratings.length === 0 ? words.none : surveyWords.rated(ratings.length, asked)}
        {ratings.length > 0 && ratings.length < asked && `. ${words.open(asked - ratings.length)}`}
      </p>
      {known && <p className={styles.soft}>{words.known}</p>}
      {kept.comments.length > 0 && (
        <div className={styles.note}>
          <p>{words.comments(kept.comments.length)}</p>
          <p>
            <Link className={buttonLook('plain')} href={paths.callDraft(round.id)}>
              {words.toComments}
            </Link>
          </p>
        </div>
      )}
      {ratings.length > 0 && (
        <WhoForm kept={{ ...kept, commenter }} change={change} askEmail={!known} send={send}>
          {!wasSubmitted && (
            <fieldset className={styles.choices}>
              <legend>{words.what}</legend>
              {[true, false].map((one) => (
                <label key={String(one)}>
                  <input type="radio" name={choice} checked={submit === one} onChange={() => setSubmit(one)} />
                  <span>
                    {one ? words.submit : words.save}{' '}
                    <span className={styles.soft}>{one ? words.submitHint : words.saveHint}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          )}
        </WhoForm>
      )}
    </div>
  )
}
