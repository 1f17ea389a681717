// What an import of a CASE package is asked and what it reports, row by row.
import { Designation, VersionNumber } from '@touchstone/domain'
import { z } from 'zod'

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
