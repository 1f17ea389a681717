// Background work: pg-boss on the platform's own database, so that a job and the change that caused it are one transaction.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import type { Instant } from '@touchstone/domain'
import { PgBoss } from 'pg-boss'
import { DataSource } from 'typeorm'
import { Database, type Tx } from '../database/transactions.js'
import { JOB_SCHEMA, jobDatabase, jobDatabaseIn } from './job-database.js'
import type { Job, JobHandler } from './job.js'

export class JobSettings {
  /** @param works whether this process does the work, or only enqueues it for one that does. */
  constructor(readonly works: boolean) {}
}

const SECONDS_TO_FINISH = 10

@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('Jobs')
  readonly #boss: PgBoss
  readonly #starts: (() => Promise<void>)[] = []
  /** Within one transaction of somebody else (the demo's loading) nothing runs beside it: on the embedded database it could not. */
  readonly #runs: boolean

  constructor(
    dataSource: DataSource,
    database: Database,
    private readonly settings: JobSettings,
  ) {
    this.#runs = database.queryRunner === undefined
    this.#boss = new PgBoss({
      db: jobDatabase(dataSource),
      schema: JOB_SCHEMA,
      // The tables were made by installJobs, with the migrations.
      migrate: false,
      createSchema: false,
      supervise: settings.works,
      schedule: settings.works,
      // Notes in its own tables that nobody here reads.
      registerInstance: false,
    })
    // The message may quote SQL values; the code says enough.
    this.#boss.on('error', (fault) =>
      this.#log.error(`The job queue failed: ${'code' in fault ? String(fault.code) : fault.name}`),
    )
  }

  /** Says who does a job. To be called in `onModuleInit`, in every process: one that does not work only knows the queue. */
  handle<Data extends object>(job: Job<Data>, handler: JobHandler<Data>): void {
    this.#starts.push(async () => {
      await this.#makeQueue(job)
      if (this.settings.works) await this.#work(job, handler)
    })
  }

  /**
   * Has a job that is handled done again and again, once each time however many processes work. In `onModuleInit`, after {@link handle}.
   * @param cron five fields, in UTC
   */
  repeat<Data extends object>(job: Job<Data>, cron: string, data: Data): void {
    if (this.settings.works) this.#starts.push(() => this.#boss.schedule(job.name, cron, data))
  }

  /** Has a process that works do something once when it starts, such as making up for what was missed. In `onModuleInit`. */
  atStart(work: () => Promise<void>): void {
    if (this.settings.works) this.#starts.push(work)
  }

  /**
   * Enqueues a job: it is there when the transaction commits. Within one transaction of somebody else nothing is enqueued; what a module
   * must not miss it makes up for {@link atStart}.
   *
   * @param job one that some module handles.
   * @param notBefore the earliest moment it is done, on the database's clock; at once without one.
   */
  async enqueue<Data extends object>(tx: Tx, job: Job<Data>, data: Data, notBefore?: Instant): Promise<void> {
    if (!this.#runs) return
    const later = notBefore === undefined ? {} : { startAfter: new Date(notBefore) }
    await this.#boss.send(job.name, data, { db: jobDatabaseIn(tx), ...later })
  }

  /** Many at once, to be done as soon as may be: one statement. */
  async enqueueMany<Data extends object>(tx: Tx, job: Job<Data>, many: readonly Data[]): Promise<void> {
    if (many.length === 0 || !this.#runs) return
    await this.#boss.insert(
      job.name,
      many.map((data) => ({ data })),
      { db: jobDatabaseIn(tx) },
    )
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.#runs) return
    await this.#boss.start()
    // One after the other: making a queue takes a lock.
    for (const start of this.#starts) await start()
  }

  /** Lets what runs finish; what does not is tried again by the next process. */
  async onApplicationShutdown(): Promise<void> {
    if (!this.#runs) return
    await this.#boss.stop({ graceful: true, timeout: SECONDS_TO_FINISH * 1000 })
  }

  /** Makes the queue, or brings one from an earlier start up to date. Also keeps `enqueue` from having to look it up. */
  async #makeQueue({ name, retries, retryDelay, retryDelayMax, timeout }: Omit<Job<object>, 'data'>): Promise<void> {
    const options = { retryLimit: retries, retryDelay, retryBackoff: true, retryDelayMax, expireInSeconds: timeout }
    await this.#boss.createQueue(name, options)
    await this.#boss.updateQueue(name, options)
  }

  async #work<Data extends object>(job: Job<Data>, handler: JobHandler<Data>): Promise<void> {
    await this.#boss.work(job.name, { pollingIntervalSeconds: 1 }, async (runs) => {
      for (const { data, retryCount, signal } of runs)
        await handler({ data: job.data.parse(data), lastTry: retryCount >= job.retries, signal })
    })
  }
}
