// Reads a pasted list or spreadsheet range as lines with a level, a code, a title and a text. Says nothing about what they are.

export interface OutlineLine {
  /** In the text, from 1. */
  readonly line: number
  /** 0 at the top; never more than one below the line before. */
  readonly depth: number
  readonly code: string | null
  readonly title: string | null
  readonly text: string
}

interface Row {
  readonly line: number
  /** How far it is set in: empty cells or spaces before its first word. */
  readonly indent: number
  readonly cells: readonly string[]
}

/** A code as people number: `1.2.3`, `A.1`, `PS-12`, `a)`. */
const CODE = /^(?:\p{Lu}{1,6}[-. ]?)?\d{1,4}(?:[.-]\d{1,4})*\p{Ll}?[.)]?$|^\p{L}[.)]$|^\p{Lu}(?:\.\d{1,4})+[.)]?$/u
/** A code that opens a line of words. A number alone counts only with a mark behind it: "3 phases" is no third item. */
const LEADING =
  /^((?:\p{Lu}{1,6}[-.])?\d{1,4}(?:[.-]\d{1,4})+[.)]?|(?:\p{Lu}{1,6}[-.])\d{1,4}|\d{1,4}[.)]|\p{L}[.)])\s+(?=\S)/u
const BARE_NUMBER = /^(\d{1,4})\s+(?=\S)/
const BULLET = /^[-*•–‣▪◦·]\s+/

export function outlineFromText(text: string): OutlineLine[] {
  const rows = rowsOf(text)
  const isNumbered = rows.some(({ cells }) => LEADING.test(cells[0] ?? '')) && rows.every(beginsWithNumber)
  const read = rows.map((row) => ({ ...row, ...partsOf(row.cells, isNumbered) }))
  const isIndented = rows.some(({ indent }) => indent !== rows[0]?.indent)
  const depths = isIndented ? depthsByIndent(rows) : depthsByCode(read)
  return read.map(({ line, code, title, text }, n) => ({ line, depth: depths[n] ?? 0, code, title, text }))
}

function beginsWithNumber({ cells }: Row): boolean {
  const first = cells[0] ?? ''
  return LEADING.test(first) || BARE_NUMBER.test(first)
}

/** A line of cells, code first where the first cell is one, then a title where two cells of words are left. */
function partsOf(cells: readonly string[], isNumbered: boolean): Pick<OutlineLine, 'code' | 'title' | 'text'> {
  const [first = '', ...rest] = cells
  if (rest.length > 0 && CODE.test(first)) {
    const [title = '', ...more] = rest
    return { code: bare(first), ...(more.length > 0 ? { title, text: more.join('\n') } : { title: null, text: title }) }
  }
  const opening = LEADING.exec(first) ?? (isNumbered ? BARE_NUMBER.exec(first) : null)
  const code = opening?.[1] === undefined ? null : bare(opening[1])
  const words = opening === null ? first.replace(BULLET, '') : first.slice(opening[0].length)
  return rest.length > 0 ? { code, title: words, text: rest.join('\n') } : { code, title: null, text: words }
}

function bare(code: string): string {
  return code.replace(/[.)]$/, '')
}

/** Deeper than the line before is one level down; less deep goes back to the level that stood as far in. */
function depthsByIndent(rows: readonly Row[]): number[] {
  const open: number[] = []
  return rows.map(({ indent }) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop()
    open.push(indent)
    return open.length - 1
  })
}

/** By the parts of the codes: 1.1 stands under 1. What has no code stands under the last that has one, if any had. */
function depthsByCode(lines: readonly Pick<OutlineLine, 'code'>[]): number[] {
  const parts = lines.map(({ code }) => (code === null ? undefined : code.split('.').length))
  const fewest = Math.min(...parts.filter((count) => count !== undefined))
  let before = -1
  return parts.map((count) => {
    before = count === undefined ? Math.max(before, 0) : Math.min(count - fewest, before + 1)
    return before
  })
}

/**
 * Rows as spreadsheets put them on the clipboard: cells parted by tabs, a cell with a line break or a tab in quotes. Empty rows are
 * passed over, empty cells at the end too.
 */
function rowsOf(text: string): Row[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const rows: Row[] = []
  let line = 1
  for (const { raw, lines } of recordsOf(source)) {
    const cells = raw.map((cell) => cell.trim())
    const filled = cells.findIndex((cell) => cell !== '')
    if (filled >= 0) {
      const spaces = /^[ \u00A0]*/.exec(raw[filled] ?? '')?.[0].length ?? 0
      // A tab sets in further than any number of spaces people type.
      rows.push({ line, indent: filled * TAB + spaces, cells: cells.slice(filled).filter((cell) => cell !== '') })
    }
    line += lines
  }
  return rows
}

const TAB = 100

interface TextRecord {
  readonly raw: readonly string[]
  /** How many lines of the text it takes. */
  readonly lines: number
}

function* recordsOf(source: string): Generator<TextRecord> {
  // A cell in quotes ends where the quotes do; a quote anywhere else is one.
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y
  let raw: string[] = []
  let lines = 1
  for (let at = 0; at <= source.length; at++) {
    cell.lastIndex = at
    const [whole = '', quoted, plain = ''] = cell.exec(source) ?? []
    raw.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    lines += quoted === undefined ? 0 : quoted.split('\n').length - 1
    at += whole.length
    if (source[at] === '\t') continue
    yield { raw, lines }
    raw = []
    lines = 1
  }
}
