import type { ReportOverview } from '@touchstone/contract'
import { reportWords } from '../../../messages/call-report.js'
import { AnswerBars, AnswerLegend } from './bars.js'
import styles from './report.module.css'
import { Section } from './section.js'

const words = reportWords.said

export function SaidAndDecided({ report: { figures } }: { readonly report: ReportOverview }) {
  const { byDisposition, byType, byStance, byArea, decidedBy, bySource, late, supports } = figures
  const silent = byArea.flatMap(({ area, comments }) =>
    area === null || comments > 0 ? [] : [[area.code, area.name].filter(Boolean).join(' ')],
  )
  return (
    <Section id="said" heading={words.heading}>
      <p>{words.lead}</p>
      <AnswerLegend answers={byDisposition} />
      <AnswerBars
        caption={words.byType}
        heads={[words.type, words.comments]}
        rows={byType.map((one) => ({ ...one, key: one.type, name: reportWords.types[one.type] }))}
      />
      <AnswerBars
        caption={words.byStance}
        heads={[words.stance, words.comments]}
        rows={byStance.map((one) => ({ ...one, key: one.stance, name: reportWords.stances[one.stance] }))}
      />
      <AnswerBars
        caption={words.byArea}
        heads={[words.area, words.comments]}
        rows={byArea
          .filter(({ comments }) => comments > 0)
          .map(({ area, ...one }) => ({
            ...one,
            key: area?.lineageId ?? 'whole',
            name:
              area === null ? (
                words.whole
              ) : (
                <>
                  <span className={styles.code}>{area.code}</span> {area.name}
                </>
              ),
          }))}
      />
      {silent.length > 0 && <p className={styles.soft}>{words.silent(silent.join(', '))}</p>}
      <ul>
        {bySource.map(({ source, comments }) => (
          <li key={source}>
            {reportWords.commentsCounted(comments)} {words.sources[source]}
          </li>
        ))}
        {late > 0 && <li>{words.late(reportWords.commentsCounted(late))}</li>}
        {supports > 0 && <li>{words.supports(supports)}</li>}
      </ul>
      {decidedBy.length > 0 && (
        <>
          <h3>{words.decidedBy}</h3>
          <ul>
            {decidedBy.map(({ body, meeting, comments }) => (
              <li key={`${body} ${meeting}`}>
                {words.decided([body, meeting].filter(Boolean).join(', '), reportWords.commentsCounted(comments))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
