import { Injectable } from '@nestjs/common'
import type { LibraryStandard, LibraryVersion } from '@touchstone/contract'
import {
  currentVersion,
  fail,
  newerVersion,
  publicVersions,
  type SkillStandard,
  type SkillStandardId,
  type StandardVersion,
  type VersionNumber,
} from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { PublishedStatements } from './published-statements.js'

/** A public version with its standard's other public versions, its statements not read yet. */
export interface VersionInLibrary {
  readonly standard: SkillStandard
  readonly issuerName: string
  readonly version: StandardVersion
  /** Latest first. */
  readonly versions: readonly StandardVersion[]
  readonly newer: LibraryVersion['newer']
}

@Injectable()
export class Library {
  constructor(
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly published: PublishedStatements,
  ) {}

  async list(db: Tx | Database): Promise<LibraryStandard[]> {
    const names = new Map((await this.issuers.list(db)).map(({ id, name }) => [id, name]))
    const standards = await this.standards.listAll(db)
    return standards
      .map((standard) => ({
        ...standard,
        versions: publicVersions(standard.versions),
        issuerName: names.get(standard.issuerId) ?? '',
      }))
      .filter(({ versions }) => versions.length > 0)
  }

  /** @throws DomainError `not_found`, for a standard without a public version as for what never was */
  async readStandard(db: Tx | Database, standardId: SkillStandardId): Promise<LibraryStandard> {
    const standard = (await this.standards.findWithVersions(db, standardId)) ?? fail('not_found', { what: 'standard' })
    const versions = publicVersions(standard.versions)
    if (versions.length === 0) fail('not_found', { what: 'standard' })
    const issuer = await this.issuers.get(db, standard.issuerId)
    return { ...standard, versions, issuerName: issuer.name }
  }

  /** @throws DomainError `not_found`, for drafts as for what never was */
  async readVersion(db: Tx | Database, standardId: SkillStandardId, number: VersionNumber): Promise<LibraryVersion> {
    const found = await this.findVersion(db, standardId, (version) => version.number === number)
    const { statements } = await this.published.of(db, found.version.id)
    const { standard, version, versions, issuerName, newer } = found
    const untilThen = version.status === 'pending' ? (currentVersion(versions)?.number ?? null) : null
    return { standard, version, statements: [...statements], issuerName, newer, untilThen }
  }

  /** @throws DomainError `not_found`, for drafts as for what never was */
  async findVersion(
    db: Tx | Database,
    standardId: SkillStandardId,
    wanted: (version: StandardVersion) => boolean,
  ): Promise<VersionInLibrary> {
    const standard = (await this.standards.findStandard(db, standardId)) ?? fail('not_found', { what: 'version' })
    const versions = publicVersions(await this.standards.versionsOf(db, standardId))
    const version = versions.find(wanted) ?? fail('not_found', { what: 'version' })
    const newer = newerVersion(version, versions)
    const issuer = await this.issuers.get(db, standard.issuerId)
    return {
      standard,
      issuerName: issuer.name,
      version,
      versions,
      newer: newer?.publishedOn ? { number: newer.number, publishedOn: newer.publishedOn } : null,
    }
  }
}
