// The statements of public versions, kept in memory once read: what is published never changes, so they are never read again
// while there is room for them.
import { Injectable } from '@nestjs/common'
import { childrenByParent, type LineageId, type StandardVersionId, type Statement } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { StatementsRepository } from '../standards/statements.repository.js'

/** A version's statements, and the ways through them. */
export interface Edition {
  /** In reading order. */
  readonly statements: readonly Statement[]
  readonly byLineage: ReadonlyMap<LineageId, Statement>
  readonly byId: ReadonlyMap<Statement['id'], Statement>
  readonly children: ReadonlyMap<LineageId | null, readonly Statement[]>
}

/** At some 2 kB each, about 80 MB. */
const MOST_STATEMENTS_KEPT = 40_000

@Injectable()
export class PublishedStatements {
  /** In order of last use, the oldest first. */
  private readonly kept = new Map<StandardVersionId, Promise<Edition>>()
  private statementsKept = 0

  constructor(private readonly statements: StatementsRepository) {}

  /** Of a version that is public: whoever calls has made sure. */
  async of(db: Tx | Database, versionId: StandardVersionId): Promise<Edition> {
    const known = this.kept.get(versionId)
    if (known !== undefined) {
      this.kept.delete(versionId)
      this.kept.set(versionId, known)
      return known
    }
    // The promise is kept, so that ten people who open a new version at once read it once.
    const reading = this.statements.of(db, versionId).then(editionOf)
    this.kept.set(versionId, reading)
    try {
      this.statementsKept += (await reading).statements.length
    } catch (fault) {
      this.kept.delete(versionId)
      throw fault
    }
    await this.makeRoom(versionId)
    return reading
  }

  private async makeRoom(newest: StandardVersionId): Promise<void> {
    for (const [id, edition] of this.kept) {
      if (this.statementsKept <= MOST_STATEMENTS_KEPT) return
      if (id === newest) continue
      this.kept.delete(id)
      this.statementsKept -= (await edition).statements.length
    }
  }
}

function editionOf(statements: readonly Statement[]): Edition {
  return {
    statements,
    byLineage: new Map(statements.map((statement) => [statement.lineageId, statement])),
    byId: new Map(statements.map((statement) => [statement.id, statement])),
    children: childrenByParent(statements),
  }
}
