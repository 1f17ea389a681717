// The report to keep, to hand on and to work with.
import { reviewReports, urlOf } from '@touchstone/contract'
import type { ReviewRoundId } from '@touchstone/domain'
import { reportWords } from '../../../messages/call-report.js'
import styles from './report.module.css'

const words = reportWords.files

export function ReportFiles({ roundId }: { readonly roundId: ReviewRoundId }) {
  const params = { roundId }
  return (
    <aside className={styles.files} aria-labelledby="files">
      <h2 id="files">{words.heading}</h2>
      <p className={styles.soft}>{words.lead}</p>
      <p className={styles.links}>
        <a href={urlOf(reviewReports.downloadReportCsv, { params })} download>
          {words.csv}
        </a>
        <a href={urlOf(reviewReports.downloadReportJson, { params })} download>
          {words.json}
        </a>
      </p>
    </aside>
  )
}
