import { Injectable } from '@nestjs/common'
import { fail, type Issuer, type Logo } from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { Files } from '../../platform/files/files.js'
import { IssuersRepository } from './issuers.repository.js'

/** The pictures of logos, as PNG. */
@Injectable()
export class Logos {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly files: Files,
  ) {}

  /** A logo some issuer has: files of another kind are not found here. @throws DomainError `not_found` */
  async get(hash: Logo['hash']): Promise<Uint8Array> {
    const isLogo = (await this.issuers.list(this.database)).some(({ logo }) => logo?.hash === hash)
    const bytes = isLogo ? await this.files.get(hash) : undefined
    return bytes ?? fail('not_found', { what: 'logo' })
  }

  /** `null` without a logo, and where its file is lost: a document without a picture is better than none. */
  async of({ logo }: Pick<Issuer, 'logo'>): Promise<(Logo & { readonly bytes: Uint8Array }) | null> {
    const bytes = logo === null ? undefined : await this.files.get(logo.hash)
    return logo === null || bytes === undefined ? null : { ...logo, bytes }
  }
}
