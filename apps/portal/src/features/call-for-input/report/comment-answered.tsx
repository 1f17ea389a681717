import { type CallForInputReport, dateIn, type ReportedComment } from '@touchstone/domain'
import { RedlineText } from '@touchstone/ui/redline'
import { Link } from 'wouter'
import { callWords } from '../../../messages/call-for-input.js'
import { reportWords } from '../../../messages/call-report.js'
import { paths } from '../../../paths.js'
import { longDate } from '../../../shared/dates.js'
import { countryName } from '../country-name.js'
import styles from './report.module.css'

const words = reportWords.comments

interface Props {
  readonly comment: ReportedComment
  readonly round: Pick<CallForInputReport['round'], 'id' | 'timeZone'>
}

/** One comment of the report: what was said, what it would have changed, and what became of it. */
export function CommentAnswered({ comment, round }: Props) {
  const { number, code, target, commenter, type, stance, proposedText, draftText } = comment
  return (
    <li id={number} className={styles.comment}>
      <p className={styles.head}>
        <Link href={paths.callComment(round.id, number)}>
          <strong>{number}</strong>
        </Link>
        <span>
          {code !== null && <span className={styles.code}>{code}</span>}{' '}
          {target.field === null ? reportWords.said.whole : callWords.fields[target.field]}
        </span>
      </p>
      <p className={styles.soft}>
        {[
          reportWords.types[type],
          reportWords.stances[stance],
          callWords.categories[commenter.category],
          countryName(commenter.country),
          commenter.name,
          commenter.organisation,
          comment.source !== 'web' && reportWords.said.sources[comment.source],
          comment.late && words.late,
          comment.supports > 0 && callWords.mine.supports(comment.supports),
        ]
          .filter((part) => typeof part === 'string')
          .join(' · ')}
      </p>
      {target.quote !== null && <blockquote className={styles.quote}>{target.quote.exact}</blockquote>}
      <p className={styles.written} dir="auto" lang={comment.language}>
        {comment.text}
      </p>
      {proposedText !== null && (
        <div>
          <p className={styles.label}>{words.proposed}</p>
          <p className={styles.written} dir="auto">
            {draftText === null || draftText === '' ? (
              proposedText
            ) : (
              <RedlineText before={draftText} after={proposedText} words={reportWords.redline} />
            )}
          </p>
        </div>
      )}
      <Answer comment={comment} timeZone={round.timeZone} />
      {target.lineageId !== null && (
        <p className={`${styles.links} ${styles.onScreen}`}>
          <Link href={`${paths.callDraft(round.id)}#${target.lineageId}`}>{words.inDraft}</Link>
          {comment.now !== null && <Link href={paths.statementPage(comment.now)}>{words.now}</Link>}
        </p>
      )}
    </li>
  )
}

const TONES: Readonly<Record<string, 'good' | 'bad'>> = {
  accepted: 'good',
  accepted_modified: 'good',
  partly_accepted: 'good',
  not_accepted: 'bad',
}

function Answer({
  comment: { answer, takenOver, satisfaction },
  timeZone,
}: {
  readonly comment: ReportedComment
  readonly timeZone: string
}) {
  if (answer === null) return <p className={styles.soft}>{reportWords.answers.none}</p>
  return (
    <div className={styles.answer} data-tone={TONES[answer.code]}>
      <p>
        <strong>{callWords.decisions[answer.code]}</strong>
        {answer.change !== 'none' && <span className={styles.soft}> · {reportWords.changes[answer.change]}</span>}
      </p>
      {answer.reason !== null && <p className={styles.written}>{answer.reason}</p>}
      {answer.duplicateOf !== null && <p>{words.sameAs(answer.duplicateOf)}</p>}
      {takenOver && <p>{words.takenOver}</p>}
      <p className={styles.soft}>
        {words.decided(answer.body, answer.meeting ?? longDate(dateIn(timeZone, answer.decidedAt)))}
        {satisfaction !== null && ` · ${words.satisfied[satisfaction]}`}
      </p>
    </div>
  )
}
