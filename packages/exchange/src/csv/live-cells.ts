// Cells a spreadsheet would take for a formula. On the way out an apostrophe makes them text, as spreadsheets themselves do; on the
// way in that apostrophe is taken off again, so that nothing is changed by going there and back.

/** What a formula begins with, in any of its spellings; a full-width sign is one to some spreadsheets. */
const LIVE = /^'*[=+\-@\t\r\n＝＋－＠]/u

export function asText(cell: string): string {
  return LIVE.test(cell) ? `'${cell}` : cell
}

export function fromText(cell: string): string {
  return cell.startsWith("'") && LIVE.test(cell) ? cell.slice(1) : cell
}
