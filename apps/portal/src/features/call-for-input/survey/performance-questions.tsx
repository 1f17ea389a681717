import { type LineageId, type PerformanceRating, Verdict, WhenNeeded } from '@touchstone/domain'
import { Link } from 'wouter'
import { surveyWords as words } from '../../../messages/survey.js'
import { newPerformanceRating } from './kept-survey.js'
import { type Choice, figures, named, Scale } from './scale.js'
import styles from './survey.module.css'

const NOT_PERFORMED = -1
const FREQUENCIES: readonly Choice<number>[] = [
  { value: NOT_PERFORMED, label: words.notPerformed },
  ...words.frequencies.map((label, value) => ({ value, label })),
]
const IMPORTANCES = figures(words.importances, 1)
const CRITICALITIES = figures(words.criticalities, 1)
const WHENS = named(words.whens, WhenNeeded.options)
const VERDICTS = named(words.verdicts, Verdict.options)

/** Whether and how often it is done is one question: who does not do it is asked nothing more about it. */
export function PerformanceQuestions({
  lineageId,
  rating,
  rate,
  commentHref,
}: {
  readonly lineageId: LineageId
  readonly rating: PerformanceRating | undefined
  readonly rate: (rating: PerformanceRating) => void
  /** Where the statement can be commented on: a comment is answered, a rating is counted. */
  readonly commentHref: string
}) {
  const now = rating ?? newPerformanceRating(lineageId)
  const set = (some: Partial<PerformanceRating>) => rate({ ...now, ...some })
  return (
    <div className={styles.questions}>
      <Scale
        question={words.frequency}
        choices={FREQUENCIES}
        value={now.performed ? now.frequency : NOT_PERFORMED}
        choose={(frequency) =>
          frequency === NOT_PERFORMED
            ? rate({ ...newPerformanceRating(lineageId), performed: false })
            : set({ performed: true, frequency })
        }
      />
      {now.performed && (
        <>
          <Scale
            question={words.importance}
            choices={IMPORTANCES}
            value={now.importance}
            choose={(importance) => set({ importance })}
          />
          <Scale
            question={words.criticality}
            choices={CRITICALITIES}
            value={now.criticality}
            choose={(criticality) => set({ criticality })}
          />
          <Scale
            question={words.whenNeeded}
            choices={WHENS}
            value={now.whenNeeded}
            choose={(whenNeeded) => set({ whenNeeded })}
          />
          <Scale
            question={words.verdict}
            choices={VERDICTS}
            value={now.verdict}
            choose={(verdict) => set({ verdict })}
          />
          {(now.verdict === 'revise' || now.verdict === 'drop') && (
            <p>
              <Link href={commentHref}>{words.sayWhy}</Link>
            </p>
          )}
        </>
      )}
    </div>
  )
}
