import { type DynamicModule, Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StandardsModule } from '../standards/standards.module.js'
import { CallEntries } from './call-entries.js'
import { ChangesPage } from './changes-page.js'
import { Embeds } from './embeds.js'
import { Library } from './library.js'
import { LibraryController } from './library.controller.js'
import { LibraryPages } from './library-pages.js'
import { LibrarySurfacesController } from './library-surfaces.controller.js'
import { PublicationsFeed } from './publications-feed.js'
import { PreparedComparisons } from './prepared-comparisons.js'
import { PreparedVersions } from './prepared-versions.js'
import { PublicComparisonsController } from './public-comparisons.controller.js'
import { PublishedStatements } from './published-statements.js'
import { SearchLibrary } from './search-library.js'
import { SearchPage } from './search-page.js'
import { SearchRepository } from './search.repository.js'
import { StatementPages } from './statement-pages.js'

@Module({})
export class LibraryModule {
  /** @param reviews the module of the call for input as the program has it */
  static with(reviews: DynamicModule): DynamicModule {
    return {
      module: LibraryModule,
      imports: [IssuersModule, StandardsModule, reviews],
      controllers: [LibraryController, LibrarySurfacesController, PublicComparisonsController],
      providers: [
        Library,
        PreparedComparisons,
        PreparedVersions,
        PublishedStatements,
        StatementPages,
        SearchRepository,
        SearchLibrary,
        ChangesPage,
        SearchPage,
        LibraryPages,
        CallEntries,
        PublicationsFeed,
        Embeds,
      ],
    }
  }
}
