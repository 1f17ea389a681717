import { Module } from '@nestjs/common'
import { CandidatesModule } from '../candidates/candidates.module.js'
import { CredentialsModule } from '../credentials/credentials.module.js'
import { IssuersModule } from '../issuers/issuers.module.js'
import { VerificationModule } from '../verification/verification.module.js'
import { CandidateImportsController } from './candidate-imports.controller.js'
import { ImportCandidates } from './import-candidates.js'
import { PreviewCandidateImport } from './preview-candidate-import.js'

/** Tables of candidates and of their assessments. */
@Module({
  imports: [IssuersModule, CandidatesModule, CredentialsModule, VerificationModule],
  controllers: [CandidateImportsController],
  providers: [PreviewCandidateImport, ImportCandidates],
})
export class CandidateImportsModule {}
