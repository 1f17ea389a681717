import { Injectable } from '@nestjs/common'
import {
  type CalendarDate,
  type CandidateId,
  type CredentialId,
  type CredentialKey,
  type Instant,
  type IssuerId,
  REMINDER_MARKS,
  type ReminderMark,
} from '@touchstone/domain'
import { In } from 'typeorm'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { remindersOffTable } from './reminder.entities.js'

/** A credential near its end whose holder may be reminded. */
export interface Expiring {
  readonly key: CredentialKey
  readonly credentialId: CredentialId
  readonly title: string
  readonly expiresOn: CalendarDate
  readonly email: string
  /** Marks sent already. */
  readonly sent: readonly number[]
}

type Subject = IssuerId | CandidateId

@Injectable()
export class RemindersRepository {
  /**
   * Active, not renewed, within the farthest mark, holder and issuer willing; by last day and key, from after `after` on. What is suspended,
   * withdrawn, replaced or erased is not among them.
   */
  expiring(
    db: Tx | Database,
    issuerId: IssuerId,
    today: CalendarDate,
    after: Pick<Expiring, 'expiresOn' | 'key'> | undefined,
    limit: number,
  ): Promise<Expiring[]> {
    return db.query(
      `SELECT c.key, c.credential_id AS "credentialId", c.certificate->>'credentialTitle' AS title,
              c.expires_on::text AS "expiresOn", k.email,
              ARRAY(SELECT e.mark FROM expiry_reminders e WHERE e.credential_key = c.key) AS sent
         FROM credentials c JOIN candidates k ON k.id = c.candidate_id
        WHERE c.issuer_id = $1 AND c.status = 'active' AND c.expires_on >= $2::date AND c.expires_on <= $2::date + $3::int
          AND ($4::date IS NULL OR (c.expires_on, c.key) > ($4::date, $5::uuid))
          AND NOT EXISTS (SELECT 1 FROM reminders_off o WHERE o.subject_id IN (c.issuer_id, k.id))
          AND NOT EXISTS (SELECT 1 FROM credentials r WHERE r.renews = c.credential_id AND r.status IN ('active', 'suspended'))
        ORDER BY c.expires_on, c.key LIMIT $6`,
      [issuerId, today, REMINDER_MARKS[0], after?.expiresOn ?? null, after?.key ?? null, limit],
    )
  }

  /** @returns whether it had not been sent: of two who try at once, one sends. */
  async noteSent(tx: Tx, key: CredentialKey, mark: ReminderMark, at: Instant): Promise<boolean> {
    const noted: unknown[] = await tx.query(
      `INSERT INTO expiry_reminders (credential_key, mark, sent_at) VALUES ($1, $2, $3)
       ON CONFLICT (credential_key, mark) DO NOTHING RETURNING 1`,
      [key, mark, at],
    )
    return noted.length > 0
  }

  /** Whether all of these want reminders. */
  async areOn(db: Tx | Database, subjects: readonly Subject[]): Promise<boolean> {
    return !(await db.getRepository(remindersOffTable).existsBy({ subjectId: In([...subjects]) }))
  }

  async switchOff(tx: Tx, subject: Subject, since: Instant): Promise<void> {
    await tx.query('INSERT INTO reminders_off (subject_id, since) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      subject,
      since,
    ])
  }

  async switchOn(tx: Tx, subject: Subject): Promise<void> {
    await tx.delete(remindersOffTable, { subjectId: subject })
  }
}
