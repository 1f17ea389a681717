import { Controller } from '@nestjs/common'
import { type InputOf, standards } from '@touchstone/contract'
import { readiness } from '@touchstone/domain'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { CreateStandard } from './create-standard.js'
import { DiscardDraft } from './discard-draft.js'
import { DraftContents } from './draft-contents.js'
import { ImportStandard } from './import-standard.js'
import { PublishVersion } from './publish-version.js'
import { StandardsRepository } from './standards.repository.js'
import { StartDraft } from './start-draft.js'
import { UpdateVersion } from './update-version.js'
import { WithdrawVersion } from './withdraw-version.js'

@Controller()
export class StandardsController {
  constructor(
    private readonly database: Database,
    private readonly standards: StandardsRepository,
    private readonly createStandard: CreateStandard,
    private readonly updateVersion: UpdateVersion,
    private readonly contents: DraftContents,
    private readonly publishVersion: PublishVersion,
    private readonly withdrawVersion: WithdrawVersion,
    private readonly discardDraft: DiscardDraft,
    private readonly startDraft: StartDraft,
    private readonly importStandard: ImportStandard,
  ) {}

  @Implements(standards.listStandards)
  list(@Input() { params }: InputOf<typeof standards.listStandards>) {
    return this.standards.listStandards(this.database, params.issuerId)
  }

  @Implements(standards.getStandard)
  get(@Input() { params }: InputOf<typeof standards.getStandard>) {
    return this.standards.getStandard(this.database, params.issuerId, params.standardId)
  }

  @Implements(standards.createStandard)
  create(@Input() { body }: InputOf<typeof standards.createStandard>, @CurrentActor() actor: StaffActor) {
    return this.createStandard.run(body, actor)
  }

  @Implements(standards.getVersion)
  getVersion(@Input() { params }: InputOf<typeof standards.getVersion>) {
    return this.standards.getVersionWithStatements(this.database, params.issuerId, params.versionId)
  }

  @Implements(standards.updateVersion)
  update(@Input() { params, body }: InputOf<typeof standards.updateVersion>, @CurrentActor() actor: StaffActor) {
    return this.updateVersion.run(params.versionId, body, actor)
  }

  @Implements(standards.listFindings)
  async findings(@Input() { params }: InputOf<typeof standards.listFindings>) {
    const found = await this.standards.getVersion(this.database, params.issuerId, params.versionId)
    return readiness({ version: found.version, ...(await this.contents.of(this.database, found)) })
  }

  @Implements(standards.previewPublication)
  preview(@Input() { params }: InputOf<typeof standards.previewPublication>) {
    return this.publishVersion.preview(params.issuerId, params.versionId)
  }

  @Implements(standards.publishVersion)
  publish(@Input() { params, body }: InputOf<typeof standards.publishVersion>, @CurrentActor() actor: StaffActor) {
    return this.publishVersion.run(params.versionId, body, actor)
  }

  @Implements(standards.withdrawVersion)
  withdraw(@Input() { params, body }: InputOf<typeof standards.withdrawVersion>, @CurrentActor() actor: StaffActor) {
    return this.withdrawVersion.run(params.versionId, body, actor)
  }

  @Implements(standards.discardDraft)
  discard(@Input() { params }: InputOf<typeof standards.discardDraft>, @CurrentActor() actor: StaffActor) {
    return this.discardDraft.run(params.versionId, actor)
  }

  @Implements(standards.startDraft)
  start(@Input() { params, body }: InputOf<typeof standards.startDraft>, @CurrentActor() actor: StaffActor) {
    return this.startDraft.run(params.versionId, body, actor)
  }

  @Implements(standards.dryRunImport)
  dryRun(@Input() { body }: InputOf<typeof standards.dryRunImport>) {
    return this.importStandard.dryRun(body.package)
  }

  @Implements(standards.importStandard)
  import(@Input() { body }: InputOf<typeof standards.importStandard>, @CurrentActor() actor: StaffActor) {
    return this.importStandard.run(body, actor)
  }
}
