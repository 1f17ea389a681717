// The documents people read: a version, or one duty area of it, as PDF and as Word. Any version for staff, published ones for everybody.
import { LineageId, SkillStandardId, StandardVersionId, VersionNumber } from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint } from './endpoint.js'
import { inIssuer } from './shared.js'

const PDF = 'application/pdf'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Without it, the whole standard. */
const DocumentQuery = z.strictObject({ dutyArea: LineageId.optional() })

function written<const Name extends string>(file: Name, what: string, mediaType: string) {
  return endpoint({
    method: 'GET',
    path: `/issuers/:issuerId/versions/:versionId/files/${file}` as const,
    summary: `A version, or one duty area of it, as ${what}; a draft is marked on every page`,
    access: 'standard:read',
    params: inIssuer({ versionId: StandardVersionId }),
    query: DocumentQuery,
    response: binary(mediaType),
    errors: ['not_found'],
  })
}

function published<const Name extends string>(file: Name, what: string, mediaType: string) {
  return endpoint({
    method: 'GET',
    path: `/library/standards/:standardId/versions/:number/files/${file}`,
    summary: `A published version, or one duty area of it, as ${what}`,
    access: 'public',
    params: z.strictObject({ standardId: SkillStandardId, number: VersionNumber }),
    query: DocumentQuery,
    response: binary(mediaType),
    errors: ['not_found'],
    // Not for ever: the cover says whether the version is still in force.
    caching: 'revalidate',
  })
}

export const standardDocuments = {
  exportPdf: written('standard.pdf', 'PDF', PDF),
  exportWord: written('standard.docx', 'a Word document', WORD),
}

export const publishedDocuments = {
  downloadPdf: published('standard.pdf', 'PDF', PDF),
  downloadWord: published('standard.docx', 'a Word document', WORD),
}
