import { Module } from '@nestjs/common'
import { StandardsModule } from '../standards/standards.module.js'
import { CaseAnswers } from './case-answers.js'
import { CaseController } from './case.controller.js'
import { CaseDiscovery } from './case-discovery.js'
import { CaseShelf } from './case-shelf.js'
import { CaseVersions } from './case-versions.js'
import { ListDocuments } from './list-documents.js'

@Module({
  imports: [StandardsModule],
  controllers: [CaseController],
  providers: [CaseShelf, CaseVersions, CaseAnswers, ListDocuments, CaseDiscovery],
})
export class CaseProviderModule {}
