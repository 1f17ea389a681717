// Exchange with committees that work in Word and spreadsheets: the eight-column form for comments out and in, and the comments of a
// round as tables. No file names anybody who did not agree to be named, and none has an e-mail address.
import {
  block,
  CalendarDate,
  canChange,
  CommentId,
  Commenter,
  CommentNumber,
  DecidedBy,
  DispositionCode,
  Email,
  FormComment,
  FormRowReading,
  LONGEST_FORM,
  ReviewChange,
  ReviewRoundId,
} from '@touchstone/domain'
import { z } from 'zod'
import { binary, endpoint, upload } from './endpoint.js'
import { DeskFilter } from './resolution.js'
import { inIssuer } from './shared.js'

const CSV = 'text/csv; charset=utf-8'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const JSON_TYPE = 'application/json'

/** Bytes a form may have. One of 5,000 rows has a few hundred thousand. */
export const FORM_LIMIT = 8 * 1024 * 1024
/** What was read from such a form and is sent back to be entered. */
const READ_LIMIT = 24 * 1024 * 1024

const oneRound = inIssuer({ roundId: ReviewRoundId })
/** The filters of the desk; a file is never a page of it. */
const FileFilter = DeskFilter.omit({ after: true, limit: true })
export type FileFilter = z.infer<typeof FileFilter>

/** What a form would do. Nothing was changed. */
export const FormReading = z
  .object({
    /** Whether the form says it is of this round. One that says nothing is taken as well. */
    names: z.boolean(),
    /** Whether it has more rows than are read. */
    cut: z.boolean(),
    counts: z.object({ comment: z.int(), answer: z.int(), already: z.int(), problem: z.int() }),
    rows: z.array(FormRowReading),
  })
  .meta({ id: 'FormReading' })
export type FormReading = z.infer<typeof FormReading>

export const EnterFormRequest = z
  .strictObject({
    /** Who gathered the comments; a row that names a country is from there. */
    handedInBy: Commenter,
    /** Where the answers are sent, when there is an address. */
    email: Email.nullable(),
    /** The day it came: by it, not by the day it is entered, it is late or not. `null` for today. */
    receivedOn: CalendarDate.nullable(),
    comments: z.array(FormComment).min(1).max(LONGEST_FORM),
  })
  .meta({ id: 'EnterFormRequest' })
export type EnterFormRequest = z.infer<typeof EnterFormRequest>

export const EnteredForm = z
  .object({
    entered: z.array(z.object({ row: z.int(), number: CommentNumber })),
    /** Rows the same people had handed in before. */
    already: z.int(),
  })
  .meta({ id: 'EnteredForm' })
export type EnteredForm = z.infer<typeof EnteredForm>

export const AnswerByFormRequest = z
  .strictObject({
    decidedBy: DecidedBy,
    answers: z
      .array(
        z
          .strictObject({
            commentId: CommentId,
            /** How many answers it had when the form was read. */
            answers: z.int().min(0),
            code: DispositionCode.exclude(['withdrawn', 'duplicate']),
            reason: block(5_000).nullable(),
            change: ReviewChange,
          })
          .refine(({ code, change }) => change === 'none' || canChange(code), {
            error: 'An answer that takes nothing over changes nothing.',
            path: ['change'],
          }),
      )
      .min(1)
      .max(LONGEST_FORM)
      .refine((some) => new Set(some.map(({ commentId }) => commentId)).size === some.length, {
        error: 'A comment is named twice.',
      }),
  })
  .meta({ id: 'AnswerByFormRequest' })
export type AnswerByFormRequest = z.infer<typeof AnswerByFormRequest>

function exported<const Name extends string>(file: Name, what: string, mediaType: string) {
  return endpoint({
    method: 'GET',
    path: `/issuers/:issuerId/rounds/:roundId/files/${file}` as const,
    summary: `Comments of a round as ${what}, by the filters of the desk`,
    access: 'review:read',
    params: oneRound,
    query: FileFilter,
    response: binary(mediaType),
    errors: ['not_found'],
  })
}

export const commentForms = {
  exportCommentsWord: exported('comments.docx', 'the eight-column form in Word', DOCX),
  exportCommentsXlsx: exported('comments.xlsx', 'the eight-column form in a workbook', XLSX),
  exportCommentsCsv: exported('comments.csv', 'CSV, every field a column', CSV),
  exportCommentsJson: exported('comments.json', 'JSON', JSON_TYPE),
  readForm: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/forms/reading',
    summary: 'Read a form (.docx or .xlsx) and say of each row what it would do; nothing is changed',
    access: 'review:manage',
    params: oneRound,
    body: upload('application/octet-stream'),
    bodyLimit: FORM_LIMIT,
    response: FormReading,
    status: 200,
    errors: ['not_found', 'form_unreadable', 'form_of_other_round'],
  }),
  enterForm: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/forms/comments',
    summary: 'Enter what was read from a form, all or none; what the same people handed in before is not entered again',
    access: 'review:manage',
    params: oneRound,
    body: EnterFormRequest,
    bodyLimit: READ_LIMIT,
    response: EnteredForm,
    status: 201,
    errors: ['not_found', 'round_takes_no_input', 'comment_target_unknown', 'date_in_future'],
  }),
  answerByForm: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/rounds/:roundId/forms/answers',
    summary: 'Record the answers a committee wrote into a form, all or none',
    access: 'review:dispose',
    params: oneRound,
    body: AnswerByFormRequest,
    bodyLimit: READ_LIMIT,
    response: z.object({ answered: z.int() }),
    status: 201,
    errors: [
      'not_found',
      'round_not_resolving',
      'comment_not_open',
      'disposition_reason_missing',
      'recused',
      'changed_meanwhile',
    ],
  }),
}
