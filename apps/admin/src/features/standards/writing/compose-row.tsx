import type { StatementType } from '@touchstone/domain'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { ROW_HEIGHT } from '../outline-row'
import classes from '../outline-tree.module.css'
import { writingText } from './messages'

export interface Composing {
  /** The row of the outline it stands above, and how deep. */
  readonly index: number
  readonly depth: number
  readonly type: StatementType
  onAdd(text: string): void
  onIndent(): void
  onOutdent(): void
  onEnd(): void
  /** Several lines at once. */
  onPasteLines(text: string): void
}

/** A statement before it is one: a line to write in, where it is going to stand. */
export function ComposeRow({ index, depth, type, ...on }: Composing) {
  const input = useRef<HTMLInputElement>(null)
  const note = useId()
  useEffect(() => input.current?.focus(), [index, depth])
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    event.stopPropagation()
    // While an input method composes a character, Enter and Tab are its own.
    if (event.nativeEvent.isComposing) return
    const text = event.currentTarget.value.trim()
    if (event.key === 'Enter') {
      event.preventDefault()
      if (text === '') return on.onEnd()
      on.onAdd(text)
      if (input.current) input.current.value = ''
    } else if (event.key === 'Tab') {
      event.preventDefault()
      if (event.shiftKey) on.onOutdent()
      else on.onIndent()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (text !== '') on.onAdd(text)
      on.onEnd()
    }
  }
  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text/plain')
    event.stopPropagation()
    if (!/[\r\n\t]/.test(text.trim())) return
    event.preventDefault()
    on.onPasteLines(text)
  }
  return (
    <div
      className={classes.compose}
      role="presentation"
      style={{ top: index * ROW_HEIGHT, height: ROW_HEIGHT, ['--depth' as string]: Math.min(depth, 8) }}
    >
      <input
        ref={input}
        aria-label={writingText.compose(type)}
        aria-describedby={note}
        placeholder={`${writingText.compose(type)}. ${writingText.composePlaceholder}`}
        dir="auto"
        maxLength={20_000}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={(event) => event.stopPropagation()}
        onCut={(event) => event.stopPropagation()}
        onBlur={({ currentTarget }) => {
          // What was written is not lost because one clicked elsewhere.
          const text = currentTarget.value.trim()
          if (text !== '') on.onAdd(text)
          on.onEnd()
        }}
      />
      <span id={note} hidden>
        {writingText.composeNote}
      </span>
    </div>
  )
}
