// Brings the database to the state this program expects. Forward only.
import type { DataSource } from 'typeorm'
import { oneAtATime } from './one-at-a-time.js'

/** The database cannot be brought to the state this program expects. The message is for the operator. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/** Any number that no other program on the same database uses. */
const LOCK = 1_413_829_461

/**
 * Runs the migrations that have not run yet, each in a transaction. Several processes may start at once: one migrates,
 * the others wait and find nothing to do.
 *
 * @returns the names of those that ran.
 * @throws MigrationError when the database was written by a later version of the program.
 */
export function migrate(dataSource: DataSource): Promise<string[]> {
  return oneAtATime(dataSource, LOCK, async () => {
    await refuseLaterDatabase(dataSource)
    const ran = await dataSource.runMigrations({ transaction: 'each' })
    return ran.map(({ name }) => name)
  })
}

async function refuseLaterDatabase(dataSource: DataSource): Promise<void> {
  const known = new Set(dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name))
  const [table] = await dataSource.query<{ found: boolean }[]>(`SELECT to_regclass('migrations') IS NOT NULL AS found`)
  if (table?.found !== true) return
  const ran = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id')
  const unknown = ran.find(({ name }) => !known.has(name))
  if (unknown !== undefined)
    throw new MigrationError(
      `The database belongs to a later version of Touchstone (it knows ${unknown.name}): start that version, or restore an older backup.`,
    )
}
