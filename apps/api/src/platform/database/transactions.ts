// A transaction is the first argument of whatever writes. Its type is one that only `Transactions.run` makes, so a write
// outside of a transaction, and a read past it, stand out or do not compile.
import { Injectable } from '@nestjs/common'
import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { DataSource, EntityManager, QueryFailedError } from 'typeorm'

declare const inTransaction: unique symbol

/** The handle of one running transaction. Of no use once `run` has settled. */
export type Tx = EntityManager & { readonly [inTransaction]: true }

/** The database outside of any transaction: for reads that stand alone. Repositories take `Tx | Database`. */
export abstract class Database extends EntityManager {}

const ATTEMPTS = 4
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'

@Injectable()
export class Transactions {
  readonly #running = new AsyncLocalStorage<{ open: boolean }>()

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in a transaction: committed when it resolves, rolled back when it throws, which `run` then throws too.
   *
   * When the database breaks it off because of another transaction (deadlock, serialization failure), `work` is run
   * again, a few times at most: so its effects must all be in the database, and what it computes must come from its
   * arguments and `tx`. Send mail and enqueue jobs through `tx`; call nothing outside.
   *
   * @throws Error when called inside another `run`: pass `tx` on instead. The embedded database has one session, and the
   *   inner transaction would wait for the outer one for ever.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.#running.getStore()?.open === true) throw new Error('Transactions do not nest: pass the Tx on.')
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#runOnce(work)
      } catch (fault) {
        if (attempt === ATTEMPTS || !isBrokenOff(fault)) throw fault
        // Apart in time, so that the same two do not meet again.
        await wait(attempt * (10 + Math.random() * 40))
      }
    }
  }

  async #runOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const scope = { open: true }
    try {
      return await this.#running.run(scope, () => this.dataSource.transaction((manager) => work(manager as Tx)))
    } finally {
      scope.open = false
    }
  }
}

/** Runs everything in a transaction that is already open. The one who opened it commits it or rolls it back. */
export class JoinedTransactions extends Transactions {
  constructor(
    dataSource: DataSource,
    private readonly tx: Tx,
  ) {
    super(dataSource)
  }

  override run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(this.tx)
  }
}

function isBrokenOff(fault: unknown): boolean {
  const code = sqlState(fault)
  return code === SERIALIZATION_FAILURE || code === DEADLOCK
}

/** The SQLSTATE of a failed query, for example `23505` for a unique violation; undefined for anything else. */
export function sqlState(fault: unknown): string | undefined {
  const error: unknown = fault instanceof QueryFailedError ? fault.driverError : fault
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The name of the constraint or unique index a failed query ran into, so that a repository can say it in the trade's words. */
export function violatedConstraint(fault: unknown): string | undefined {
  const error: unknown = fault instanceof QueryFailedError ? fault.driverError : fault
  return error instanceof Error && 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint
    : undefined
}
