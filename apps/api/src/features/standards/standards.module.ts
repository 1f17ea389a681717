import { Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
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
import { WithdrawVersion } from './withdraw-version.js'

@Module({
  imports: [IssuersModule],
  controllers: [StandardsController, EditingController],
  providers: [
    StandardsRepository,
    StatementsRepository,
    EditedStatementsRepository,
    JudgementsRepository,
    CreateStandard,
    UpdateVersion,
    EditStatements,
    PublishVersion,
    WithdrawVersion,
    DiscardDraft,
    StartDraft,
    ImportStandard,
  ],
  exports: [StandardsRepository, StatementsRepository, JudgementsRepository],
})
export class StandardsModule {}
