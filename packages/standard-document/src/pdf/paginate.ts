// Stacks strips onto pages. What belongs together stays together, unless it is taller than a page.
import type { Strip } from './strip.js'

export interface PlacedStrip {
  readonly strip: Strip
  /** From the top of the text. */
  readonly y: number
  /** Repeated from a page before, so no part of the content. */
  readonly again?: true
}

export interface Page {
  readonly strips: readonly PlacedStrip[]
  /** What the running head says. */
  readonly running: string
}

export function paginate(strips: readonly Strip[], height: number): Page[] {
  const pages: { strips: PlacedStrip[]; running: string }[] = []
  let [y, running] = [0, '']
  const turn = () => {
    pages.push({ strips: [], running })
    y = 0
  }
  const put = (strip: Strip) => {
    const page = pages.at(-1)
    if (page === undefined) return
    if (page.strips.length > 0) y += strip.before
    else
      for (const head of strip.overhead) {
        page.strips.push({ strip: head, y, again: true })
        y += head.height
      }
    page.strips.push({ strip, y })
    y += strip.height
    if (strip.running !== null) {
      // A head names what begins on its page rather than what ends there.
      if (page.strips.length === 1) page.running = strip.running
      running = strip.running
    }
  }
  for (const group of groupsOf(strips)) {
    const [first] = group
    if (first === undefined) continue
    const isEmpty = pages.at(-1)?.strips.length === 0
    const needed = heightOf(group)
    if (pages.length === 0 || (first.newPage && !isEmpty)) turn()
    else if (y + (isEmpty ? 0 : first.before) + needed > height && needed <= height && !isEmpty) turn()
    for (const strip of group) {
      if (y + strip.before + strip.height > height && pages.at(-1)?.strips.length !== 0) turn()
      put(strip)
    }
  }
  return pages
}

function groupsOf(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = []
  let open = false
  for (const strip of strips) {
    if (open && !strip.newPage) groups.at(-1)?.push(strip)
    else groups.push([strip])
    open = strip.keepWithNext
  }
  return groups
}

function heightOf(group: readonly Strip[]): number {
  return group.reduce((sum, strip, index) => sum + strip.height + (index === 0 ? 0 : strip.before), 0)
}
