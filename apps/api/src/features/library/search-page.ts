// The head and first words of the search. What is found is asked for as data; search engines are asked to read the standards instead.
import { Injectable } from '@nestjs/common'
import { library, libraryAddresses, LibrarySearchQuery, urlOf } from '@touchstone/contract'
import { html } from '../../platform/http/html.js'
import type { PageRoute } from '../../platform/http/pages.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { libraryWords as words, titleOf } from './library-words.js'
import { addressed, JSON_TYPE } from './page-addresses.js'

type Read = PageRoute['read']

@Injectable()
export class SearchPage {
  constructor(private readonly settings: PublicSettings) {}

  async read(asked: Parameters<Read>[1]): ReturnType<Read> {
    const query = LibrarySearchQuery.safeParse(asked).data
    const json = query && urlOf(library.searchLibrary, { query })
    const data = json === undefined ? {} : { [JSON_TYPE]: json }
    return {
      data,
      page: {
        ...addressed(this.settings.publicUrl, libraryAddresses.search(), data, libraryAddresses.feed()),
        title: titleOf(query ? words.searchFor(query.q) : words.search),
        description: words.searchLead,
        language: 'en',
        indexed: false,
        ...(json !== undefined && { preload: json }),
        body: html`<main class="served">
          <h1>${words.search}</h1>
          <p>${words.searchLead}</p>
          <p><a href="${libraryAddresses.standards()}">${words.library}</a></p>
        </main>`,
      },
    }
  }
}
