import type { DataSource } from 'typeorm'
import { migrate } from './migrate.js'

/** Makes the tables. To be called once at start, before anything else uses the database. */
export async function prepareDatabase(dataSource: DataSource): Promise<void> {
  await migrate(dataSource)
}
