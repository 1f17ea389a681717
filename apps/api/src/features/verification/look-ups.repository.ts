import { Injectable } from '@nestjs/common'
import type { CredentialKey, Instant, LookUp } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { type LookUpRow, lookUpsTable } from './look-up.entity.js'

export type CountedLookUp = LookUpRow

/** More hours than anybody reads. */
const MOST = 500

@Injectable()
export class LookUpsRepository {
  /** Adds to what was counted of the same hour before. */
  async add(tx: Tx, counted: readonly CountedLookUp[]): Promise<void> {
    await tx.query(
      `INSERT INTO look_ups (credential_key, hour, way, count)
       SELECT n.key, n.hour, n.way, n.count
         FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::int[]) AS n (key, hour, way, count)
         JOIN credentials c ON c.key = n.key AND c.erased_at IS NULL
           ON CONFLICT (credential_key, hour, way) DO UPDATE SET count = look_ups.count + excluded.count`,
      [
        counted.map(({ credentialKey }) => credentialKey),
        counted.map(({ hour }) => hour),
        counted.map(({ way }) => way),
        counted.map(({ count }) => count),
      ],
    )
  }

  /** Whether the credential is one of who signed in with this address. */
  async isHeldBy(db: Tx | Database, credentialKey: CredentialKey, email: string): Promise<boolean> {
    const rows: unknown[] = await db.query(
      `SELECT 1 FROM credentials c JOIN candidates p ON p.id = c.candidate_id WHERE c.key = $1 AND p.email = $2`,
      [credentialKey, email],
    )
    return rows.length > 0
  }

  /** Latest first. */
  async of(db: Tx | Database, credentialKey: CredentialKey): Promise<LookUp[]> {
    const rows = await db
      .getRepository(lookUpsTable)
      .find({ where: { credentialKey }, order: { hour: 'DESC', way: 'ASC' }, take: MOST })
    return rows.map(({ hour, way, count }) => ({ hour, way, count }))
  }

  async forgetBefore(tx: Tx, at: Instant): Promise<void> {
    await tx.query('DELETE FROM look_ups WHERE hour < $1', [at])
  }

  /** Those of a person who was erased. */
  async eraseOf(tx: Tx, candidateId: string): Promise<void> {
    await tx.query(
      'DELETE FROM look_ups WHERE credential_key IN (SELECT key FROM credentials WHERE candidate_id = $1)',
      [candidateId],
    )
  }
}
