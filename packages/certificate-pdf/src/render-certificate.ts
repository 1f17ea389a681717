import type { Certificate } from '@touchstone/domain'
import { bytesOf } from '@touchstone/typesetting'
import { CertificateDocument } from './certificate-document.js'
import { drawCertificate } from './draw.js'
import type { CertificateFonts } from './fonts.js'
import { CERTIFICATE_LAYOUT, layOutCertificate } from './layout.js'
import { unprintable } from './unprintable.js'

/** A certificate holds characters that no embedded face can print. `fields` names where, never what. */
export class CertificateUnprintable extends Error {
  override readonly name = 'CertificateUnprintable'
  constructor(readonly fields: readonly string[]) {
    super(`These fields of the certificate cannot be printed: ${fields.join(', ')}`)
  }
}

/**
 * Draws a certificate: one page, A4 landscape, PDF 1.7, PDF/A-3a and PDF/UA-1, unsealed. The same data gives the same bytes. Throws
 * `CertificateUnprintable` rather than print a blank, and `CertificateDoesNotFit` for a scope no page can hold.
 */
export async function renderCertificate(certificate: Certificate, fonts: CertificateFonts): Promise<Uint8Array> {
  const refused = unprintable(certificate, fonts)
  if (refused.length > 0) throw new CertificateUnprintable(refused.map(({ field }) => field))
  const layout = layOutCertificate(certificate, fonts)
  const document = new CertificateDocument(
    {
      Title: `Certificate ${certificate.credentialId}: ${certificate.holderName}, ${certificate.credentialTitle}`,
      Author: certificate.issuer.name,
      Subject: `${certificate.credentialTitle} (${certificate.credentialCode}), credential of ${certificate.holderName}`,
      Creator: `Touchstone, certificate layout ${CERTIFICATE_LAYOUT}`,
      Producer: 'PDFKit',
      CreationDate: new Date(`${certificate.effectiveOn}T00:00:00Z`),
    },
    fonts,
  )
  drawCertificate(document, layout, certificate.verificationUrl)
  return bytesOf(document)
}
