// One session of PGlite, lent to one connection at a time. A connection keeps it for a whole turn, and from BEGIN to COMMIT
// or ROLLBACK for a whole transaction; the others wait in the order they came.
import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

interface Answer {
  readonly bytes: Uint8Array
  readonly inTransaction: boolean
}

/** Whoever may hold the session. Compared by identity. */
export type Borrower = object

interface Waiting {
  readonly borrower: Borrower
  readonly turn: Uint8Array
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (fault: Error) => void
}

export interface EngineOptions {
  readonly dataDir: string
  readonly snapshot?: string | undefined
  /** How long a transaction may stand idle while others wait for it; then it is rolled back. Milliseconds. */
  readonly idleInTransaction?: number
}

const ROLLBACK = simpleQuery('ROLLBACK')

export class Engine {
  readonly #worker: Worker
  readonly #idleInTransaction: number
  readonly #answers = new Map<number, { resolve: (answer: Answer) => void; reject: (fault: Error) => void }>()
  #nextId = 0
  #queue: Waiting[] = []
  #busy = false
  #holder: Borrower | undefined
  #idle: NodeJS.Timeout | undefined
  #onEvict = new Map<Borrower, () => void>()

  private constructor(worker: Worker, idleInTransaction: number) {
    this.#worker = worker
    this.#idleInTransaction = idleInTransaction
    worker.on('message', (message: { id: number; fault?: string } & Answer) => {
      const waiting = this.#answers.get(message.id)
      this.#answers.delete(message.id)
      if (message.fault === undefined) waiting?.resolve(message)
      else waiting?.reject(new Error(message.fault))
    })
    const lost = (cause: unknown) => {
      const fault = new Error('The embedded database has stopped.', { cause })
      for (const { reject } of this.#answers.values()) reject(fault)
      this.#answers.clear()
      for (const { reject } of this.#queue.splice(0)) reject(fault)
    }
    worker.on('error', lost)
    worker.on('exit', lost)
  }

  /** Starts the thread and waits until the database is ready. */
  static async start({ dataDir, snapshot, idleInTransaction = 60_000 }: EngineOptions): Promise<Engine> {
    const file = new URL(`./engine.worker${extname(import.meta.url)}`, import.meta.url)
    // The parent's flags (a test runner's loaders) are not for this thread.
    const worker = new Worker(file, { workerData: { dataDir, snapshot }, execArgv: [] })
    await Promise.race([
      once(worker, 'message'),
      once(worker, 'exit').then(() => Promise.reject(new Error('The embedded database did not start.'))),
    ])
    return new Engine(worker, idleInTransaction)
  }

  /** Registers a connection; `evicted` is called when it loses the session because its transaction stood idle too long. */
  join(borrower: Borrower, evicted: () => void): void {
    this.#onEvict.set(borrower, evicted)
  }

  /** Runs one turn when the session is free for `borrower`, and returns the server's answer. */
  run(borrower: Borrower, turn: Uint8Array): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ borrower, turn, resolve, reject })
      void this.#work()
    })
  }

  /** Forgets a connection that went away and rolls back what it left open. */
  async leave(borrower: Borrower): Promise<void> {
    this.#onEvict.delete(borrower)
    this.#queue = this.#queue.filter((waiting) => waiting.borrower !== borrower)
    if (this.#holder === borrower) await this.run(borrower, ROLLBACK)
  }

  /** The whole database as an uncompressed archive, to be given to `start` as a snapshot. */
  async dump(): Promise<Uint8Array> {
    const { bytes } = await this.#send({ dump: true })
    return bytes
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    await this.#send({ close: true })
    await this.#worker.terminate()
  }

  async #work(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    for (let next = this.#takeNext(); next !== undefined; next = this.#takeNext()) {
      clearTimeout(this.#idle)
      this.#idle = undefined
      try {
        const { bytes, inTransaction } = await this.#send({ turn: next.turn })
        this.#holder = inTransaction ? next.borrower : undefined
        next.resolve(bytes)
      } catch (cause) {
        next.reject(cause instanceof Error ? cause : new Error(String(cause)))
      }
    }
    this.#busy = false
    if (this.#holder !== undefined && this.#queue.length > 0) this.#watchIdleHolder(this.#holder)
  }

  #takeNext(): Waiting | undefined {
    const at = this.#holder === undefined ? 0 : this.#queue.findIndex((waiting) => waiting.borrower === this.#holder)
    return at === -1 ? undefined : this.#queue.splice(at, 1)[0]
  }

  /** A server would let the others work meanwhile; one session cannot, so a forgotten transaction would stop everything. */
  #watchIdleHolder(holder: Borrower): void {
    this.#idle ??= setTimeout(() => {
      this.#onEvict.get(holder)?.()
      void this.leave(holder)
    }, this.#idleInTransaction)
  }

  #send(request: { turn: Uint8Array } | { dump: true } | { close: true }): Promise<Answer> {
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve, reject })
      this.#worker.postMessage({ id, ...request })
    })
  }
}

function simpleQuery(sql: string): Uint8Array {
  const text = Buffer.from(`${sql}\0`)
  const head = Buffer.alloc(5)
  head.write('Q')
  head.writeInt32BE(text.length + 4, 1)
  return Buffer.concat([head, text])
}
