// What pg-boss asks of a database, answered by ours.
import type { Db } from 'pg-boss'
import type { DataSource } from 'typeorm'
import { poolOf } from '../database/data-source.js'
import type { Tx } from '../database/transactions.js'

/** The schema that pg-boss keeps its tables in and migrates by itself. */
export const JOB_SCHEMA = 'jobs'

export function jobDatabase(dataSource: DataSource): Db {
  const pool = poolOf(dataSource)
  return { executeSql: (text, values) => pool.query(text, values === undefined ? undefined : [...values]) }
}

/** The same inside a transaction: what is enqueued with it is there when the transaction commits, or never was. */
export function jobDatabaseIn(tx: Tx): Db {
  const runner = tx.queryRunner
  if (runner === undefined) throw new Error('A transaction has a connection.')
  return {
    executeSql: async (text, values) => {
      const { records } = await runner.query(text, values === undefined ? undefined : [...values], true)
      return { rows: records }
    },
  }
}
