// Publication: what is checked, what is frozen, and over what the content hash is taken.
import { fail } from '../errors.js'
import type { CalendarDate, Instant } from '../instants.js'
import type { Statement } from './statement.js'
import { inReadingOrder, requireSoundTree } from './statement-tree.js'
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
 * @throws DomainError `version_not_draft`, `version_is_empty`, `statement_tree_broken`
 */
export function publish(
  version: StandardVersion,
  { statements, contentHash, at, on, effectiveOn }: Publication,
): StandardVersion {
  requireDraft(version)
  if (statements.length === 0) fail('version_is_empty', { versionId: version.id })
  requireSoundTree(statements)
  return {
    ...version,
    status: versionLifecycle.next(version.status, 'publish'),
    publishedAt: at,
    publishedOn: on,
    effectiveOn: effectiveOn ?? on,
    contentHash,
  }
}

/**
 * Everything publication freezes, as a plain value whose canonical JSON (RFC 8785) is hashed. Row ids, dates and statuses are left
 * out, so equal words hash alike; statements stand in reading order and positions count from 0 without gaps.
 */
export function frozenContent(designation: string, version: StandardVersion, statements: readonly Statement[]) {
  const { number, title, level, language, introduction, acknowledgements, changeClass, changeNote } = version
  const places = new Map<string | null, number>()
  return {
    designation,
    version: { number, title, level, language, introduction, acknowledgements, changeClass, changeNote },
    statements: inReadingOrder(statements).map(({ statement: { id: _row, position: _position, ...content } }) => {
      const position = places.get(content.parent) ?? 0
      places.set(content.parent, position + 1)
      return { ...content, position }
    }),
  }
}
