// Two versions side by side. What people split, merged and judged on the way from one to the other is gathered here; what it
// means is the domain's.
import { Injectable } from '@nestjs/common'
import type { Comparison, VersionDelta } from '@touchstone/contract'
import {
  compareVersions,
  type ContentHash,
  derivationsBetween,
  detailsOf,
  differenceAsEdits,
  differenceOfDetails,
  judgementsAlong,
  pathBetween,
  type SkillStandard,
  type StandardVersion,
} from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { contentHash } from './content-hash.js'
import { JudgementsRepository } from './judgements.repository.js'
import { StandardsRepository } from './standards.repository.js'
import { StatementsRepository } from './statements.repository.js'

/** Two versions of one standard. Whether the caller may see them was asked before. */
export interface ComparedVersions {
  readonly standard: SkillStandard
  readonly before: StandardVersion
  readonly after: StandardVersion
}

@Injectable()
export class VersionComparisons {
  constructor(
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly judgements: JudgementsRepository,
  ) {}

  async compare(db: Tx | Database, { standard, before, after }: ComparedVersions): Promise<Comparison> {
    const options = await this.saidBetween(db, before, after)
    const comparison = compareVersions(await this.content(db, before), await this.content(db, after), options)
    return { ...comparison, standard, before, after }
  }

  async delta(db: Tx | Database, { standard, before, after }: ComparedVersions): Promise<VersionDelta> {
    const [old, next] = [await this.statements.of(db, before.id), await this.statements.of(db, after.id)]
    const hashOf = async (version: StandardVersion, statements: typeof old): Promise<ContentHash> =>
      version.contentHash ?? contentHash(standard, version, statements, await this.judgements.of(db, version.id))
    return {
      standard,
      before,
      after,
      hashes: { before: await hashOf(before, old), after: await hashOf(after, next) },
      details: differenceOfDetails(detailsOf(before), detailsOf(after)),
      edits: differenceAsEdits(old, next),
    }
  }

  private async content(db: Tx | Database, version: StandardVersion) {
    return { details: detailsOf(version), statements: await this.statements.of(db, version.id) }
  }

  /** Judgements say whether the new stands for the old, so none is taken along on a way back. */
  private async saidBetween(db: Tx | Database, before: StandardVersion, after: StandardVersion) {
    const path = pathBetween(await this.standards.versionsOf(db, after.standardId), before.id, after.id)
    if (!path) return {}
    const judgements = []
    for (const id of path.back.length === 0 ? path.forth : []) judgements.push(await this.judgements.of(db, id))
    return {
      judgements: judgementsAlong(judgements),
      derivations: [
        ...derivationsBetween(await this.statements.derivationsOf(db, path.back), 'backward'),
        ...derivationsBetween(await this.statements.derivationsOf(db, path.forth), 'forward'),
      ],
    }
  }
}
