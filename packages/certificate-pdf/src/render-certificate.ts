import type { Certificate } from '@touchstone/domain'
import { bytesOf } from '@touchstone/typesetting'
import { CertificateDocument } from './certificate-document.js'
import { drawCertificate } from './draw.js'
import type { CertificateFonts } from './fonts.js'
import { layOutCertificate } from './layout.js'
import { layoutOf } from './printed-fields.js'
import { unprintable } from './unprintable.js'

/** A certificate holds characters that no embedded face can print. `fields` names where, never what. */
export class CertificateUnprintable extends Error {
  override readonly name = 'CertificateUnprintable'
  constructor(readonly fields: readonly string[]) {
    super(`These fields of the certificate cannot be printed: ${fields.join(', ')}`)
  }
}

/** The name the signed credential has inside the file. */
export const ENCLOSED_NAME = 'credential.json'

/**
 * Draws a certificate in the layout it was issued in: one page, A4 landscape, PDF 1.7, PDF/A-3a and PDF/UA-1, unsealed. The same data
 * gives the same bytes. Throws `CertificateUnprintable` rather than print a blank, and `CertificateDoesNotFit` for a scope no page can hold.
 *
 * @param credential the signed credential, UTF-8; it is enclosed letter for letter as what the sheet was made from (AFRelationship
 * `Source`: ISO 32000-2, 7.11.3, and ISO 19005-3, 6.8)
 */
export async function renderCertificate(
  certificate: Certificate,
  fonts: CertificateFonts,
  credential?: Uint8Array,
): Promise<Uint8Array> {
  const refused = unprintable(certificate, fonts)
  if (refused.length > 0) throw new CertificateUnprintable(refused.map(({ field }) => field))
  const layout = layOutCertificate(certificate, fonts)
  const day = new Date(`${certificate.effectiveOn}T00:00:00Z`)
  const document = new CertificateDocument(
    {
      Title: `Certificate ${certificate.credentialId}: ${certificate.holderName}, ${certificate.credentialTitle}`,
      Author: certificate.issuer.name,
      Subject: `${certificate.credentialTitle} (${certificate.credentialCode}), credential of ${certificate.holderName}`,
      Creator: `Touchstone, certificate layout ${layoutOf(certificate)}`,
      Producer: 'PDFKit',
      CreationDate: day,
    },
    fonts,
  )
  if (credential !== undefined)
    document.enclose(credential, {
      name: ENCLOSED_NAME,
      mediaType: 'application/vc',
      says: `The signed credential ${certificate.credentialId}, an Open Badge 3.0`,
      day,
    })
  drawCertificate(document, layout, certificate.verificationUrl)
  return bytesOf(document)
}
