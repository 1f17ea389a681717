import { Module } from '@nestjs/common'
import { VerificationController } from './verification.controller.js'
import { VerificationRepository } from './verification.repository.js'
import { VerifyCredential } from './verify-credential.js'

@Module({
  controllers: [VerificationController],
  providers: [VerificationRepository, VerifyCredential],
})
export class VerificationModule {}
