// Every answer a comment was given, the one that stands first.
import { useQuery } from '@tanstack/react-query'
import type { CommentFile } from '@touchstone/contract'
import type { Disposition } from '@touchstone/domain'
import { formatDate, InstantText } from '../../shared/dates'
import { useWorkplace } from '../../shared/session'
import { changeText, deskText, dispositionText } from './desk-messages'
import { deskStaffQuery } from './desk-queries'
import classes from './desk.module.css'

export function Answers({ comment }: { readonly comment: CommentFile }) {
  if (comment.dispositions.length === 0) return <p>{deskText.notAnswered}</p>
  return (
    <ul className={classes.answers}>
      {comment.dispositions.toReversed().map((disposition) => (
        <li key={disposition.id}>
          <Answer disposition={disposition} comment={comment} />
        </li>
      ))}
    </ul>
  )
}

function Answer({ disposition, comment }: { readonly disposition: Disposition; readonly comment: CommentFile }) {
  const { code, reason, change, decidedBy, decidedAt } = disposition
  const reply = comment.reply?.dispositionId === disposition.id ? comment.reply : null
  const { issuerId } = useWorkplace()
  const { data: staff } = useQuery(deskStaffQuery(issuerId))
  const { vote, recusals, recusedStaff = [] } = decidedBy
  const aside = [
    ...recusals,
    ...recusedStaff.map((userId) => staff?.find((one) => one.userId === userId)?.name ?? deskText.formerStaff),
  ]
  return (
    <>
      <strong>{dispositionText[code]}</strong>
      {reason !== null && <p className={classes.said}>{reason}</p>}
      <p className={classes.meta}>
        <span>{deskText.decided(decidedBy.body, decidedBy.meeting)}</span>
        <InstantText at={decidedAt} />
        {change !== 'none' && <span>{changeText[change]}</span>}
        {vote !== null && (
          <span>
            {deskText.inFavour} {vote.inFavour} · {deskText.against} {vote.against} · {deskText.abstained}{' '}
            {vote.abstained}
          </span>
        )}
        {aside.length > 0 && <span>{deskText.stoodAside(aside.join(', '))}</span>}
        <span>{reply === null ? deskText.notSent : deskText.sent}</span>
        {reply?.answer === null && <span>{deskText.answerBy(formatDate(reply.answerBy))}</span>}
        {reply?.answer === 'satisfied' && <span>{deskText.replySatisfied}</span>}
        {reply?.answer === 'not_satisfied' && <span>{deskText.replyNotSatisfied}</span>}
        {reply !== null && reply.appealNoticeAt !== null && <span>{deskText.appealNotice}</span>}
      </p>
      {reply !== null && reply.answerNote !== null && <p className={classes.said}>{reply.answerNote}</p>}
    </>
  )
}
