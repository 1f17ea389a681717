// Cuts what a PostgreSQL client sends into turns: the stretches that must reach a shared engine in one piece.
// https://www.postgresql.org/docs/current/protocol-message-formats.html

/** What one turn asks for. */
export interface Turn {
  readonly kind: 'startup' | 'query' | 'terminate' | 'cancel' | 'encryption'
  /** One or more whole protocol messages. */
  readonly bytes: Uint8Array
}

const CANCEL = 80_877_102
const SSL = 80_877_103
const GSS = 80_877_104
const QUERY = 'Q'.charCodeAt(0)
const SYNC = 'S'.charCodeAt(0)
const FUNCTION_CALL = 'F'.charCodeAt(0)
const TERMINATE = 'X'.charCodeAt(0)
const ENDS_A_TURN = new Set([QUERY, SYNC, FUNCTION_CALL])

/**
 * Parse, Bind, Describe and Execute belong together until their Sync: between two of them another connection would replace
 * the unnamed statement of the session they share. So nothing is handed on before its turn is complete.
 */
export class FrontendMessages {
  #pending = Buffer.alloc(0)
  #started = false

  /** Adds what arrived, and returns the turns that are complete with it. */
  push(chunk: Uint8Array): Turn[] {
    this.#pending = this.#pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#pending, chunk])
    const turns: Turn[] = []
    for (let turn = this.#next(); turn !== undefined; turn = this.#next()) turns.push(turn)
    return turns
  }

  #next(): Turn | undefined {
    return this.#started ? this.#nextQuery() : this.#nextStartup()
  }

  #nextStartup(): Turn | undefined {
    if (this.#pending.length < 8) return undefined
    const length = this.#pending.readInt32BE(0)
    if (this.#pending.length < length) return undefined
    const code = this.#pending.readInt32BE(4)
    const bytes = this.#take(length)
    if (code === SSL || code === GSS) return { kind: 'encryption', bytes }
    if (code === CANCEL) return { kind: 'cancel', bytes }
    this.#started = true
    return { kind: 'startup', bytes }
  }

  #nextQuery(): Turn | undefined {
    let end = 0
    while (this.#pending.length >= end + 5) {
      const type = this.#pending.readUInt8(end)
      const next = end + 1 + this.#pending.readInt32BE(end + 1)
      if (next > this.#pending.length) return undefined
      end = next
      if (type === TERMINATE) return { kind: 'terminate', bytes: this.#take(end) }
      if (ENDS_A_TURN.has(type)) return { kind: 'query', bytes: this.#take(end) }
    }
    return undefined
  }

  #take(length: number): Uint8Array {
    const taken = new Uint8Array(this.#pending.subarray(0, length))
    this.#pending = this.#pending.subarray(length)
    return taken
  }
}
