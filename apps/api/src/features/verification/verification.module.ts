import { Module } from '@nestjs/common'
import { ApiKeysModule } from '../api-keys/api-keys.module.js'
import { CredentialsModule } from '../credentials/credentials.module.js'
import { IssuersModule } from '../issuers/issuers.module.js'
import { KeysModule } from '../keys/keys.module.js'
import { DocumentReader } from './document-reader.js'
import { MakeReceipt } from './make-receipt.js'
import { ReceiptsController } from './receipts.controller.js'
import { RecentLookUps } from './recent-look-ups.js'
import { LookUps } from './look-ups.js'
import { LookUpsRepository } from './look-ups.repository.js'
import { VerificationLimits } from './verification-limits.js'
import { VerificationController } from './verification.controller.js'
import { VerificationRepository } from './verification.repository.js'
import { VerifyCredential } from './verify-credential.js'
import { VerifyFile } from './verify-file.js'
import { VerifyList } from './verify-list.js'

@Module({
  imports: [IssuersModule, KeysModule, ApiKeysModule, CredentialsModule],
  controllers: [VerificationController, ReceiptsController],
  providers: [
    VerificationRepository,
    LookUpsRepository,
    LookUps,
    VerifyCredential,
    { provide: DocumentReader, useFactory: () => new DocumentReader() },
    VerifyFile,
    VerifyList,
    VerificationLimits,
    RecentLookUps,
    MakeReceipt,
  ],
  exports: [DocumentReader, VerificationRepository, VerifyCredential, LookUps, LookUpsRepository],
})
export class VerificationModule {}
