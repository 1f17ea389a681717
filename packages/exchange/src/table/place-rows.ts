// Where each row of a table stands and which rows it needs, by whichever of its columns says so: levels first, since they cannot
// contradict themselves; then the parent's ID or code; then a smart level ("1.2.3"); without any of them the list is flat.
import type { Column } from './columns.js'
import type { ReadRow } from './read-table.js'
import { tableFindings } from './table-findings.js'

export interface PlacedRow {
  readonly row: ReadRow
  /** Identifier of the parent; `null` at the top. */
  readonly parent: string | null
  readonly sequence: number | null
}

export interface NeededKsa {
  readonly row: ReadRow
  readonly ksa: string
  readonly sequence: number
}

export function placeRows(rows: readonly ReadRow[]): { places: PlacedRow[]; needs: NeededKsa[] } {
  const codes = rowsByCode(rows)
  for (const sharing of codes.values()) {
    for (const { cells, findings } of sharing.slice(1))
      findings.push(tableFindings.codeRepeated(cells.get('code') ?? '', sharing[0]?.row.number ?? 0))
  }
  const ids = new Set(rows.map(({ identifier }) => identifier.toLowerCase()))
  return { places: placesOf(rows, codes), needs: rows.flatMap((row) => needsOf(row, codes, ids)) }
}

type Codes = ReadonlyMap<string, readonly ReadRow[]>

function placesOf(rows: readonly ReadRow[], codes: Codes): PlacedRow[] {
  const has = (column: Column) => rows.some(({ cells }) => cells.has(column))
  if (has('level')) return byLevel(rows)
  if (has('parentId') || has('parentCode')) return byParent(rows, codes, has('sequence'))
  if (has('smartLevel')) return bySmartLevel(rows)
  return rows.map((row, i) => ({ row, parent: null, sequence: i + 1 }))
}

function byLevel(rows: readonly ReadRow[]): PlacedRow[] {
  const levels = rows.map(({ cells }) => Number(cells.get('level') ?? Number.NaN))
  const top = levels.includes(0) ? 0 : 1
  const path: (string | undefined)[] = []
  return rows.flatMap((row, i): PlacedRow[] => {
    const given = row.cells.get('level')
    const depth = (levels[i] ?? Number.NaN) - top
    if (given === undefined) row.findings.push(tableFindings.levelMissing())
    else if (!Number.isInteger(depth) || depth < 0 || depth > 1_000)
      row.findings.push(tableFindings.levelUnreadable(given))
    else {
      const parent = depth === 0 ? null : path[depth - 1]
      path.length = depth
      path[depth] = row.identifier
      if (parent !== undefined) return [{ row, parent, sequence: i + 1 }]
      row.findings.push(tableFindings.levelJumps(depth + top, depth + top - 1))
    }
    return []
  })
}

function byParent(rows: readonly ReadRow[], codes: Codes, ordered: boolean): PlacedRow[] {
  return rows.flatMap((row, i): PlacedRow[] => {
    const sequence = ordered ? numberIn(row.cells.get('sequence')) : i + 1
    const id = row.cells.get('parentId')?.trim()
    const code = row.cells.get('parentCode')?.trim()
    if (id !== undefined) return [{ row, parent: id, sequence }]
    if (code === undefined) return [{ row, parent: null, sequence }]
    const parents = codes.get(code) ?? []
    if (parents.length === 1) return [{ row, parent: parents[0]?.identifier ?? null, sequence }]
    row.findings.push(
      parents.length === 0
        ? tableFindings.parentUnknown(code)
        : tableFindings.parentAmbiguous(
            code,
            parents.map((one) => one.row.number),
          ),
    )
    return []
  })
}

function bySmartLevel(rows: readonly ReadRow[]): PlacedRow[] {
  const byLevel = new Map(
    rows.flatMap((row) => (row.cells.has('smartLevel') ? [[levelOf(row), row.identifier] as const] : [])),
  )
  return rows.map((row, i) => {
    const level = levelOf(row)
    const cut = level.lastIndexOf('.')
    const sequence = numberIn(level.slice(cut + 1)) ?? i + 1
    return {
      row,
      parent: cut === -1 ? null : (byLevel.get(level.slice(0, cut)) ?? `no row of level ${level.slice(0, cut)}`),
      sequence,
    }
  })
}

function levelOf({ cells }: ReadRow): string {
  return (cells.get('smartLevel') ?? '').trim().replace(/\.$/, '')
}

function needsOf(row: ReadRow, codes: Codes, ids: ReadonlySet<string>): NeededKsa[] {
  const cell = row.cells.get('ksas')
  if (cell === undefined) return []
  const lookUp = (name: string): string | undefined => {
    if (ids.has(name.toLowerCase())) return name
    const named = codes.get(name) ?? []
    if (named.length > 1)
      row.findings.push(
        tableFindings.ksaAmbiguous(
          name,
          named.map((one) => one.row.number),
        ),
      )
    return named[0]?.identifier
  }
  const names = parts(cell, /[;\n]/).flatMap((name) => (codes.has(name) ? name : parts(name, /,/)))
  return names.flatMap((name, i): NeededKsa[] => {
    const ksa = lookUp(name)
    if (ksa === undefined) row.findings.push(tableFindings.ksaUnknown(name))
    return ksa === undefined ? [] : [{ row, ksa, sequence: i + 1 }]
  })
}

function parts(text: string, between: RegExp): string[] {
  return text.split(between).flatMap((part) => part.trim() || [])
}

function rowsByCode(rows: readonly ReadRow[]): Map<string, ReadRow[]> {
  const codes = Map.groupBy(rows, ({ cells }) => cells.get('code')?.trim() ?? '')
  codes.delete('')
  return codes
}

function numberIn(text: string | undefined): number | null {
  const number = Number(text?.trim() || Number.NaN)
  return Number.isFinite(number) ? number : null
}
