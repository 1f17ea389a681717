import type { DataSource } from 'typeorm'
import { installJobs } from '../jobs/install-jobs.js'
import { migrate } from './migrate.js'

/**
 * Makes the tables, the job queue's among them. To be called once at start, before anything else uses the database.
 *
 * @throws MigrationError when the database was written by a later version of the program.
 */
export async function prepareDatabase(dataSource: DataSource): Promise<void> {
  await migrate(dataSource)
  await installJobs(dataSource)
}
