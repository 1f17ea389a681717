// The empty form for comments on a round, for committees that gather them without this site. A file of its own, because the portal's first
// pages carry nothing they do not need.
import { ReviewRoundId } from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint } from './endpoint.js'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function emptyForm<const Name extends string>(file: Name, what: string, mediaType: string) {
  return endpoint({
    method: 'GET',
    path: `/calls/:roundId/files/${file}` as const,
    summary: `The empty form for comments on a round, as ${what}`,
    access: 'public',
    params: z.strictObject({ roundId: ReviewRoundId }),
    response: binary(mediaType),
    errors: ['not_found'],
    caching: 'revalidate',
  })
}

export const emptyForms = {
  getEmptyFormWord: emptyForm('comment-form.docx', 'a Word document', DOCX),
  getEmptyFormXlsx: emptyForm('comment-form.xlsx', 'a workbook with the places that can be commented on', XLSX),
}
