import { z } from 'zod'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../testing/eventually.js'
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js'
import { installJobs } from './install-jobs.js'
import type { Job } from './job.js'
import { Jobs, JobSettings } from './jobs.js'

interface Bell {
  readonly times: number
}

const ringBell: Job<Bell> = {
  name: 'ring-bell',
  data: z.strictObject({ times: z.int() }),
  retries: 2,
  retryDelay: 0,
  retryDelayMax: 1,
  timeout: 30,
}

let db: TestDatabase
const started: Jobs[] = []

beforeAll(async () => {
  db = await createTestDatabase()
})
afterEach(async () => {
  for (const jobs of started.splice(0)) await jobs.onApplicationShutdown()
  await db.database.query('DELETE FROM jobs.job')
})
afterAll(() => db.close())

async function startJobs(works: boolean, handler: Parameters<typeof Jobs.prototype.handle<Bell>>[1]): Promise<Jobs> {
  const jobs = new Jobs(db.dataSource, db.database, new JobSettings(works))
  jobs.handle(ringBell, handler)
  await jobs.onApplicationBootstrap()
  started.push(jobs)
  return jobs
}

async function waiting(): Promise<unknown> {
  return db.database.query(`SELECT data FROM jobs.job WHERE name = 'ring-bell' AND state IN ('created', 'retry')`)
}

test('a job enqueued with a change is done after the change is committed', async () => {
  const rung: number[] = []
  const jobs = await startJobs(true, async ({ data }) => void rung.push(data.times))
  await db.transactions.run((tx) => jobs.enqueue(tx, ringBell, { times: 3 }))
  await eventually(async () => (rung.length > 0 ? rung : undefined))
  expect(rung).toEqual([3])
})

test('a job enqueued in a transaction that is rolled back never was', async () => {
  const jobs = await startJobs(false, async () => undefined)
  const refused = db.transactions.run(async (tx) => {
    await jobs.enqueue(tx, ringBell, { times: 1 })
    throw new Error('changed its mind')
  })
  await expect(refused).rejects.toThrow('changed its mind')
  expect(await waiting()).toEqual([])
})

test('a job for a later moment waits for it', async () => {
  const rung: number[] = []
  const jobs = await startJobs(true, async ({ data }) => void rung.push(data.times))
  const inMilliseconds = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()
  await db.transactions.run(async (tx) => {
    await jobs.enqueue(tx, ringBell, { times: 1 }, inMilliseconds(3_600_000))
    await jobs.enqueue(tx, ringBell, { times: 2 }, inMilliseconds(-3_600_000))
  })
  await eventually(async () => (rung.length > 0 ? rung : undefined))
  expect(rung).toEqual([2])
  expect(await waiting()).toEqual([{ data: { times: 1 } }])
})

test('what is to be done at the start is done by processes that work', async () => {
  const done: string[] = []
  for (const works of [true, false]) {
    const jobs = new Jobs(db.dataSource, db.database, new JobSettings(works))
    jobs.atStart(async () => void done.push(works ? 'worker' : 'web'))
    await jobs.onApplicationBootstrap()
    started.push(jobs)
  }
  expect(done).toEqual(['worker'])
})

test('a process that does not work leaves the job to one that does', async () => {
  const rung: string[] = []
  const web = await startJobs(false, async () => void rung.push('web'))
  await db.transactions.run((tx) => web.enqueue(tx, ringBell, { times: 1 }))
  expect(await waiting()).toEqual([{ data: { times: 1 } }])
  await startJobs(true, async () => void rung.push('worker'))
  await eventually(async () => (rung.length > 0 ? rung : undefined))
  expect(rung).toEqual(['worker'])
})

test('a job that fails is tried again, and knows its last try', async () => {
  const tries: boolean[] = []
  const jobs = await startJobs(true, async ({ lastTry }) => {
    tries.push(lastTry)
    throw new Error('the bell is stuck')
  })
  await db.transactions.run((tx) => jobs.enqueue(tx, ringBell, { times: 1 }))
  await eventually(async () => (tries.length === 3 ? tries : undefined), 20_000)
  expect(tries).toEqual([false, false, true])
})

test('a program that lives within one transaction starts no queue beside it', async () => {
  await db.transactions.run(async (tx) => {
    const jobs = new Jobs(db.dataSource, tx, new JobSettings(true))
    jobs.handle(ringBell, async () => undefined)
    await jobs.onApplicationBootstrap()
    await jobs.onApplicationShutdown()
    expect(await tx.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})

test('the tables can be made twice, and by two processes at once', async () => {
  await db.database.query('DROP SCHEMA jobs CASCADE')
  await Promise.all([installJobs(db.dataSource), installJobs(db.dataSource)])
  await installJobs(db.dataSource)
  expect(await waiting()).toEqual([])
})
