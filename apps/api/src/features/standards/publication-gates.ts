// What later features have to say before a version is published. This feature knows none of them: each adds its own gate when it
// starts, and publication asks them all.
import { Injectable } from '@nestjs/common'
import type { StandardVersion } from '@touchstone/domain'
import type { Tx } from '../../platform/database/transactions.js'

/** Throws the domain's refusal when the version may not be published yet. */
export type Gate = (tx: Tx, version: StandardVersion) => Promise<void>

@Injectable()
export class PublicationGates {
  readonly #gates: Gate[] = []

  add(gate: Gate): void {
    this.#gates.push(gate)
  }

  async requireOpen(tx: Tx, version: StandardVersion): Promise<void> {
    for (const gate of this.#gates) await gate(tx, version)
  }
}
