// A candidate's own badge, in each of the forms it travels in.
import { Injectable } from '@nestjs/common'
import type { CredentialId } from '@touchstone/domain'
import { Database, Transactions } from '../../platform/database/transactions.js'
import type { FileAnswer } from '../../platform/http/implements.js'
import { Achievements } from './achievements.js'
import { BadgeDocuments } from './badge-documents.js'
import { MyCredentialViews } from './my-credential-view.js'

@Injectable()
export class MyBadges {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly views: MyCredentialViews,
    private readonly badges: BadgeDocuments,
    private readonly achievements: Achievements,
  ) {}

  async json(email: string, id: CredentialId): Promise<FileAnswer> {
    const { document } = await this.own(email, id)
    return { bytes: Buffer.from(document), filename: `${id}.json` }
  }

  async jwt(email: string, id: CredentialId): Promise<FileAnswer> {
    const credential = await this.views.own(this.database, email, id)
    const jwt = await this.transactions.run((tx) => this.badges.jwt(tx, credential))
    return { bytes: Buffer.from(jwt), filename: `${id}.jwt` }
  }

  async png(email: string, id: CredentialId): Promise<FileAnswer> {
    const { document, definitionId } = await this.own(email, id)
    return { bytes: await this.achievements.pngWith(definitionId, document), filename: `${id}.png` }
  }

  async svg(email: string, id: CredentialId): Promise<FileAnswer> {
    const { document, definitionId } = await this.own(email, id)
    return { bytes: Buffer.from(await this.achievements.svgWith(definitionId, document)), filename: `${id}.svg` }
  }

  private async own(email: string, id: CredentialId) {
    const { key, definitionId } = await this.views.own(this.database, email, id)
    return { document: await this.badges.text(this.database, key), definitionId }
  }
}
