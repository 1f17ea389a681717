// Prints documents, each once: the same edition gives the same bytes, so what was printed is kept and handed out again.
import { Injectable, type OnModuleDestroy } from '@nestjs/common'
import { STANDARD_LAYOUT, WORD_LAYOUT, type Edition } from '@touchstone/standard-document'
import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { print, type DocumentForm, type Printed, type PrintOrder } from './press-thread.js'

/** Bytes of documents kept in memory. A large standard takes some 10 MB, an ordinary one 2. */
const MOST_KEPT = 96 * 1024 * 1024

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (fault: Error) => void
}

@Injectable()
export class Press implements OnModuleDestroy {
  /** The document asked for last stands last. */
  private readonly kept = new Map<string, Uint8Array>()
  /** A crowd that asks at once waits for one print. */
  private readonly printing = new Map<string, Promise<Uint8Array>>()
  private readonly waiting = new Map<number, Waiting>()
  private thread: Worker | undefined
  private orders = 0

  async print(form: DocumentForm, edition: Edition): Promise<Uint8Array> {
    const key = keyOf(form, edition)
    const kept = this.kept.get(key)
    if (kept !== undefined) return this.keep(key, kept)
    const begun = this.printing.get(key)
    if (begun !== undefined) return begun
    const printing = this.order(form, edition)
      .then((bytes) => this.keep(key, bytes))
      .finally(() => this.printing.delete(key))
    this.printing.set(key, printing)
    return printing
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate()
  }

  private keep(key: string, bytes: Uint8Array): Uint8Array {
    this.kept.delete(key)
    this.kept.set(key, bytes)
    let sum = [...this.kept.values()].reduce((all, { byteLength }) => all + byteLength, 0)
    for (const [oldest, { byteLength }] of this.kept) {
      if (sum <= MOST_KEPT || oldest === key) break
      this.kept.delete(oldest)
      sum -= byteLength
    }
    return bytes
  }

  private order(form: DocumentForm, edition: Edition): Promise<Uint8Array> {
    // From source there is no thread: Node would not find the packages' sources by itself.
    if (extname(import.meta.url) === '.ts') return print({ form, edition })
    return new Promise((resolve, reject) => {
      const id = this.orders++
      this.waiting.set(id, { resolve, reject })
      this.running().postMessage({ id, form, edition } satisfies PrintOrder)
    })
  }

  /** Started with the first order: typefaces take a second to read, and many a process never prints. */
  private running(): Worker {
    if (this.thread !== undefined) return this.thread
    const thread = new Worker(new URL('./press-thread.js', import.meta.url))
    thread.unref()
    thread.on('message', (printed: Printed) => this.deliver(printed))
    const lost = (cause: unknown) => {
      if (this.thread === thread) this.thread = undefined
      for (const { reject } of this.waiting.values()) reject(new Error('The press has stopped.', { cause }))
      this.waiting.clear()
    }
    thread.on('error', lost)
    thread.on('exit', lost)
    return (this.thread = thread)
  }

  private deliver(printed: Printed): void {
    const waiting = this.waiting.get(printed.id)
    this.waiting.delete(printed.id)
    if ('bytes' in printed) waiting?.resolve(printed.bytes)
    else waiting?.reject(new Error(printed.fault))
  }
}

/** Everything a document is made from, and how it is laid out. */
function keyOf(form: DocumentForm, { issuer: { logo, ...issuer }, ...edition }: Edition): string {
  const picture = logo === null ? null : createHash('sha256').update(logo.bytes).digest('hex')
  const layout = form === 'pdf' ? STANDARD_LAYOUT : WORD_LAYOUT
  return createHash('sha256')
    .update(JSON.stringify([form, layout, picture, issuer, edition]))
    .digest('base64url')
}
