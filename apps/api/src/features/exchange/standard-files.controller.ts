import { Controller } from '@nestjs/common'
import { type InputOf, publishedFiles, standardFiles, templates } from '@touchstone/contract'
import { csvTemplate, xlsxTemplate } from '@touchstone/exchange'
import { Implements, Input } from '../../platform/http/implements.js'
import { WriteStandardFiles } from './write-standard-files.js'

@Controller()
export class StandardFilesController {
  constructor(private readonly files: WriteStandardFiles) {}

  @Implements(standardFiles.exportCase)
  exportCase(@Input() { params }: InputOf<typeof standardFiles.exportCase>) {
    return this.files.ofIssuer(params.issuerId, params.versionId, 'case')
  }

  @Implements(standardFiles.exportCtdl)
  exportCtdl(@Input() { params }: InputOf<typeof standardFiles.exportCtdl>) {
    return this.files.ofIssuer(params.issuerId, params.versionId, 'ctdl')
  }

  @Implements(standardFiles.exportXlsx)
  exportXlsx(@Input() { params }: InputOf<typeof standardFiles.exportXlsx>) {
    return this.files.ofIssuer(params.issuerId, params.versionId, 'xlsx')
  }

  @Implements(standardFiles.exportCsv)
  exportCsv(@Input() { params }: InputOf<typeof standardFiles.exportCsv>) {
    return this.files.ofIssuer(params.issuerId, params.versionId, 'csv')
  }

  @Implements(standardFiles.exportJson)
  exportJson(@Input() { params }: InputOf<typeof standardFiles.exportJson>) {
    return this.files.ofIssuer(params.issuerId, params.versionId, 'json')
  }

  @Implements(publishedFiles.downloadCase)
  downloadCase(@Input() { params }: InputOf<typeof publishedFiles.downloadCase>) {
    return this.files.published(params.standardId, params.number, 'case')
  }

  @Implements(publishedFiles.downloadCtdl)
  downloadCtdl(@Input() { params }: InputOf<typeof publishedFiles.downloadCtdl>) {
    return this.files.published(params.standardId, params.number, 'ctdl')
  }

  @Implements(publishedFiles.downloadXlsx)
  downloadXlsx(@Input() { params }: InputOf<typeof publishedFiles.downloadXlsx>) {
    return this.files.published(params.standardId, params.number, 'xlsx')
  }

  @Implements(publishedFiles.downloadCsv)
  downloadCsv(@Input() { params }: InputOf<typeof publishedFiles.downloadCsv>) {
    return this.files.published(params.standardId, params.number, 'csv')
  }

  @Implements(publishedFiles.downloadJson)
  downloadJson(@Input() { params }: InputOf<typeof publishedFiles.downloadJson>) {
    return this.files.published(params.standardId, params.number, 'json')
  }

  @Implements(templates.getXlsxTemplate)
  getXlsxTemplate() {
    return { bytes: xlsxTemplate(), filename: 'standard.xlsx' }
  }

  @Implements(templates.getCsvTemplate)
  getCsvTemplate() {
    return { bytes: csvTemplate(), filename: 'standard.csv' }
  }
}
