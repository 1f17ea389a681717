import { Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StandardsModule } from '../standards/standards.module.js'
import { Press } from './press.js'
import { StandardDocumentsController } from './standard-documents.controller.js'
import { WriteStandardDocuments } from './write-standard-documents.js'

/** Versions as documents people read. */
@Module({
  imports: [IssuersModule, StandardsModule],
  controllers: [StandardDocumentsController],
  providers: [Press, WriteStandardDocuments],
})
export class StandardDocumentsModule {}
