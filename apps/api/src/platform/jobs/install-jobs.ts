import { PgBoss } from 'pg-boss'
import type { DataSource } from 'typeorm'
import { oneAtATime } from '../database/one-at-a-time.js'
import { JOB_SCHEMA, jobDatabase } from './job-database.js'

/** Any number that no other program on the same database uses. */
const LOCK = 1_413_829_463

/** Makes or updates the tables of the job queue. Several processes may start at once: one makes them, the others wait. */
export function installJobs(dataSource: DataSource): Promise<void> {
  // pg-boss takes a lock of its own, but makes its schema before that: two who do so at once collide.
  return oneAtATime(dataSource, LOCK, () => makeTables(dataSource))
}

async function makeTables(dataSource: DataSource): Promise<void> {
  const boss = new PgBoss({ db: jobDatabase(dataSource), schema: JOB_SCHEMA, supervise: false, schedule: false })
  // Whatever goes wrong here also makes `start` reject; unheard, the event would end the process.
  boss.on('error', () => undefined)
  await boss.start()
  await boss.stop({ graceful: false })
}
