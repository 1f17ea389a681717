import { Alert, Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type CommentFile, resolution, type RoundView, urlOf } from '@touchstone/contract'
import { comparisonText } from '@touchstone/comparison-view'
import { type Statement, wordsAt } from '@touchstone/domain'
import { RedlineText } from '@touchstone/ui/redline'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { formatDate, InstantText } from '../../shared/dates'
import { Failure } from '../../shared/failure'
import { Facts } from '../../shared/facts'
import { useWorkplace } from '../../shared/session'
import { ListSkeleton } from '../../shared/skeleton'
import { CommentActions } from './desk-actions'
import { Answers } from './desk-answers'
import { CommentHead } from './desk-list'
import { categoryText, deskText, moderationText, sizeText, sourceText } from './desk-messages'
import { commentFileQuery, neighboursQuery, roundDraftQuery } from './desk-queries'
import { type OfStatement, StatementRatings } from './desk-ratings'
import classes from './desk.module.css'
import { sessionQuery } from './session-queries'

interface CommentFilePaneProps {
  readonly round: RoundView
  readonly commentId: string
  /** Why it cannot be answered now. */
  readonly cannot: string | undefined
  readonly onOpen: (commentId: string) => void
}

/** One comment with all that is needed to answer it: the words it is about, its ratings, the others there, and what was said before. */
export function CommentFilePane({ round, commentId, cannot, onOpen }: CommentFilePaneProps) {
  const { issuerId } = useWorkplace()
  const file = useQuery(commentFileQuery(issuerId, commentId))
  const draft = useQuery(roundDraftQuery(issuerId, round.id))
  if (file.isPending || draft.isPending) return <ListSkeleton />
  if (file.data === undefined || draft.data === undefined)
    return <Failure error={file.error ?? draft.error} onRetry={() => void file.refetch()} />
  const comment = file.data
  const statement = draft.data.statements.find(({ lineageId }) => lineageId === comment.target.lineageId)
  return (
    <>
      <CommentHead comment={comment} />
      <h2>
        {statement === undefined ? deskText.wholeDraft : [statement.code, statement.title].filter(Boolean).join(' ')}
      </h2>
      {comment.moderation === 'hidden' && (
        <Alert color="yellow" variant="light" mt="sm" title={deskText.hidden}>
          {comment.moderationReason}
        </Alert>
      )}
      <p className={classes.said} dir="auto">
        {comment.text}
      </p>
      <Passage comment={comment} statement={statement} />
      <Attachments comment={comment} />
      <CommentActions round={round} comment={comment} cannot={cannot} />
      <h3>{deskText.history}</h3>
      <Answers comment={comment} />
      <h3>{deskText.saidBy}</h3>
      <Person comment={comment} />
      {comment.target.lineageId !== null && (
        <>
          <h3>{deskText.ratings}</h3>
          <StatementRatings round={round} lineageId={comment.target.lineageId} />
          <h3>{deskText.others}</h3>
          <Neighbours round={round} lineageId={comment.target.lineageId} comment={comment} onOpen={onOpen} />
        </>
      )}
    </>
  )
}

/** Files that came with it, to be saved. Nobody has looked for harm in them. */
function Attachments({ comment: { id: commentId, attachments } }: { readonly comment: CommentFile }) {
  const { issuerId } = useWorkplace()
  if (attachments.length === 0) return null
  return (
    <>
      <h3>{deskText.files}</h3>
      <ul className={classes.files}>
        {attachments.map(({ id: attachmentId, name, size }) => (
          <li key={attachmentId}>
            <Anchor
              download={name}
              href={urlOf(resolution.downloadCommentAttachment, { params: { issuerId, commentId, attachmentId } })}
            >
              {name}
            </Anchor>{' '}
            {deskText.fileSize(size)}
          </li>
        ))}
      </ul>
      <p>{deskText.filesNote}</p>
    </>
  )
}

/** The frozen words, and what the comment would make of them. */
function Passage({ comment, statement }: { readonly comment: CommentFile; readonly statement: Statement | undefined }) {
  const { field, index, quote } = comment.target
  const frozen = statement === undefined || field === null ? undefined : wordsAt(statement, field, index)
  if (comment.proposedText === null)
    return (
      <>
        {quote !== null && <p className={classes.passage}>{quote.exact}</p>}
        {quote === null && frozen !== undefined && frozen !== '' && field !== 'statement' && (
          <p className={classes.passage}>{frozen}</p>
        )}
      </>
    )
  return (
    <>
      <h3>{deskText.proposed}</h3>
      <p className={classes.passage}>
        {frozen === undefined || field === 'statement' ? (
          comment.proposedText
        ) : (
          <RedlineText before={frozen} after={comment.proposedText} words={comparisonText.redline} />
        )}
      </p>
    </>
  )
}

/** How it came; from a session, which. */
function Source({ comment }: OfComment) {
  const { issuerId } = useWorkplace()
  const { sessionId, source } = comment
  const session = useQuery({ ...sessionQuery(issuerId, sessionId ?? ''), enabled: sessionId !== null })
  if (sessionId === null) return sourceText[source]
  return (
    <Anchor component={Link} to={paths.reviewSession(issuerId, sessionId)}>
      {session.data?.title ?? sourceText[source]}
    </Anchor>
  )
}

interface OfComment {
  readonly comment: CommentFile
}

function Person({ comment }: OfComment) {
  const { commenter } = comment
  return (
    <Facts
      facts={[
        { label: deskText.saidBy, value: <bdi>{commenter.name}</bdi> },
        ...(commenter.organisation === null
          ? []
          : [{ label: deskText.organisation, value: <bdi>{commenter.organisation}</bdi> }]),
        {
          label: deskText.category,
          value: `${categoryText[commenter.category]}, ${commenter.country} (${deskText.speaksFor[commenter.speaksFor]})`,
        },
        ...(commenter.sector === null ? [] : [{ label: deskText.sector, value: commenter.sector }]),
        ...(commenter.size === null ? [] : [{ label: deskText.size, value: sizeText(commenter.size) }]),
        ...(commenter.years === null ? [] : [{ label: deskText.years, value: deskText.yearsOf(commenter.years) }]),
        { label: deskText.source, value: <Source comment={comment} /> },
        ...(comment.receivedOn === null ? [] : [{ label: deskText.saidOn, value: formatDate(comment.receivedOn) }]),
        { label: deskText.received, value: <InstantText at={comment.submittedAt} /> },
        { label: deskText.email, value: comment.email ?? deskText.noEmail },
        { label: deskText.published, value: commenter.publishName ? deskText.yes : deskText.no },
        { label: moderationText[comment.moderation], value: '' },
      ].filter(({ value }) => value !== '')}
    />
  )
}

function Neighbours({
  round,
  lineageId,
  comment,
  onOpen,
}: OfStatement & { readonly comment: CommentFile; readonly onOpen: (commentId: string) => void }) {
  const { issuerId } = useWorkplace()
  const { data } = useQuery(neighboursQuery(issuerId, round.id, lineageId))
  const others = (data?.items ?? []).filter(({ id }) => id !== comment.id)
  if (others.length === 0) return <p>{deskText.noOthers}</p>
  return (
    <ul className={classes.answers}>
      {others.map((other) => (
        <li key={other.id}>
          <button type="button" className={classes.entry} onClick={() => onOpen(other.id)}>
            <CommentHead comment={other} />
            <span className={classes.words} dir="auto">
              {other.text}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
