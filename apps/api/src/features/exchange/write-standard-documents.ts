// Gathers what a document is made from, and has it printed.
import { Injectable } from '@nestjs/common'
import { libraryAddresses, library, urlOf } from '@touchstone/contract'
import {
  fail,
  isPublic,
  onlyDutyArea,
  type IssuerId,
  type LineageId,
  type SkillStandard,
  type SkillStandardId,
  type StandardVersion,
  type StandardVersionId,
  type Statement,
  type VersionNumber,
} from '@touchstone/domain'
import type { Edition } from '@touchstone/standard-document'
import { Database } from '../../platform/database/transactions.js'
import type { FileAnswer } from '../../platform/http/implements.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { Logos } from '../issuers/logos.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { StatementsRepository } from '../standards/statements.repository.js'
import type { DocumentForm } from './press-thread.js'
import { Press } from './press.js'

interface WholeVersion {
  readonly standard: SkillStandard
  readonly version: StandardVersion
  readonly statements: readonly Statement[]
}

interface Wanted {
  readonly form: DocumentForm
  readonly dutyArea: LineageId | undefined
}

const ENDINGS = { pdf: 'pdf', word: 'docx' } satisfies Record<DocumentForm, string>

@Injectable()
export class WriteStandardDocuments {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly logos: Logos,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly settings: PublicSettings,
    private readonly press: Press,
  ) {}

  /** @throws DomainError `not_found` */
  async ofIssuer(issuerId: IssuerId, versionId: StandardVersionId, wanted: Wanted): Promise<FileAnswer> {
    return this.write(await this.standards.getVersionWithStatements(this.database, issuerId, versionId), wanted)
  }

  /** @throws DomainError `not_found`, for drafts as for what never was */
  async published(standardId: SkillStandardId, number: VersionNumber, wanted: Wanted): Promise<FileAnswer> {
    const standard =
      (await this.standards.findStandard(this.database, standardId)) ?? fail('not_found', { what: 'version' })
    const versions = await this.standards.versionsOf(this.database, standardId)
    const version =
      versions.find((one) => one.number === number && isPublic(one)) ?? fail('not_found', { what: 'version' })
    return this.write({ standard, version, statements: await this.statements.of(this.database, version.id) }, wanted)
  }

  private async write(whole: WholeVersion, { form, dutyArea }: Wanted): Promise<FileAnswer> {
    const { standard, version, statements } = whole
    if (dutyArea !== undefined && onlyDutyArea(statements, dutyArea).length === 0)
      fail('not_found', { what: 'statement' })
    const issuer = await this.issuers.get(this.database, standard.issuerId)
    const edition: Edition = {
      issuer: { name: issuer.name, website: issuer.website, accent: issuer.accent, logo: await this.logos.of(issuer) },
      designation: standard.designation,
      version,
      statements,
      dutyArea: dutyArea ?? null,
      addresses: isPublic(version) ? this.addressesOf(version) : null,
    }
    const part = statements.find(({ lineageId }) => lineageId === dutyArea)
    const name = [standard.designation, version.number, part?.code ?? part?.title]
      .filter((one) => one !== undefined && one !== null)
      .join(' ')
      .replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')
    return { bytes: await this.press.print(form, edition), filename: `${name}.${ENDINGS[form]}` }
  }

  private addressesOf({ standardId, number }: StandardVersion): Edition['addresses'] {
    const { publicUrl } = this.settings
    return {
      page: publicUrl + libraryAddresses.version(standardId, number),
      content: publicUrl + urlOf(library.getFrozenContent, { params: { standardId, number } }),
    }
  }
}
