// Certificates as PDF, drawn from what was frozen at issue. Fonts are parsed once and kept.
import { Injectable } from '@nestjs/common'
import {
  type CertificateFonts,
  loadCertificateFonts,
  renderCertificate,
  unprintable,
} from '@touchstone/certificate-pdf'
import { type Certificate, fail } from '@touchstone/domain'
import type { FileAnswer } from '../../platform/http/implements.js'

@Injectable()
export class Certificates {
  private fonts: Promise<CertificateFonts> | undefined

  /**
   * Refuses what the embedded fonts cannot print, before anything is issued: a certificate must not go out with a blank.
   * @throws DomainError `not_printable`
   */
  async requirePrintable(certificate: Certificate): Promise<void> {
    const [first] = unprintable(certificate, await this.loaded())
    if (first) fail('not_printable', { field: first.field, characters: first.characters.join(' ') })
  }

  /** The PDF, to be saved under the ID it bears. */
  async file(certificate: Certificate): Promise<FileAnswer> {
    const bytes = await renderCertificate(certificate, await this.loaded())
    return { bytes, filename: `${certificate.credentialId}.pdf` }
  }

  private loaded(): Promise<CertificateFonts> {
    return (this.fonts ??= loadCertificateFonts())
  }
}
