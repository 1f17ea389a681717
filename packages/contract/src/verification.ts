// Verification by ID: public, plain, and no more revealing than the certificate itself.
import {
  CalendarDate,
  Certificate,
  DocumentCheck,
  DocumentForm,
  DocumentOutcome,
  FieldComparison,
  Instant,
  LookUpWay,
  LONGEST_LIST,
  NameMatch,
  Revoked,
  StatusReason,
  VerificationOutcome,
  VersionNumber,
} from '@touchstone/domain'
import { z } from 'zod'
import { endpoint, upload } from './endpoint.js'

/** What is said of a credential that was found and is listed: all that its certificate prints, and where its standard stands now. */
export const VerifiedCredential = z
  .object({
    certificate: Certificate,
    /** Whether the holder's personal data were erased; the certificate then bears a stand-in for the name. */
    erased: z.boolean(),
    status: z.object({
      /** First day the status holds, in the issuer's zone. */
      since: CalendarDate,
      reason: StatusReason.nullable(),
      /** The reason in public wording. */
      wording: z.string().nullable(),
    }),
    /** The signed file and the certification, which a status list does not tell apart. */
    revoked: Revoked,
    replacedBy: z.string().nullable(),
    /** Where the scope was reduced: of the ID that was replaced for it, and of the one that stands. */
    scopeReduced: z.object({ on: CalendarDate, reason: StatusReason, wording: z.string() }).nullable(),
    /** The ID of the credential it carries on, and of the one that carries it on; only where that is open to the public. */
    renews: z.string().nullable(),
    renewedBy: z.string().nullable(),
    standard: z.object({
      standardId: z.uuid(),
      designation: z.string(),
      title: z.string(),
      number: VersionNumber,
      status: z.enum(['published', 'superseded', 'withdrawn']),
      newer: z.object({ number: VersionNumber, publishedOn: CalendarDate }).nullable(),
    }),
  })
  .meta({ id: 'VerifiedCredential' })
export type VerifiedCredential = z.infer<typeof VerifiedCredential>

export const Verification = z
  .object({
    credentialId: z.string(),
    outcome: VerificationOutcome,
    /** The day the outcome is true for, a whole day in the issuer's zone; in UTC when no credential was found. */
    on: CalendarDate,
    checkedAt: Instant,
    /** The issuer's zone; `null` when no credential was found. */
    timeZone: z.string().nullable(),
    credential: VerifiedCredential.nullable(),
  })
  .meta({ id: 'Verification' })
export type Verification = z.infer<typeof Verification>

export const VerificationQuery = z
  .strictObject({
    on: CalendarDate.optional(),
    /** How it was asked, for the holder's list of look-ups: said by our own pages, `api` without it. */
    by: LookUpWay.extract(['id', 'qr']).optional(),
  })
  .meta({ id: 'VerificationQuery' })

/** The largest file taken. A certificate is some 60 kB, a badge less. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024

/** What a document may be called when it is sent. The bytes say what it is; the media type is taken from nobody. */
export const DOCUMENT_TYPES = [
  'application/octet-stream',
  'application/pdf',
  'application/vc',
  'application/vc+jwt',
  'application/jwt',
  'image/png',
  'image/svg+xml',
] as const

/** What became of a document somebody was handed: one outcome, what it rests on, and each field beside the register. */
export const FileVerification = z
  .object({
    form: DocumentForm,
    outcome: DocumentOutcome,
    checks: z.array(DocumentCheck).length(5),
    /**
     * What the document says beside what the register says. Only what the register says is a fact. Empty where the signature is wrong and
     * there is no register to set beside it.
     */
    fields: z.array(FieldComparison),
    /** Another issuer than ours, by its key; only when the signature holds. */
    signedBy: z.string().nullable(),
    /** The register's own answer about the credential the document names. */
    register: Verification.nullable(),
    checkedAt: Instant,
  })
  .meta({ id: 'FileVerification' })
export type FileVerification = z.infer<typeof FileVerification>

/** What stands where an ID is expected and is none. */
export const RowProblem = z.enum(['missing', 'not_an_id', 'wrong_check_symbol']).meta({ id: 'RowProblem' })
export type RowProblem = z.infer<typeof RowProblem>

/** One row of a list, confirmed or not. A name is repeated only to who gave it. */
export const VerifiedRow = z
  .object({
    /** Where it stands in the list, from 1. */
    row: z.int(),
    /** What was given as ID. */
    given: z.string(),
    /** The ID in its printed spelling; `null` when none can be read. */
    credentialId: z.string().nullable(),
    problem: RowProblem.nullable(),
    /** The first row with the same ID, when this is not it. */
    repeats: z.int().nullable(),
    outcome: VerificationOutcome.nullable(),
    /** The name that was given to be confirmed. */
    name: z.string().nullable(),
    nameMatch: NameMatch.nullable(),
    credentialTitle: z.string().nullable(),
    issuer: z.string().nullable(),
    effectiveOn: CalendarDate.nullable(),
    /** The last valid day; `null` when it does not expire, or nothing was found. */
    expiresOn: CalendarDate.nullable(),
    /** First day the status holds. */
    since: CalendarDate.nullable(),
  })
  .meta({ id: 'VerifiedRow' })
export type VerifiedRow = z.infer<typeof VerifiedRow>

export const ListVerification = z
  .object({ checkedAt: Instant, rows: z.array(VerifiedRow).max(LONGEST_LIST) })
  .meta({ id: 'ListVerification' })
export type ListVerification = z.infer<typeof ListVerification>

/** The largest list taken, in bytes. */
export const LARGEST_LIST = 4 * 1024 * 1024

export const verification = {
  verifyFile: endpoint({
    method: 'POST',
    path: '/verifications/files',
    summary: 'Check a certificate PDF, a badge (PNG, SVG, JSON or JWT) or a pasted address against the register',
    access: 'public',
    body: upload(...DOCUMENT_TYPES),
    bodyLimit: LARGEST_DOCUMENT,
    response: FileVerification,
    errors: ['too_many_requests'],
  }),
  verifyList: endpoint({
    method: 'POST',
    path: '/verifications/lists',
    summary:
      'Check up to 5,000 credential IDs from a CSV or XLSX file or pasted text, and confirm the names beside them',
    access: 'public',
    // What it is follows from the bytes, as with any file.
    body: upload(
      'application/octet-stream',
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ),
    bodyLimit: LARGEST_LIST,
    response: ListVerification,
    errors: ['list_unreadable', 'too_many_requests'],
  }),
  verifyCredential: endpoint({
    method: 'GET',
    path: '/verifications/:credentialId',
    summary: 'Is this credential good, today or on another day?',
    access: 'public',
    // Any spelling is read, so any text is taken here; what cannot be an ID is answered before a look-up.
    params: z.strictObject({ credentialId: z.string() }),
    query: VerificationQuery,
    response: Verification,
    errors: ['credential_id_unreadable', 'date_in_future', 'too_many_requests'],
  }),
}
