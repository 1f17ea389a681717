import type { Statement, VersionDetails } from '@touchstone/domain'

/** What a package would become: a draft without the choices a person makes, its designation and number. */
export interface CaseDraft {
  readonly details: Omit<VersionDetails, 'number'>
  readonly proposedDesignation: string | null
  readonly proposedNumber: VersionDetails['number']
  /** In reading order, each list of siblings in positions from 0. */
  readonly statements: Statement[]
}
