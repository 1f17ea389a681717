import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { statementText } from '../messages'
import { fieldText } from './messages'
import type { Typing } from './use-typing'
import classes from './writing.module.css'

const FIELD = 'evaluationCriteria'

/** The criteria of a performance standard, in the order an evaluator goes through them. */
export function CriteriaField({ typing }: { readonly typing: Typing }) {
  const list = useRef<HTMLFieldSetElement>(null)
  const words = statementText.fields
  const criteria = typing.value(FIELD)
  const set = (next: string[]) => typing.type(FIELD, next)
  /** At once, so that what is typed on goes into the field it is meant for. */
  const setAndFocus = (next: string[], place: number) => {
    flushSync(() => set(next))
    list.current?.querySelectorAll<HTMLElement>('textarea:not([aria-hidden])')[place]?.focus()
  }
  const move = (place: number, to: number) => {
    const moved = criteria[place]
    if (moved === undefined || to < 0 || to >= criteria.length) return
    const rest = criteria.toSpliced(place, 1)
    setAndFocus(rest.toSpliced(to, 0, moved), to)
  }
  const add = (after: number, ...lines: string[]) => {
    setAndFocus(criteria.toSpliced(after + 1, 0, ...lines), after + lines.length)
  }
  function onKeyDown(event: KeyboardEvent, place: number) {
    if (event.nativeEvent.isComposing) return
    const steps = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (event.altKey && steps !== 0) {
      event.preventDefault()
      move(place, place + steps)
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      add(place, '')
    } else if (event.key === 'Backspace' && criteria[place] === '') {
      event.preventDefault()
      setAndFocus(criteria.toSpliced(place, 1), Math.max(0, place - 1))
    }
  }
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>, place: number) {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .map((one) => one.trim())
      .filter(Boolean)
    if (lines.length < 2 || event.currentTarget.value !== '') return
    event.preventDefault()
    setAndFocus(criteria.toSpliced(place, 1, ...lines), place + lines.length - 1)
  }
  return (
    // Hears when its fields are left; it is none itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      ref={list}
      className={classes.list}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) typing.leave(FIELD)
      }}
    >
      <legend>{words.criteria}</legend>
      {criteria.length > 0 && <p className={classes.note}>{fieldText.criterionNote}</p>}
      <ol className={classes.criteria}>
        {criteria.map((criterion, place) => (
          <li key={place}>
            <Textarea
              aria-label={words.criterion(place + 1)}
              dir="auto"
              autosize
              minRows={1}
              maxRows={8}
              value={criterion}
              onChange={({ currentTarget }) => set(criteria.with(place, currentTarget.value))}
              onKeyDown={(event) => onKeyDown(event, place)}
              onPaste={(event) => onPaste(event, place)}
            />
            <div className={classes.rowActions}>
              <Small
                label={fieldText.moveCriterionUp(place + 1)}
                disabled={place === 0}
                onClick={() => move(place, place - 1)}
              >
                <IconArrowUp size={16} aria-hidden />
              </Small>
              <Small
                label={fieldText.moveCriterionDown(place + 1)}
                disabled={place === criteria.length - 1}
                onClick={() => move(place, place + 1)}
              >
                <IconArrowDown size={16} aria-hidden />
              </Small>
              <Small label={statementText.removeCriterion(place + 1)} onClick={() => set(criteria.toSpliced(place, 1))}>
                <IconX size={16} aria-hidden />
              </Small>
            </div>
          </li>
        ))}
      </ol>
      {typing.fault(FIELD) !== undefined && <p className={classes.fault}>{typing.fault(FIELD)}</p>}
      <AddButton label={words.addCriterion} onClick={() => add(criteria.length - 1, '')} />
    </fieldset>
  )
}

interface SmallProps {
  readonly label: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}

export function Small({ label, disabled = false, onClick, children }: SmallProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
      {children}
    </ActionIcon>
  )
}

export function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  )
}
