// Which rows of a long list of equal heights have to be drawn.

export interface RowWindow {
  /** First row drawn. */
  readonly from: number
  /** One after the last row drawn. */
  readonly to: number
}

interface Viewport {
  /** All in pixels. */
  readonly scrollTop: number
  readonly height: number
  readonly rowHeight: number
}

/** The rows in view and a few beyond on either side, so that scrolling meets no gaps. */
export function windowOf({ scrollTop, height, rowHeight }: Viewport, count: number, beyond = 8): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight)
  const shown = Math.ceil(height / rowHeight)
  const from = Math.max(0, Math.min(first - beyond, count - shown - beyond))
  return { from, to: Math.min(count, Math.max(from, first + shown + beyond)) }
}

/** Where to scroll so that row `index` is in view: nowhere when it is. */
export function scrollFor(index: number, { scrollTop, height, rowHeight }: Viewport): number {
  const top = index * rowHeight
  if (top < scrollTop) return top
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop
}
