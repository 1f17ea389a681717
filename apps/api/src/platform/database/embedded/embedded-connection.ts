// What the `pg` driver takes for a socket. It stays inside the process: no port that another user of the machine could reach,
// no socket file to leave behind, and the same on every operating system.
import { Duplex } from 'node:stream'
import type { Engine } from './engine.js'
import { FrontendMessages } from './frontend-messages.js'

export class EmbeddedConnection extends Duplex {
  readonly #engine: Engine
  readonly #messages = new FrontendMessages()

  constructor(engine: Engine) {
    super()
    this.#engine = engine
    engine.join(this, () =>
      this.destroy(new Error('A transaction stood idle while others waited; it was rolled back.')),
    )
  }

  /** Part of what `pg` asks of a socket. */
  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {
    // Answers are pushed as they come; `pg` reads everything.
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: (fault?: Error | null) => void): void {
    this.#answer(chunk).then(() => done(), done)
  }

  override _destroy(fault: Error | null, done: (fault: Error | null) => void): void {
    this.#engine.leave(this).then(
      () => done(fault),
      () => done(fault),
    )
  }

  async #answer(chunk: Uint8Array): Promise<void> {
    for (const { kind, bytes } of this.#messages.push(chunk)) {
      if (kind === 'encryption') this.push(Buffer.from('N'))
      else if (kind === 'terminate' || kind === 'cancel') this.push(null)
      else {
        const answer = await this.#engine.run(this, bytes)
        if (!this.destroyed) this.push(answer)
      }
    }
  }
}
