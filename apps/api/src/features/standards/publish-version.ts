// Publication: the draft is frozen under the hash that was shown, and the version before it is superseded, in one transaction; or it
// waits for its day, and the job that ends the wait is part of the same transaction.
import { Injectable } from '@nestjs/common'
import type { PublicationPreview, PublishRequest } from '@touchstone/contract'
import {
  currentVersion,
  dateIn,
  fail,
  isInPreparation,
  isKsa,
  type IssuerId,
  possibleScope,
  publish,
  readiness,
  type StandardVersion,
  type StandardVersionId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { DraftContents } from './draft-contents.js'
import { PublicationGates } from './publication-gates.js'
import { StandardsRepository } from './standards.repository.js'
import { TakeEffect } from './take-effect.js'

@Injectable()
export class PublishVersion {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly contents: DraftContents,
    private readonly takeEffect: TakeEffect,
    private readonly gates: PublicationGates,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** What publishing would do, worked out by the same rules and written nowhere. */
  async preview(issuerId: IssuerId, versionId: StandardVersionId): Promise<PublicationPreview> {
    const found = await this.standards.getVersion(this.database, issuerId, versionId)
    const { version } = found
    if (!isInPreparation(version)) fail('version_not_draft', { versionId, status: version.status })
    const { statements, changes, hash, others } = await this.contents.of(this.database, found)
    const before = currentVersion(others)
    const pending = others.find(({ status }) => status === 'pending')
    return {
      contentHash: hash,
      statements: statements.length,
      dutyAreas: possibleScope(statements).length,
      performanceStandards: statements.filter(({ type }) => type === 'performance_standard').length,
      ksas: statements.filter(isKsa).length,
      supersedes: before
        ? { id: before.id, number: before.number, ...(await this.standards.standingOn(this.database, before.id)) }
        : null,
      pending: pending ? { id: pending.id, number: pending.number, effectiveOn: pending.effectiveOn ?? '' } : null,
      findings: readiness({ version, statements, changes }),
    }
  }

  run(versionId: StandardVersionId, request: PublishRequest, actor: StaffActor): Promise<StandardVersion> {
    return this.transactions.run(async (tx) => {
      const { standard } = await this.standards.getVersion(tx, actor.issuerId, versionId)
      await this.standards.lockStandard(tx, standard.id)
      const found = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      const { timeZone } = await this.issuers.get(tx, actor.issuerId)
      const { hash, ...content } = await this.contents.of(tx, found)
      const at = this.clock.now()
      const { version, superseded } = publish(found.version, {
        ...content,
        contentHash: hash,
        at,
        on: dateIn(timeZone, at),
        effectiveOn: request.effectiveOn,
        newStartsFrom: request.newStartsFrom,
        closesPrevious: { lastAssessmentOn: request.lastAssessmentOnPrevious, sunsetOn: request.sunsetOnPrevious },
      })
      if (hash !== request.contentHash) fail('content_changed_since_shown', { contentHash: hash })
      await this.gates.requireOpen(tx, found.version)
      // The one before goes first: the database allows one published version of a standard at any moment.
      if (superseded) await this.standards.saveFate(tx, 'published', superseded)
      await this.standards.saveFate(tx, found.version.status, version)
      if (version.status === 'pending') await this.takeEffect.schedule(tx, version)
      await this.audit.record(
        tx,
        act(
          actor,
          'version_published',
          { type: 'version', id: versionId },
          {
            contentHash: hash,
            statements: content.statements.length,
            effectiveOn: version.effectiveOn,
            supersedes: superseded?.id ?? null,
          },
        ),
      )
      return version
    })
  }
}
