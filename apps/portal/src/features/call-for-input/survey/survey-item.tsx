import { type Rating, type Statement, textDirection } from '@touchstone/domain'
import { headingOf } from '@touchstone/rich-text'
import { RichText } from '@touchstone/ui/rich-text'
import { memo } from 'react'
import { surveyWords as words } from '../../../messages/survey.js'
import { Button } from '../../../shared/button.js'
import type { Rate } from './kept-survey.js'
import { KsaQuestions } from './ksa-questions.js'
import { PerformanceQuestions } from './performance-questions.js'
import styles from './survey.module.css'

interface Props {
  readonly statement: Statement
  /** Of the statement; the questions are in the page's. */
  readonly language: string
  readonly kind: Rating['kind']
  readonly rating: Rating | undefined
  /** Must be the same function each time, or every item is drawn anew with each choice. */
  readonly rate: Rate
  readonly commentHref: string
}

/** One statement with its questions. */
export const SurveyItemView = memo(function SurveyItemView({
  statement,
  language,
  kind,
  rating,
  rate,
  commentHref,
}: Props) {
  const { lineageId, code } = statement
  const { name, rest } = headingOf(statement)
  const spoken = { lang: language, dir: textDirection(language) }
  const give = (given: Rating) => rate(lineageId, given)
  return (
    <section className={styles.item} data-rated={rating !== undefined} aria-labelledby={`rate-${lineageId}`}>
      <h3 id={`rate-${lineageId}`} {...spoken}>
        {code !== null && <span className={styles.number}>{code}</span>} {name}
      </h3>
      {rest !== '' && (
        <details className={styles.whole}>
          <summary>{words.more}</summary>
          <div {...spoken}>
            <RichText text={rest} />
          </div>
        </details>
      )}
      {kind === 'ksa' ? (
        <KsaQuestions lineageId={lineageId} rating={rating?.kind === 'ksa' ? rating : undefined} rate={give} />
      ) : (
        <PerformanceQuestions
          lineageId={lineageId}
          rating={rating?.kind === 'performance_standard' ? rating : undefined}
          rate={give}
          commentHref={commentHref}
        />
      )}
      {rating !== undefined && (
        <p>
          <Button look="plain" aria-label={words.clearOf(code ?? name)} onClick={() => rate(lineageId, undefined)}>
            {words.clear}
          </Button>
        </p>
      )}
    </section>
  )
})
