// What is needed to write a version as CASE, and what its parts share while it is written.
import type {
  EndOfForce,
  Instant,
  Issuer,
  SkillStandard,
  StandardVersion,
  Statement,
  StatementId,
} from '@touchstone/domain'

/** A version with all that CASE says of it. */
export interface VersionToWrite {
  readonly issuer: Pick<Issuer, 'name'>
  readonly standard: SkillStandard
  readonly version: StandardVersion
  /** In any order. */
  readonly statements: readonly Statement[]
  /** `null` while it is in force, or not yet. */
  readonly end: EndOfForce | null
  /** When it came to the status it has; `null` for a draft. */
  readonly statusSince: Instant | null
  /** What became of statements of the version before; empty for a first version. */
  readonly successions: readonly StatementSuccession[]
}

/** A statement of the version before and the one that stands for it now. */
export interface StatementSuccession {
  readonly from: StatementName
  readonly to: StatementId
  /** Whether having met the earlier one counts as meeting this one. */
  readonly equivalent: boolean
}

/** What a statement is pointed to by. */
export type StatementName = Pick<Statement, 'id' | 'code' | 'title' | 'text'>

export interface WriteOptions {
  /** The public address of the platform, without a slash at its end. */
  readonly origin: string
  /** Whether what CASE has no field for is written as extension data. CASE asks providers to send none unasked. */
  readonly extensions: boolean
}

export type Writing = VersionToWrite & WriteOptions

/** When the content last changed: it was frozen at its publication. */
export function contentSince({ version }: Pick<Writing, 'version'>): Instant {
  return version.publishedAt ?? version.createdAt
}
