// One comment as it is written. Everything typed is kept at once, so that a closed browser loses nothing.
import { CommentContent, CommentType, Stance, type Statement, type TargetField, wordsAt } from '@touchstone/domain'
import { nameOf } from '@touchstone/rich-text'
import '@touchstone/ui/redline.css'
import { RedlineText } from '@touchstone/ui/redline'
import { useEffect, useId, useRef, useState } from 'react'
import { callWords } from '../../messages/call-for-input.js'
import { Button } from '../../shared/button.js'
import styles from './call.module.css'
import { FilePicker } from './file-picker.js'
import { contentOf, type WrittenComment } from './kept-input.js'

const words = callWords.form

interface Props {
  readonly comment: WrittenComment
  /** `null` for the draft as a whole. */
  readonly statement: Statement | null
  readonly change: (comment: WrittenComment) => void
  readonly keep: (comment: WrittenComment) => void
  readonly discard: () => void
  readonly keepLabel?: string
  readonly discardLabel?: string
}

export function CommentForm({
  comment,
  statement,
  change,
  keep,
  discard,
  keepLabel = words.keep,
  discardLabel = words.discard,
}: Props) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const set = (some: Partial<WrittenComment>) => change({ ...comment, ...some })
  const { target, proposedText } = comment
  const frozen = statement && target.field !== null ? (wordsAt(statement, target.field, target.index) ?? '') : ''
  useEffect(() => heading.current?.focus(), [comment.key])

  function finish() {
    const checked = CommentContent.safeParse(contentOf(comment))
    if (checked.success) {
      keep({ ...comment, ...checked.data })
      return
    }
    setProblems(Object.fromEntries(checked.error.issues.map(({ path, message }) => [String(path[0]), message])))
    document.getElementById(`${id}-${String(checked.error.issues[0]?.path[0])}`)?.focus()
  }
  // Of the draft as a whole it stands below the title of the page, of a statement below that one's.
  const Heading = statement === null ? 'h2' : 'h3'
  const fault = (field: string) => problems[field] !== undefined && <p className={styles.fault}>{problems[field]}</p>
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <Heading ref={heading} tabIndex={-1}>
        {statement === null ? words.wholeHeading : words.heading(statement.code ?? nameOf(statement))}
      </Heading>
      {statement !== null && target.field !== null && (
        <label className={styles.field}>
          <span>{words.about}</span>
          <select
            value={placeOf(target.field, target.index)}
            onChange={({ currentTarget: { value } }) => {
              const place = placesOf(statement).find((one) => placeOf(one.field, one.index) === value)
              // Words proposed for one part are none for another.
              if (place)
                set({ target: { ...target, field: place.field, index: place.index, quote: null }, proposedText: null })
            }}
          >
            {placesOf(statement).map(({ field, index, label }) => (
              <option key={placeOf(field, index)} value={placeOf(field, index)}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {target.quote !== null && (
        <div>
          <p className={styles.label}>{words.quoted}</p>
          <blockquote className={styles.quote}>{target.quote.exact}</blockquote>
          <Button look="plain" onClick={() => set({ target: { ...target, quote: null } })}>
            {words.forget}
          </Button>
        </div>
      )}
      <fieldset className={styles.choices}>
        <legend>{words.stance}</legend>
        {Stance.options.map((stance) => (
          <label key={stance}>
            <input
              type="radio"
              name={`${id}-stance`}
              checked={comment.stance === stance}
              onChange={() => set({ stance })}
            />
            <span>{callWords.stances[stance]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>{words.type}</legend>
        {CommentType.options.map((type) => (
          <label key={type}>
            <input type="radio" name={`${id}-type`} checked={comment.type === type} onChange={() => set({ type })} />
            <span>
              {callWords.types[type].name} <span className={styles.soft}>{callWords.types[type].hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label className={styles.field}>
        <span>{words.text}</span>
        <span className={styles.hint}>{words.textHint}</span>
        <textarea
          id={`${id}-text`}
          rows={4}
          dir="auto"
          value={comment.text}
          aria-invalid={problems['text'] !== undefined}
          onInput={({ currentTarget: { value } }) => set({ text: value })}
        />
      </label>
      {fault('text')}
      {statement !== null && proposedText === null && (
        <p>
          <Button id={`${id}-proposedText`} look="plain" onClick={() => set({ proposedText: frozen })}>
            {words.propose}
          </Button>
        </p>
      )}
      {statement !== null && proposedText !== null && (
        <>
          <label className={styles.field}>
            <span>{words.proposed}</span>
            <span className={styles.hint}>{words.proposedHint}</span>
            <textarea
              id={`${id}-proposedText`}
              rows={5}
              dir="auto"
              value={proposedText}
              aria-invalid={problems['proposedText'] !== undefined}
              onInput={({ currentTarget: { value } }) => set({ proposedText: value })}
            />
          </label>
          <div>
            <p className={styles.label}>{words.redline}</p>
            <p className={styles.words}>
              <RedlineText before={frozen} after={proposedText} words={callWords.redline} />
            </p>
            <Button look="plain" onClick={() => set({ proposedText: null })}>
              {words.dropProposal}
            </Button>
          </div>
        </>
      )}
      {fault('proposedText')}
      {keepLabel === words.keep && <FilePicker commentKey={comment.key} />}
      <p className={styles.actions}>
        <Button type="submit">{keepLabel}</Button>
        <Button look="plain" onClick={discard}>
          {discardLabel}
        </Button>
      </p>
      {keepLabel === words.keep && <p className={styles.soft}>{words.kept}</p>}
    </form>
  )
}

interface Place {
  readonly field: TargetField
  readonly index: number | null
  readonly label: string
}

const placeOf = (field: TargetField, index: number | null) => `${field} ${index ?? ''}`

/** Every part of a statement that can be commented on; empty ones too, because what is missing is the point of many comments. */
function placesOf({ evaluationCriteria, equipment, title, ksas, type }: Statement): Place[] {
  const one = (field: TargetField): Place => ({ field, index: null, label: callWords.fields[field] })
  const each = (field: TargetField, texts: readonly string[]): Place[] =>
    texts.map((text, index) => ({ field, index, label: `${callWords.fields[field]}: ${shortened(text)}` }))
  const performed = type === 'performance_standard'
  return [
    one('statement'),
    ...(title === null ? [] : [one('title')]),
    one('text'),
    ...each('evaluationCriteria', evaluationCriteria),
    ...(performed ? [one('accuracyLevel')] : []),
    ...each(
      'equipment',
      equipment.map(({ text }) => text),
    ),
    ...(performed ? [one('assignment')] : []),
    ...(ksas.length > 0 || performed ? [one('ksas')] : []),
    one('notes'),
    one('structure'),
  ]
}

function shortened(text: string): string {
  return text.length > 50 ? `${text.slice(0, 49)}…` : text
}
