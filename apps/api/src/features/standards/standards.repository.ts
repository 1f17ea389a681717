// Rows of standards and their versions, as domain values. Every read of an issuer's own names the issuer, so that an id
// guessed from another issuer finds nothing.
import { Injectable } from '@nestjs/common'
import type { StandardWithVersions, VersionSummary, VersionWithStatements } from '@touchstone/contract'
import {
  compareVersionNumbers,
  fail,
  type IssuerId,
  type SkillStandard,
  type SkillStandardId,
  type StandardVersion,
  type StandardVersionId,
  type VersionDetails,
} from '@touchstone/domain'
import { In } from 'typeorm'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import { type Database, type Tx, violatedConstraint } from '../../platform/database/transactions.js'
import { skillStandardsTable, standardVersionsTable } from './standard.entities.js'
import { StatementsRepository } from './statements.repository.js'

export interface VersionOfStandard {
  readonly standard: SkillStandard
  readonly version: StandardVersion
}

@Injectable()
export class StandardsRepository {
  constructor(private readonly statements: StatementsRepository) {}

  async listStandards(db: Tx | Database, issuerId: IssuerId): Promise<StandardWithVersions[]> {
    const standards = await db
      .getRepository(skillStandardsTable)
      .find({ where: { issuerId }, order: { designation: 'ASC' } })
    return this.withVersions(db, standards)
  }

  /** @throws DomainError `not_found` */
  async getStandard(db: Tx | Database, issuerId: IssuerId, id: SkillStandardId): Promise<StandardWithVersions> {
    const standards = await db.getRepository(skillStandardsTable).find({ where: { issuerId, id } })
    const [found] = await this.withVersions(db, standards)
    return found ?? fail('not_found', { what: 'standard' })
  }

  /** @throws DomainError `not_found` */
  async getVersion(db: Tx | Database, issuerId: IssuerId, id: StandardVersionId): Promise<VersionOfStandard> {
    const version = await db.getRepository(standardVersionsTable).findOneBy({ id })
    const standard =
      version && (await db.getRepository(skillStandardsTable).findOneBy({ id: version.standardId, issuerId }))
    return standard ? { standard, version } : fail('not_found', { what: 'version' })
  }

  /** @throws DomainError `not_found` */
  async getRevision(db: Tx | Database, issuerId: IssuerId, id: StandardVersionId): Promise<{ revision: number }> {
    const rows: { revision: number }[] = await db.query(
      `SELECT v.revision FROM standard_versions v JOIN skill_standards s ON s.id = v.standard_id WHERE v.id = $1 AND s.issuer_id = $2`,
      [id, issuerId],
    )
    return rows[0] ?? fail('not_found', { what: 'version' })
  }

  /** @throws DomainError `not_found` */
  async getVersionWithStatements(
    db: Tx | Database,
    issuerId: IssuerId,
    id: StandardVersionId,
  ): Promise<VersionWithStatements> {
    const found = await this.getVersion(db, issuerId, id)
    return { ...found, statements: await this.statements.of(db, id) }
  }

  /** The version with its row locked until the transaction ends, so that two people cannot publish or write it at once. */
  async lockVersion(tx: Tx, issuerId: IssuerId, id: StandardVersionId): Promise<VersionOfStandard> {
    await tx.query('SELECT 1 FROM standard_versions WHERE id = $1 FOR UPDATE', [id])
    return this.getVersion(tx, issuerId, id)
  }

  /** The version as it is and stays until the transaction ends; others may read it too. */
  async lockAgainstWithdrawal(tx: Tx, issuerId: IssuerId, id: StandardVersionId): Promise<VersionOfStandard> {
    await tx.query('SELECT 1 FROM standard_versions WHERE id = $1 FOR SHARE', [id])
    return this.getVersion(tx, issuerId, id)
  }

  /** Versions of one standard, in no order. */
  versionsOf(db: Tx | Database, standardId: SkillStandardId): Promise<StandardVersion[]> {
    return db.getRepository(standardVersionsTable).findBy({ standardId })
  }

  /** The standard's row locked: whoever adds a version or publishes one waits for the other. */
  async lockStandard(tx: Tx, id: SkillStandardId): Promise<void> {
    await tx.query('SELECT 1 FROM skill_standards WHERE id = $1 FOR UPDATE', [id])
  }

  /** @throws DomainError `designation_taken` */
  async insertStandard(tx: Tx, standard: SkillStandard): Promise<void> {
    await tx.insert(skillStandardsTable, standard).catch((error: unknown) => {
      if (violatedConstraint(error) === 'skill_standards_designation')
        fail('designation_taken', { designation: standard.designation })
      throw error
    })
  }

  /** @throws DomainError `version_number_taken`, `changed_meanwhile` when another draft came first */
  async insertVersion(tx: Tx, version: StandardVersion): Promise<void> {
    await tx.insert(standardVersionsTable, version).catch((error: unknown) => this.explain(error, version))
  }

  /** @throws DomainError `version_number_taken` */
  async updateDetails(tx: Tx, version: StandardVersion, details: Partial<VersionDetails>): Promise<void> {
    await tx
      .update(standardVersionsTable, { id: version.id }, details)
      .catch((error: unknown) => this.explain(error, { ...version, ...details }))
  }

  /** Counts one more edit of the statements of a version whose row is locked: the revision now. */
  async countEdit(tx: Tx, { id, revision }: StandardVersion): Promise<number> {
    await tx.update(standardVersionsTable, { id }, { revision: revision + 1 })
    return revision + 1
  }

  /**
   * Saves what became of a version, if its status still is `from`.
   * @throws DomainError `changed_meanwhile`
   */
  async saveFate(tx: Tx, from: StandardVersion['status'], { id, ...version }: StandardVersion): Promise<void> {
    const {
      status,
      approvedOn,
      approvalNote,
      publishedAt,
      publishedOn,
      effectiveOn,
      newStartsFrom,
      lastAssessmentOn,
      sunsetOn,
      closesPrevious,
      supersededBy,
      withdrawnAt,
      withdrawalReason,
      contentHash,
    } = version
    const fate = {
      status,
      approvedOn,
      approvalNote,
      publishedAt,
      publishedOn,
      effectiveOn,
      newStartsFrom,
      lastAssessmentOn,
      sunsetOn,
      closesPrevious,
      supersededBy,
      withdrawnAt,
      withdrawalReason,
      contentHash,
    }
    await compareAndSet(tx, standardVersionsTable, { where: { id, status: from }, set: fate, what: 'version' })
  }

  /** What stands on a version in the features after this one; counted, not read. */
  async standingOn(
    db: Tx | Database,
    id: StandardVersionId,
  ): Promise<{ openDefinitions: number; credentials: number }> {
    const [row]: { openDefinitions: number; credentials: number }[] = await db.query(
      `SELECT (SELECT count(*)::int FROM credential_definitions WHERE version_id = $1 AND status = 'open') AS "openDefinitions",
              (SELECT count(*)::int FROM credentials WHERE version_id = $1) AS credentials`,
      [id],
    )
    return row ?? { openDefinitions: 0, credentials: 0 }
  }

  /** Standards of every issuer, with all their versions: the caller picks what may be shown. */
  async listAll(db: Tx | Database): Promise<StandardWithVersions[]> {
    const standards = await db.getRepository(skillStandardsTable).find({ order: { designation: 'ASC' } })
    return this.withVersions(db, standards)
  }

  /** The standard a version belongs to, whoever's it is: for work that nobody asked for by its issuer. */
  async standardOf(db: Tx | Database, versionId: StandardVersionId): Promise<SkillStandard | null> {
    const version = await db.getRepository(standardVersionsTable).findOneBy({ id: versionId })
    return version && this.findStandard(db, version.standardId)
  }

  /** Versions of every issuer that wait to take effect. */
  listPending(db: Tx | Database): Promise<StandardVersion[]> {
    return db.getRepository(standardVersionsTable).findBy({ status: 'pending' })
  }

  findStandard(db: Tx | Database, id: SkillStandardId): Promise<SkillStandard | null> {
    return db.getRepository(skillStandardsTable).findOneBy({ id })
  }

  /** One standard of whatever issuer, as {@link listAll} has it. */
  async findWithVersions(db: Tx | Database, id: SkillStandardId): Promise<StandardWithVersions | undefined> {
    const standards = await db.getRepository(skillStandardsTable).findBy({ id })
    return (await this.withVersions(db, standards))[0]
  }

  /** A version of whatever issuer: the caller asks whether it may be shown. */
  findVersion(db: Tx | Database, id: StandardVersionId): Promise<StandardVersion | null> {
    return db.getRepository(standardVersionsTable).findOneBy({ id })
  }

  private async withVersions(db: Tx | Database, standards: readonly SkillStandard[]): Promise<StandardWithVersions[]> {
    if (standards.length === 0) return []
    const versions = await db
      .getRepository(standardVersionsTable)
      .findBy({ standardId: In(standards.map(({ id }) => id)) })
    const counts: { version_id: string; count: number }[] = await db.query(
      'SELECT version_id, count(*)::int AS count FROM statements WHERE version_id = ANY($1) GROUP BY version_id',
      [versions.map(({ id }) => id)],
    )
    const count = new Map(counts.map((row) => [row.version_id, row.count]))
    const summaries = versions.map(({ introduction: _, acknowledgements: __, ...version }) => ({
      ...version,
      statements: count.get(version.id) ?? 0,
    }))
    return standards.map((standard) => ({
      ...standard,
      versions: summaries.filter(({ standardId }) => standardId === standard.id).toSorted(latestFirst),
    }))
  }

  private explain(error: unknown, { number }: StandardVersion): never {
    if (violatedConstraint(error) === 'standard_versions_number') fail('version_number_taken', { number })
    if (violatedConstraint(error) === 'standard_versions_one_draft') fail('changed_meanwhile', { what: 'standard' })
    throw error
  }
}

function latestFirst(a: VersionSummary, b: VersionSummary): number {
  const discarded = Number(a.status === 'discarded') - Number(b.status === 'discarded')
  return discarded || compareVersionNumbers(b.number, a.number)
}
