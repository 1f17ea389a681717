// A collection as one PDF to be printed.
import { Injectable } from '@nestjs/common'
import type { Readable } from 'node:stream'
import { Database } from '../../platform/database/transactions.js'
import { Certificates } from '../credentials/certificates.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { CollectedCredentials } from './collected-credentials.js'
import type { Told } from './collection-work.js'
import type { CollectionRecord } from './collections.repository.js'

@Injectable()
export class PrintFiles {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly collected: CollectedCredentials,
    private readonly certificates: Certificates,
  ) {}

  async of({ id, issuerId, orderedAt }: CollectionRecord, told: Told): Promise<Readable> {
    const { name } = await this.issuers.get(this.database, issuerId)
    const some = this.collected.of(id)
    const next = async () => {
      for (;;) {
        const { value, done } = await some.next()
        if (done === true) return []
        const last = value.at(-1)
        if (last === undefined) continue
        await told(last.position)
        return value.map(({ credential }) => credential.certificate)
      }
    }
    const info = { title: 'Certificates for print', author: name, created: new Date(orderedAt), reference: id }
    return this.certificates.drawForPrint(next, info)
  }
}
