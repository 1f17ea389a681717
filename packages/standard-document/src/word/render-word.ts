import {
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { compose } from '../compose.js'
import type { Composition } from '../composition.js'
import type { Edition } from '../edition.js'
import { words } from '../words.js'
import { bodyOf } from './body.js'
import { closingChildren } from './closing.js'
import { coverChildren } from './cover.js'
import { settled } from './settle.js'
import { FONTS, HAIR, numberingOf, stylesOf, twips } from './styles.js'
import { PAGE_WIDTH } from './tables.js'
import { run, Texts } from './texts.js'

/** The layout by number: raise it with any change to what is written, so that what is kept is written again. */
export const WORD_LAYOUT = 1

/** A4, with the margins of the PDF. */
const PAGE = {
  size: { width: twips(595.3), height: twips(841.9) },
  margin: {
    top: twips(82),
    bottom: twips(74),
    left: twips(71),
    right: twips(71),
    header: twips(36),
    footer: twips(34),
  },
}
/** A gentler grey-brown than Word's own silver: people read the text above it. */
const MARK_COLOUR = 'EFEBE3'
const LONGEST_RUNNING_HEAD = 60

/**
 * Writes a version, or one duty area of it, as a Word document: heading styles, tables, links and a contents field whose entries are
 * there and whose page numbers Word fills in when it opens the file, since only Word knows its pages. Every character is there, whatever the script; the reader's Word has the letters. The same edition gives the same bytes.
 */
export function renderStandardWord(edition: Edition): Promise<Uint8Array> {
  return writeWord(compose(edition), { layout: `Word layout ${WORD_LAYOUT}` })
}

/**
 * Writes what was composed, whatever it is of. The same composition gives the same bytes.
 * @param options.layout named in the file: which layout it was written by
 */
export async function writeWord(
  composition: Composition,
  { layout }: { readonly layout: string },
): Promise<Uint8Array> {
  const { cover, mark, closing } = composition
  const texts = new Texts()
  const front = coverChildren(composition, texts)
  const body = [
    ...contents(composition),
    ...bodyOf(composition.items, texts),
    ...(closing === null ? [] : closingChildren(closing, mark, texts)),
  ]
  const document = new Document({
    title: `${cover.edition.join(' ')}${mark === null ? '' : ` (${mark.word})`}: ${cover.title}`,
    subject: cover.title,
    creator: cover.issuer,
    lastModifiedBy: cover.issuer,
    description: `Touchstone, ${layout}`,
    styles: stylesOf(composition),
    numbering: numberingOf([...texts.starts]),
    sections: [section(composition, front, true), section(composition, body, false)],
  })
  return settled(await Packer.toBuffer(document), composition.madeOn)
}

function section(composition: Composition, children: FileChild[], isCover: boolean): ISectionOptions {
  const { mark } = composition
  const watermark = mark
    ? [
        new Paragraph({
          children: [
            new TextWatermark({
              text: mark.word,
              font: FONTS.heading,
              fontSize: 150,
              color: MARK_COLOUR,
              opacity: 1,
            }),
          ],
        }),
      ]
    : []
  return {
    properties: { type: SectionType.NEXT_PAGE, page: PAGE },
    headers: { default: new Header({ children: [...watermark, isCover ? new Paragraph('') : head(composition)] }) },
    footers: { default: new Footer({ children: [isCover ? new Paragraph('') : foot(composition)] }) },
    children,
  }
}

function head({ cover, mark }: Composition): Paragraph {
  return new Paragraph({
    style: 'Small',
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: HAIR, space: 4 } },
    tabStops: [{ type: 'right', position: twips(PAGE_WIDTH) }],
    children: [
      run([...cover.edition, ...(mark === null ? [] : [mark.word])].join('  ·  '), { bold: true }),
      run(`\t${shortened(cover.part ?? cover.title)}`),
    ],
  })
}

function foot({ cover }: Composition): Paragraph {
  const { CURRENT, TOTAL_PAGES } = PageNumber
  return new Paragraph({
    style: 'Small',
    tabStops: [{ type: 'right', position: twips(PAGE_WIDTH) }],
    children: [
      run(`${shortened(cover.issuer)}\t`),
      new TextRun({ children: [words.pageWord, ' ', CURRENT, ' ', words.ofWord, ' ', TOTAL_PAGES] }),
    ],
  })
}

function shortened(text: string): string {
  return text.length <= LONGEST_RUNNING_HEAD ? text : `${text.slice(0, LONGEST_RUNNING_HEAD - 1).trimEnd()}…`
}

function contents({ items }: Composition): FileChild[] {
  const levels = items.flatMap((item) => (item.kind === 'heading' && item.listed !== null ? [item.level] : []))
  return [
    new Paragraph({ style: 'Edition', children: [run(words.contents)] }),
    new TableOfContents(words.contents, {
      hyperlink: true,
      headingStyleRange: `1-${levels.reduce((deepest, level) => Math.max(deepest, level), 1)}`,
    }),
  ]
}
