import { Controller } from '@nestjs/common'
import { type InputOf, publishedDocuments, standardDocuments } from '@touchstone/contract'
import { Implements, Input } from '../../platform/http/implements.js'
import { WriteStandardDocuments } from './write-standard-documents.js'

@Controller()
export class StandardDocumentsController {
  constructor(private readonly documents: WriteStandardDocuments) {}

  @Implements(standardDocuments.exportPdf)
  exportPdf(@Input() { params, query }: InputOf<typeof standardDocuments.exportPdf>) {
    return this.documents.ofIssuer(params.issuerId, params.versionId, { form: 'pdf', dutyArea: query.dutyArea })
  }

  @Implements(standardDocuments.exportWord)
  exportWord(@Input() { params, query }: InputOf<typeof standardDocuments.exportWord>) {
    return this.documents.ofIssuer(params.issuerId, params.versionId, { form: 'word', dutyArea: query.dutyArea })
  }

  @Implements(publishedDocuments.downloadPdf)
  downloadPdf(@Input() { params, query }: InputOf<typeof publishedDocuments.downloadPdf>) {
    return this.documents.published(params.standardId, params.number, { form: 'pdf', dutyArea: query.dutyArea })
  }

  @Implements(publishedDocuments.downloadWord)
  downloadWord(@Input() { params, query }: InputOf<typeof publishedDocuments.downloadWord>) {
    return this.documents.published(params.standardId, params.number, { form: 'word', dutyArea: query.dutyArea })
  }
}
