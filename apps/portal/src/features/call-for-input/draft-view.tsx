// The frozen draft, one duty area at a time, so that a phone shows what fits in a pause at work. Every statement can be commented on
// where it stands; what was written waits below until it is sent.
import type { PublicRound, RoundDraft } from '@touchstone/contract'
import { childrenByParent, inReadingOrder, type LineageId, type Statement, textDirection } from '@touchstone/domain'
import { nameOf } from '@touchstone/rich-text'
import '@touchstone/ui/rich-text.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { commentWords } from '../../messages/call-comments.js'
import { callWords } from '../../messages/call-for-input.js'
import { surveyWords } from '../../messages/survey.js'
import { paths } from '../../paths.js'
import { Button, buttonLook } from '../../shared/button.js'
import { useTitle } from '../../shared/use-title.js'
import styles from './call.module.css'
import { CommentForm } from './comment-form.js'
import { DraftStatement } from './draft-statement.js'
import { Given } from './given.js'
import { begunComment, useKeptInput, type WrittenComment } from './kept-input.js'
import { takesInput } from './moments.js'
import { SendInput } from './send-input.js'

const words = callWords.reading

export function DraftView({ round, draft }: { readonly round: PublicRound; readonly draft: RoundDraft }) {
  useTitle(round.title)
  const [kept, change] = useKeptInput(round.id)
  const [sending, setSending] = useState(false)
  const areas = useMemo(() => childrenByParent(draft.statements).get(null) ?? [], [draft])
  const byLineage = useMemo(() => new Map(draft.statements.map((one) => [one.lineageId, one])), [draft])
  const [area, setArea] = useState<LineageId | undefined>(
    () =>
      areaOf(globalThis.location.hash.slice(1), draft) ??
      areaOf(kept.writing?.target.lineageId, draft) ??
      areas[0]?.lineageId,
  )
  const shown = useMemo(() => branchOf(draft.statements, area), [draft, area])
  const heading = useRef<HTMLHeadingElement>(null)
  const open = takesInput(round)

  const go = (to: LineageId | undefined) => {
    setArea(to)
    heading.current?.scrollIntoView({ block: 'start' })
  }
  const begin = (lineageId: LineageId | null) => {
    if (kept.writing !== null) keep(kept.writing)
    change({
      writing: begunComment(lineageId, lineageId === null ? '' : selectionIn(lineageId), draft.details.language),
    })
  }
  /** An unfinished one that says nothing is let go. */
  const keep = (comment: WrittenComment) => {
    const others = kept.comments.filter(({ key }) => key !== comment.key)
    change({ comments: comment.text.trim() === '' ? others : [...others, comment], writing: null })
    // Back to where it was begun, once the button is there again.
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`[id='${comment.target.lineageId}'] > p > button`)
        ?.focus({ preventScroll: true }),
    )
  }
  const form = (lineageId: LineageId | null) =>
    kept.writing !== null &&
    kept.writing.target.lineageId === lineageId && (
      <CommentForm
        comment={kept.writing}
        statement={lineageId === null ? null : (byLineage.get(lineageId) ?? null)}
        change={(writing) => change({ writing })}
        keep={keep}
        discard={() => change({ writing: null })}
      />
    )
  // The browser looked for the statement an address names before it was there.
  useEffect(() => {
    const { hash } = globalThis.location
    if (hash !== '') globalThis.location.replace(hash)
  }, [])

  if (sending)
    return (
      <SendInput
        round={round}
        statements={byLineage}
        kept={kept}
        change={change}
        edit={(comment) => {
          change({ writing: comment, comments: kept.comments.filter(({ key }) => key !== comment.key) })
          setArea(areaOf(comment.target.lineageId, draft) ?? area)
          setSending(false)
        }}
        back={() => setSending(false)}
      />
    )
  const place = areas.findIndex(({ lineageId }) => lineageId === area)
  const [before, after] = [areas[place - 1], areas[place + 1]]
  return (
    <div className={styles.reading}>
      <Link className={styles.back} href={paths.call(round.id)}>
        {words.back}
      </Link>
      <p className={styles.kicker}>
        {callWords.round.version(round.designation, round.draft.number)} · {callWords.round.draft(draft.draftNumber)}
      </p>
      <h1 ref={heading}>{draft.details.title}</h1>
      {open && (
        <p className={styles.actions}>
          <Button look="plain" onClick={() => begin(null)}>
            {words.commentWhole}
          </Button>
          <Given count={kept.comments.filter(({ target }) => target.lineageId === null).length} />
          {round.survey && (
            <Link className={buttonLook('plain')} href={paths.callSurvey(round.id)}>
              {surveyWords.link}
            </Link>
          )}
        </p>
      )}
      {form(null)}
      <label className={styles.field}>
        <span>{words.area}</span>
        <select
          value={area}
          onChange={({ currentTarget: { value } }) => go(areas.find((one) => one.lineageId === value)?.lineageId)}
        >
          {areas.map((one) => (
            <option key={one.lineageId} value={one.lineageId}>
              {[one.code, nameOf(one)].filter((part) => part !== null).join(' ')}
            </option>
          ))}
        </select>
      </label>
      <div lang={draft.details.language} dir={textDirection(draft.details.language)}>
        {shown.map(({ statement, depth }) => {
          const { lineageId } = statement
          const asked = round.scope === null || round.scope.includes(lineageId)
          return (
            <DraftStatement
              key={lineageId}
              statement={statement}
              depth={depth}
              ksas={statement.ksas.flatMap((id) => byLineage.get(id) ?? [])}
              given={kept.comments.filter(({ target }) => target.lineageId === lineageId).length}
              comment={open && asked ? () => begin(lineageId) : undefined}
            >
              {form(lineageId)}
            </DraftStatement>
          )
        })}
      </div>
      <nav className={styles.turn} aria-label={words.area}>
        {before && (
          <Button look="plain" onClick={() => go(before.lineageId)}>
            ← {words.previous}: {before.code ?? nameOf(before)}
          </Button>
        )}
        {after && (
          <Button look="plain" onClick={() => go(after.lineageId)}>
            {words.next}: {after.code ?? nameOf(after)} →
          </Button>
        )}
      </nav>
      {open && kept.comments.length + kept.supports.length > 0 && (
        <aside className={styles.bar}>
          <span role="status">{commentWords.support.bar(kept.comments.length, kept.supports.length)}</span>
          <Button
            onClick={() => {
              if (kept.writing !== null) keep(kept.writing)
              setSending(true)
            }}
          >
            {callWords.send.open}
          </Button>
        </aside>
      )}
    </div>
  )
}

/** One branch at the top, in reading order. */
function branchOf(statements: readonly Statement[], area: LineageId | undefined) {
  let top: LineageId | undefined
  return inReadingOrder(statements).filter(({ statement, depth }) => {
    if (depth === 0) top = statement.lineageId
    return top === area
  })
}

/** The branch a statement stands in. */
function areaOf(lineageId: string | null | undefined, { statements }: RoundDraft): LineageId | undefined {
  let top: LineageId | undefined
  for (const { statement, depth } of inReadingOrder(statements)) {
    if (depth === 0) top = statement.lineageId
    if (statement.lineageId === lineageId) return top
  }
  return undefined
}

/** The words a reader marked in a statement; none when the mark goes beyond it. */
function selectionIn(lineageId: LineageId): string {
  const selection = globalThis.getSelection()
  const [from, to] = [selection?.anchorNode, selection?.focusNode]
  const place = document.getElementById(lineageId)
  if (!selection || !place || !from || !to || !place.contains(from) || !place.contains(to)) return ''
  return selection.toString().trim()
}
