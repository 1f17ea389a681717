import { Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { IssuerSigning } from './issuer-signing.js'
import { IssuerSeals } from './issuer-seals.js'
import { KeyCustodiesRepository } from './key-custodies.repository.js'
import { KeysController } from './keys.controller.js'
import { SealKeysController } from './seal-keys.controller.js'
import { KeyUsesRepository } from './key-uses.repository.js'
import { OfflineKeys } from './offline-keys.js'
import { ReplaceSealKey } from './replace-seal-key.js'
import { ReportCompromisedKey } from './report-compromised-key.js'
import { ReportCompromisedSealKey } from './report-compromised-seal-key.js'
import { RotateSigningKey } from './rotate-signing-key.js'
import { SealKeysRepository } from './seal-keys.repository.js'
import { SigningKeysRepository } from './signing-keys.repository.js'

@Module({
  imports: [IssuersModule],
  controllers: [KeysController, SealKeysController],
  providers: [
    SigningKeysRepository,
    IssuerSigning,
    KeyUsesRepository,
    OfflineKeys,
    KeyCustodiesRepository,
    RotateSigningKey,
    ReportCompromisedKey,
    SealKeysRepository,
    IssuerSeals,
    ReplaceSealKey,
    ReportCompromisedSealKey,
  ],
  exports: [IssuerSigning, IssuerSeals, SealKeysRepository],
})
export class KeysModule {}
