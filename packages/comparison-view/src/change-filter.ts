// Which statements of a comparison are shown: of one part, of one kind of change, with or without what is unchanged. Kept in the
// address, so that a view can be shared and come back to.
import { ChangeKind, type ComparedStatement, LineageId, Significance } from '@touchstone/domain'

export const COUNTED = [...ChangeKind.options, ...Significance.options, 'unchanged'] as const
/** What a statement is counted as. */
export type Counted = (typeof COUNTED)[number]

export interface ChangeFilter {
  readonly area: LineageId | null
  readonly kind: Counted | null
  readonly unchanged: boolean
}

/** A statement to be shown, or a run of unchanged ones of which only the number is. */
export type ShownRow =
  | { readonly kind: 'statement'; readonly statement: ComparedStatement }
  | { readonly kind: 'unchanged'; readonly statements: readonly ComparedStatement[] }

export function readFilter(search: URLSearchParams): ChangeFilter {
  const area = LineageId.safeParse(search.get('area'))
  return {
    area: area.success ? area.data : null,
    kind: COUNTED.find((kind) => kind === search.get('kind')) ?? null,
    unchanged: search.get('unchanged') === 'shown',
  }
}

/** The address with this filter; what else it says stays. */
export function writeFilter(search: URLSearchParams, { area, kind, unchanged }: ChangeFilter): URLSearchParams {
  const next = new URLSearchParams(search)
  for (const [name, value] of [
    ['area', area],
    ['kind', kind],
    ['unchanged', unchanged ? 'shown' : null],
  ] as const)
    if (value === null) next.delete(name)
    else next.set(name, value)
  return next
}

export function countsAs({ kinds, significance }: ComparedStatement, kind: Counted): boolean {
  if (kind === 'unchanged') return kinds.length === 0
  return significance === kind || kinds.some((one) => one === kind)
}

export function shownRows(
  statements: readonly ComparedStatement[],
  { area, kind, unchanged }: ChangeFilter,
): ShownRow[] {
  const rows: ShownRow[] = []
  let run: ComparedStatement[] = []
  const close = () => {
    if (run.length > 0) rows.push({ kind: 'unchanged', statements: run })
    run = []
  }
  let last: LineageId | undefined
  for (const statement of statements) {
    if (area !== null && statement.area !== area) continue
    if (kind !== null && !countsAs(statement, kind)) continue
    // A run ends with its part, so that each part says what is unchanged in it.
    if (statement.area !== last) close()
    last = statement.area
    if (statement.kinds.length === 0 && !unchanged && kind === null) run.push(statement)
    else {
      close()
      rows.push({ kind: 'statement', statement })
    }
  }
  close()
  return rows
}
