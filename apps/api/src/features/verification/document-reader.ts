// Reads strangers' files in a thread of its own, one at a time, within limits. A file that breaks them costs the thread, and the next
// one gets a new one.
import type { OnModuleDestroy } from '@nestjs/common'
import { fail } from '@touchstone/domain'
import type { TableFileReading } from '@touchstone/exchange'
import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DocumentReading, Known } from './read-document.js'
import type { ListFileReading } from './read-list-file.js'
import type { ReadingOrder, ReadingResult } from './reading-thread.js'

/** What reading one file may take, once the thread is there to read it. */
export interface ReadingLimits {
  readonly milliseconds: number
  /** Of objects in the thread, and so much again of what the process grows by meanwhile: unpacked bytes are no objects. */
  readonly megabytes: number
}

/** Certificates and badges take a hundredth. */
export const READING_LIMITS: ReadingLimits = { milliseconds: 10_000, megabytes: 256 }
const MEGABYTE = 1024 * 1024
/** Milliseconds between two looks at the memory. */
const WATCH = 20
/** Files that may wait; who comes later is asked to come again. */
const MOST_WAITING = 20

type Unnumbered = ReadingOrder extends infer Order ? (Order extends unknown ? Omit<Order, 'id'> : never) : never

export class DocumentReader implements OnModuleDestroy {
  private thread: Worker | undefined
  private last: Promise<unknown> = Promise.resolve()
  private waiting = 0
  private orders = 0

  constructor(private readonly limits = READING_LIMITS) {}

  async read(bytes: Uint8Array, known: Known): Promise<DocumentReading> {
    const result = await this.order({ want: 'document', bytes, known })
    if (result === undefined) return { kind: 'unreadable', form: 'unknown', fault: 'too_much_work' }
    if ('reading' in result) return result.reading
    throw new Error('fault' in result ? result.fault : 'The thread gave another answer than was asked for')
  }

  async list(bytes: Uint8Array): Promise<ListFileReading> {
    const result = await this.order({ want: 'list', bytes })
    if (result === undefined) return { read: false, fault: 'too_much_work' }
    if ('list' in result) return result.list
    throw new Error('fault' in result ? result.fault : 'The thread gave another answer than was asked for')
  }

  /** Any table; more rows than `mostRows` are not read. */
  async table(
    bytes: Uint8Array,
    mostRows: number,
  ): Promise<TableFileReading | { readonly read: false; readonly fault: 'too_much_work' }> {
    const result = await this.order({ want: 'table', bytes, mostRows })
    if (result === undefined) return { read: false, fault: 'too_much_work' }
    if ('table' in result) return result.table
    throw new Error('fault' in result ? result.fault : 'The thread gave another answer than was asked for')
  }

  /** The lines of a certificate we drew. */
  async lines(bytes: Uint8Array): Promise<readonly string[]> {
    const result = await this.order({ want: 'lines', bytes })
    if (result !== undefined && 'lines' in result) return result.lines
    throw new Error('A certificate of ours could not be read')
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate()
  }

  /** One after the other. `undefined` when the limits were reached. */
  private order(order: Unnumbered): Promise<ReadingResult | undefined> {
    if (this.waiting >= MOST_WAITING) fail('too_many_requests', { retryAfterSeconds: 10 })
    this.waiting += 1
    const answer = this.last.then(() => this.ask(order)).finally(() => (this.waiting -= 1))
    this.last = answer.catch(() => undefined)
    return answer
  }

  private async ask(order: Unnumbered): Promise<ReadingResult | undefined> {
    const thread = (this.thread ??= await startThread(this.limits))
    const id = this.orders++
    const result = await new Promise<ReadingResult | undefined>((resolve) => {
      const most = process.memoryUsage.rss() + this.limits.megabytes * MEGABYTE
      const late = setTimeout(() => settle(), this.limits.milliseconds)
      const watch = setInterval(() => process.memoryUsage.rss() > most && settle(), WATCH)
      const settle = (result?: ReadingResult) => {
        clearTimeout(late)
        clearInterval(watch)
        resolve(result)
      }
      thread.on('message', (one: ReadingResult) => one.id === id && settle(one))
      thread.once('error', () => settle())
      thread.once('exit', () => settle())
      thread.postMessage({ ...order, id })
    })
    thread.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
    if (result === undefined) {
      this.thread = undefined
      // What it still throws while it ends is no news.
      thread.on('error', () => undefined)
      await thread.terminate()
    }
    return result
  }
}

/** A thread that has come up: on a machine with much to do that takes longer than most files, and is not the file's time. */
async function startThread({ megabytes }: ReadingLimits): Promise<Worker> {
  const file = new URL(`./reading-thread${extname(import.meta.url)}`, import.meta.url)
  const thread = new Worker(file, {
    execArgv: extname(import.meta.url) === '.ts' ? FROM_SOURCE : [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  thread.unref()
  await once(thread, 'message')
  return thread
}

/** In tests and while developing there is nothing built: Node is told where the sources are, and that `.js` is still `.ts`. */
const FROM_SOURCE = [
  '--no-warnings',
  '--experimental-transform-types',
  '--conditions=touchstone-source',
  '--import',
  `data:text/javascript,${encodeURIComponent(`
    import { registerHooks } from 'node:module'
    registerHooks({ resolve: (name, context, next) => {
      const source = context.parentURL?.endsWith('.ts') && name.startsWith('.') && name.endsWith('.js')
      return next(source ? name.slice(0, -3) + '.ts' : name, context)
    } })`)}`,
]
