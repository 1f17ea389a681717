import type { ReportOverview } from '@touchstone/contract'
import type { ReportedChange, ReviewRoundId, SkillStandardId } from '@touchstone/domain'
import { RedlineText } from '@touchstone/ui/redline'
import { useState } from 'react'
import { Link } from 'wouter'
import { reportWords } from '../../../messages/call-report.js'
import { paths } from '../../../paths.js'
import { Button } from '../../../shared/button.js'
import styles from './report.module.css'
import { Section } from './section.js'

const words = reportWords.became
const AT_FIRST = 12
const COUNTS = ['added', 'edited', 'deleted', 'moved', 'unchanged'] as const

export function WhatBecame({ report: { outcome, standard, round } }: { readonly report: ReportOverview }) {
  const [all, setAll] = useState(false)
  if (outcome === null)
    return (
      <Section id="became" heading={words.heading}>
        <p>{words.pending}</p>
      </Section>
    )
  const { changes, details, counts } = outcome
  const shown = all ? changes : changes.slice(0, AT_FIRST)
  return (
    <Section id="became" heading={words.heading}>
      <p>{words.lead(outcome.number)}</p>
      <ul className={styles.legend}>
        {COUNTS.map((count) => (
          <li key={count}>
            <strong>{reportWords.number(counts[count])}</strong> {words.counts[count]}
          </li>
        ))}
      </ul>
      {changes.length + details.length === 0 && <p>{words.same}</p>}
      <ol className={styles.changes}>
        {details.map(({ detail, before, after }) => (
          <li key={detail} className={styles.change}>
            <h3>{words.details[detail]}</h3>
            <Redline before={before} after={after} />
          </li>
        ))}
        {shown.map((change) => (
          <Change key={change.lineageId} change={change} standardId={standard.id} roundId={round.id} />
        ))}
      </ol>
      {shown.length < changes.length && (
        <p className={styles.onScreen}>
          <Button look="plain" onClick={() => setAll(true)}>
            {words.more(changes.length - shown.length)}
          </Button>
        </p>
      )}
    </Section>
  )
}

interface ChangeProps {
  readonly change: ReportedChange
  readonly standardId: SkillStandardId
  readonly roundId: ReviewRoundId
}

function Change({ change, standardId, roundId }: ChangeProps) {
  return (
    <li className={styles.change}>
      <h3>
        <span className={styles.code}>{change.code}</span> {change.name}
      </h3>
      <p className={styles.soft}>{change.kinds.map((kind) => words.kinds[kind]).join(', ')}</p>
      {change.parts.map(({ field, before, after }) => (
        <div key={field}>
          <p className={styles.label}>{words.fields[field]}</p>
          <Redline before={before} after={after} />
        </div>
      ))}
      {change.comments.length > 0 && (
        <p>
          {words.because}:{' '}
          {change.comments.map((number, at) => (
            <span key={number}>
              {at > 0 && ', '}
              <Link href={paths.callComment(roundId, number)}>{number}</Link>
            </span>
          ))}
        </p>
      )}
      <p className={`${styles.links} ${styles.onScreen}`}>
        {change.now !== null && <Link href={paths.statementPage(change.now)}>{words.open}</Link>}
        <Link href={paths.statementHistory(standardId, change.lineageId)}>{words.history}</Link>
      </p>
    </li>
  )
}

function Redline({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className={styles.written}>
      <RedlineText before={before} after={after} words={reportWords.redline} />
    </p>
  )
}
