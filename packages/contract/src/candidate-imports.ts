// A table of candidates, and of what they were assessed on: what it would do, and the import itself.
import { CandidateImportRow, MOST_IMPORTED } from '@touchstone/domain'
import { z } from 'zod'
import { endpoint, upload } from './endpoint.js'
import { InIssuer } from './shared.js'

/** The largest table taken, in bytes. */
export const LARGEST_CANDIDATE_TABLE = 4 * 1024 * 1024

const counts = {
  /** People who are not known yet. */
  people: z.int(),
  assessments: z.int(),
  /** Rows with a problem. */
  leftOut: z.int(),
}

export const CandidateImportPreview = z
  .object({
    /** Says exactly what was shown; handed back with the import. */
    fingerprint: z.string(),
    ...counts,
    /** In the order of the table. */
    rows: z.array(CandidateImportRow).max(MOST_IMPORTED),
  })
  .meta({ id: 'CandidateImportPreview' })
export type CandidateImportPreview = z.infer<typeof CandidateImportPreview>

export const CandidateImportOutcome = z.object(counts).meta({ id: 'CandidateImportOutcome' })
export type CandidateImportOutcome = z.infer<typeof CandidateImportOutcome>

// What the file is follows from its bytes.
const table = upload(
  'application/octet-stream',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
)

export const candidateImports = {
  previewCandidateImport: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/candidate-imports/preview',
    summary:
      'What a CSV or XLSX table of up to 5,000 candidates, with or without assessments, would add; nothing is written',
    access: 'candidate:manage',
    params: InIssuer,
    body: table,
    bodyLimit: LARGEST_CANDIDATE_TABLE,
    response: CandidateImportPreview,
    errors: ['candidate_table_unreadable', 'too_many_requests'],
  }),
  importCandidates: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/candidate-imports',
    summary: 'Import the table that was shown, all of it or nothing; rows with a problem are left out',
    access: 'candidate:manage',
    params: InIssuer,
    query: z.strictObject({ fingerprint: z.string().max(100) }).meta({ id: 'CandidateImportQuery' }),
    body: table,
    bodyLimit: LARGEST_CANDIDATE_TABLE,
    response: CandidateImportOutcome,
    status: 201,
    errors: [
      'candidate_table_unreadable',
      'candidate_import_changed',
      'candidate_import_empty',
      'candidate_email_taken',
      'too_many_requests',
    ],
  }),
}
