// One-time links: what is mailed is a random token, what is kept is its hash. better-auth redeems them, so the names and
// values are the ones it looks for; they are written here to stand in the transaction of the message that carries them.
import { Injectable } from '@nestjs/common'
import type { UserId } from '@touchstone/domain'
import type { Tx } from '../database/transactions.js'
import { Random } from '../random.js'
import { tokenHash } from './better-auth.js'

export const SIGN_IN_LINK_MINUTES = 15
export const INVITATION_DAYS = 7
export const PASSWORD_LINK_MINUTES = 60

@Injectable()
export class Links {
  constructor(private readonly random: Random) {}

  /** @returns the token to be mailed to the address it signs in. */
  async forSignIn(tx: Tx, email: string): Promise<string> {
    return this.#write(tx, 'magic-link', JSON.stringify({ type: 'magic-link', email }), SIGN_IN_LINK_MINUTES)
  }

  /** @returns the token with which this person may choose a password. */
  async forChoosingPassword(tx: Tx, userId: UserId, minutes: number): Promise<string> {
    return this.#write(tx, 'reset-password', userId, minutes)
  }

  /** Takes back every link that signs an address in. */
  async eraseSignIns(tx: Tx, email: string): Promise<void> {
    await tx.query('DELETE FROM auth_links WHERE value = $1', [JSON.stringify({ type: 'magic-link', email })])
  }

  // The database's own time, because better-auth compares with the machine's and not with the Clock.
  async #write(tx: Tx, kind: 'magic-link' | 'reset-password', value: string, minutes: number): Promise<string> {
    const token = Buffer.from(this.random.bytes(32)).toString('base64url')
    await tx.query(
      `INSERT INTO auth_links (id, identifier, value, expires_at) VALUES ($1, $2, $3, now() + make_interval(mins => $4))`,
      [this.random.uuid(), tokenHash(`${kind}:${token}`), value, minutes],
    )
    return token
  }
}
