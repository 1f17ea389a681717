// Draws what was laid out, and tags it: everything here only carries out what the layout decided.
import { drawRuns, type AccessibleDocument, type Meanings } from '@touchstone/typesetting'
import { COLOR } from './sheet.js'
import type { Piece, Strip, Tag } from './strip.js'

type TextPiece = Extract<Piece, { kind: 'text' }>

/** Puts strips on the open page of a document, in the order they are read. */
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

  /** What is repeated from a page before, which nobody needs to hear again. */
  again(strip: Strip, top: number): void {
    this.artifact(() => {
      for (const piece of strip.pieces) {
        if (piece.kind === 'text') this.line(piece, top)
        else this.#decoration(piece, top)
      }
    }, 'Pagination')
  }

  strip(strip: Strip, top: number): void {
    if (strip.anchor !== null) this.document.addNamedDestination(strip.anchor, 'XYZ', 0, Math.max(0, top - 14), null)
    for (const piece of strip.pieces) {
      if (piece.kind === 'text') this.#text(piece, top)
      else this.artifact(() => this.#decoration(piece, top))
    }
  }

  /** Draws what is no part of the content. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#close()
    this.document.artifact(draw, type)
  }

  line(line: TextPiece, top = 0): void {
    drawRuns(this.document, { ...line, baseline: top + line.baseline }, this.#meanings)
  }

  figure(alt: string, box: { x: number; y: number; width: number; height: number }, draw: () => void): void {
    this.#close()
    this.#elementOf(this.root).add(this.document.figure(alt, box, draw))
  }

  /** Has to be called before a page is left. */
  endPage(): void {
    this.#close()
  }

  end(): void {
    this.#close()
    this.#elementOf(this.root).end()
  }

  #text(piece: TextPiece, top: number): void {
    if (piece.target !== null) {
      this.#close()
      this.#link(piece, top)
      return
    }
    if (this.#open !== piece.tag) {
      this.#close()
      this.#elementOf(piece.tag).add(this.document.markStructureContent(piece.tag.role))
      this.#open = piece.tag
    }
    this.line(piece, top)
  }

  /** One element for each line of a link, ended on its page: an annotation belongs to one page. */
  #link(piece: TextPiece, top: number): void {
    const { document } = this
    const element = document.struct('Link')
    this.#elementOf(piece.tag).add(element)
    element.add(document.markStructureContent('Link'))
    this.line(piece, top)
    document.endMarkedContent()
    const words = piece.runs.map((run) => run.text).join('')
    const place = {
      x: piece.x,
      y: top + piece.baseline - piece.size,
      width: piece.width,
      height: piece.size * 1.3,
    }
    if (piece.target !== null) document.leadTo(place, piece.target, { words, element })
    element.end()
  }

  #decoration(piece: Exclude<Piece, TextPiece>, top: number): void {
    if (piece.kind === 'bar') this.document.rect(piece.x, top + piece.y, piece.width, piece.height).fill(piece.color)
    else if (piece.to > piece.from)
      this.document
        .lineWidth(0.8)
        .dash(0.8, { space: 2.6 })
        .moveTo(piece.from, top + piece.y)
        .lineTo(piece.to, top + piece.y)
        .stroke(COLOR.hair)
        .undash()
  }

  #elementOf(tag: Tag): PDFKit.PDFStructureElement {
    let element = this.#elements.get(tag)
    if (element === undefined) {
      element = this.document.struct(tag.role, optionsOf(tag))
      this.#elements.set(tag, element)
      if (tag.parent !== null) this.#elementOf(tag.parent).add(element)
    }
    return element
  }

  #close(): void {
    if (this.#open === null) return
    this.document.endMarkedContent()
    this.#open = null
  }
}

function optionsOf({ scope, alt }: Tag) {
  // The scope of a head is younger than pdfkit's types.
  return { ...(scope && { scope }), ...(alt !== undefined && { alt }) }
}
