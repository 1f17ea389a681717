import { Depth, type KsaRating, type LineageId } from '@touchstone/domain'
import { surveyWords as words } from '../../../messages/survey.js'
import { newKsaRating } from './kept-survey.js'
import { figures, named, Scale } from './scale.js'
import styles from './survey.module.css'

const RELEVANCES = figures(words.relevances, 1)
const DEPTHS = named(words.depths, Depth.options)
const NOT_RELEVANT = 1

export function KsaQuestions({
  lineageId,
  rating,
  rate,
}: {
  readonly lineageId: LineageId
  readonly rating: KsaRating | undefined
  readonly rate: (rating: KsaRating) => void
}) {
  const now = rating ?? newKsaRating(lineageId)
  return (
    <div className={styles.questions}>
      <Scale
        question={words.relevance}
        choices={RELEVANCES}
        value={now.relevance}
        choose={(relevance) => rate({ ...now, relevance, depth: relevance === NOT_RELEVANT ? null : now.depth })}
      />
      {now.relevance !== NOT_RELEVANT && (
        <Scale question={words.depth} choices={DEPTHS} value={now.depth} choose={(depth) => rate({ ...now, depth })} />
      )}
    </div>
  )
}
