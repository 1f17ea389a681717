// Many certificates as the pages of one document, to be printed. It is not sealed and encloses nothing, and each page says so.
import type { Certificate } from '@touchstone/domain'
import type { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { CertificateDocument } from './certificate-document.js'
import { drawCertificate } from './draw.js'
import type { CertificateFonts } from './fonts.js'
import { layOutCertificate } from './layout.js'
import { SHEET } from './page.js'
import { PRINT_WORDS } from './printed-fields.js'
import { CertificateUnprintable } from './render-certificate.js'
import { unprintable } from './unprintable.js'

export interface PrintInfo {
  readonly title: string
  readonly author: string
  readonly created: Date
  /** Tells this document from every other one. */
  readonly reference: string
}

/**
 * Begins a document of one A4 landscape page for each certificate, in their order, with a bookmark for each: PDF/A-3a, tagged.
 * What is drawn can be read from `file` at once; other work has its turn after every page.
 *
 * @param next asked for the certificates, some at a time, until there are none
 * @returns `file` the bytes as they come; `drawn` rejects with what went wrong, which then also ends `file`
 */
export function renderForPrint(
  next: () => Promise<readonly Certificate[]>,
  info: PrintInfo,
  fonts: CertificateFonts,
): { readonly file: Readable; readonly drawn: Promise<void> } {
  const document = new CertificateDocument(
    {
      Title: info.title,
      Author: info.author,
      Subject: `Certificates for print, not sealed (${info.reference})`,
      Creator: 'Touchstone, certificates for print',
      Producer: 'PDFKit',
      CreationDate: info.created,
    },
    fonts,
  )
  // The border: pdfkit's document is a stream, which its types leave half said.
  const file = document as unknown as Readable
  const drawn = drawAll(document, next, fonts).catch((error: unknown) => {
    file.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  })
  return { file, drawn }
}

async function drawAll(
  document: CertificateDocument,
  next: () => Promise<readonly Certificate[]>,
  fonts: CertificateFonts,
): Promise<void> {
  let pages = 0
  for (let some = await next(); some.length > 0; some = await next()) {
    for (const certificate of some) {
      const refused = unprintable(certificate, fonts)
      if (refused.length > 0) throw new CertificateUnprintable(refused.map(({ field }) => field))
      if (pages > 0) document.addPage({ size: [SHEET.width, SHEET.height], margin: 0 })
      const layout = layOutCertificate(certificate, fonts, PRINT_WORDS)
      drawCertificate(document, layout, certificate.verificationUrl)
      document.outline.addItem(`${certificate.holderName}, ${certificate.credentialId}`)
      pages += 1
      await turn()
    }
  }
  document.end()
}
