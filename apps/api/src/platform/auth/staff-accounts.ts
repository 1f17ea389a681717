// The accounts staff sign in with. Which issuers they belong to, and as what, is for features/staff.
import { Injectable } from '@nestjs/common'
import { fail, UserId } from '@touchstone/domain'
import { hashPassword } from 'better-auth/crypto'
import type { EntityManager } from 'typeorm'
import type { Tx } from '../database/transactions.js'
import { Random } from '../random.js'

export interface Person {
  readonly name: string
  /** Lower case, as `Email` of the domain makes it. */
  readonly email: string
}

@Injectable()
export class StaffAccounts {
  constructor(private readonly random: Random) {}

  /**
   * The account of this address, made when there is none. It cannot be signed in to with a password until one is chosen.
   * Somebody who signed in before as a candidate keeps the account and gets the name.
   */
  async findOrCreate(tx: Tx, { name, email }: Person): Promise<UserId> {
    const rows: { id: string }[] = await tx.query(
      // The address counts as proven: otherwise better-auth would drop the password at the first sign-in by link.
      `INSERT INTO auth_users (id, name, email, email_verified) VALUES ($1, $2, $3, true)
       ON CONFLICT (email) DO UPDATE SET name = CASE WHEN auth_users.name = '' THEN excluded.name ELSE auth_users.name END, email_verified = true
       RETURNING id`,
      [this.random.uuid(), name, email],
    )
    return UserId.parse(rows[0]?.id)
  }

  /**
   * An account that can be signed in to at once: the first owner, the demo staff.
   *
   * @throws DomainError `staff_email_taken` when the address already has a password.
   */
  async createWithPassword(tx: Tx, { password, ...person }: Person & { readonly password: string }): Promise<UserId> {
    const userId = await this.findOrCreate(tx, person)
    const added: unknown[] = await tx.query(
      `INSERT INTO auth_accounts (id, user_id, account_id, provider_id, password) VALUES ($1, $2::uuid, $2::text, 'credential', $3)
       ON CONFLICT (provider_id, account_id) DO NOTHING RETURNING id`,
      [this.random.uuid(), userId, await hashPassword(password)],
    )
    return added.length === 1 ? userId : fail('staff_email_taken', {})
  }

  async hasPassword(tx: Tx, userId: UserId): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT 1 FROM auth_accounts WHERE user_id = $1 AND provider_id = 'credential'`,
      [userId],
    )
    return rows.length > 0
  }

  /** The account of this address (lower case). */
  async idOf(database: EntityManager, email: string): Promise<UserId | undefined> {
    const rows: { id: string }[] = await database.query('SELECT id FROM auth_users WHERE email = $1', [email])
    return rows[0] && UserId.parse(rows[0].id)
  }

  /** Deletes the account of somebody who is no staff anywhere, with its sessions. */
  async erase(tx: Tx, userId: UserId): Promise<void> {
    await tx.query('DELETE FROM auth_users WHERE id = $1', [userId])
  }

  /** Ends what was begun by link; sessions begun with a password go on. */
  async endCandidateSessions(tx: Tx, userId: UserId): Promise<void> {
    await tx.query(`DELETE FROM auth_sessions WHERE user_id = $1 AND signed_in_by = 'link'`, [userId])
  }

  /** Names and addresses by id; ids without an account are left out. */
  async people(database: EntityManager, userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, Person>> {
    const rows: ({ id: string } & Person)[] = await database.query(
      'SELECT id, name, email FROM auth_users WHERE id = ANY($1)',
      [userIds],
    )
    return new Map(rows.map(({ id, name, email }) => [UserId.parse(id), { name, email }]))
  }
}
