import type { MyInput } from '@touchstone/contract'
import { Link } from 'wouter'
import { surveyWords } from '../../../messages/survey.js'
import { paths } from '../../../paths.js'
import { buttonLook } from '../../../shared/button.js'
import { exactDay } from '../../../shared/dates.js'
import styles from '../call.module.css'
import { takesRatings } from '../moments.js'

const words = surveyWords.mine

/** What the reader of a status page rated, and the way to change it. */
export function MySurvey({ mine: { round, survey } }: { readonly mine: MyInput }) {
  const open = takesRatings(round, survey)
  if (!round.survey || (survey === null && !open)) return null
  return (
    <section>
      <h2>{words.heading}</h2>
      {survey !== null && (
        <p>
          {survey.submittedAt === null
            ? words.saved(survey.ratings.length, exactDay(survey.savedAt))
            : words.submitted(survey.ratings.length, exactDay(survey.submittedAt))}
        </p>
      )}
      {open && (
        <p className={styles.actions}>
          <Link className={buttonLook('plain')} href={paths.callSurvey(round.id)}>
            {survey === null ? words.begin : survey.submittedAt === null ? words.goOn : words.change}
          </Link>
        </p>
      )}
    </section>
  )
}
