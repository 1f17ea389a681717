import { Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StandardsModule } from '../standards/standards.module.js'
import { StandardFilesController } from './standard-files.controller.js'
import { WriteStandardFiles } from './write-standard-files.js'

/** Versions as files: written for whoever may read them, read for whoever may import. */
@Module({
  imports: [IssuersModule, StandardsModule],
  controllers: [StandardFilesController],
  providers: [WriteStandardFiles],
})
export class StandardFilesModule {}
