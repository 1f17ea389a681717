import { Injectable } from '@nestjs/common'
import type { LibraryStandard, LibraryVersion } from '@touchstone/contract'
import {
  fail,
  isPublic,
  newerVersion,
  publicVersions,
  type SkillStandardId,
  type VersionNumber,
} from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StandardsRepository } from './standards.repository.js'
import { StatementsRepository } from './statements.repository.js'

@Injectable()
export class Library {
  constructor(
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
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

  /** @throws DomainError `not_found`, for drafts as for what never was */
  async read(db: Tx | Database, standardId: SkillStandardId, number: VersionNumber): Promise<LibraryVersion> {
    const standard = (await this.standards.findStandard(db, standardId)) ?? fail('not_found', { what: 'version' })
    const versions = await this.standards.versionsOf(db, standardId)
    const version =
      versions.find((one) => one.number === number && isPublic(one)) ?? fail('not_found', { what: 'version' })
    const newer = newerVersion(version, versions)
    const issuer = await this.issuers.get(db, standard.issuerId)
    return {
      standard,
      version,
      statements: await this.statements.of(db, version.id),
      issuerName: issuer.name,
      newer: newer?.publishedOn ? { number: newer.number, publishedOn: newer.publishedOn } : null,
    }
  }
}
