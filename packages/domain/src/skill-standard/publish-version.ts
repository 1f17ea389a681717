// Publication: what is checked, what is frozen, and over what the content hash is taken.
import { fail } from '../errors.js'
import type { CalendarDate, Instant } from '../instants.js'
import { type ReadinessInput, requireReady } from './readiness/readiness.js'
import { currentVersion } from './skill-standard.js'
import type { Statement } from './statement.js'
import type { StatementJudgement } from './statement-judgement.js'
import { inReadingOrder } from './statement-tree.js'
import { type InForce, supersede } from './take-effect.js'
import { type ClosingDates, requireDatesInOrder } from './version-dates.js'
import { type ContentHash, isInPreparation, type StandardVersion, versionLifecycle } from './version.js'

export interface Publication extends Omit<ReadinessInput, 'version'> {
  readonly contentHash: ContentHash
  readonly at: Instant
  /** The date of `at` in the issuer's zone. */
  readonly on: CalendarDate
  /** Defaults to the day of publication; a later day makes the version pending. */
  readonly effectiveOn: CalendarDate | null
  readonly newStartsFrom: CalendarDate | null
  /** What the version in force is given when this one takes effect. */
  readonly closesPrevious: ClosingDates
  /** The other versions of the standard. */
  readonly others: readonly StandardVersion[]
}

/**
 * The version as published, and what becomes of the one in force: it is superseded now, or when this one takes effect.
 * @throws DomainError `version_not_draft`, `version_not_ready`, `pending_exists`, `version_dates_out_of_order`, `closing_date_past`
 */
export function publish(version: StandardVersion, publication: Publication): InForce {
  const { statements, changes = [], contentHash, at, on, newStartsFrom, closesPrevious, others } = publication
  if (!isInPreparation(version)) fail('version_not_draft', { versionId: version.id, status: version.status })
  const pending = others.find(({ status }) => status === 'pending')
  if (pending) fail('pending_exists', { versionId: pending.id, number: pending.number })
  requireReady(version, { statements, changes })
  const effectiveOn = publication.effectiveOn ?? on
  const later = effectiveOn > on
  const before = currentVersion(others)
  const published = {
    ...version,
    status: versionLifecycle.next(version.status, later ? 'schedule' : 'publish'),
    publishedAt: at,
    publishedOn: on,
    effectiveOn,
    newStartsFrom,
    closesPrevious: later && before ? closesPrevious : null,
    contentHash,
  }
  requireDatesInOrder(published)
  for (const date of [closesPrevious.lastAssessmentOn, closesPrevious.sunsetOn])
    if (date !== null && date < on) fail('closing_date_past', { on: date, today: on })
  const superseded = supersede(before, published, closesPrevious)
  return { version: published, superseded: later ? null : superseded }
}

/**
 * Everything publication freezes, as a plain value whose canonical JSON (RFC 8785) is hashed. Row ids, dates and statuses are left
 * out, so equal words hash alike; statements stand in reading order and positions count from 0 without gaps. What a version has
 * none of (own fields, numbering, judgements ...) is left out too, so a hash taken before such a thing existed stays right.
 */
export function frozenContent(
  designation: string,
  version: StandardVersion,
  statements: readonly Statement[],
  judgements: readonly StatementJudgement[],
) {
  const { number, title, level, language, introduction, acknowledgements, changeClass, changeNote } = version
  const { ownFields, numbering } = version
  const places = new Map<string | null, number>()
  return {
    designation,
    version: {
      number,
      title,
      level,
      language,
      introduction,
      acknowledgements,
      changeClass,
      changeNote,
      ...(ownFields.length > 0 && { ownFields }),
      ...(numbering.length > 0 && { numbering }),
    },
    statements: inReadingOrder(statements).map(({ statement: { id: _row, position: _position, ...words } }) => {
      const { fields, derivedFrom, ...content } = words
      const position = places.get(content.parent) ?? 0
      places.set(content.parent, position + 1)
      return {
        ...content,
        position,
        ...(Object.keys(fields).length > 0 && { fields }),
        ...(derivedFrom.length > 0 && { derivedFrom }),
      }
    }),
    ...(judgements.length > 0 && { judgements: judgements.toSorted(byLineage) }),
  }
}

function byLineage(a: StatementJudgement, b: StatementJudgement): number {
  return Number(a.lineageId > b.lineageId) - Number(a.lineageId < b.lineageId)
}
