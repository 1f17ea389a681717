// The form as a Word document: A4 on its side, one table whose headings return on every page. The same form gives the same bytes.
import { FORM_HEADINGS, FormColumn, type FormCells } from '@touchstone/domain'
import { writeZip } from '../xlsx/write-zip.js'
import { type FormDocument, formWords } from './form-document.js'
import { escaped, pageField, paragraph, run, table, tableRow, twips } from './word-xml.js'

/** A4 on its side, in points. */
const PAGE = { width: 841.9, height: 595.3, side: 42 } as const
const WIDE = PAGE.width - 2 * PAGE.side
/** The number of a comment stands in the first column, in one line as a rule. */
const WIDTHS = {
  memberBody: 96,
  line: 40,
  clause: 58,
  part: 76,
  type: 52,
  comment: 160,
  proposed: 152,
  observations: 123.9,
} as const satisfies Record<FormColumn, number>
const SOFT = '545B61'
/** Half points. */
const SIZE = 18
const SMALL = 16
const FINE = 14

const OFFICE = 'http://schemas.openxmlformats.org'
const NAMES = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RIGHT_TAB = `<w:tabs><w:tab w:val="right" w:pos="${twips(WIDE)}"/></w:tabs>`

export function writeFormWord(form: FormDocument): Uint8Array {
  const part = (name: string, xml: string) => ({ name, content: new TextEncoder().encode(HEAD + xml) })
  return writeZip([
    part('[Content_Types].xml', contentTypes()),
    part(
      '_rels/.rels',
      relations([
        [`${OFFICE}/officeDocument/2006/relationships/officeDocument`, 'word/document.xml'],
        [`${OFFICE}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ),
    part('docProps/core.xml', properties(form)),
    part(
      'word/_rels/document.xml.rels',
      relations(
        ['styles', 'header', 'footer'].map((name) => [
          `${OFFICE}/officeDocument/2006/relationships/${name}`,
          name === 'styles' ? 'styles.xml' : `${name}1.xml`,
        ]),
      ),
    ),
    part('word/styles.xml', styles()),
    part('word/header1.xml', `<w:hdr ${NAMES}>${header(form)}</w:hdr>`),
    part('word/footer1.xml', `<w:ftr ${NAMES}>${footer(form)}</w:ftr>`),
    part('word/document.xml', `<w:document ${NAMES}><w:body>${body(form)}</w:body></w:document>`),
  ])
}

function body(form: FormDocument): string {
  const { rows, blank } = form
  const columns = FormColumn.options
  const cells = (texts: FormCells) => columns.map((column) => ({ text: texts[column], width: WIDTHS[column] }))
  const nothing = Object.fromEntries(columns.map((column) => [column, ''])) as FormCells
  const lines = [
    tableRow(cells(FORM_HEADINGS), 'headings', SMALL),
    ...rows.map((row) => tableRow(cells(row), 'row', SIZE)),
    ...Array.from({ length: blank }, () => tableRow(cells(nothing), 'blank', SIZE)),
  ]
  const page = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${twips(PAGE.width)}" w:h="${twips(PAGE.height)}" w:orient="landscape"/><w:pgMar w:top="${twips(58)}" w:right="${twips(PAGE.side)}" w:bottom="${twips(48)}" w:left="${twips(PAGE.side)}" w:header="${twips(26)}" w:footer="${twips(24)}" w:gutter="0"/></w:sectPr>`
  // A table is followed by a paragraph: the format asks for one.
  const widths = columns.map((column) => WIDTHS[column])
  return [...front(form), table(widths, lines), paragraph([]), page].join('')
}

function front({ issuer, round, draft, title }: FormDocument): string[] {
  const fact = (name: string, text: string) => paragraph([{ text: `${name}: `, bold: true }, { text }])
  return [
    paragraph([{ text: formWords.title }], '<w:pStyle w:val="Heading1"/>'),
    paragraph([{ text: issuer, size: 22 }], '<w:spacing w:after="120"/>'),
    fact(formWords.document, `${draft}: ${title}`),
    fact(formWords.round, `${round.code}: ${round.title}`),
    fact(formWords.reference, round.id),
    paragraph([]),
    ...formWords.howTo.map(([name, text]) =>
      paragraph([
        { text: `${name} `, bold: true, size: SMALL },
        { text, size: SMALL, colour: '3A4045' },
      ]),
    ),
    paragraph([]),
  ]
}

function header({ round, draft, madeOn }: FormDocument): string {
  const line = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="3" w:color="8A8F94"/></w:pBdr>'
  return paragraph([{ text: `${round.code}  ·  ${draft}`, bold: true }, { text: `\t${madeOn}` }], line + RIGHT_TAB)
}

function footer({ round }: FormDocument): string {
  const said = paragraph([{ text: `${formWords.reference}: ${round.id}\t`, size: FINE, colour: SOFT }], RIGHT_TAB)
  const pages = [
    pageField('PAGE', FINE, SOFT),
    run({ text: ' / ', size: FINE, colour: SOFT }),
    pageField('NUMPAGES', FINE, SOFT),
  ]
  return said.replace('</w:p>', `${pages.join('')}</w:p>`)
}

function styles(): string {
  const heading =
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="40"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>'
  const font = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/>'
  return `<w:styles ${NAMES}><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="${SIZE}"/><w:szCs w:val="${SIZE}"/><w:lang w:val="en"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${heading}</w:styles>`
}

function properties({ issuer, round, madeOn }: FormDocument): string {
  const at = `<dcterms:created xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</dcterms:created>`
  return `<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(`${formWords.title}: ${round.code}`)}</dc:title><dc:creator>${escaped(issuer)}</dc:creator>${at}</cp:coreProperties>`
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${each.join('')}</Relationships>`
}

function contentTypes(): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const override = (name: string, kind: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${type}.${kind}+xml"/>`
  const core =
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
  return `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('header1', 'header')}${override('footer1', 'footer')}${core}</Types>`
}
