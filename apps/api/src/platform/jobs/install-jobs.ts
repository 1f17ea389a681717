import { PgBoss } from 'pg-boss'
import type { DataSource } from 'typeorm'
import { JOB_SCHEMA, jobDatabase } from './job-database.js'

/** Makes or updates the tables of the job queue. Several processes may do it at once. */
export async function installJobs(dataSource: DataSource): Promise<void> {
  const boss = new PgBoss({ db: jobDatabase(dataSource), schema: JOB_SCHEMA, supervise: false, schedule: false })
  // Whatever goes wrong here also makes `start` reject; unheard, the event would end the process.
  boss.on('error', () => undefined)
  await boss.start()
  await boss.stop({ graceful: false })
}
