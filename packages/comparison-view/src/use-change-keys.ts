import { type RefObject, useCallback, useEffect } from 'react'

/** From change to change by key or by button: the next one gets the focus, so that it is read out and comes into view. */
export function useChangeKeys(list: RefObject<HTMLElement | null>): (direction: 1 | -1) => void {
  const go = useCallback(
    (direction: 1 | -1) => {
      const changes = [...(list.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
      const next = changes[placeAfter(changes, direction)]
      next?.focus({ preventScroll: true })
      next?.scrollIntoView({ block: 'start' })
    },
    [list],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isWriting(event.target)) return
      if (event.key === 'n') go(1)
      if (event.key === 'p') go(-1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [go])
  return go
}

/** From the change that has the focus, or else from what is at the top of the window. */
function placeAfter(changes: readonly HTMLElement[], direction: 1 | -1): number {
  const focused = changes.findIndex((change) => change.contains(document.activeElement))
  if (focused !== -1) return focused + direction
  const below = changes.findIndex((change) => change.getBoundingClientRect().top > 0)
  const from = below === -1 ? changes.length : below
  return direction === 1 ? from : from - 1
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
