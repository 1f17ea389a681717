// The survey, one part at a time: a duty area or a piece of a long one, in an order of the visitor's own.
import type { MyInput, PublicRound, RoundDraft } from '@touchstone/contract'
import { surveyBlocks, surveyParts } from '@touchstone/domain'
import '@touchstone/ui/rich-text.css'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { surveyWords as words } from '../../../messages/survey.js'
import { paths } from '../../../paths.js'
import { Button } from '../../../shared/button.js'
import { exactDay } from '../../../shared/dates.js'
import callStyles from '../call.module.css'
import { closingWords, takesRatings } from '../moments.js'
import { givenIn, givenOf, useKeptSurvey } from './kept-survey.js'
import { partName } from './part-name.js'
import { SendSurvey } from './send-survey.js'
import { SurveyItemView } from './survey-item.js'
import styles from './survey.module.css'

interface Props {
  readonly round: PublicRound
  readonly draft: RoundDraft
  readonly mine: MyInput | null
}

export function SurveyView({ round, draft, mine }: Props) {
  const sent = mine?.survey ?? null
  const [kept, change, rate] = useKeptSurvey(round.id, sent)
  const [sending, setSending] = useState(false)
  const top = useRef<HTMLHeadingElement>(null)
  const byLineage = useMemo(() => new Map(draft.statements.map((one) => [one.lineageId, one])), [draft])
  const parts = useMemo(
    () => surveyParts(surveyBlocks(draft.statements, round.scope), kept.seed),
    [draft, round.scope, kept.seed],
  )
  const at = Math.min(kept.part, parts.length - 1)
  const part = parts[at]
  const given = givenIn(parts, kept.ratings)
  const asked = parts.reduce((sum, { items }) => sum + items.length, 0)
  const open = takesRatings(round, sent)
  const stands = sent !== null && sent.submittedAt !== null
  const go = (to: number) => {
    change({ part: to })
    top.current?.focus({ preventScroll: true })
    top.current?.scrollIntoView({ block: 'start' })
  }
  if (sending)
    return (
      <SendSurvey
        round={round}
        mine={mine}
        ratings={given}
        asked={asked}
        back={() => setSending(false)}
        sent={() => change({ ratedAt: null })}
      />
    )
  return (
    <div className={callStyles.reading}>
      <Link className={callStyles.back} href={paths.call(round.id)}>
        {words.back}
      </Link>
      <p className={callStyles.kicker}>{round.title}</p>
      <h1>{words.title}</h1>
      <p className={callStyles.soft}>{closingWords(round)}.</p>
      {open && <p>{words.lead}</p>}
      {!open && !stands && <p className={callStyles.note}>{words.closed}</p>}
      {sent !== null && <p className={callStyles.note}>{sentWords(sent, open)}</p>}
      <label className={callStyles.field}>
        <span>{words.part}</span>
        <select value={at} onChange={({ currentTarget: { value } }) => go(Number(value))}>
          {parts.map((one, i) => (
            <option key={one.items[0]?.lineageId ?? i} value={i}>
              {words.partOption(
                i + 1,
                partName(one, parts, byLineage),
                givenIn([one], kept.ratings).length,
                one.items.length,
              )}
            </option>
          ))}
        </select>
      </label>
      {part !== undefined && (
        <>
          <h2 ref={top} tabIndex={-1} className={styles.partHeading}>
            {partName(part, parts, byLineage)}
            <small>{words.partOf(at + 1, parts.length)}</small>
          </h2>
          <div className={styles.items} inert={!open}>
            {part.items.map((item) => {
              const statement = byLineage.get(item.lineageId)
              return (
                statement !== undefined && (
                  <SurveyItemView
                    key={item.lineageId}
                    statement={statement}
                    language={draft.details.language}
                    kind={item.kind}
                    rating={givenOf(item, kept.ratings)}
                    rate={rate}
                    commentHref={`${paths.callDraft(round.id)}#${item.lineageId}`}
                  />
                )
              )
            })}
          </div>
        </>
      )}
      <nav className={callStyles.turn} aria-label={words.part}>
        {at > 0 && (
          <Button look="plain" onClick={() => go(at - 1)}>
            ← {words.previous}
          </Button>
        )}
        {at < parts.length - 1 && (
          <Button look="plain" onClick={() => go(at + 1)}>
            {words.next} →
          </Button>
        )}
      </nav>
      {open && (
        <aside className={`${callStyles.bar} ${styles.bar}`}>
          <span className={styles.progress}>
            <progress value={given.length} max={asked} aria-label={words.title} />
            <span role="status">{words.rated(given.length, asked)}</span>
          </span>
          <Button disabled={given.length === 0} onClick={() => setSending(true)}>
            {words.finish}
          </Button>
        </aside>
      )}
    </div>
  )
}

function sentWords({ submittedAt, savedAt }: NonNullable<MyInput['survey']>, open: boolean): string {
  if (submittedAt === null) return words.savedFound(exactDay(savedAt))
  return open ? words.found(exactDay(submittedAt)) : words.stands(exactDay(submittedAt))
}
