// What of an outline is shown and where one is in it: the search, the filters, the open branches, the statements chosen.
import { useDebouncedValue } from '@mantine/hooks'
import type { LineageId } from '@touchstone/domain'
import { useMemo, useState } from 'react'
import { ancestorsOf, filteredRows, type Opened, type OutlineFilter, type OutlineRow, visibleRows } from './outline'
import { only, type Selection, NOTHING_CHOSEN, without } from './writing/selection'

export interface Outline {
  readonly rows: readonly OutlineRow[]
  readonly shown: readonly OutlineRow[]
  readonly filter: OutlineFilter
  setFilter(filter: OutlineFilter): void
  /** How many statements match; null when nothing is sought. */
  readonly found: number | null
  readonly opened: Opened
  /** Absent while searching: then every branch shown is open. */
  readonly setOpened: ((opened: Opened) => void) | undefined
  openWayTo(lineageId: LineageId, itself?: boolean): void
  readonly branches: Opened
  readonly selection: Selection
  select(selection: Selection): void
  /** Says that the address is about to name a statement because the outline is there already: when it does, one may have gone on. */
  expect(lineageId: LineageId): void
}

/** `chosen` is the statement named in the address; `marked` those with a finding. */
export function useOutline(
  rows: readonly OutlineRow[],
  chosen: LineageId | null,
  marked: ReadonlySet<LineageId> | undefined,
): Outline {
  const [filter, setFilter] = useState<OutlineFilter>({ words: '', type: null, marked: false })
  const [words] = useDebouncedValue(filter.words, 150)
  const sought = useMemo(() => filteredRows(rows, { ...filter, words }, marked), [rows, filter, words, marked])
  const [opened, setOpened] = useState<Opened>(() => openAtFirst(rows, chosen))
  const [selection, select] = useState<Selection>(() => (chosen === null ? NOTHING_CHOSEN : only(chosen)))
  const [followed, setFollowed] = useState(chosen)
  const [expected, expect] = useState<LineageId | null>(null)
  const there = useMemo(() => new Set(rows.map(({ statement }) => statement.lineageId)), [rows])
  // A statement reached by a link, and not from the outline, is found in it too; one that was undone before the address said so is gone.
  if (chosen !== followed) {
    setFollowed(chosen)
    expect(null)
    if (chosen !== null && chosen !== expected && there.has(chosen)) {
      setOpened(new Set([...opened, ...wayTo(rows, chosen)]))
      if (!selection.chosen.has(chosen)) select(only(chosen))
    }
  }
  const branches = useMemo(
    () => new Set(rows.filter(({ branch }) => branch).map(({ statement }) => statement.lineageId)),
    [rows],
  )
  const kept = without(selection, (one) => there.has(one), null)
  if (kept !== selection) select(kept)
  const shown = useMemo(() => sought?.rows ?? visibleRows(rows, opened), [rows, opened, sought])
  return {
    rows,
    shown,
    filter,
    setFilter,
    found: sought?.found ?? null,
    opened: sought ? branches : opened,
    setOpened: sought ? undefined : setOpened,
    openWayTo: (lineageId, itself = false) =>
      setOpened((now) => new Set([...now, ...wayTo(rows, lineageId), ...(itself ? [lineageId] : [])])),
    branches,
    selection: kept,
    select,
    expect,
  }
}

/** A short outline is open to its second level; the way to a statement named in the address is open in any case. */
function openAtFirst(rows: readonly OutlineRow[], chosen: LineageId | null): Set<LineageId> {
  const opened = new Set(chosen === null ? [] : wayTo(rows, chosen))
  const top = rows.filter(({ depth, branch }) => depth === 0 && branch)
  if (top.length <= 3) for (const { statement } of top) opened.add(statement.lineageId)
  return opened
}

function wayTo(rows: readonly OutlineRow[], lineageId: LineageId): LineageId[] {
  return ancestorsOf(rows, lineageId).map(({ statement }) => statement.lineageId)
}
