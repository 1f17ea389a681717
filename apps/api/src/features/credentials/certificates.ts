// Certificates as PDF, drawn from what was frozen at issue. Fonts are parsed once and kept.
import { Injectable } from '@nestjs/common'
import {
  type CertificateFonts,
  loadCertificateFonts,
  type PrintInfo,
  renderCertificate,
  renderForPrint,
  renderReceipt,
  type SignedReceipt,
  unprintable,
} from '@touchstone/certificate-pdf'
import { type Certificate, fail, type Receipt } from '@touchstone/domain'
import type { Readable } from 'node:stream'

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

  /** The sheet before it is sealed, with the signed credential inside; without one, as certificates of the first layout were handed out. */
  async draw(certificate: Certificate, credential?: string): Promise<Uint8Array> {
    const enclosed = credential === undefined ? undefined : Buffer.from(credential)
    return renderCertificate(certificate, await this.loaded(), enclosed)
  }

  /** Many for print, as the bytes come. */
  async drawForPrint(next: () => Promise<readonly Certificate[]>, info: PrintInfo): Promise<Readable> {
    const { file, drawn } = renderForPrint(next, info, await this.loaded())
    // What goes wrong while drawing ends the stream with it.
    drawn.catch(() => undefined)
    return file
  }

  /** What the register said of a certificate, as a sheet of its own; not sealed yet. */
  async drawReceipt(receipt: Receipt, signed: SignedReceipt): Promise<Uint8Array> {
    return renderReceipt(receipt, signed, await this.loaded())
  }

  private loaded(): Promise<CertificateFonts> {
    return (this.fonts ??= loadCertificateFonts())
  }
}
