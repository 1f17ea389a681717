// The little of WordprocessingML (ISO/IEC 29500-1) a form needs, as text. The library that writes our standards takes 17 seconds for a
// form of 5,000 rows, during which nobody else would be answered; this takes a fraction of one.

export interface Words {
  readonly text: string
  readonly bold?: boolean
  /** Half points. */
  readonly size?: number
  /** Six hexadecimal digits. */
  readonly colour?: string
}

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20)

/** Characters XML cannot hold are shown as what they are: something that cannot be shown. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export function run({ text, bold = false, size, colour }: Words): string {
  const properties = [
    bold ? '<w:b/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/>`,
  ].join('')
  const pieces = text.split('\t').map((piece) => `<w:t xml:space="preserve">${escaped(piece)}</w:t>`)
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${pieces.join('<w:tab/>')}</w:r>`
}

/** @param properties in the order the format sets, as XML */
export function paragraph(words: readonly Words[], properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${words.map(run).join('')}</w:p>`
}

/** A number the program that shows the document works out: the page, or how many there are. */
export function pageField(name: 'PAGE' | 'NUMPAGES', size: number, colour: string): string {
  return `<w:fldSimple w:instr="${name}">${run({ text: '1', size, colour })}</w:fldSimple>`
}

export interface Cell {
  readonly text: string
  /** Points. */
  readonly width: number
}

export function tableRow(cells: readonly Cell[], kind: 'headings' | 'row' | 'blank', size: number): string {
  const properties = {
    headings: '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
    row: '',
    blank: `<w:trPr><w:trHeight w:val="${twips(24)}" w:hRule="atLeast"/></w:trPr>`,
  }[kind]
  const shade = kind === 'headings' ? '<w:shd w:val="clear" w:color="auto" w:fill="EEF0F1"/>' : ''
  const each = cells.map(({ text, width }) => {
    const lines = text
      .split('\n')
      .map((line) => paragraph(line === '' ? [] : [{ text: line, bold: kind === 'headings', size }]))
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${shade}</w:tcPr>${lines.join('')}</w:tc>`
  })
  return `<w:tr>${properties}${each.join('')}</w:tr>`
}

/** @param widths of the columns, in points */
export function table(widths: readonly number[], rows: readonly string[]): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A8F94"/>`)
  const margins = Object.entries({ top: 2, left: 3, bottom: 2, right: 3 }).map(
    ([side, points]) => `<w:${side} w:w="${twips(points)}" w:type="dxa"/>`,
  )
  const whole = twips(widths.reduce((sum, width) => sum + width, 0))
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`)
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins.join('')}</w:tblCellMar></w:tblPr><w:tblGrid>${grid.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
}
