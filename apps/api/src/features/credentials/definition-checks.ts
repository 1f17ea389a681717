// What a definition must stand on, whoever writes or opens it: a version in force, and that version's own duty areas.
import { Injectable } from '@nestjs/common'
import {
  type DefinitionContent,
  dateIn,
  type IssuerId,
  requireIssuable,
  requireSoundRenewal,
  resolveScope,
} from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import type { Tx } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { StatementsRepository } from '../standards/statements.repository.js'

@Injectable()
export class DefinitionChecks {
  constructor(
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `version_not_published`, `assessment_period_over`, `version_sunset`, `scope_not_in_version`, `renewal_without_expiry`, `requirement_unknown` */
  async requireSound(
    tx: Tx,
    issuerId: IssuerId,
    content: Pick<DefinitionContent, 'versionId' | 'scope' | 'renewal' | 'validity' | 'requirements'>,
  ): Promise<void> {
    const { versionId, scope } = content
    requireSoundRenewal(content)
    const { version } = await this.standards.getVersion(tx, issuerId, versionId)
    const { timeZone } = await this.issuers.get(tx, issuerId)
    const today = dateIn(timeZone, this.clock.now())
    requireIssuable(version, today, today)
    resolveScope(scope, await this.statements.topOf(tx, versionId))
  }
}
