// Lists in one cell, as people write them: a line for each entry. An entry of several lines has its further lines set in by two spaces.

const SET_IN = '  '

export function linesOf(entries: readonly string[]): string {
  return entries.map((entry) => entry.replaceAll('\n', `\n${SET_IN}`)).join('\n')
}

export function entriesIn(cell: string): string[] {
  const entries: string[] = []
  for (const line of cell.split(/\r\n|\r|\n/)) {
    const last = entries.at(-1)
    if (line.startsWith(SET_IN) && last !== undefined)
      entries[entries.length - 1] = `${last}\n${line.slice(SET_IN.length)}`
    else if (line.trim() !== '') entries.push(line)
  }
  return entries
}

/** The longest text a cell of a spreadsheet holds is 32,767 characters; what is longer goes on in a further column of the same name. */
const LONGEST_CELL = 30_000

/** Entries as as many cells as they need; none is none. */
export function cellsOf(entries: readonly string[]): string[] {
  const cells: string[][] = []
  let size = 0
  for (const entry of entries) {
    // Each line of it may be set in.
    const length = linesOf([entry]).length + 1
    const last = cells.at(-1)
    if (last === undefined || size + length > LONGEST_CELL) cells.push([entry])
    else last.push(entry)
    size = last === undefined || size + length > LONGEST_CELL ? length : size + length
  }
  return cells.map(linesOf)
}
