// What an import of a CASE package is asked and what it reports, row by row.
import {
  ChangeClass,
  ChangeCounts,
  ChangeKind,
  Designation,
  ImportId,
  ImportStatus,
  Instant,
  LineageId,
  OwnFields,
  SkillStandardId,
  StandardVersionId,
  UserId,
  VersionNumber,
} from '@touchstone/domain'
import { z } from 'zod'
import { endpoint, upload } from './endpoint.js'
import { InIssuer, inIssuer } from './shared.js'

/** The package as read from the file: any JSON. What it must be is for the import to say, row by row. */
export const ImportDryRunRequest = z.strictObject({ package: z.unknown() }).meta({ id: 'ImportDryRunRequest' })
export type ImportDryRunRequest = z.infer<typeof ImportDryRunRequest>

export const ImportRequest = z
  .strictObject({
    package: z.unknown(),
    designation: Designation,
    number: VersionNumber,
    /** Import what is sound and leave out refused rows; without it one refused row refuses the whole. */
    leaveOutRefused: z.boolean(),
  })
  .meta({ id: 'ImportRequest' })
export type ImportRequest = z.infer<typeof ImportRequest>

export const ImportFinding = z
  .object({
    severity: z.enum(['refused', 'normalised', 'noted']),
    code: z.string(),
    /** A sentence for the person who imports. */
    message: z.string(),
    /** The field it is about, as the source names it: of a table, its column. */
    field: z.string().optional(),
  })
  .meta({ id: 'ImportFinding' })
export type ImportFinding = z.infer<typeof ImportFinding>

/** One row of the source, by its place in it. */
export const ImportRow = z
  .object({
    list: z.enum(['CFDocument', 'CFItems', 'CFAssociations', 'CFDefinitions', 'CFRubrics']),
    /** From 0; `null` for the document. */
    index: z.int().nullable(),
    /** Where a person finds it: "CFItems 3", or the sheet and the row. */
    place: z.string(),
    identifier: z.string().nullable(),
    /** What a person would know it by: its code and the start of its text. */
    label: z.string(),
    outcome: z.enum(['created', 'refused', 'left_out']),
    findings: z.array(ImportFinding),
  })
  .meta({ id: 'ImportRow' })
export type ImportRow = z.infer<typeof ImportRow>

export const ImportReport = z
  .object({
    title: z.string().nullable(),
    creator: z.string().nullable(),
    proposedDesignation: z.string().nullable(),
    proposedNumber: VersionNumber,
    /** Whether anything can be imported at all, if need be without the refused rows. */
    importable: z.boolean(),
    statements: z.int(),
    topLevel: z.int(),
    deepestLevel: z.int(),
    ksaLinks: z.int(),
    byType: z.array(z.object({ type: z.string(), count: z.int() })),
    counts: z.object({ created: z.int(), normalised: z.int(), refused: z.int() }),
    /** Rows with something to say, at most 500 of them; `rowsNotShown` counts the rest. */
    rows: z.array(ImportRow),
    rowsNotShown: z.int(),
  })
  .meta({ id: 'ImportReport' })
export type ImportReport = z.infer<typeof ImportReport>

/** Bytes a package may have. */
export const IMPORT_LIMIT = 32 * 1024 * 1024

/** Forms a standard is read from; `null` for a file of none of them. */
export const ImportFormat = z.enum(['case', 'ctdl', 'csv', 'xlsx', 'json']).meta({ id: 'ImportFormat' })
export type ImportFormat = z.infer<typeof ImportFormat>

/** How far the work on an import is: entries of the file that are read, or statements that are written. */
export const ImportProgress = z.object({ done: z.int(), of: z.int() }).meta({ id: 'ImportProgress' })
export type ImportProgress = z.infer<typeof ImportProgress>

/** A file and what has become of it. */
export const StandardImport = z
  .object({
    id: ImportId,
    filename: z.string().nullable(),
    size: z.int(),
    format: ImportFormat.nullable(),
    status: ImportStatus,
    /** The standard it is for; `null` where it is to be a new one. */
    standardId: SkillStandardId.nullable(),
    /** What was written. */
    versionId: StandardVersionId.nullable(),
    startedAt: Instant,
    startedBy: z.object({ userId: UserId, name: z.string().nullable() }),
    finishedAt: Instant.nullable(),
    /** Of its statements; `null` before it is read. */
    statements: z.int().nullable(),
    refused: z.int().nullable(),
    /** Why the last try to write it came to nothing. */
    problem: z.string().nullable(),
    /** Whether it stands in the queue and nobody is at work on it yet. */
    waits: z.boolean(),
    /** `null` while nobody is at work on it, or before it can be said. */
    progress: ImportProgress.nullable(),
  })
  .meta({ id: 'StandardImport' })
export type StandardImport = z.infer<typeof StandardImport>

/** One statement that would be other than in the version before. */
export const ImportedChange = z
  .object({
    lineageId: LineageId,
    label: z.string(),
    kinds: z.array(ChangeKind),
    fields: z.array(z.string()),
    /** How it was known again: by its id, or by its code and type alone. `null` for one that is new or gone. */
    matchedBy: z.enum(['id', 'code']).nullable(),
  })
  .meta({ id: 'ImportedChange' })
export type ImportedChange = z.infer<typeof ImportedChange>

/** What the draft would change against the version it follows, or against the draft it replaces. */
export const ImportDifference = z
  .object({
    /** `next`: a new draft after `number`; `replace`: the content of the draft `number` is replaced. */
    mode: z.enum(['next', 'replace']),
    versionId: StandardVersionId,
    number: VersionNumber,
    counts: ChangeCounts,
    matchedByCode: z.int(),
    /** In reading order, at most 500; `changesNotShown` counts the rest. */
    changes: z.array(ImportedChange),
    changesNotShown: z.int(),
  })
  .meta({ id: 'ImportDifference' })
export type ImportDifference = z.infer<typeof ImportDifference>

export const ImportDetail = StandardImport.extend({
  /** `null` before it is read. */
  report: ImportReport.nullable(),
  /** `null` where it is to be a new standard, or can no longer be written. */
  difference: ImportDifference.nullable(),
  ownFields: OwnFields,
}).meta({ id: 'ImportDetail' })
export type ImportDetail = z.infer<typeof ImportDetail>

export const WriteImportRequest = z
  .strictObject({
    /** For a new standard. */
    designation: Designation.nullable(),
    number: VersionNumber,
    changeClass: ChangeClass.nullable(),
    /** Import what is sound and leave out refused rows; without it one refused row refuses the whole. */
    leaveOutRefused: z.boolean(),
  })
  .meta({ id: 'WriteImportRequest' })
export type WriteImportRequest = z.infer<typeof WriteImportRequest>

const inImport = inIssuer({ importId: ImportId })

export const imports = {
  listImports: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/imports',
    summary: 'Imports, latest first, at most 50',
    access: 'standard:read',
    params: InIssuer,
    response: z.array(StandardImport),
    errors: [],
  }),
  startImport: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/imports',
    summary: 'Read a file and say what importing it would do; nothing is written to a standard',
    access: 'standard:import',
    params: InIssuer,
    query: z.strictObject({
      filename: z.string().trim().min(1).max(200).optional(),
      /** Without it the file is to be a new standard. */
      standardId: SkillStandardId.optional(),
    }),
    body: upload('application/octet-stream'),
    response: StandardImport,
    status: 201,
    bodyLimit: IMPORT_LIMIT,
    errors: ['not_found', 'payload_too_large'],
  }),
  getImport: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/imports/:importId',
    summary: 'One import, with its report row by row and the difference it would make',
    access: 'standard:read',
    params: inImport,
    response: ImportDetail,
    errors: ['not_found'],
  }),
  writeImport: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/imports/:importId/writing',
    summary: 'Write what was read: as a new standard, as the next draft, or in place of the draft there is',
    access: 'standard:import',
    params: inImport,
    body: WriteImportRequest,
    response: StandardImport,
    status: 200,
    errors: [
      'not_found',
      'illegal_transition',
      'import_refused',
      'designation_taken',
      'version_number_taken',
      'version_number_not_later',
      'version_not_draft',
      'changed_meanwhile',
    ],
  }),
  cancelImport: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/imports/:importId/cancelling',
    summary: 'Give up an import; what it has read is forgotten',
    access: 'standard:import',
    params: inImport,
    response: StandardImport,
    status: 200,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
}
