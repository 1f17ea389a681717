// How a published version came about: the rounds its draft was put out in.
import { Injectable } from '@nestjs/common'
import type { VersionCall } from '@touchstone/contract'
import {
  fail,
  isPublic,
  isPublicRound,
  isReportOpen,
  type SkillStandardId,
  type VersionNumber,
} from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { RoundRecordRepository } from '../reviews/round-record.repository.js'
import { NO_COMMENTS, RoundsRepository } from '../reviews/rounds.repository.js'
import { StandardsRepository } from '../standards/standards.repository.js'

@Injectable()
export class VersionCalls {
  constructor(
    private readonly database: Database,
    private readonly standards: StandardsRepository,
    private readonly rounds: RoundsRepository,
    private readonly beside: RoundRecordRepository,
  ) {}

  /** @throws DomainError `not_found`, for drafts as for what never was */
  async of(standardId: SkillStandardId, number: VersionNumber): Promise<VersionCall[]> {
    const versions = await this.standards.versionsOf(this.database, standardId)
    const version =
      versions.find((one) => one.number === number && isPublic(one)) ?? fail('not_found', { what: 'version' })
    const rounds = (await this.rounds.ofVersion(this.database, version.id)).filter(isPublicRound)
    const ids = rounds.map(({ id }) => id)
    const [counts, countries] = [
      await this.rounds.counts(this.database, ids),
      await this.beside.countries(this.database, ids),
    ]
    return rounds.toReversed().map((round) => ({
      ...round,
      comments: (counts.get(round.id) ?? NO_COMMENTS).comments,
      countries: countries.get(round.id) ?? 0,
      reported: isReportOpen(round),
    }))
  }
}
