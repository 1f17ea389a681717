import { ApiProblem, type ReportCommentsQuery, type ReportOverview } from '@touchstone/contract'
import { CommentType, type ReportedComment } from '@touchstone/domain'
import { useEffect, useRef, useState } from 'react'
import { sentenceFor } from '../../../error-messages.js'
import { reportWords } from '../../../messages/call-report.js'
import { Button } from '../../../shared/button.js'
import { api } from '../api.js'
import { CommentAnswered } from './comment-answered.js'
import styles from './report.module.css'
import { Section } from './section.js'

const words = reportWords.comments
const AT_ONCE = 20

type Filter = Pick<ReportCommentsQuery, 'area' | 'type' | 'disposition'>

interface Listed {
  readonly items: readonly ReportedComment[]
  readonly next: string | null
  readonly total: number
}

/** Every comment with its answer, some at a time: there may be thousands. */
export function ReportedComments({ report }: { readonly report: ReportOverview }) {
  const { round, figures, withheld } = report
  const [filter, setFilter] = useState<Filter>({})
  const [listed, setListed] = useState<Listed>()
  const [problem, setProblem] = useState<ApiProblem>()
  /** The filter asked for last: an answer to an older one is not shown. */
  const asked = useRef<Filter>(undefined)

  async function read(wanted: Filter, after: string) {
    asked.current = wanted
    try {
      const query = { ...wanted, after, limit: AT_ONCE }
      const page = await api.listReportComments({ params: { roundId: round.id }, query })
      if (asked.current !== wanted) return
      setListed((before) => ({
        ...page,
        items: after === '0' ? page.items : [...(before?.items ?? []), ...page.items],
      }))
      setProblem(undefined)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    }
  }
  useEffect(() => {
    void read(filter, '0')
    // oxlint-disable-next-line react/exhaustive-deps -- asked anew when the filter changes
  }, [filter, round.id])

  const areas = figures.byArea.flatMap(({ area, comments }) => (area !== null && comments > 0 ? [area] : []))
  return (
    <Section id="comments" heading={words.heading}>
      <p>{words.lead}</p>
      <div className={styles.filters}>
        <Choice
          name={reportWords.said.area}
          value={filter.area}
          options={areas.map(({ lineageId, code, name }) => [lineageId, [code, name].filter(Boolean).join(' ')])}
          choose={(area) => setFilter({ ...filter, area })}
        />
        <Choice
          name={reportWords.said.type}
          value={filter.type}
          options={CommentType.options.map((type) => [type, reportWords.types[type]])}
          choose={(type) => setFilter({ ...filter, type })}
        />
        <Choice
          name={reportWords.said.answer}
          value={filter.disposition}
          options={figures.byDisposition.map(({ code }) => [code, reportWords.answers[code]])}
          choose={(disposition) => setFilter({ ...filter, disposition })}
        />
      </div>
      <p role="status" className={styles.soft}>
        {listed && (listed.total === 0 ? words.none : words.shown(listed.items.length, listed.total))}
      </p>
      <p className={styles.printOnly}>{words.printed}</p>
      <ol className={styles.comments}>
        {listed?.items.map((comment) => (
          <CommentAnswered key={comment.id} comment={comment} round={round} />
        ))}
      </ol>
      <div role="alert">{problem !== undefined && <p className={styles.refused}>{sentenceFor(problem)}</p>}</div>
      {listed?.next && (
        <p className={styles.onScreen}>
          <Button look="plain" onClick={() => void read(filter, listed.next ?? '0')}>
            {words.more}
          </Button>
        </p>
      )}
      {withheld.length > 0 && (
        <>
          <h3>{words.withheld}</h3>
          <ul>
            {withheld.map(({ number, because }) => (
              <li key={number}>
                {number}: {words.because[because]}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

interface ChoiceProps<Value extends string> {
  readonly name: string
  readonly value: Value | undefined
  readonly options: readonly (readonly [Value, string])[]
  readonly choose: (value: Value | undefined) => void
}

function Choice<Value extends string>({ name, value, options, choose }: ChoiceProps<Value>) {
  return (
    <label>
      {name}
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => choose(options.find(([one]) => one === currentTarget.value)?.[0])}
      >
        <option value="">{words.everything}</option>
        {options.map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
    </label>
  )
}
