// A version: one edition of a skill standard. A draft may be written; from publication on its content never changes, and what
// comes after (superseding, withdrawing) touches no credential issued against it.
import { z } from 'zod'
import { fail } from '../errors.js'
import { SkillStandardId, StandardVersionId } from '../ids.js'
import { CalendarDate, Instant } from '../instants.js'
import { lifecycle } from '../lifecycle.js'
import { block, line } from '../text.js'
import { Numbering } from './numbering.js'
import { OwnFields } from './own-field.js'

/**
 * A body approves a draft and publishes it, in two steps or in one. Published for a later day, a version is pending: anyone may
 * read it, and on its day it takes effect and supersedes the one before.
 */
export const versionLifecycle = lifecycle('skill standard version', {
  draft: { approve: 'approved', publish: 'published', schedule: 'pending', discard: 'discarded' },
  approved: { publish: 'published', schedule: 'pending', reopen: 'draft', discard: 'discarded' },
  pending: { takeEffect: 'published', withdraw: 'withdrawn' },
  published: { supersede: 'superseded', withdraw: 'withdrawn' },
  superseded: { withdraw: 'withdrawn' },
  withdrawn: {},
  discarded: {},
})

export const VersionStatus = z.enum(versionLifecycle.states).meta({ id: 'VersionStatus' })
export type VersionStatus = z.infer<typeof VersionStatus>

/** Two or three numbers, for example `1.0` or `2.1.3`. */
export const VersionNumber = z
  .string()
  .trim()
  .regex(/^(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3})){1,2}$/, {
    error: 'Use two or three numbers with dots, for example 1.1.',
  })
  .meta({ id: 'VersionNumber' })
export type VersionNumber = z.infer<typeof VersionNumber>

/** What a change does to people who work by the standard. The terms are those of the UK occupational standards. */
export const ChangeClass = z.enum(['correction', 'adjustment', 'revision']).meta({ id: 'ChangeClass' })
export type ChangeClass = z.infer<typeof ChangeClass>

/** What an editor may write about a draft besides its statements. */
export const VersionDetails = z.object({
  number: VersionNumber,
  title: line(300),
  level: line(60).nullable(),
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'Use a language tag, for example en or en-GB.' }),
  introduction: block(20_000).nullable(),
  acknowledgements: block(20_000).nullable(),
  changeClass: ChangeClass.nullable(),
  changeNote: block(5_000).nullable(),
  ownFields: OwnFields,
  numbering: Numbering,
})
export type VersionDetails = z.infer<typeof VersionDetails>

export const VERSION_DETAILS = Object.keys(VersionDetails.shape) as (keyof VersionDetails)[]

/** A version's details alone, without what became of it. */
export function detailsOf(version: VersionDetails): VersionDetails {
  return Object.fromEntries(VERSION_DETAILS.map((detail) => [detail, version[detail]])) as VersionDetails
}

export const ContentHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'ContentHash', description: 'SHA-256 in hex over the canonical JSON (RFC 8785) of the content' })
export type ContentHash = z.infer<typeof ContentHash>

export const StandardVersion = VersionDetails.extend({
  id: StandardVersionId,
  standardId: SkillStandardId,
  status: VersionStatus,
  /** The version this draft was started from. */
  basedOn: StandardVersionId.nullable(),
  createdAt: Instant,
  /** Counts the edits of the draft's statements; whoever holds an older number has not seen all of them. */
  revision: z.int().min(0),
  /** When the body decided on it, as a date in the issuer's zone. */
  approvedOn: CalendarDate.nullable(),
  /** The decision behind the approval: the meeting, the minutes, the ballot. */
  approvalNote: z.string().nullable(),
  publishedAt: Instant.nullable(),
  /** `publishedAt` as a date in the issuer's zone; printed on certificates. */
  publishedOn: CalendarDate.nullable(),
  effectiveOn: CalendarDate.nullable(),
  /** From this day on people who begin work by this version, not by the one before; `null`: from the day it takes effect. */
  newStartsFrom: CalendarDate.nullable(),
  /** Last day an assessment on a superseded version counts; `null` sets no limit. */
  lastAssessmentOn: CalendarDate.nullable(),
  /** The last day a credential is issued against it at all; `null` sets no limit. */
  sunsetOn: CalendarDate.nullable(),
  /** For a pending version: what the version before is given when this one takes effect. */
  closesPrevious: z.object({ lastAssessmentOn: CalendarDate.nullable(), sunsetOn: CalendarDate.nullable() }).nullable(),
  supersededBy: StandardVersionId.nullable(),
  withdrawnAt: Instant.nullable(),
  withdrawalReason: z.string().nullable(),
  contentHash: ContentHash.nullable(),
}).meta({ id: 'StandardVersion' })
export type StandardVersion = z.infer<typeof StandardVersion>

/** A draft with these details, whose life has just begun. */
export function newDraft(
  details: VersionDetails,
  begun: Pick<StandardVersion, 'id' | 'standardId' | 'basedOn' | 'createdAt'>,
): StandardVersion {
  return {
    ...details,
    ...begun,
    status: 'draft',
    revision: 0,
    approvedOn: null,
    approvalNote: null,
    publishedAt: null,
    publishedOn: null,
    effectiveOn: null,
    newStartsFrom: null,
    lastAssessmentOn: null,
    sunsetOn: null,
    closesPrevious: null,
    supersededBy: null,
    withdrawnAt: null,
    withdrawalReason: null,
    contentHash: null,
  }
}

/** @throws DomainError `version_not_draft` */
export function requireDraft(version: Pick<StandardVersion, 'id' | 'status'>): void {
  if (version.status !== 'draft') fail('version_not_draft', { versionId: version.id, status: version.status })
}

/** A version that is being prepared, of which a standard has one at a time: the public knows nothing of it. */
export function isInPreparation(version: Pick<StandardVersion, 'status'>): boolean {
  return version.status === 'draft' || version.status === 'approved'
}

/** A version the public may read: it was published, whatever became of it since. */
export function isPublic(version: Pick<StandardVersion, 'status'>): boolean {
  return (
    version.status === 'pending' ||
    version.status === 'published' ||
    version.status === 'superseded' ||
    version.status === 'withdrawn'
  )
}

/**
 * Refuses to let a credential be defined or issued on a version that is not in force. A superseded version may still be issued
 * against: the last assessment counts until its last-assessment date, and the paperwork after it until its sunset. A
 * superseding version takes nothing from people who are under way.
 * @param on the day of the decision
 * @throws DomainError `version_not_published`, `assessment_period_over`, `version_sunset`
 */
export function requireIssuable(version: StandardVersion, assessedOn: CalendarDate, on: CalendarDate): void {
  const { id: versionId, status, lastAssessmentOn, sunsetOn } = version
  if (status !== 'published' && status !== 'superseded') fail('version_not_published', { versionId, status })
  if (lastAssessmentOn !== null && assessedOn > lastAssessmentOn)
    fail('assessment_period_over', { versionId, lastAssessmentOn })
  if (sunsetOn !== null && on > sunsetOn) fail('version_sunset', { versionId, sunsetOn })
}

/** Negative when `a` is the earlier number, 0 when they are equal (`1.0` equals `1.0.0`), positive when it is the later. */
export function compareVersionNumbers(a: VersionNumber, b: VersionNumber): number {
  const [left, right] = [a, b].map((number) => number.split('.').map(Number))
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The number proposed for a next draft: `1.0` gives `1.1`. No part goes beyond 9999. */
export function nextVersionNumber(number: VersionNumber): VersionNumber {
  const [major = 1, minor = 0] = number.split('.').map(Number)
  return minor < 9_999 ? `${major}.${minor + 1}` : `${major + 1}.0`
}
