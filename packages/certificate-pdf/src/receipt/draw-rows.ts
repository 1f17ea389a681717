// Draws the rows of a receipt and tags them: everything here only carries out what was laid out.
import { type AccessibleDocument, drawRuns, type Meanings, type PlacedRuns } from '@touchstone/typesetting'
import { qrModules, qrRectangles } from '../qr.js'
import { drawMark } from '../touchstone-mark.js'
import type { Piece, Row, Tag } from './rows.js'
import { COLOR } from './sheet.js'

export class Pen {
  readonly #elements = new Map<Tag, PDFKit.PDFStructureElement>()
  readonly #meanings: Meanings = new Map()
  /** The element whose words are being written: the lines of a paragraph are one piece of content. */
  #open: Tag | null = null

  constructor(
    readonly document: AccessibleDocument,
    readonly root: Tag,
  ) {
    const element = document.struct(root.role)
    document.addStructure(element)
    this.#elements.set(root, element)
  }

  row(row: Row, top: number): void {
    for (const piece of row.pieces) {
      if (piece.kind === 'text') this.#text(piece, top)
      else if (piece.kind === 'qr') this.#qr(piece, top)
      else this.artifact(() => this.#ornament(piece, top))
    }
  }

  /** Draws what is no part of the content. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.endPage()
    this.document.artifact(draw, type)
  }

  line(line: PlacedRuns): void {
    drawRuns(this.document, line, this.#meanings)
  }

  /** Has to be called before a page is left: content of an element belongs to one page. */
  endPage(): void {
    if (this.#open === null) return
    this.document.endMarkedContent()
    this.#open = null
  }

  end(): void {
    this.endPage()
    this.#elementOf(this.root).end()
  }

  #text(piece: Extract<Piece, { kind: 'text' }>, top: number): void {
    if (this.#open !== piece.tag) {
      this.endPage()
      this.#elementOf(piece.tag).add(this.document.markStructureContent(piece.tag.role))
      this.#open = piece.tag
    }
    this.line({ ...piece, baseline: top + piece.baseline })
  }

  #qr({ x, y, side, holds }: Extract<Piece, { kind: 'qr' }>, top: number): void {
    this.endPage()
    const box = { x, y: top + y, width: side, height: side }
    const modules = qrModules(holds)
    const unit = side / modules.length
    const figure = this.document.figure(`QR code that holds the address ${holds}`, box, () => {
      // One path, filled once: painted apart, neighbouring rows show hairlines between them.
      for (const dark of qrRectangles(modules))
        this.document.rect(box.x + dark.x * unit, box.y + dark.y * unit, dark.width * unit, unit)
      this.document.fill(COLOR.basalt)
    })
    this.#elementOf(this.root).add(figure)
  }

  #ornament(piece: Exclude<Piece, { kind: 'text' | 'qr' }>, top: number): void {
    if (piece.kind === 'mark') drawMark(this.document, { ...piece, y: top + piece.y })
    else this.document.rect(piece.x, top + piece.y, piece.width, piece.height).fill(piece.color)
  }

  #elementOf(tag: Tag): PDFKit.PDFStructureElement {
    const known = this.#elements.get(tag)
    if (known !== undefined) return known
    const element = this.document.struct(tag.role)
    this.#elements.set(tag, element)
    if (tag.parent !== null) this.#elementOf(tag.parent).add(element)
    return element
  }
}
