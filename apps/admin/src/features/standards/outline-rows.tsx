import { useElementSize } from '@mantine/hooks'
import type { LineageId } from '@touchstone/domain'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { outlineText } from './messages'
import type { OutlineRow } from './outline'
import { effectOf, typedAhead } from './outline-keys'
import { Row, ROW_HEIGHT } from './outline-row'
import classes from './outline-tree.module.css'
import { scrollFor, windowOf } from './row-window'

const TYPE_AHEAD_MS = 700

interface RowsProps {
  readonly rows: readonly OutlineRow[]
  readonly chosen: LineageId | null
  readonly onChoose: (lineageId: LineageId) => void
  readonly opened: ReadonlySet<LineageId>
  /** Absent while searching: then every branch shown is open. */
  readonly onOpened?: (opened: ReadonlySet<LineageId>) => void
}

/** One element holds the focus and names the active row, so rows out of view need not exist. */
export function Rows({ rows, opened, onOpened, chosen, onChoose }: RowsProps) {
  const prefix = useId()
  const { ref: sizeRef, height } = useElementSize<HTMLDivElement>()
  const viewport = useRef<HTMLDivElement>(null)
  const [scrollTop, setScrollTop] = useState(0)
  const [active, setActive] = useState<LineageId | null>(chosen ?? rows[0]?.statement.lineageId ?? null)
  const typed = useRef({ text: '', at: 0 })
  const { from, to } = windowOf({ scrollTop, height: height || 600, rowHeight: ROW_HEIGHT }, rows.length)
  const domId = (lineageId: LineageId) => `${prefix}${lineageId}`

  const [followed, setFollowed] = useState(chosen)
  if (chosen !== followed) {
    setFollowed(chosen)
    if (chosen !== null) setActive(chosen)
  }
  const chosenIndex = rows.findIndex(({ statement }) => statement.lineageId === chosen)
  // Not when branches open or close above it: then one is looking elsewhere.
  const follow = useEffectEvent(() => scrollTo(viewport.current, chosenIndex))
  useEffect(() => follow(), [chosen])

  function activate(lineageId: LineageId) {
    setActive(lineageId)
    scrollTo(
      viewport.current,
      rows.findIndex(({ statement }) => statement.lineageId === lineageId),
    )
  }

  function toggle(lineageId: LineageId) {
    const next = new Set(opened)
    if (!next.delete(lineageId)) next.add(lineageId)
    onOpened?.(next)
    setActive(lineageId)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const effect = effectOf(event.key, rows, active, opened)
    if (effect) {
      event.preventDefault()
      if (effect.kind === 'move') activate(effect.to)
      else if (effect.kind === 'choose') onChoose(effect.lineageId)
      else if (effect.kind === 'open') onOpened?.(new Set([...opened, ...effect.branches]))
      else toggle(effect.branch)
    } else if (event.key.length === 1 && event.key !== ' ') {
      const text = (event.timeStamp - typed.current.at < TYPE_AHEAD_MS ? typed.current.text : '') + event.key
      typed.current = { text, at: event.timeStamp }
      const target = typedAhead(text, rows, active)
      if (target) activate(target)
    }
  }

  const activeShown = rows.slice(from, to).some(({ statement }) => statement.lineageId === active)
  return (
    <div ref={sizeRef} className={classes.frame}>
      <div
        ref={viewport}
        className={classes.viewport}
        role="tree"
        tabIndex={0}
        aria-label={outlineText.title}
        {...(active !== null && activeShown ? { 'aria-activedescendant': domId(active) } : {})}
        onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: rows.length * ROW_HEIGHT, position: 'relative' }}>
          {rows.slice(from, to).map((row, offset) => (
            <Row
              key={row.statement.lineageId}
              id={domId(row.statement.lineageId)}
              row={row}
              top={(from + offset) * ROW_HEIGHT}
              open={opened.has(row.statement.lineageId)}
              active={row.statement.lineageId === active}
              chosen={row.statement.lineageId === chosen}
              onToggle={onOpened ? toggle : undefined}
              onChoose={(lineageId) => {
                setActive(lineageId)
                onChoose(lineageId)
              }}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

/** The rows are drawn by the scroll event this sets off. */
function scrollTo(element: HTMLElement | null, index: number) {
  if (!element || index < 0) return
  const { scrollTop, clientHeight: height } = element
  element.scrollTop = scrollFor(index, { scrollTop, height, rowHeight: ROW_HEIGHT })
}
