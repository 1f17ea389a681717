// A status changes only from the status that was seen. Of two who act at once, one wins and the other is told.
import { fail } from '@touchstone/domain'
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm'
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js'
import type { Tx } from './transactions.js'

export interface StatusChange<Row extends ObjectLiteral> {
  /** The row, and the status it was seen in. */
  readonly where: FindOptionsWhere<Row>
  /** The next status and what changes with it. */
  readonly set: QueryDeepPartialEntity<Row>
  /** What the row is, for the error: `credential`. */
  readonly what: string
}

/**
 * `UPDATE table SET ... WHERE ...`, which must hit exactly one row.
 *
 * @throws DomainError `changed_meanwhile` when no row is as it was seen.
 */
export async function compareAndSet<Row extends ObjectLiteral>(
  tx: Tx,
  table: EntityTarget<Row>,
  { where, set, what }: StatusChange<Row>,
): Promise<void> {
  const { affected } = await tx.update(table, where, set)
  if (affected !== 1) fail('changed_meanwhile', { what })
}
