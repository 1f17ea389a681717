// Publication: what is checked, what is frozen, and over what the content hash is taken.
import { fail } from '../errors.js'
import type { CalendarDate, Instant } from '../instants.js'
import type { Statement } from './statement.js'
import type { StatementJudgement } from './statement-judgement.js'
import { readiness } from './readiness/readiness.js'
import { inReadingOrder } from './statement-tree.js'
import { type ContentHash, requireDraft, type StandardVersion, versionLifecycle } from './version.js'

export interface Publication {
  readonly statements: readonly Statement[]
  readonly contentHash: ContentHash
  readonly at: Instant
  /** The date of `at` in the issuer's zone. */
  readonly on: CalendarDate
  readonly effectiveOn?: CalendarDate | null | undefined
}

/**
 * The version as published.
 * @throws DomainError `version_not_draft`, `version_not_ready`
 */
export function publish(
  version: StandardVersion,
  { statements, contentHash, at, on, effectiveOn }: Publication,
): StandardVersion {
  requireDraft(version)
  requireReady(version, statements)
  return {
    ...version,
    status: versionLifecycle.next(version.status, 'publish'),
    publishedAt: at,
    publishedOn: on,
    effectiveOn: effectiveOn ?? on,
    contentHash,
  }
}

/** @throws DomainError `version_not_ready` with how many errors its findings hold */
export function requireReady(version: StandardVersion, statements: readonly Statement[]): void {
  const errors = readiness({ version, statements }).filter(({ severity }) => severity === 'error').length
  if (errors > 0) fail('version_not_ready', { versionId: version.id, errors })
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
