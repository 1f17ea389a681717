// What later features have to say before a version is published or a draft is given up. This feature knows none of them: each adds its
// own gate when it starts, and whoever does the one or the other asks them all.
import { Injectable } from '@nestjs/common'
import type { StandardVersion } from '@touchstone/domain'
import type { Tx } from '../../platform/database/transactions.js'

/** Throws the domain's refusal when it may not be done yet. */
export type Gate = (tx: Tx, version: StandardVersion) => Promise<void>

class Gates {
  readonly #gates: Gate[] = []

  add(gate: Gate): void {
    this.#gates.push(gate)
  }

  async requireOpen(tx: Tx, version: StandardVersion): Promise<void> {
    for (const gate of this.#gates) await gate(tx, version)
  }
}

@Injectable()
export class PublicationGates extends Gates {}

@Injectable()
export class DiscardGates extends Gates {}
