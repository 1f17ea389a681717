import { IconChevronRight, IconGripVertical } from '@tabler/icons-react'
import type { LineageId } from '@touchstone/domain'
import { type CSSProperties, memo, type MouseEvent, type PointerEvent, type ReactNode } from 'react'
import { statementType } from '../../shared/messages'
import { outlineText } from './messages'
import { labelOf, type OutlineRow } from './outline'
import classes from './outline-tree.module.css'

/** In pixels. Every row has it, which is what makes drawing only those in view possible. */
export const ROW_HEIGHT = 36

export interface RowHandlers {
  readonly onToggle: ((lineageId: LineageId) => void) | undefined
  readonly onClick: (lineageId: LineageId, event: MouseEvent) => void
  /** Present where rows can be dragged. */
  readonly onPointerDown?: (event: PointerEvent<HTMLElement>, lineageId: LineageId, byGrip: boolean) => void
}

interface RowProps {
  readonly id: string
  readonly row: OutlineRow
  readonly top: number
  readonly open: boolean
  readonly active: boolean
  readonly chosen: boolean
  /** About to be moved: it was cut, or is being dragged. */
  readonly leaving: boolean
  readonly mark: ReactNode
  readonly handlers: RowHandlers
}

/** One statement in the outline. */
export const Row = memo(function Row({ id, row, top, open, active, chosen, leaving, mark, handlers }: RowProps) {
  const { statement, depth, place, siblings, branch } = row
  const { lineageId } = statement
  const { onToggle, onClick, onPointerDown } = handlers
  const style: CSSProperties & Record<'--depth', number> = { top, height: ROW_HEIGHT, '--depth': Math.min(depth, 10) }
  return (
    // Keys are handled by the tree, which holds the focus for all its rows.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={chosen}
      {...(branch ? { 'aria-expanded': open } : {})}
      className={classes.row}
      data-active={active}
      data-leaving={leaving}
      data-type={statement.type}
      style={style}
      onClick={(event) => onClick(lineageId, event)}
      onPointerDown={onPointerDown && ((event) => onPointerDown(event, lineageId, false))}
    >
      <span
        className={classes.toggle}
        data-open={open}
        aria-hidden
        onClick={(event) => {
          if (!branch || !onToggle) return
          event.stopPropagation()
          onToggle(lineageId)
        }}
      >
        {branch && <IconChevronRight size={16} />}
      </span>
      {statement.code !== null && <span className={classes.code}>{statement.code}</span>}
      <span className={classes.label} dir="auto" title={statement.typeLabel ?? statementType[statement.type]}>
        {labelOf(statement)}
      </span>
      <span className={classes.marks}>
        {statement.type === 'ksa_group' && <span className={classes.tag}>{outlineText.ksaGroup}</span>}
        {mark}
        {onPointerDown && (
          <span
            className={classes.grip}
            aria-hidden
            onPointerDown={(event) => {
              event.stopPropagation()
              onPointerDown(event, lineageId, true)
            }}
          >
            <IconGripVertical size={16} />
          </span>
        )}
      </span>
    </div>
  )
})
