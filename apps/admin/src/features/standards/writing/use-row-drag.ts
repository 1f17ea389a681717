// Dragging rows of the outline with a mouse, a pen or a finger. The tree keeps the pointer, so it goes on when rows are scrolled away.
import type { LineageId } from '@touchstone/domain'
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { OutlineRow } from '../outline'
import { ROW_HEIGHT } from '../outline-row'
import { type DropTarget, dropTargetAt } from './drop-target'

/** What may be dragged, and what becomes of it. */
export interface Dragging {
  /** The branches that go along when this row is taken. */
  branchesWith(lineageId: LineageId): readonly LineageId[]
  lastChildOf(parent: LineageId): LineageId | null
  isWithin(lineageId: LineageId | null, above: LineageId): boolean
  onOpen(lineageId: LineageId): void
  onDrop(branches: readonly LineageId[], target: DropTarget): void
}

export interface Drag {
  readonly branches: readonly LineageId[]
  readonly x: number
  readonly y: number
  /** Null where it cannot go. */
  readonly target: DropTarget | null
}

const BEGINS_AFTER_PX = 5
const EDGE_PX = 48
const OPENS_AFTER_MS = 700
const LEVEL_PX = 18
const FIRST_LABEL_PX = 30

export function useRowDrag(
  viewport: RefObject<HTMLDivElement | null>,
  shown: readonly OutlineRow[],
  dragging: Dragging | undefined,
) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const start = useRef<{ x: number; y: number; lineageId: LineageId; pointer: number } | null>(null)
  const held = useRef({ lineageId: '', since: 0 })
  const at = useRef({ x: 0, y: 0 })

  const targetAt = (branches: readonly LineageId[], x: number, y: number): DropTarget | null => {
    const box = viewport.current?.getBoundingClientRect()
    if (!box || !dragging || !viewport.current) return null
    const row = (y - box.top + viewport.current.scrollTop) / ROW_HEIGHT
    const target = dropTargetAt({ row, level: (x - box.left - FIRST_LABEL_PX) / LEVEL_PX }, shown, dragging.lastChildOf)
    return branches.some((branch) => dragging.isWithin(target.place.parent, branch)) ? null : target
  }

  const stop = () => {
    start.current = null
    setDrag(null)
  }

  // While something is held near an edge the outline scrolls, whether the pointer moves or not.
  const active = drag !== null
  useEffect(() => {
    if (!active) return
    let frame = requestAnimationFrame(function step() {
      const element = viewport.current
      const box = element?.getBoundingClientRect()
      if (element && box) {
        const { x, y } = at.current
        const speed = y < box.top + EDGE_PX ? y - box.top - EDGE_PX : Math.max(0, y - box.bottom + EDGE_PX)
        if (speed !== 0) {
          element.scrollTop += speed / 4
          setDrag((now) => now && { ...now, x, y })
        }
      }
      frame = requestAnimationFrame(step)
    })
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      stop()
    }
    document.addEventListener('keydown', onKey, true)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [active, viewport])

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>, lineageId: LineageId, byGrip: boolean) {
      if (!dragging || event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return
      // A finger on a row scrolls; on the grip it takes the row.
      if (event.pointerType === 'touch' && !byGrip) return
      start.current = { x: event.clientX, y: event.clientY, lineageId, pointer: event.pointerId }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const from = start.current
      if (!from || !dragging) return
      const { clientX: x, clientY: y } = event
      at.current = { x, y }
      if (!drag && Math.hypot(x - from.x, y - from.y) < BEGINS_AFTER_PX) return
      if (!drag) viewport.current?.setPointerCapture(from.pointer)
      const branches = drag?.branches ?? dragging.branchesWith(from.lineageId)
      const target = targetAt(branches, x, y)
      setDrag({ branches, x, y, target })
      openAfterWhile(target, event.timeStamp)
    },
    onPointerUp() {
      const dropped = drag && { ...drag, target: targetAt(drag.branches, at.current.x, at.current.y) }
      stop()
      if (dropped?.target) dragging?.onDrop(dropped.branches, dropped.target)
    },
    onPointerCancel: stop,
  }

  /** A closed branch opens when one waits over it. */
  function openAfterWhile(target: DropTarget | null, now: number) {
    const over = target?.mark.kind === 'into' ? shown[target.mark.index] : undefined
    const lineageId = over?.branch ? over.statement.lineageId : ''
    if (lineageId !== held.current.lineageId) held.current = { lineageId, since: now }
    else if (over && lineageId !== '' && now - held.current.since > OPENS_AFTER_MS) {
      held.current = { lineageId: '', since: now }
      dragging?.onOpen(over.statement.lineageId)
    }
  }

  return { drag, handlers }
}
