import { IconChevronRight } from '@tabler/icons-react'
import type { LineageId } from '@touchstone/domain'
import type { CSSProperties } from 'react'
import { statementType } from '../../shared/messages'
import { outlineText } from './messages'
import { labelOf, type OutlineRow } from './outline'
import classes from './outline-tree.module.css'

/** In pixels. Every row has it, which is what makes drawing only those in view possible. */
export const ROW_HEIGHT = 36

interface RowProps {
  readonly id: string
  readonly row: OutlineRow
  readonly top: number
  readonly open: boolean
  readonly active: boolean
  readonly chosen: boolean
  readonly onToggle: ((lineageId: LineageId) => void) | undefined
  readonly onChoose: (lineageId: LineageId) => void
}

/** One statement in the outline. */
export function Row({ id, row, top, open, active, chosen, onToggle, onChoose }: RowProps) {
  const { statement, depth, place, siblings, branch } = row
  const style: CSSProperties & Record<'--depth', number> = { top, height: ROW_HEIGHT, '--depth': Math.min(depth, 8) }
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
      data-type={statement.type}
      style={style}
      onClick={() => onChoose(statement.lineageId)}
    >
      <span
        className={classes.toggle}
        data-open={open}
        aria-hidden
        onClick={(event) => {
          if (!branch || !onToggle) return
          event.stopPropagation()
          onToggle(statement.lineageId)
        }}
      >
        {branch && <IconChevronRight size={16} />}
      </span>
      {statement.code !== null && <span className={classes.code}>{statement.code}</span>}
      <span className={classes.label} title={statement.typeLabel ?? statementType[statement.type]}>
        {labelOf(statement)}
      </span>
      {statement.type === 'ksa_group' && <span className={classes.tag}>{outlineText.ksaGroup}</span>}
    </div>
  )
}
