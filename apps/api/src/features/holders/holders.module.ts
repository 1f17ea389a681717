import { Module } from '@nestjs/common'
import { CandidatesModule } from '../candidates/candidates.module.js'
import { CredentialsModule } from '../credentials/credentials.module.js'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StaffModule } from '../staff/staff.module.js'
import { AskForErasure } from './ask-for-erasure.js'
import { DeleteErasedFiles } from './delete-erased-files.js'
import { EraseCandidate } from './erase-candidate.js'
import { ErasureController } from './erasure.controller.js'

@Module({
  imports: [IssuersModule, StaffModule, CandidatesModule, CredentialsModule],
  controllers: [ErasureController],
  providers: [EraseCandidate, DeleteErasedFiles, AskForErasure],
})
export class HoldersModule {}
