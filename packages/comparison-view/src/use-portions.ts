import { startTransition, useEffect, useState } from 'react'

const FIRST = 40
const MORE = 120

/**
 * How many of a long list are drawn by now: the first at once, the rest portion by portion while the page can already be used. In the
 * end all of them are there, to be printed, searched by the browser and jumped to.
 */
export function usePortions(total: number, list: unknown): number {
  const [drawn, setDrawn] = useState({ list, count: FIRST })
  const count = drawn.list === list ? drawn.count : FIRST
  useEffect(() => {
    if (count >= total) return undefined
    const soon = setTimeout(() => startTransition(() => setDrawn({ list, count: count + MORE })), 0)
    return () => clearTimeout(soon)
  }, [count, total, list])
  return Math.min(count, total)
}
