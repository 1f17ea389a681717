// The pdfkit document a certificate is drawn into: A4 landscape, PDF/A-3a, tagged, PDF/UA-1. The only file that knows what
// pdfkit's published types leave out.
import type { Font } from 'fontkit'
import PDFDocument from 'pdfkit'
import type { CertificateFonts } from './fonts.js'
import { describe, UNIVERSAL_ACCESS, type DocumentInfo } from './xmp.js'
import { SHEET, type Box } from './page.js'

/** A certificate's PDF while it is being drawn. */
export class CertificateDocument extends PDFDocument {
  readonly #info: DocumentInfo

  constructor(info: DocumentInfo, fonts: CertificateFonts) {
    super({
      size: [SHEET.width, SHEET.height],
      margin: 0,
      font: '',
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      lang: 'en',
      displayTitle: true,
      // The file identifier is a digest of this, so that it is fixed with the data.
      info: { ...info },
    })
    this.#info = info
    for (const face of Object.values(fonts)) this.registerFont(face.name, asFontSource(face.font))
  }

  /** Called by pdfkit at the end, to write into the XMP packet what the information dictionary says. */
  _addInfo(): void {
    this.appendXML(describe(this.#info))
    this.appendXML(UNIVERSAL_ACCESS)
  }

  /** Paints deflated operators once, as a form of their own. */
  paintForm(name: string, deflated: Uint8Array): void {
    const form = this.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, SHEET.width, SHEET.height],
      Resources: {},
      Filter: 'FlateDecode',
    })
    form.write(deflated)
    form.end(undefined)
    this.page.xobjects[name] = form
    this.addContent(`/${name} Do`)
  }

  /** Draws what is no part of the content, so that a screen reader passes over it. */
  artifact(draw: () => void): void {
    this.markContent('Artifact', { type: 'Layout' })
    draw()
    this.endMarkedContent()
  }

  /** A structure element for a picture, with the words that stand for it. */
  figure(alt: string, box: Box, draw: () => void): PDFKit.PDFStructureElement {
    const options = { alt, bbox: [box.x, box.y, box.x + box.width, box.y + box.height], placement: 'Block' }
    return this.struct('Figure', options, draw)
  }
}

/** The finished file. Ends the document. */
export function bytesOf(document: CertificateDocument): Promise<Uint8Array> {
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
