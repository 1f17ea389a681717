import { Checkbox } from '@mantine/core'
import type { DeskComment } from '@touchstone/contract'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { categoryText, commentType, deskText, dispositionText, fieldText, partText, stanceText } from './desk-messages'
import classes from './desk.module.css'

interface DeskListProps {
  readonly comments: readonly DeskComment[]
  /** The comment that is read. */
  readonly open: string | null
  readonly onOpen: (commentId: string) => void
  readonly picked: ReadonlySet<string>
  readonly onPick: (picked: ReadonlySet<string>) => void
}

export function DeskList({ comments, open, onOpen, picked, onPick }: DeskListProps) {
  const all = comments.every(({ id }) => picked.has(id))
  function pick(commentId: string, isPicked: boolean) {
    const next = new Set(picked)
    if (isPicked) next.add(commentId)
    else next.delete(commentId)
    onPick(next)
  }
  return (
    <>
      <Checkbox
        size="xs"
        mb="xs"
        label={deskText.selectShown}
        checked={all}
        indeterminate={!all && comments.some(({ id }) => picked.has(id))}
        onChange={({ currentTarget }) =>
          onPick(new Set(currentTarget.checked ? comments.map(({ id }) => String(id)) : []))
        }
      />
      <ul className={classes.list} aria-label={deskText.list}>
        {comments.map((comment) => (
          <li key={comment.id} className={classes.row} data-open={comment.id === open}>
            <Checkbox
              size="xs"
              aria-label={deskText.select(comment.number ?? '')}
              checked={picked.has(comment.id)}
              onChange={({ currentTarget }) => pick(comment.id, currentTarget.checked)}
            />
            <button
              type="button"
              className={classes.entry}
              aria-current={comment.id === open ? 'true' : undefined}
              onClick={() => onOpen(comment.id)}
            >
              <CommentHead comment={comment} />
              <span className={classes.words} dir="auto">
                {comment.text}
              </span>
              <span className={classes.meta}>
                <bdi>{comment.commenter.organisation ?? comment.commenter.name}</bdi>
                <span>
                  {categoryText[comment.commenter.category]}, {comment.commenter.country}
                </span>
                {comment.supports > 0 && <span>{deskText.supports(comment.supports)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Number, place, kind and what became of it, in one line. */
export function CommentHead({ comment }: { readonly comment: DeskComment }) {
  return (
    <span className={classes.meta}>
      <strong>{comment.number}</strong>
      <span>{placeOf(comment)}</span>
      <span>
        {commentType[comment.type]} · {stanceText[comment.stance]}
      </span>
      <AnswerBadge comment={comment} />
    </span>
  )
}

export function placeOf({ code, target }: Pick<DeskComment, 'code' | 'target'>): string {
  if (target.field === null) return deskText.wholeDraft
  const { field: name, index } = target
  const isPart = name === 'evaluationCriteria' || name === 'equipment'
  const field = isPart && index !== null ? partText[name](index + 1) : fieldText[name]
  return code === null ? field : `${code}, ${field}`
}

const TONES = {
  accepted: 'good',
  accepted_modified: 'good',
  partly_accepted: 'good',
  not_accepted: 'bad',
  noted: 'quiet',
  deferred: 'note',
  withdrawn: 'quiet',
  duplicate: 'quiet',
} satisfies Record<keyof typeof dispositionText, Tone>

export function AnswerBadge({ comment }: { readonly comment: DeskComment }) {
  if (comment.disposition !== null)
    return <StatusBadge tone={TONES[comment.disposition.code]}>{dispositionText[comment.disposition.code]}</StatusBadge>
  if (comment.withdrawnAt !== null) return <StatusBadge tone="quiet">{deskText.withdrawn}</StatusBadge>
  return (
    <StatusBadge tone="warn">
      {comment.late ? `${deskText.late} · ${deskText.unanswered}` : deskText.unanswered}
    </StatusBadge>
  )
}
