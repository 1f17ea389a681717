// The list of documents: a page of it, how many there are, and where the other pages are.
import { Injectable } from '@nestjs/common'
import { CASE_PROVIDER_BASE, CaseDocument, type CaseDocumentsQuery } from '@touchstone/contract'
import { z } from 'zod'
import { type PreparedAnswer, PreparedJson } from '../../platform/http/prepared.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { CaseAnswers } from './case-answers.js'
import { pageLinks } from './page-links.js'
import { selectDocuments } from './select-documents.js'

/** A new version is to be found soon. */
const MAX_AGE = 60

const Page = z.strictObject({ CFDocuments: z.array(CaseDocument.partial()) })

@Injectable()
export class ListDocuments {
  constructor(
    private readonly answers: CaseAnswers,
    private readonly settings: PublicSettings,
  ) {}

  /** @throws InvalidRequest where the filter or the fields cannot be read */
  async answer(query: CaseDocumentsQuery): Promise<PreparedAnswer> {
    const all = await this.answers.documents(query.extensions === 'true')
    const { documents, total } = selectDocuments(all, query)
    const address = `${this.settings.publicUrl}${CASE_PROVIDER_BASE}/CFDocuments`
    return {
      json: PreparedJson.of(Page, { CFDocuments: documents }),
      maxAge: MAX_AGE,
      headers: {
        'x-total-count': String(total),
        link: pageLinks(address, asked(query), { ...query, total }),
      },
    }
  }
}

/** What a link to another page repeats. */
function asked({ sort, orderBy, filter, fields, extensions }: CaseDocumentsQuery): Record<string, string> {
  return {
    ...(sort !== undefined && { sort, orderBy }),
    ...(filter !== undefined && { filter }),
    ...(fields !== undefined && { fields: [fields].flat().join(',') }),
    ...(extensions === 'true' && { extensions }),
  }
}
