// The report to keep, to hand on and to work with. Tables go out at once; a document is made when somebody first asks for it.
import { ApiProblem, type ReportDocument, reviewReports, urlOf } from '@touchstone/contract'
import { type ReportForm, ReportForm as Forms, type ReviewRoundId } from '@touchstone/domain'
import { useEffect, useState } from 'react'
import { sentenceFor } from '../../../error-messages.js'
import { reportWords } from '../../../messages/call-report.js'
import { Button } from '../../../shared/button.js'
import { api } from '../api.js'
import styles from './report.module.css'

const words = reportWords.files
const ASK_AGAIN = 1_500
const DOWNLOADS = { pdf: 'downloadReportPdf', word: 'downloadReportWord' } as const satisfies Record<ReportForm, string>

export function ReportFiles({ roundId }: { readonly roundId: ReviewRoundId }) {
  const params = { roundId }
  return (
    <aside className={styles.files} aria-labelledby="files">
      <h2 id="files">{words.heading}</h2>
      <p className={styles.soft}>{words.lead}</p>
      <Documents roundId={roundId} />
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

function Documents({ roundId }: { readonly roundId: ReviewRoundId }) {
  const params = { roundId }
  const [documents, setDocuments] = useState<readonly ReportDocument[]>([])
  const [problem, setProblem] = useState<ApiProblem>()
  const atWork = documents.some(({ status }) => status === 'at_work')

  async function ask(question: () => Promise<readonly ReportDocument[]>) {
    try {
      setDocuments(await question())
      setProblem(undefined)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    }
  }
  const list = () => ask(() => api.listReportDocuments({ params }))
  const make = (form: ReportForm) =>
    ask(async () => {
      await api.makeReportDocument({ params, body: { form } })
      return api.listReportDocuments({ params })
    })
  useEffect(() => {
    void list()
    // oxlint-disable-next-line react/exhaustive-deps -- asked once for each round
  }, [roundId])
  useEffect(() => {
    if (!atWork) return
    const again = setInterval(() => void list(), ASK_AGAIN)
    return () => clearInterval(again)
    // oxlint-disable-next-line react/exhaustive-deps -- asks for as long as one is being made
  }, [atWork, roundId])

  return (
    <>
      <p className={styles.links}>
        {Forms.options.map((form) => {
          const { status = 'none', progress = 0 } = documents.find((one) => one.form === form) ?? {}
          if (status === 'ready')
            return (
              <a key={form} href={urlOf(reviewReports[DOWNLOADS[form]], { params })} download>
                {words.documents[form]}
              </a>
            )
          if (status === 'at_work')
            return (
              <span key={form} className={styles.making}>
                {words.making[form]}
                <progress max={100} value={progress} aria-label={words.making[form]} />
              </span>
            )
          return (
            <Button key={form} look="plain" onClick={() => void make(form)}>
              {words.make[form]}
            </Button>
          )
        })}
      </p>
      <p role="status" className="visually-hidden">
        {atWork ? words.atWork : documents.some(({ status }) => status === 'ready') ? words.ready : ''}
      </p>
      {documents.some(({ status }) => status === 'failed') && <p className={styles.refused}>{words.failed}</p>}
      <div role="alert">{problem !== undefined && <p className={styles.refused}>{sentenceFor(problem)}</p>}</div>
    </>
  )
}
