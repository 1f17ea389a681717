import type { Statement, VersionDetails } from '@touchstone/domain'

/** A version as files carry it. */
export interface ExchangedVersion {
  readonly designation: string
  readonly details: VersionDetails
  /** In reading order. */
  readonly statements: readonly Statement[]
}
