// The service described in OpenAPI 3.0, from the same values that serve it.
import { Injectable } from '@nestjs/common'
import { CASE_PROVIDER_BASE, caseProvider } from '@touchstone/contract'
import { endpointsIn, openApiDocument } from '../../platform/http/openapi.js'
import { PreparedJson } from '../../platform/http/prepared.js'
import { PublicSettings } from '../../platform/public-settings.js'

@Injectable()
export class CaseDiscovery {
  readonly document: PreparedJson

  constructor({ publicUrl }: PublicSettings) {
    const document = openApiDocument(endpointsIn({ caseProvider }), {
      openapi: '3.0.3',
      info: {
        title: 'Competencies and Academic Standards Exchange, provider',
        version: '1.1',
        description: 'Published skill standards by CASE 1.1. Extension data is sent only when asked for.',
      },
      server: { url: `${publicUrl}${CASE_PROVIDER_BASE}`, base: CASE_PROVIDER_BASE },
    })
    this.document = PreparedJson.of(caseProvider.discoverCase.response.schema, document)
  }
}
