import { Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { ComparisonsController } from './comparisons.controller.js'
import { CreateStandard } from './create-standard.js'
import { DiscardDraft } from './discard-draft.js'
import { EditStatements } from './edit-statements.js'
import { EditedStatementsRepository } from './edited-statements.repository.js'
import { EditingController } from './editing.controller.js'
import { ImportStandard } from './import-standard.js'
import { JudgementsRepository } from './judgements.repository.js'
import { PublishVersion } from './publish-version.js'
import { StandardsController } from './standards.controller.js'
import { StandardsRepository } from './standards.repository.js'
import { StartDraft } from './start-draft.js'
import { StatementsRepository } from './statements.repository.js'
import { UpdateVersion } from './update-version.js'
import { VersionComparisons } from './version-comparisons.js'
import { WithdrawVersion } from './withdraw-version.js'

@Module({
  imports: [IssuersModule],
  controllers: [StandardsController, EditingController, ComparisonsController],
  providers: [
    StandardsRepository,
    StatementsRepository,
    EditedStatementsRepository,
    JudgementsRepository,
    VersionComparisons,
    CreateStandard,
    UpdateVersion,
    EditStatements,
    PublishVersion,
    WithdrawVersion,
    DiscardDraft,
    StartDraft,
    ImportStandard,
  ],
  exports: [StandardsRepository, StatementsRepository, JudgementsRepository, VersionComparisons],
})
export class StandardsModule {}
