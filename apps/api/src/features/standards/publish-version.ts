// Publication: the draft is frozen under the hash that was shown, and the version before it is superseded, in one transaction.
import { Injectable } from '@nestjs/common'
import type { PublicationPreview, PublishRequest } from '@touchstone/contract'
import {
  currentVersion,
  dateIn,
  fail,
  type IssuerId,
  possibleScope,
  publish,
  readiness,
  requireDraft,
  isKsa,
  type StandardVersion,
  type StandardVersionId,
  versionLifecycle,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions, type Tx } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { contentHash } from './content-hash.js'
import { JudgementsRepository } from './judgements.repository.js'
import { StandardsRepository } from './standards.repository.js'
import { StatementsRepository } from './statements.repository.js'

@Injectable()
export class PublishVersion {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly judgements: JudgementsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** What publishing would do, worked out by the same rules and written nowhere. */
  async preview(issuerId: IssuerId, versionId: StandardVersionId): Promise<PublicationPreview> {
    const { standard, version } = await this.standards.getVersion(this.database, issuerId, versionId)
    requireDraft(version)
    const statements = await this.statements.of(this.database, versionId)
    const before = currentVersion(await this.standards.versionsOf(this.database, standard.id))
    return {
      contentHash: contentHash(standard, version, statements, await this.judgements.of(this.database, versionId)),
      statements: statements.length,
      dutyAreas: possibleScope(statements).length,
      performanceStandards: statements.filter(({ type }) => type === 'performance_standard').length,
      ksas: statements.filter(isKsa).length,
      supersedes: before
        ? { id: before.id, number: before.number, ...(await this.standards.standingOn(this.database, before.id)) }
        : null,
      findings: readiness({ version, statements }),
    }
  }

  run(versionId: StandardVersionId, request: PublishRequest, actor: StaffActor): Promise<StandardVersion> {
    return this.transactions.run(async (tx) => {
      const { standard } = await this.standards.getVersion(tx, actor.issuerId, versionId)
      await this.standards.lockStandard(tx, standard.id)
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      requireDraft(version)
      const issuer = await this.issuers.get(tx, actor.issuerId)
      const statements = await this.statements.of(tx, versionId)
      const hash = contentHash(standard, version, statements, await this.judgements.of(tx, versionId))
      if (hash !== request.contentHash) fail('content_changed_since_shown', { contentHash: hash })
      const at = this.clock.now()
      const published = publish(version, {
        statements,
        contentHash: hash,
        at,
        on: dateIn(issuer.timeZone, at),
        effectiveOn: request.effectiveOn,
      })
      const superseded = await this.supersede(tx, published, request)
      await this.standards.saveFate(tx, version.status, published)
      await this.audit.record(
        tx,
        act(
          actor,
          'version_published',
          { type: 'version', id: versionId },
          { contentHash: hash, statements: statements.length, supersedes: superseded?.id ?? null },
        ),
      )
      return published
    })
  }

  // Before the new one is saved as published: the database allows one published version of a standard at any moment.
  private async supersede(
    tx: Tx,
    successor: StandardVersion,
    { lastAssessmentOnPrevious }: PublishRequest,
  ): Promise<StandardVersion | undefined> {
    const before = currentVersion(await this.standards.versionsOf(tx, successor.standardId))
    if (!before) return undefined
    const status = versionLifecycle.next(before.status, 'supersede')
    await this.standards.saveFate(tx, before.status, {
      ...before,
      status,
      supersededBy: successor.id,
      lastAssessmentOn: lastAssessmentOnPrevious,
    })
    return before
  }
}
