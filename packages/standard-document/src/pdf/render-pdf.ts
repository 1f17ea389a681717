import { AccessibleDocument, bytesOf } from '@touchstone/typesetting'
import { CLOSING } from '../closing-heading.js'
import { compose } from '../compose.js'
import type { Anchor, Composition, Heading, Item } from '../composition.js'
import type { Edition } from '../edition.js'
import { flattened } from '../flatten-logo.js'
import { closingStrips, replacedStrips } from './closing.js'
import { contentsStrips } from './contents.js'
import { BAND_WIDTH, layOutCover } from './cover.js'
import { Pen } from './draw.js'
import { stripsOf } from './flow.js'
import { voicesOf, type StandardFonts } from './fonts.js'
import { Furniture } from './furniture.js'
import { addOutline } from './outline.js'
import { paginate, type Page } from './paginate.js'
import type { Setting } from './lines.js'
import { Typesetter } from './settable.js'
import { MARGIN, SHEET, TEXT_HEIGHT } from './sheet.js'
import type { Tag } from './strip.js'

/** The layout by number: raise it with any change to what is drawn, so that what is kept is drawn again. */
export const STANDARD_LAYOUT = 1

/** Pages drawn before somebody is told again. */
const PAGES_PER_WORD = 20

export interface RenderedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Characters that no face can print; each is shown by a sign in its place, and the last page names them. */
  readonly replaced: readonly string[]
}

/**
 * Draws a version, or one duty area of it: A4, PDF 1.7, PDF/A-3a and PDF/UA-1, with bookmarks, a list of contents and links. The same
 * edition gives the same bytes.
 */
export function renderStandardPdf(edition: Edition, fonts: StandardFonts): Promise<RenderedPdf> {
  return printPdf(compose(edition), fonts, { layout: `standard layout ${STANDARD_LAYOUT}` })
}

export interface PrintOptions {
  /** Named in the file: which layout it was drawn by. */
  readonly layout: string
  /** Told how much is drawn, 0..1. */
  readonly progress?: (done: number) => void
}

/** Draws what was composed, whatever it is of. The same composition gives the same bytes. */
export async function printPdf(
  composition: Composition,
  fonts: StandardFonts,
  { layout, progress }: PrintOptions,
): Promise<RenderedPdf> {
  const setting: Setting = { voices: voicesOf(fonts), typesetter: new Typesetter(), accent: composition.accent }
  const root: Tag = { role: 'Document', parent: null }
  const cover = layOutCover(composition, root, setting)
  const strips = stripsOf(composition.items, root, setting)
  const body = paginate(
    composition.closing === null ? [...strips, ...replacedStrips(root, setting)] : strips,
    TEXT_HEIGHT,
  )
  const closing =
    composition.closing === null
      ? []
      : paginate(closingStrips(composition.closing, composition.mark, root, setting), TEXT_HEIGHT)
  const contents = contentsPages(composition, root, setting, [...body, ...closing])
  const pages = [...contents, ...body, ...closing]
  const document = new AccessibleDocument({
    info: infoOf(composition, setting, layout),
    faces: Object.values(fonts),
    width: SHEET.width,
    height: SHEET.height,
    lang: composition.language,
  })
  const pen = new Pen(document, root)
  const furniture = new Furniture(pen, composition, setting, pages.length + 1)
  furniture.mark()
  drawCover(pen, composition, cover)
  pages.forEach((page, index) => {
    pen.endPage()
    document.addPage()
    furniture.draw(page.running, index + 2)
    for (const { strip, y, again } of page.strips)
      if (again) pen.again(strip, MARGIN.top + y)
      else pen.strip(strip, MARGIN.top + y)
    if (index % PAGES_PER_WORD === 0) progress?.(index / pages.length)
  })
  pen.end()
  addOutline(document, pages)
  return { bytes: await bytesOf(document), pages: pages.length + 1, replaced: setting.typesetter.replaced() }
}

/** Laid out twice: first to learn how many pages the contents take, then with the numbers that follow from it. */
function contentsPages(composition: Composition, root: Tag, setting: Setting, following: readonly Page[]): Page[] {
  const items: (Item | Heading)[] = [...composition.items, ...(composition.closing === null ? [] : [CLOSING])]
  const lay = (pageOf: (anchor: Anchor) => number) =>
    paginate(contentsStrips(items, root, setting, pageOf), TEXT_HEIGHT)
  const before = 1 + lay(() => 0).length
  const pageOf = new Map(
    following.flatMap(({ strips }, index) =>
      strips.flatMap(({ strip }) => (strip.anchor === null ? [] : [[strip.anchor, before + index + 1] as const])),
    ),
  )
  return lay((anchor) => pageOf.get(anchor) ?? 0)
}

function drawCover(pen: Pen, { cover, accent }: Composition, layout: ReturnType<typeof layOutCover>): void {
  const { document } = pen
  pen.artifact(() => document.rect(0, 0, BAND_WIDTH, SHEET.height).fill(accent))
  if (layout.logo !== null && cover.logo !== null) {
    const { x, y, width, height } = layout.logo
    const picture = Buffer.from(flattened(cover.logo))
    pen.figure(cover.issuer, layout.logo, () => document.image(picture, x, y, { width, height }))
  }
  for (const { y, strips } of layout.stacks) {
    let top = y
    for (const strip of strips) {
      top += strip.before
      pen.strip(strip, top)
      top += strip.height
    }
  }
}

function infoOf({ cover, mark, madeOn }: Composition, { typesetter, voices }: Setting, layout: string) {
  const said = (text: string) => typesetter.settable(text, voices.text)
  const edition = `${cover.edition.join(' ')}${mark === null ? '' : ` (${mark.word})`}`
  return {
    Title: said(`${edition}: ${cover.title}${cover.part === null ? '' : `, ${cover.part}`}`),
    Author: said(cover.issuer),
    Subject: said(cover.title),
    Creator: `Touchstone, ${layout}`,
    Producer: 'PDFKit',
    CreationDate: madeOn,
  }
}
