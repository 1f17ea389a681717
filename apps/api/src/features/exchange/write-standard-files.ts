// A version written in the forms it is exchanged in. What a draft is exported for is to be edited elsewhere and imported again, so
// staff get everything; the public gets what each form has a place for.
import { Injectable } from '@nestjs/common'
import { writeCasePackage } from '@touchstone/case'
import { libraryAddresses } from '@touchstone/contract'
import {
  detailsOf,
  fail,
  isPublic,
  type IssuerId,
  type SkillStandard,
  type SkillStandardId,
  type StandardVersion,
  type StandardVersionId,
  type Statement,
  type VersionNumber,
} from '@touchstone/domain'
import {
  type ExchangedVersion,
  type StandardFormat,
  writeCsvStandard,
  writeCtdl,
  writeJsonStandard,
  writeXlsxStandard,
} from '@touchstone/exchange'
import { Database } from '../../platform/database/transactions.js'
import type { FileAnswer } from '../../platform/http/implements.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { StatementsRepository } from '../standards/statements.repository.js'

interface WholeVersion {
  readonly standard: SkillStandard
  readonly version: StandardVersion
  readonly statements: readonly Statement[]
}

const ENDINGS = {
  case: 'case.json',
  ctdl: 'jsonld',
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
} satisfies Record<StandardFormat, string>

@Injectable()
export class WriteStandardFiles {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly settings: PublicSettings,
  ) {}

  /** @throws DomainError `not_found` */
  async ofIssuer(issuerId: IssuerId, versionId: StandardVersionId, format: StandardFormat): Promise<FileAnswer> {
    return this.write(await this.standards.getVersionWithStatements(this.database, issuerId, versionId), format, true)
  }

  /** @throws DomainError `not_found`, for drafts as for what never was */
  async published(standardId: SkillStandardId, number: VersionNumber, format: StandardFormat): Promise<FileAnswer> {
    const standard =
      (await this.standards.findStandard(this.database, standardId)) ?? fail('not_found', { what: 'version' })
    const versions = await this.standards.versionsOf(this.database, standardId)
    const version =
      versions.find((one) => one.number === number && isPublic(one)) ?? fail('not_found', { what: 'version' })
    const statements = await this.statements.of(this.database, version.id)
    return this.write({ standard, version, statements }, format, false)
  }

  private async write(whole: WholeVersion, format: StandardFormat, extensions: boolean): Promise<FileAnswer> {
    const { standard, version, statements } = whole
    const exchanged: ExchangedVersion = {
      designation: standard.designation,
      details: detailsOf(version),
      statements,
    }
    const writers = {
      case: () => this.asCase(whole, extensions),
      ctdl: () => this.asCtdl(whole, exchanged),
      csv: () => writeCsvStandard(exchanged),
      xlsx: () => writeXlsxStandard(exchanged),
      json: () => writeJsonStandard(exchanged),
    } satisfies Record<StandardFormat, () => Uint8Array | Promise<Uint8Array>>
    const name = `${standard.designation} ${version.number}`.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')
    return { bytes: await writers[format](), filename: `${name}.${ENDINGS[format]}` }
  }

  private async asCase({ standard, version, statements }: WholeVersion, extensions: boolean): Promise<Uint8Array> {
    const issuer = await this.issuers.get(this.database, standard.issuerId)
    const written = writeCasePackage(
      { issuer, standard, version, statements, end: null, statusSince: version.publishedAt, successions: [] },
      { origin: this.settings.publicUrl, extensions },
    )
    return Buffer.from(`${JSON.stringify(written, null, 2)}\n`)
  }

  private async asCtdl({ standard, version }: WholeVersion, exchanged: ExchangedVersion): Promise<Uint8Array> {
    const { publicUrl } = this.settings
    return writeCtdl(exchanged, {
      versionId: version.id,
      publisher: (await this.issuers.get(this.database, standard.issuerId)).name,
      status: statusOf(version),
      validFrom: version.effectiveOn,
      addresses: {
        version: publicUrl + libraryAddresses.version(standard.id, version.number),
        statement: (id) => publicUrl + libraryAddresses.statement(id),
      },
    })
  }
}

function statusOf({ status }: StandardVersion): 'Draft' | 'Published' | 'Deprecated' {
  if (status === 'superseded' || status === 'withdrawn') return 'Deprecated'
  return status === 'published' || status === 'pending' ? 'Published' : 'Draft'
}
