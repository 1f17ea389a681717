import { Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { ComparisonsController } from './comparisons.controller.js'
import { ApproveVersion } from './approve-version.js'
import { CreateStandard } from './create-standard.js'
import { DiscardDraft } from './discard-draft.js'
import { DefineOwnFields } from './define-own-fields.js'
import { DraftContents } from './draft-contents.js'
import { EditStatements } from './edit-statements.js'
import { EditedStatementsRepository } from './edited-statements.repository.js'
import { EditingController } from './editing.controller.js'
import { ImportStandard } from './import-standard.js'
import { JudgeChanges } from './judge-changes.js'
import { JudgementsRepository } from './judgements.repository.js'
import { DiscardGates, PublicationGates } from './publication-gates.js'
import { PublicShelfRepository } from './public-shelf.repository.js'
import { PublishVersion } from './publish-version.js'
import { ReopenVersion } from './reopen-version.js'
import { SetClosingDates } from './set-closing-dates.js'
import { StandardsController } from './standards.controller.js'
import { SetNumbering } from './set-numbering.js'
import { StandardsRepository } from './standards.repository.js'
import { StartDraft } from './start-draft.js'
import { StatementsRepository } from './statements.repository.js'
import { TakeEffect } from './take-effect.js'
import { UpdateVersion } from './update-version.js'
import { VersionComparisons } from './version-comparisons.js'
import { VersionDecisionsController } from './version-decisions.controller.js'
import { WithdrawVersion } from './withdraw-version.js'

@Module({
  imports: [IssuersModule],
  controllers: [StandardsController, EditingController, ComparisonsController, VersionDecisionsController],
  providers: [
    StandardsRepository,
    StatementsRepository,
    EditedStatementsRepository,
    JudgementsRepository,
    VersionComparisons,
    PublicShelfRepository,
    CreateStandard,
    UpdateVersion,
    EditStatements,
    DefineOwnFields,
    SetNumbering,
    DraftContents,
    DiscardGates,
    PublicationGates,
    JudgeChanges,
    ApproveVersion,
    ReopenVersion,
    PublishVersion,
    TakeEffect,
    SetClosingDates,
    WithdrawVersion,
    DiscardDraft,
    StartDraft,
    ImportStandard,
  ],
  exports: [
    StandardsRepository,
    StatementsRepository,
    JudgementsRepository,
    PublicShelfRepository,
    VersionComparisons,
    DraftContents,
    EditStatements,
    DiscardGates,
    PublicationGates,
  ],
})
export class StandardsModule {}
