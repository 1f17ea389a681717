// The document a certificate is drawn into: one sheet, A4 landscape.
import { AccessibleDocument, type DocumentInfo } from '@touchstone/typesetting'
import type { CertificateFonts } from './fonts.js'
import { SHEET } from './page.js'

/** A certificate's PDF while it is being drawn. */
export class CertificateDocument extends AccessibleDocument {
  readonly #forms = new Map<string, PDFKit.PDFKitReference>()

  constructor(info: DocumentInfo, fonts: CertificateFonts) {
    super({ info, faces: Object.values(fonts), width: SHEET.width, height: SHEET.height, lang: 'en' })
  }

  /** Paints deflated operators, as a form of their own that is in the document once, however many pages show it. */
  paintForm(name: string, deflated: Uint8Array): void {
    const form = this.#forms.get(name) ?? this.#addForm(name, deflated)
    this.page.xobjects[name] = form
    this.addContent(`/${name} Do`)
  }

  #addForm(name: string, deflated: Uint8Array): PDFKit.PDFKitReference {
    const form = this.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, SHEET.width, SHEET.height],
      Resources: {},
      Filter: 'FlateDecode',
    })
    form.write(deflated)
    form.end(undefined)
    this.#forms.set(name, form)
    return form
  }
}
