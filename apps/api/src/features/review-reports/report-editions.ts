// What a document of a report is made from, and a short text that changes with any of it.
import { Injectable } from '@nestjs/common'
import { callAddresses, libraryAddresses } from '@touchstone/contract'
import type { ReportReader, ReviewRound } from '@touchstone/domain'
import { type ReportEdition, REPORT_LAYOUT } from '@touchstone/review-report'
import { createHash } from 'node:crypto'
import { Database } from '../../platform/database/transactions.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { Logos } from '../issuers/logos.js'
import { ReportRecords } from './report-records.js'
import { ReviewReports } from './review-reports.js'

@Injectable()
export class ReportEditions {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly logos: Logos,
    private readonly records: ReportRecords,
    private readonly reports: ReviewReports,
    private readonly settings: PublicSettings,
  ) {}

  async stamp(round: ReviewRound): Promise<string> {
    const { name, website, accent, logo } = await this.issuers.get(this.database, round.issuerId)
    const record = await this.records.stamp(this.database, round)
    const all = [record, REPORT_LAYOUT, this.settings.publicUrl, name, website, accent, logo?.hash]
    return createHash('sha256').update(JSON.stringify(all)).digest('base64url')
  }

  async of(round: ReviewRound, readBy: ReportReader): Promise<ReportEdition> {
    const issuer = await this.issuers.get(this.database, round.issuerId)
    const { report } = await this.reports.of(round, readBy)
    const { publicUrl } = this.settings
    const { outcome, standard } = report
    return {
      report,
      issuer: {
        name: issuer.name,
        website: issuer.website,
        accent: issuer.accent,
        logo: await this.logos.of(issuer),
      },
      addresses: {
        round: publicUrl + callAddresses.call(round.id),
        page: publicUrl + callAddresses.report(round.id),
        comments: publicUrl + callAddresses.comments(round.id),
        version: outcome && publicUrl + libraryAddresses.version(standard.id, outcome.number),
      },
    }
  }
}
