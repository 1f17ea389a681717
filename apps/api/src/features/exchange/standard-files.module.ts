import { Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StandardsModule } from '../standards/standards.module.js'
import { StandardFilesController } from './standard-files.controller.js'
import { CancelImport } from './cancel-import.js'
import { ImportPlaces } from './import-place.js'
import { ImportReader } from './import-reader.js'
import { ImportViews } from './import-views.js'
import { ImportsAtWork } from './imports-at-work.js'
import { ImportsController } from './imports.controller.js'
import { ImportsRepository } from './imports.repository.js'
import { StartImport } from './start-import.js'
import { WriteImport } from './write-import.js'
import { WriteStandardFiles } from './write-standard-files.js'

/** Versions as files: written for whoever may read them, read for whoever may import. */
@Module({
  imports: [IssuersModule, StandardsModule],
  controllers: [StandardFilesController, ImportsController],
  providers: [
    WriteStandardFiles,
    ImportsRepository,
    ImportReader,
    ImportsAtWork,
    ImportPlaces,
    ImportViews,
    StartImport,
    WriteImport,
    CancelImport,
  ],
})
export class StandardFilesModule {}
