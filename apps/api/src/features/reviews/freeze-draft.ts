// A draft as it was shown, kept for good. What people are asked about is what was seen by whoever asked them.
import { Injectable } from '@nestjs/common'
import {
  detailsOf,
  type DraftSnapshot,
  DraftSnapshotId,
  fail,
  type IssuerId,
  requireDraft,
  type StandardVersionId,
} from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import type { Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { DraftContents } from '../standards/draft-contents.js'
import { StandardsRepository, type VersionOfStandard } from '../standards/standards.repository.js'
import { SnapshotsRepository } from './snapshots.repository.js'

@Injectable()
export class FreezeDraft {
  constructor(
    private readonly standards: StandardsRepository,
    private readonly contents: DraftContents,
    private readonly snapshots: SnapshotsRepository,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws DomainError `not_found`, `version_not_draft`, `content_changed_since_shown` */
  async within(
    tx: Tx,
    issuerId: IssuerId,
    versionId: StandardVersionId,
    shown: string,
  ): Promise<VersionOfStandard & { snapshot: DraftSnapshot }> {
    const found = await this.standards.lockVersion(tx, issuerId, versionId)
    requireDraft(found.version)
    const { statements, hash } = await this.contents.of(tx, found)
    if (hash !== shown) fail('content_changed_since_shown', { contentHash: hash })
    const snapshot = await this.snapshots.keep(tx, {
      id: DraftSnapshotId.parse(this.random.uuid()),
      versionId,
      contentHash: hash,
      frozenAt: this.clock.now(),
      details: detailsOf(found.version),
      statements: [...statements],
    })
    return { ...found, snapshot }
  }
}
