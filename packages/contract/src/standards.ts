// Skill standards and their versions, as staff write, import and publish them.
import {
  block,
  CalendarDate,
  ChangeClass,
  ContentHash,
  Designation,
  Finding,
  SkillStandard,
  SkillStandardId,
  StandardVersion,
  StandardVersionId,
  Statement,
  VersionDetails,
  VersionNumber,
} from '@touchstone/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { InIssuer, inIssuer } from './shared.js'
import { IMPORT_LIMIT, ImportDryRunRequest, ImportReport, ImportRequest } from './standard-imports.js'

/** A version in a list: without its long texts. */
export const VersionSummary = StandardVersion.omit({ introduction: true, acknowledgements: true })
  .extend({ statements: z.int().min(0) })
  .meta({ id: 'VersionSummary' })
export type VersionSummary = z.infer<typeof VersionSummary>

export const StandardWithVersions = SkillStandard.extend({
  /** Latest first; discarded drafts last. */
  versions: z.array(VersionSummary),
}).meta({ id: 'StandardWithVersions' })
export type StandardWithVersions = z.infer<typeof StandardWithVersions>

/** A version with every statement, in reading order. */
export const VersionWithStatements = z
  .object({ standard: SkillStandard, version: StandardVersion, statements: z.array(Statement) })
  .meta({ id: 'VersionWithStatements' })
export type VersionWithStatements = z.infer<typeof VersionWithStatements>

/** The little a standard begins with; everything else is written in its draft. */
export const CreateStandardRequest = z
  .strictObject({
    designation: Designation,
    ...VersionDetails.pick({ title: true, number: true, language: true, level: true }).shape,
  })
  .meta({ id: 'CreateStandardRequest' })
export type CreateStandardRequest = z.infer<typeof CreateStandardRequest>

/** Own fields and numbering are changed each by itself: the statements follow them. */
export const UpdateVersionRequest = z
  .strictObject(VersionDetails.omit({ ownFields: true, numbering: true }).shape)
  .meta({ id: 'UpdateVersionRequest' })
export type UpdateVersionRequest = z.infer<typeof UpdateVersionRequest>

/** What publishing a draft would do, shown before it is done. */
export const PublicationPreview = z
  .object({
    contentHash: ContentHash,
    statements: z.int(),
    dutyAreas: z.int(),
    performanceStandards: z.int(),
    ksas: z.int(),
    /** The version it would supersede. */
    supersedes: z
      .object({ id: StandardVersionId, number: VersionNumber, openDefinitions: z.int(), credentials: z.int() })
      .nullable(),
    /** The version that waits to take effect; until it has, or was withdrawn, no other is published. */
    pending: z.object({ id: StandardVersionId, number: VersionNumber, effectiveOn: CalendarDate }).nullable(),
    /** It can be published when none of them is an error. */
    findings: z.array(Finding),
  })
  .meta({ id: 'PublicationPreview' })
export type PublicationPreview = z.infer<typeof PublicationPreview>

export const PublishRequest = z
  .strictObject({
    /** The hash the confirmation showed: what is published is what was seen. */
    contentHash: ContentHash,
    /** Defaults to today in the issuer's zone. For a later day it is public at once and waits to take effect by itself. */
    effectiveOn: CalendarDate.nullable(),
    /** From when on people begin by it; `null`: from the day it takes effect. */
    newStartsFrom: CalendarDate.nullable(),
    /** Until when assessments on the superseded version count; `null` sets no limit. */
    lastAssessmentOnPrevious: CalendarDate.nullable(),
    /** Until when credentials are issued on the superseded version; `null` sets no limit. */
    sunsetOnPrevious: CalendarDate.nullable(),
  })
  .meta({ id: 'PublishRequest' })
export type PublishRequest = z.infer<typeof PublishRequest>

export const StartDraftRequest = z
  .strictObject({ number: VersionNumber, changeClass: ChangeClass.nullable() })
  .meta({ id: 'StartDraftRequest' })
export type StartDraftRequest = z.infer<typeof StartDraftRequest>

export const WithdrawVersionRequest = z.strictObject({ reason: block(2_000) }).meta({ id: 'WithdrawVersionRequest' })
export type WithdrawVersionRequest = z.infer<typeof WithdrawVersionRequest>

const inVersion = inIssuer({ versionId: StandardVersionId })

export const standards = {
  listStandards: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/standards',
    summary: 'Standards with their versions',
    access: 'standard:read',
    params: InIssuer,
    response: z.array(StandardWithVersions),
    errors: [],
  }),
  getStandard: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/standards/:standardId',
    summary: 'One standard with its versions',
    access: 'standard:read',
    params: inIssuer({ standardId: SkillStandardId }),
    response: StandardWithVersions,
    errors: ['not_found'],
  }),
  createStandard: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/standards',
    summary: 'Start a new standard with an empty draft',
    access: 'standard:edit',
    params: InIssuer,
    body: CreateStandardRequest,
    response: StandardVersion,
    status: 201,
    errors: ['designation_taken'],
  }),
  getVersion: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/versions/:versionId',
    summary: 'One version with its statements',
    access: 'standard:read',
    params: inVersion,
    response: VersionWithStatements,
    errors: ['not_found'],
  }),
  updateVersion: endpoint({
    method: 'PUT',
    path: '/issuers/:issuerId/versions/:versionId',
    summary: 'Change the details of a draft',
    access: 'standard:edit',
    params: inVersion,
    body: UpdateVersionRequest,
    response: StandardVersion,
    errors: ['not_found', 'version_not_draft', 'version_number_taken', 'version_number_not_later'],
  }),
  listFindings: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/versions/:versionId/findings',
    summary: 'What keeps a draft from being published, and what would make it better',
    access: 'standard:read',
    params: inVersion,
    response: z.array(Finding),
    errors: ['not_found'],
  }),
  previewPublication: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/versions/:versionId/publication',
    summary: 'What publishing would freeze and supersede',
    access: 'standard:read',
    params: inVersion,
    response: PublicationPreview,
    errors: ['not_found', 'version_not_draft'],
  }),
  publishVersion: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/versions/:versionId/publication',
    summary: 'Publish a draft or an approved version, now or for a later day: its content can never change again',
    access: 'standard:publish',
    params: inVersion,
    body: PublishRequest,
    response: StandardVersion,
    errors: [
      'not_found',
      'version_not_draft',
      'version_not_ready',
      'pending_exists',
      'version_dates_out_of_order',
      'closing_date_past',
      'content_changed_since_shown',
      'review_gate_closed',
      'changed_meanwhile',
    ],
  }),
  withdrawVersion: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/versions/:versionId/withdrawal',
    summary: 'Withdraw a published or pending version; it stays readable and its credentials stand',
    access: 'standard:publish',
    params: inVersion,
    body: WithdrawVersionRequest,
    response: StandardVersion,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
  discardDraft: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/versions/:versionId/discarding',
    summary: 'Give up a draft',
    access: 'standard:edit',
    params: inVersion,
    response: StandardVersion,
    errors: ['not_found', 'illegal_transition', 'round_under_way', 'changed_meanwhile'],
  }),
  startDraft: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/versions/:versionId/drafts',
    summary: 'Start the next draft from a published version',
    access: 'standard:edit',
    params: inVersion,
    body: StartDraftRequest,
    response: StandardVersion,
    status: 201,
    errors: ['not_found', 'version_not_published', 'draft_exists', 'version_number_taken', 'version_number_not_later'],
  }),
  dryRunImport: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/standard-imports/dry-run',
    summary: 'Say what importing a CASE package would do, and write nothing',
    access: 'standard:import',
    params: InIssuer,
    body: ImportDryRunRequest,
    response: ImportReport,
    status: 200,
    bodyLimit: IMPORT_LIMIT,
    errors: ['payload_too_large'],
  }),
  importStandard: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/standard-imports',
    summary: 'Import a CASE package as a new standard with a draft',
    access: 'standard:import',
    params: InIssuer,
    body: ImportRequest,
    response: StandardVersion,
    status: 201,
    bodyLimit: IMPORT_LIMIT,
    errors: ['payload_too_large', 'import_refused', 'designation_taken'],
  }),
}
