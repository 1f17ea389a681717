// Two versions of a standard side by side: any two for staff, two public ones for everybody.
import {
  ContentHash,
  SkillStandard,
  SkillStandardId,
  StandardVersion,
  StandardVersionId,
  StatementEdit,
  VersionComparison,
  VersionDetails,
  VersionNumber,
} from '@touchstone/domain'
import { z } from 'zod'
import { endpoint, prepared } from './endpoint.js'
import { InIssuer } from './shared.js'

/** What of a compared version never changes once it is public. */
export const ComparedVersion = StandardVersion.pick({ id: true, number: true, publishedOn: true, contentHash: true })
export type ComparedVersion = z.infer<typeof ComparedVersion>

export const Comparison = VersionComparison.extend({
  standard: SkillStandard,
  before: ComparedVersion,
  after: ComparedVersion,
}).meta({ id: 'Comparison' })
export type Comparison = z.infer<typeof Comparison>

const details = z.strictObject(VersionDetails.shape).partial()

/** The difference for machines: what has to be done to the one version to have the other. */
export const VersionDelta = z
  .object({
    standard: SkillStandard,
    before: ComparedVersion,
    after: ComparedVersion,
    /** Hashes of the two contents, also of a draft as it is now. */
    hashes: z.object({ before: ContentHash, after: ContentHash }),
    details: z.object({ from: details, to: details }),
    edits: z.array(StatementEdit),
  })
  .meta({
    id: 'VersionDelta',
    description: 'Applied in order to the statements of `before`, the edits give those of `after`',
  })
export type VersionDelta = z.infer<typeof VersionDelta>

/** Two versions of one standard, in the order in which they are to be read. */
const TwoVersions = z.strictObject({ from: StandardVersionId, to: StandardVersionId })
const TwoNumbers = z.strictObject({ from: VersionNumber, to: VersionNumber })
const inStandard = z.strictObject({ standardId: SkillStandardId })

export const comparisons = {
  compareVersions: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/comparisons',
    summary: 'What changed between two versions of a standard, drafts included',
    access: 'standard:read',
    params: InIssuer,
    query: TwoVersions,
    response: Comparison,
    errors: ['not_found'],
  }),
  getDelta: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/comparisons/delta',
    summary: 'The difference of two versions as a list of edits, drafts included',
    access: 'standard:read',
    params: InIssuer,
    query: TwoVersions,
    response: VersionDelta,
    errors: ['not_found'],
  }),
}

export const publicComparisons = {
  comparePublicVersions: endpoint({
    method: 'GET',
    path: '/library/standards/:standardId/comparison',
    summary: 'What changed between two published versions of a standard',
    access: 'public',
    params: inStandard,
    query: TwoNumbers,
    response: prepared(Comparison),
    errors: ['not_found'],
  }),
  getPublicDelta: endpoint({
    method: 'GET',
    path: '/library/standards/:standardId/comparison/delta',
    summary: 'The difference of two published versions as a list of edits',
    access: 'public',
    params: inStandard,
    query: TwoNumbers,
    response: prepared(VersionDelta),
    errors: ['not_found'],
  }),
}
