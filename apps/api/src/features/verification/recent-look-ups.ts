// Whether somebody who now wants a receipt has just been counted as having looked: it is one look-up, and the holder is told of one. Kept in
// memory for a quarter of an hour, under a keyed hash: nobody can read out of it who asked about whom.
import { Injectable } from '@nestjs/common'
import { createHmac, randomBytes } from 'node:crypto'
import type { Actor } from '../../platform/auth/actor.js'
import { Clock } from '../../platform/clock.js'

const KEPT_MS = 15 * 60_000
const MOST = 20_000

@Injectable()
export class RecentLookUps {
  readonly #key = randomBytes(32)
  /** When each was noted, oldest first. */
  readonly #noted = new Map<string, number>()

  constructor(private readonly clock: Clock) {}

  /** `caller` was counted as having looked `credentialId` up. Of who may be its holder nothing is noted: their own look is not counted. */
  note(caller: string, credentialId: string, { kind }: Actor): void {
    if (kind === 'candidate') return
    const name = this.#name(caller, credentialId)
    this.#noted.delete(name)
    this.#noted.set(name, Date.parse(this.clock.now()))
    if (this.#noted.size > MOST)
      for (const oldest of this.#noted.keys()) {
        this.#noted.delete(oldest)
        break
      }
  }

  has(caller: string, credentialId: string): boolean {
    const at = this.#noted.get(this.#name(caller, credentialId))
    return at !== undefined && Date.parse(this.clock.now()) - at < KEPT_MS
  }

  #name(caller: string, credentialId: string): string {
    return createHmac('sha256', this.#key).update(`${caller} ${credentialId}`).digest('base64')
  }
}
