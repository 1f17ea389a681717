import { Module } from '@nestjs/common'
import { BatchesModule } from '../batches/batches.module.js'
import { CandidatesModule } from '../candidates/candidates.module.js'
import { CredentialsModule } from '../credentials/credentials.module.js'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StaffModule } from '../staff/staff.module.js'
import { VerificationModule } from '../verification/verification.module.js'
import { AskForErasure } from './ask-for-erasure.js'
import { DeleteErasedFiles } from './delete-erased-files.js'
import { EraseCandidate } from './erase-candidate.js'
import { ErasureController } from './erasure.controller.js'
import { MakeShareLink } from './make-share-link.js'
import { OpenShareLink } from './open-share-link.js'
import { RemindOfExpiry } from './remind-of-expiry.js'
import { RemindersController } from './reminders.controller.js'
import { RemindersRepository } from './reminders.repository.js'
import { RevokeShareLink } from './revoke-share-link.js'
import { ShareLinksController } from './share-links.controller.js'
import { ShareLinksRepository } from './share-links.repository.js'
import { SwitchReminders } from './switch-reminders.js'

@Module({
  imports: [IssuersModule, StaffModule, CandidatesModule, CredentialsModule, BatchesModule, VerificationModule],
  controllers: [ErasureController, ShareLinksController, RemindersController],
  providers: [
    EraseCandidate,
    DeleteErasedFiles,
    AskForErasure,
    ShareLinksRepository,
    MakeShareLink,
    RevokeShareLink,
    OpenShareLink,
    RemindersRepository,
    RemindOfExpiry,
    SwitchReminders,
  ],
})
export class HoldersModule {}
