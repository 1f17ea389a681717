import type { OutlineRow } from '../outline'
import { labelOf } from '../outline'
import { ROW_HEIGHT } from '../outline-row'
import classes from '../outline-tree.module.css'
import type { DropTarget } from './drop-target'
import { writingText } from './messages'
import type { Drag } from './use-row-drag'

/** Where what is dragged would land. */
export function DropMark({ target: { mark } }: { readonly target: DropTarget }) {
  const depth = mark.kind === 'gap' ? mark.depth : 0
  return (
    <div
      className={mark.kind === 'gap' ? classes.dropGap : classes.dropInto}
      aria-hidden
      style={{ top: mark.index * ROW_HEIGHT, height: ROW_HEIGHT, ['--depth' as string]: Math.min(depth, 10) }}
    />
  )
}

/** What is dragged, beside the pointer. */
export function DragPicture({ drag, rows }: { readonly drag: Drag; readonly rows: readonly OutlineRow[] }) {
  const first = rows.find(({ statement }) => statement.lineageId === drag.branches[0])
  return (
    <div
      className={classes.dragPicture}
      data-possible={drag.target !== null}
      style={{ left: drag.x, top: drag.y }}
      aria-hidden
    >
      {drag.branches.length === 1 && first
        ? [first.statement.code, labelOf(first.statement)].filter(Boolean).join(' ')
        : writingText.dragging(drag.branches.length)}
    </div>
  )
}
