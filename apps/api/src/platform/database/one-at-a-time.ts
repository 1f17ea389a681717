// Work on the database that only one process at a time may do, on a connection that is no transaction's.
import type { DataSource } from 'typeorm'

/** Runs `work` while holding the advisory lock `key`: any number that no other program on the same database uses. */
export async function oneAtATime<T>(dataSource: DataSource, key: number, work: () => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [key])
    try {
      return await work()
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [key])
    }
  } finally {
    await runner.release()
  }
}
