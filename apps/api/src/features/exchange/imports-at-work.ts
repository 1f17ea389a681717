// Who is at work on imports in this process: says every second that somebody is and how far it came, and breaks off what is given up.
import { Injectable } from '@nestjs/common'
import type { ImportProgress } from '@touchstone/contract'
import { DomainError, type ImportId } from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { ImportsRepository } from './imports.repository.js'

const MILLISECONDS = 1_000

export interface ImportWork {
  /** Aborted with a DomainError `changed_meanwhile` when the import is given up. */
  readonly signal: AbortSignal
  readonly progress: (done: number, of: number) => void
}

@Injectable()
export class ImportsAtWork {
  readonly #stops = new Map<ImportId, AbortController>()

  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * What is said is said by another connection than the one that may be writing, and never waited for: on the embedded database
   * it has its turn only after the transaction.
   *
   * @param given breaks the work off too.
   */
  async run<T>(id: ImportId, work: (at: ImportWork) => Promise<T>, given?: AbortSignal): Promise<T> {
    const stop = new AbortController()
    let progress: ImportProgress | null = null
    const say = async () => {
      const wanted = await this.imports.sayAlive(this.database, id, { at: this.clock.now(), progress })
      if (!wanted) stop.abort(givenUp())
    }
    await say()
    const saying = everySecond(say)
    this.#stops.set(id, stop)
    try {
      return await work({
        signal: given ? AbortSignal.any([given, stop.signal]) : stop.signal,
        progress: (done, of) => (progress = { done, of }),
      })
    } finally {
      clearInterval(saying)
      this.#stops.delete(id)
    }
  }

  /** At once, where it is this process that is at work; another one finds out when it next says that it is. */
  breakOff(id: ImportId): void {
    this.#stops.get(id)?.abort(givenUp())
  }
}

/** One at a time, however long it has to wait for its turn. */
function everySecond(say: () => Promise<void>): NodeJS.Timeout {
  let waits = false
  return setInterval(() => {
    if (waits) return
    waits = true
    void say()
      // The next second says it again.
      .catch(() => undefined)
      .finally(() => (waits = false))
  }, MILLISECONDS)
}

function givenUp(): DomainError {
  return new DomainError('changed_meanwhile', { what: 'import' })
}
