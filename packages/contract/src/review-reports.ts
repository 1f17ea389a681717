// "Call for input and disposition of comments": the published evidence of a round. Its page reads the overview and a page of comments at
// a time; whole it goes out as files. Staff read it earlier, as a preview.
import {
  CallForInputReport,
  CommentType,
  DispositionCode,
  LineageId,
  ReportDocumentStatus,
  ReportedComment,
  ReportForm,
  ReviewRound,
  ReviewRoundId,
  SkillStandardId,
  VersionNumber,
} from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint } from './endpoint.js'
import { CountedPageQuery, inIssuer, pageOf } from './shared.js'

/** A report without its comments, of which there may be thousands. */
export const ReportOverview = CallForInputReport.omit({ comments: true }).meta({ id: 'ReportOverview' })
export type ReportOverview = z.infer<typeof ReportOverview>

export const ReportCommentsQuery = CountedPageQuery.pick({ after: true, limit: true }).extend({
  /** The branch at the top: a duty area and all below it. */
  area: LineageId.optional(),
  type: CommentType.optional(),
  disposition: z.union([DispositionCode, z.literal('none')]).optional(),
})
export type ReportCommentsQuery = z.infer<typeof ReportCommentsQuery>

/** A round as the version that came of it names it. */
export const VersionCall = ReviewRound.pick({
  id: true,
  code: true,
  kind: true,
  status: true,
  opensOn: true,
  closesOn: true,
})
  .extend({ comments: z.int(), countries: z.int(), reported: z.boolean() })
  .meta({ id: 'VersionCall' })
export type VersionCall = z.infer<typeof VersionCall>

/** The report as a document. `none`: not made since the record changed last; it can be ordered. */
export const ReportDocument = z
  .object({
    form: ReportForm,
    status: z.enum([...ReportDocumentStatus.options, 'none']),
    /** How much of it is done, in percent. */
    progress: z.int().min(0).max(100),
    /** In bytes; `null` while there is no file. */
    size: z.int().nullable(),
  })
  .meta({ id: 'ReportDocument' })
export type ReportDocument = z.infer<typeof ReportDocument>

const MakeReportDocumentRequest = z.strictObject({ form: ReportForm }).meta({ id: 'MakeReportDocumentRequest' })

const inRound = z.strictObject({ roundId: ReviewRoundId })
const oneRound = inIssuer({ roundId: ReviewRoundId })
const notYet = ['not_found', 'round_results_not_open'] as const

const CSV = 'text/csv; charset=utf-8'
const JSON_TYPE = 'application/json'
const PDF = 'application/pdf'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function published<const Name extends string>(file: Name, what: string, mediaType: string) {
  return endpoint({
    method: 'GET',
    path: `/calls/:roundId/report/files/${file}`,
    summary: `The report of a closed round as ${what}; the same record gives the same bytes`,
    access: 'public',
    params: inRound,
    response: binary(mediaType),
    errors: notYet,
    // Not for ever: answers are added until the round is resolved, and the version it became after that.
    caching: 'revalidate',
  })
}

function preview<const Name extends string>(file: Name, what: string, mediaType: string) {
  return endpoint({
    method: 'GET',
    path: `/issuers/:issuerId/rounds/:roundId/report/files/${file}` as const,
    summary: `The report of a round as ${what}, marked as a preview until the round is resolved`,
    access: 'review:read',
    params: oneRound,
    response: binary(mediaType),
    errors: ['not_found'],
  })
}

export const reviewReports = {
  readReport: endpoint({
    method: 'GET',
    path: '/calls/:roundId/report',
    summary: 'The report of a closed round without its comments',
    access: 'public',
    caching: 'revalidate',
    params: inRound,
    response: ReportOverview,
    errors: notYet,
  }),
  listReportComments: endpoint({
    method: 'GET',
    path: '/calls/:roundId/report/comments',
    summary: 'Comments of the report in the order of the draft, each with its answer',
    access: 'public',
    caching: 'revalidate',
    params: inRound,
    query: ReportCommentsQuery,
    response: pageOf(ReportedComment),
    errors: notYet,
  }),
  listVersionCalls: endpoint({
    method: 'GET',
    path: '/library/standards/:standardId/versions/:number/calls',
    summary: 'Rounds of input a published version was put out in as a draft, the latest first',
    access: 'public',
    caching: 'revalidate',
    params: z.strictObject({ standardId: SkillStandardId, number: VersionNumber }),
    response: z.array(VersionCall),
    errors: ['not_found'],
  }),
  listReportDocuments: endpoint({
    method: 'GET',
    path: '/calls/:roundId/report/documents',
    summary: 'The report as PDF and as Word: whether each is made, or how far it is',
    access: 'public',
    caching: 'revalidate',
    params: inRound,
    response: z.array(ReportDocument),
    errors: notYet,
  }),
  makeReportDocument: endpoint({
    method: 'POST',
    path: '/calls/:roundId/report/documents',
    summary: 'Have the report made as PDF or Word, unless it is there; the work goes on afterwards',
    access: 'public',
    params: inRound,
    body: MakeReportDocumentRequest,
    response: ReportDocument,
    status: 200,
    errors: [...notYet, 'changed_meanwhile'],
  }),
  downloadReportPdf: published('report.pdf', 'PDF, once it is made', PDF),
  downloadReportWord: published('report.docx', 'a Word document, once it is made', WORD),
  downloadReportJson: published('report.json', 'JSON', JSON_TYPE),
  downloadReportCsv: published('report.csv', 'a table of its comments', CSV),
}

export const reportPreviews = {
  listPreviewDocuments: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/rounds/:roundId/report/documents',
    summary: 'The preview as PDF and as Word: whether each is made, or how far it is',
    access: 'review:read',
    params: oneRound,
    response: z.array(ReportDocument),
    errors: ['not_found'],
  }),
  makePreviewDocument: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/report/documents',
    summary: 'Have the preview made as PDF or Word, unless it is there; the work goes on afterwards',
    access: 'review:read',
    params: oneRound,
    body: MakeReportDocumentRequest,
    response: ReportDocument,
    status: 200,
    errors: ['not_found', 'changed_meanwhile'],
  }),
  previewReportPdf: preview('report.pdf', 'PDF, once it is made', PDF),
  previewReportWord: preview('report.docx', 'a Word document, once it is made', WORD),
  previewReportJson: preview('report.json', 'JSON', JSON_TYPE),
  previewReportCsv: preview('report.csv', 'a table of its comments', CSV),
}
