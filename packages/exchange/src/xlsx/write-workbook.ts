// A workbook (Office Open XML) of sheets that hold text and nothing else: every cell is text in value and in format, so that no content
// is ever run and a code such as 1.10 stays what it is when somebody edits it.
import { columnLetters } from '../table/column-letters.js'
import { toXml } from './escapes.js'
import { writeZip } from './write-zip.js'

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** Widths of the columns in characters; the last one goes on. */
  readonly widths: readonly number[]
  /** The row of headings stays in sight. */
  readonly headed: boolean
  /** Letters of columns that may be chosen from a list, with the list. */
  readonly choices?: readonly { readonly column: number; readonly of: readonly string[] }[]
}

const NS = 'http://schemas.openxmlformats.org'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Styles by place in cellXfs: as it comes, text that wraps, headings. */
const TEXT = 1
const HEADING = 2

export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const part = (name: string, xml: string) => ({ name, content: new TextEncoder().encode(HEAD + xml) })
  return writeZip([
    part('[Content_Types].xml', contentTypes(sheets)),
    part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbook(sheets)),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    part('xl/styles.xml', styles()),
    ...sheets.map((sheet, i) => part(`xl/worksheets/sheet${i + 1}.xml`, worksheet(sheet))),
  ])
}

function worksheet({ rows, widths, headed, choices = [] }: Sheet): string {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${TEXT}" customWidth="1"/>`,
  )
  const frozen = headed
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
  const lines = rows.map((cells, i) => {
    const style = headed && i === 0 ? HEADING : TEXT
    const inside = cells.map((cell, column) =>
      cell === '' ? '' : textCell(cell, `${columnLetters(column)}${i + 1}`, style),
    )
    return `<row r="${i + 1}">${inside.join('')}</row>`
  })
  return `<worksheet xmlns="${NS}/spreadsheetml/2006/main">${frozen}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${validations(choices)}</worksheet>`
}

function textCell(text: string, at: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${toXml(text)}</t></is></c>`
}

function validations(choices: NonNullable<Sheet['choices']>): string {
  if (choices.length === 0) return ''
  const each = choices.map(({ column, of }) => {
    const letters = columnLetters(column)
    return `<dataValidation type="list" errorStyle="information" allowBlank="1" showErrorMessage="0" sqref="${letters}2:${letters}100000"><formula1>"${toXml(of.join(','))}"</formula1></dataValidation>`
  })
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`
}

function workbook(sheets: readonly Sheet[]): string {
  const each = sheets.map(({ name }, i) => `<sheet name="${toXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  return `<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${NS}/officeDocument/2006/relationships"><sheets>${each.join('')}</sheets></workbook>`
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${NS}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${NS}/package/2006/relationships">${each.join('')}</Relationships>`
}

function contentTypes(sheets: readonly Sheet[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`
  const each = sheets.map((_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet'))
  return `<Types xmlns="${NS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${each.join('')}</Types>`
}

/** Format 49 is "Text": what is typed into such a cell stays text. */
function styles(): string {
  const xf = (more: string, inside: string) =>
    `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" ${more}>${inside}</xf>`
  const wrap = '<alignment vertical="top" wrapText="1"/>'
  return `<styleSheet xmlns="${NS}/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xf('applyAlignment="1"', wrap)}${xf('applyAlignment="1" applyFont="1"', wrap).replace('fontId="0"', 'fontId="1"')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
