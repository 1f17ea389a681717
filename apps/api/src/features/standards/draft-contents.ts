// Everything that is frozen with a version or decides whether it may be: read together, so that what is checked is what is hashed.
import { Injectable } from '@nestjs/common'
import {
  type ComparedStatement,
  compareVersions,
  type ContentHash,
  detailsOf,
  type StandardVersion,
  type Statement,
  type StatementJudgement,
  treeFaults,
} from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { contentHash } from './content-hash.js'
import { JudgementsRepository } from './judgements.repository.js'
import { StandardsRepository, type VersionOfStandard } from './standards.repository.js'
import { StatementsRepository } from './statements.repository.js'

export interface DraftContent {
  readonly statements: readonly Statement[]
  /** What it changes of the version it is based on. */
  readonly changes: readonly ComparedStatement[]
  readonly hash: ContentHash
  readonly others: readonly StandardVersion[]
}

@Injectable()
export class DraftContents {
  constructor(
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly judgements: JudgementsRepository,
  ) {}

  async of(db: Tx | Database, { standard, version }: VersionOfStandard): Promise<DraftContent> {
    const statements = await this.statements.of(db, version.id)
    const judgements = await this.judgements.of(db, version.id)
    const others = (await this.standards.versionsOf(db, standard.id)).filter(({ id }) => id !== version.id)
    const base = others.find(({ id }) => id === version.basedOn)
    return {
      statements,
      changes: base ? await this.changesSince(db, base, { version, statements, judgements }) : [],
      hash: contentHash(standard, version, statements, judgements),
      others,
    }
  }

  private async changesSince(
    db: Tx | Database,
    base: StandardVersion,
    draft: { version: StandardVersion; statements: readonly Statement[]; judgements: readonly StatementJudgement[] },
  ): Promise<readonly ComparedStatement[]> {
    // A broken tree is a finding of its own and has no order to compare.
    if (treeFaults(draft.statements).length > 0) return []
    const before = { details: detailsOf(base), statements: await this.statements.of(db, base.id) }
    const after = { details: detailsOf(draft.version), statements: draft.statements }
    return compareVersions(before, after, { judgements: draft.judgements }).statements
  }
}
