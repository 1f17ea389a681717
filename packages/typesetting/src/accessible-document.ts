// The pdfkit document everything of ours is drawn into: PDF/A-3a, tagged, PDF/UA-1. The only file that knows what pdfkit's
// published types leave out.
import type { Font } from 'fontkit'
import PDFDocument from 'pdfkit'
import type { Face } from './face.js'
import { describe, UNIVERSAL_ACCESS, type DocumentInfo } from './xmp.js'

export interface DocumentSettings {
  readonly info: DocumentInfo
  readonly faces: readonly Face[]
  /** Of the sheet, in points. */
  readonly width: number
  readonly height: number
  /** BCP 47. */
  readonly lang: string
}

/** A place on the sheet. Points, origin at the top left, y downwards. */
export interface Placement {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A file inside the document. */
export interface Enclosure {
  readonly name: string
  readonly mediaType: string
  /** A description for people. */
  readonly says: string
  /** Stands in place of the dates files have, so that the bytes are fixed with the data. */
  readonly day: Date
}

/** A PDF while it is being drawn, its first page open. */
export class AccessibleDocument extends PDFDocument {
  readonly #info: DocumentInfo

  constructor({ info, faces, width, height, lang }: DocumentSettings) {
    super({
      size: [width, height],
      margin: 0,
      font: '',
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      lang,
      displayTitle: true,
      // The file identifier is a digest of this, so that it is fixed with the data.
      info: { ...info },
    })
    this.#info = info
    for (const face of faces) this.registerFont(face.name, asFontSource(face.font))
  }

  /** Called by pdfkit at the end, to write into the XMP packet what the information dictionary says. */
  _addInfo(): void {
    this.appendXML(describe(this.#info))
    this.appendXML(UNIVERSAL_ACCESS)
  }

  /** Draws what is no part of the content, so that a screen reader passes over it. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.markContent('Artifact', { type })
    draw()
    this.endMarkedContent()
  }

  /** Makes a place lead to another in the document or to a web address. `words` say where; `element` has to end on this page. */
  leadTo(
    { x, y, width, height }: Placement,
    target: { readonly anchor: string } | { readonly href: string },
    { words, element }: { readonly words: string; readonly element: PDFKit.PDFStructureElement },
  ): void {
    // The border: pdfkit writes a String object as text and a plain string as a name.
    const options = { structParent: element, Contents: new String(words) as string }
    if ('href' in target) this.link(x, y, width, height, target.href, options)
    else this.goTo(x, y, width, height, target.anchor, options)
  }

  /** Puts a file into the document as what its pages were made from: AFRelationship `Source` (ISO 19005-3, 6.8). */
  enclose(bytes: Uint8Array, { name, mediaType, says, day }: Enclosure): void {
    // The relationship is younger than pdfkit's types.
    const options = { type: mediaType, description: says, creationDate: day, modifiedDate: day, relationship: 'Source' }
    this.file(Buffer.from(bytes), { name, ...options })
  }

  /** A structure element for a picture, with the words that stand for it. */
  figure(alt: string, box: Placement, draw: () => void): PDFKit.PDFStructureElement {
    const options = { alt, bbox: [box.x, box.y, box.x + box.width, box.y + box.height], placement: 'Block' }
    return this.struct('Figure', options, draw)
  }
}

/** The finished file. Ends the document. */
export function bytesOf(document: AccessibleDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))))
    document.on('error', reject)
    document.end()
  })
}

// pdfkit 0.20 takes parsed fonts; its types are of 0.17.
function asFontSource(font: Font): Uint8Array {
  return font as unknown as Uint8Array
}
