// A round opens and closes by itself: by a job due at the first moment of its first day and the first after its last, in its own zone,
// and for moments that passed while nothing ran, by a look at every start. However often it is tried, it happens once.
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import {
  closeRound,
  closesAt,
  DomainError,
  isDueToClose,
  isDueToOpen,
  openRound,
  opensAt,
  type ReviewRound,
  ReviewRoundId,
} from '@touchstone/domain'
import { z } from 'zod'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions, type Tx } from '../../platform/database/transactions.js'
import type { Job } from '../../platform/jobs/job.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { RoundsRepository } from './rounds.repository.js'

const Data = z.strictObject({ roundId: ReviewRoundId })

/** Tried for about a day before it is left to the next start. */
const keepRoundTime: Job<z.infer<typeof Data>> = {
  name: 'keep-round-time',
  data: Data,
  retries: 18,
  retryDelay: 30,
  retryDelayMax: 7200,
  timeout: 60,
}

@Injectable()
export class ScheduleRound implements OnModuleInit {
  readonly #log = new Logger('ScheduleRound')

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(keepRoundTime, async ({ data }) => {
      await this.run(data.roundId)
    })
    this.jobs.atStart(() => this.catchUp())
  }

  /** Enqueues the next moment at which something happens to a round by itself. */
  async next(tx: Tx, round: ReviewRound): Promise<void> {
    const moment = round.status === 'planned' ? opensAt(round) : round.status === 'open' ? closesAt(round) : undefined
    if (moment !== undefined) await this.jobs.enqueue(tx, keepRoundTime, { roundId: round.id }, moment)
  }

  /** Opens and closes whatever is due. One that fails does not keep the others, or the start, back. */
  async catchUp(): Promise<void> {
    for (const { id } of await this.rounds.listRunning(this.database))
      await this.run(id).catch((fault: unknown) =>
        this.#log.error(`Round ${id} could not open or close: ${fault instanceof Error ? fault.name : 'unknown'}`),
      )
  }

  /** @returns the round as it is now. */
  run(id: ReviewRoundId): Promise<ReviewRound | undefined> {
    return this.transactions.run(async (tx) => {
      const round = await this.rounds.lock(tx, id)
      if (!round) return undefined
      const at = this.clock.now()
      if (isDueToOpen(round, at)) return this.#open(tx, round)
      if (isDueToClose(round, at)) return this.#save(tx, round, closeRound(round, at), 'close')
      // Before its moment: it was given a later one, or the database's clock is ahead of ours.
      await this.next(tx, round)
      return round
    })
  }

  /** A round whose day passed while nothing ran may be too short by now: then people decide, and it stays planned. */
  async #open(tx: Tx, round: ReviewRound): Promise<ReviewRound> {
    try {
      const opened = openRound(round, this.clock.now())
      return await this.#save(tx, round, opened, 'open')
    } catch (problem) {
      if (!(problem instanceof DomainError)) throw problem
      this.#log.warn(`Round ${round.id} was not opened: ${problem.code}`)
      return round
    }
  }

  async #save(tx: Tx, before: ReviewRound, after: ReviewRound, action: 'open' | 'close'): Promise<ReviewRound> {
    await this.rounds.save(tx, before, after)
    await this.rounds.note(tx, after, { action, at: this.clock.now(), actorId: null, reason: null })
    await this.next(tx, after)
    await this.audit.record(tx, {
      issuerId: after.issuerId,
      actor: { kind: 'system', id: null },
      action: action === 'open' ? 'round_opened' : 'round_closed',
      subject: { type: 'round', id: after.id },
    })
    return after
  }
}
