import { Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StandardsModule } from '../standards/standards.module.js'
import { Library } from './library.js'
import { LibraryController } from './library.controller.js'
import { PublishedStatements } from './published-statements.js'
import { SearchLibrary } from './search-library.js'
import { SearchRepository } from './search.repository.js'
import { StatementPages } from './statement-pages.js'

@Module({
  imports: [IssuersModule, StandardsModule],
  controllers: [LibraryController],
  providers: [Library, PublishedStatements, StatementPages, SearchRepository, SearchLibrary],
})
export class LibraryModule {}
