// What of the library other programs take in: feeds, and pages to be framed.
import { Controller, Header } from '@nestjs/common'
import { type InputOf, library } from '@touchstone/contract'
import { Implements, Input } from '../../platform/http/implements.js'
import { EMBED_POLICY } from './embed-style.js'
import { Embeds } from './embeds.js'
import { PublicationsFeed } from './publications-feed.js'

@Controller()
export class LibrarySurfacesController {
  constructor(
    private readonly feed: PublicationsFeed,
    private readonly embeds: Embeds,
  ) {}

  @Implements(library.followLibrary)
  async followLibrary() {
    return { bytes: await this.feed.ofAll() }
  }

  @Implements(library.followIssuer)
  async followIssuer(@Input() { params }: InputOf<typeof library.followIssuer>) {
    return { bytes: await this.feed.ofIssuer(params.issuerId) }
  }

  @Implements(library.followStandard)
  async followStandard(@Input() { params }: InputOf<typeof library.followStandard>) {
    return { bytes: await this.feed.ofStandard(params.standardId) }
  }

  @Implements(library.embedStatement)
  @Header('content-security-policy', EMBED_POLICY)
  @Header('cross-origin-resource-policy', 'cross-origin')
  async embedStatement(@Input() { params }: InputOf<typeof library.embedStatement>) {
    return { bytes: await this.embeds.statement(params.statementId) }
  }

  @Implements(library.embedVersion)
  @Header('content-security-policy', EMBED_POLICY)
  @Header('cross-origin-resource-policy', 'cross-origin')
  async embedVersion(@Input() { params }: InputOf<typeof library.embedVersion>) {
    return { bytes: await this.embeds.version(params.standardId, params.number) }
  }
}
