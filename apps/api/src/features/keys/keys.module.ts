import { Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { IssuerSigning } from './issuer-signing.js'
import { KeysController } from './keys.controller.js'
import { ReportCompromisedKey } from './report-compromised-key.js'
import { RotateSigningKey } from './rotate-signing-key.js'
import { SigningKeysRepository } from './signing-keys.repository.js'

@Module({
  imports: [IssuersModule],
  controllers: [KeysController],
  providers: [SigningKeysRepository, IssuerSigning, RotateSigningKey, ReportCompromisedKey],
  exports: [IssuerSigning],
})
export class KeysModule {}
