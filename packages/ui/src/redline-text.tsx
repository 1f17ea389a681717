// A text with what was taken out of it and what was put in: struck through and underlined, coloured besides, and said in words to
// who does not see it. Styled by redline.css.
import { useMemo, type ReactNode } from 'react'
import { listRedline, redline } from '@touchstone/rich-text/redline'

/** What a screen reader is told where a passage begins that is gone or new, and where it ends. */
export interface RedlineWords {
  readonly gone: string
  readonly new: string
  readonly end: string
}

interface TextProps {
  readonly before: string
  readonly after: string
  readonly words: RedlineWords
}

export function RedlineText({ before, after, words }: TextProps) {
  const parts = useMemo(() => redline(before, after), [before, after])
  return (
    <span className="ts-redline" dir="auto">
      {parts.map(({ kind, text }, place) =>
        kind === 'same' ? (
          text
        ) : (
          <Marked key={place} kind={kind} words={words}>
            {text}
          </Marked>
        ),
      )}
    </span>
  )
}

interface ListProps {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly words: RedlineWords
  /** For items that are names of something: what is shown for one. */
  readonly show?: ((item: string) => ReactNode) | undefined
}

/** A list, item by item. */
export function RedlineList({ before, after, words, show }: ListProps) {
  const parts = useMemo(() => listRedline(before, after, show && isNever), [before, after, show])
  return (
    <ul className="ts-redline-list">
      {parts.map((part, place) => (
        <li key={place} data-kind={part.kind}>
          {part.kind === 'edited' ? (
            <RedlineText before={part.before} after={part.after} words={words} />
          ) : (
            <Marked kind={part.kind} words={words}>
              {show ? show(part.text) : part.text}
            </Marked>
          )}
        </li>
      ))}
    </ul>
  )
}

const isNever = () => false

interface MarkedProps {
  readonly kind: 'same' | 'gone' | 'new'
  readonly words: RedlineWords
  readonly children: ReactNode
}

export function Marked({ kind, words, children }: MarkedProps) {
  if (kind === 'same') return <span dir="auto">{children}</span>
  const Mark = kind === 'gone' ? 'del' : 'ins'
  return (
    <Mark className="ts-redline-mark">
      {/* Apart from the text, whose direction they must not decide. */}
      <span className="ts-unseen" dir="auto">{` ${words[kind]} `}</span>
      {children}
      <span className="ts-unseen" dir="auto">{` ${words.end} `}</span>
    </Mark>
  )
}
