import { useElementSize } from '@mantine/hooks'
import type { LineageId } from '@touchstone/domain'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { outlineText } from './messages'
import { effectOf, typedAhead } from './outline-keys'
import { Row, ROW_HEIGHT, type RowHandlers } from './outline-row'
import classes from './outline-tree.module.css'
import { scrollFor, windowOf } from './row-window'
import type { Outline } from './use-outline'
import { type Composing, ComposeRow } from './writing/compose-row'
import { DragPicture, DropMark } from './writing/drag-picture'
import { only, type Selection, through, toggled } from './writing/selection'
import { type Command, commandOf } from './writing/shortcuts'
import { type Dragging, useRowDrag } from './writing/use-row-drag'

const TYPE_AHEAD_MS = 700

export interface TreeHandle {
  focus(): void
}

/** What the rows of a draft can do besides being read. */
export interface RowsWriting {
  readonly handle: React.Ref<TreeHandle>
  run(command: Command): void
  readonly dragging: Dragging
  readonly composing: Composing | null
  readonly leaving: ReadonlySet<LineageId>
  onClipboard(kind: 'copy' | 'cut' | 'paste', event: ClipboardEvent): void
  /** The only choice again, and nothing is cut. */
  onEscape(): void
}

interface RowsProps {
  readonly outline: Outline
  readonly chosen: LineageId | null
  readonly onChoose: (lineageId: LineageId) => void
  readonly markOf: ((lineageId: LineageId) => ReactNode) | undefined
  readonly writing: RowsWriting | undefined
}

/** One element holds the focus and names the active row, so rows out of view need not exist. */
export function Rows({ outline, chosen, onChoose, markOf, writing }: RowsProps) {
  const { shown: rows, opened, setOpened, selection, select } = outline
  const prefix = useId()
  const { ref: sizeRef, height } = useElementSize<HTMLDivElement>()
  const viewport = useRef<HTMLDivElement>(null)
  useImperativeHandle(writing?.handle, () => ({ focus: () => viewport.current?.focus({ preventScroll: true }) }), [])
  const [scrollTop, setScrollTop] = useState(0)
  const active = selection.active ?? rows[0]?.statement.lineageId ?? null
  const typed = useRef({ text: '', at: 0 })
  const { from, to } = windowOf({ scrollTop, height: height || 600, rowHeight: ROW_HEIGHT }, rows.length)
  const domId = (lineageId: LineageId) => `${prefix}${lineageId}`
  const { drag, handlers } = useRowDrag(viewport, rows, writing?.dragging)
  const composing = writing?.composing ?? null

  const activeIndex = rows.findIndex(({ statement }) => statement.lineageId === selection.active)
  // Not when branches open or close above it: then one is looking elsewhere.
  const follow = useEffectEvent(() => scrollTo(viewport.current, activeIndex))
  useEffect(() => follow(), [selection.active])
  const followComposing = useEffectEvent(() => scrollTo(viewport.current, composing?.index ?? -1))
  useEffect(() => followComposing(), [composing?.index])

  function toggle(lineageId: LineageId) {
    const next = new Set(opened)
    if (!next.delete(lineageId)) next.add(lineageId)
    setOpened?.(next)
    if (!writing) select({ ...selection, active: lineageId })
  }

  function click(lineageId: LineageId, event: MouseEvent) {
    if (writing && event.shiftKey) return select(through(selection, lineageId, idsOf()))
    if (writing && (event.ctrlKey || event.metaKey)) return select(toggled(selection, lineageId))
    select(only(lineageId))
    return onChoose(lineageId)
  }

  const idsOf = () => rows.map(({ statement }) => statement.lineageId)

  function onKeyDown(event: KeyboardEvent) {
    const command = writing && commandOf(event)
    if (command) {
      event.preventDefault()
      writing.run(command)
      return
    }
    if (writing && chooseSeveral(event)) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const effect = effectOf(event.key, rows, active, opened)
    if (effect) {
      event.preventDefault()
      if (effect.kind === 'move') select(writing ? only(effect.to) : { ...selection, active: effect.to })
      else if (effect.kind === 'choose') choose(effect.lineageId)
      else if (effect.kind === 'open') setOpened?.(new Set([...opened, ...effect.branches]))
      else toggle(effect.branch)
    } else if (event.key.length === 1 && event.key !== ' ') {
      const text = (event.timeStamp - typed.current.at < TYPE_AHEAD_MS ? typed.current.text : '') + event.key
      typed.current = { text, at: event.timeStamp }
      const target = typedAhead(text, rows, active)
      if (target) select(writing ? only(target) : { ...selection, active: target })
    }
  }

  function choose(lineageId: LineageId) {
    select(only(lineageId))
    onChoose(lineageId)
  }

  function chooseSeveral(event: KeyboardEvent): boolean {
    if (event.key === 'Escape') {
      writing?.onEscape()
      return true
    }
    if (event.key === ' ' && (event.ctrlKey || event.shiftKey) && active !== null) {
      event.preventDefault()
      select(event.shiftKey ? through(selection, active, idsOf()) : toggled(selection, active))
      return true
    }
    if (!event.shiftKey || event.altKey || event.metaKey) return false
    const effect = effectOf(event.key, rows, active, opened)
    if (effect?.kind !== 'move') return false
    event.preventDefault()
    select(through({ ...selection, anchor: selection.anchor ?? active }, effect.to, idsOf()))
    return true
  }

  const latest = useRef({ toggle, click, down: handlers.onPointerDown })
  useEffect(() => {
    latest.current = { toggle, click, down: handlers.onPointerDown }
  })
  const isWriting = writing !== undefined
  const canToggle = setOpened !== undefined
  // The same for every row and every drawing, so that a row is drawn anew only when it is another.
  const rowHandlers = useMemo<RowHandlers>(
    () => ({
      onToggle: canToggle ? (lineageId) => latest.current.toggle(lineageId) : undefined,
      onClick: (lineageId, event) => latest.current.click(lineageId, event),
      ...(isWriting && { onPointerDown: (event, lineageId, byGrip) => latest.current.down(event, lineageId, byGrip) }),
    }),
    [canToggle, isWriting],
  )

  const activeShown = rows.slice(from, to).some(({ statement }) => statement.lineageId === active)
  const isChosen = (lineageId: LineageId) => (isWriting ? isSelected(selection, lineageId) : lineageId === chosen)
  const leaving = drag ? new Set(drag.branches) : writing?.leaving
  const shift = (index: number) => index + (composing && index >= composing.index ? 1 : 0)
  return (
    <div ref={sizeRef} className={classes.frame}>
      <div
        ref={viewport}
        className={classes.viewport}
        role="tree"
        tabIndex={0}
        aria-label={outlineText.title}
        aria-multiselectable={isWriting}
        data-dragging={drag !== null}
        {...(active !== null && activeShown ? { 'aria-activedescendant': domId(active) } : {})}
        onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
        onKeyDown={onKeyDown}
        {...(writing && {
          onPointerMove: handlers.onPointerMove,
          onPointerUp: handlers.onPointerUp,
          onPointerCancel: handlers.onPointerCancel,
          onCopy: (event: ClipboardEvent) => writing.onClipboard('copy', event),
          onCut: (event: ClipboardEvent) => writing.onClipboard('cut', event),
          onPaste: (event: ClipboardEvent) => writing.onClipboard('paste', event),
        })}
      >
        <div
          role="presentation"
          style={{ height: (rows.length + (composing ? 1 : 0)) * ROW_HEIGHT, position: 'relative' }}
        >
          {rows.slice(from, to).map((row, offset) => (
            <Row
              key={row.statement.lineageId}
              id={domId(row.statement.lineageId)}
              row={row}
              top={shift(from + offset) * ROW_HEIGHT}
              open={opened.has(row.statement.lineageId)}
              active={row.statement.lineageId === active}
              chosen={isChosen(row.statement.lineageId)}
              leaving={leaving?.has(row.statement.lineageId) ?? false}
              mark={markOf?.(row.statement.lineageId)}
              handlers={rowHandlers}
            />
          ))}
          {drag?.target && <DropMark target={drag.target} />}
        </div>
      </div>
      {composing && (
        <div className={classes.composeLayer} style={{ ['--scrolled' as string]: `${scrollTop}px` }}>
          <ComposeRow {...composing} />
        </div>
      )}
      {drag && <DragPicture drag={drag} rows={rows} />}
    </div>
  )
}

function isSelected({ chosen }: Selection, lineageId: LineageId): boolean {
  return chosen.has(lineageId)
}

/** The rows are drawn by the scroll event this sets off. */
function scrollTo(element: HTMLElement | null, index: number) {
  if (!element || index < 0) return
  const { scrollTop, clientHeight: height } = element
  element.scrollTop = scrollFor(index, { scrollTop, height, rowHeight: ROW_HEIGHT })
}
