// The service described in OpenAPI 3.0, from the same values that serve it.
import { Injectable } from '@nestjs/common'
import { CASE_PROVIDER_BASE, caseProvider } from '@touchstone/contract'
import { endpointsIn, openApiDocument } from '../../platform/http/openapi.js'
import { PreparedJson } from '../../platform/http/prepared.js'
import { PublicSettings } from '../../platform/public-settings.js'

@Injectable()
export class CaseDiscovery {
  readonly #publicUrl: string
  #document: PreparedJson | undefined

  constructor({ publicUrl }: PublicSettings) {
    this.#publicUrl = publicUrl
  }

  /** Made when it is first asked for: no start waits for it. */
  get document(): PreparedJson {
    return (this.#document ??= PreparedJson.of(caseProvider.discoverCase.response.schema, this.#describe()))
  }

  #describe() {
    return openApiDocument(endpointsIn({ caseProvider }), {
      openapi: '3.0.3',
      info: {
        title: 'Competencies and Academic Standards Exchange, provider',
        version: '1.1',
        description: 'Published skill standards by CASE 1.1. Extension data is sent only when asked for.',
      },
      server: { url: `${this.#publicUrl}${CASE_PROVIDER_BASE}`, base: CASE_PROVIDER_BASE },
    })
  }
}
