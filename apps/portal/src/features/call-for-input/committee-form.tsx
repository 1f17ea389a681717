import { emptyForms, urlOf } from '@touchstone/contract'
import type { ReviewRoundId } from '@touchstone/domain'
import { callWords } from '../../messages/call-for-input.js'
import styles from './call.module.css'

const words = callWords.committee

/** For a committee that gathers its comments in Word or a spreadsheet: the empty form of this round. */
export function CommitteeForm({ roundId }: { readonly roundId: ReviewRoundId }) {
  const call = { params: { roundId } }
  return (
    <section>
      <h2>{words.heading}</h2>
      <p>{words.note}</p>
      <ul className={styles.files}>
        <li>
          <a href={urlOf(emptyForms.getEmptyFormWord, call)}>{words.word}</a>
        </li>
        <li>
          <a href={urlOf(emptyForms.getEmptyFormXlsx, call)}>{words.workbook}</a>
        </li>
      </ul>
    </section>
  )
}
