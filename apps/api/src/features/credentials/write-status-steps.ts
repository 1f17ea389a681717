// The same step in the lives of some hundred credentials, a statement for each table. They are locked, and each may take it.
import { Injectable } from '@nestjs/common'
import type {
  CalendarDate,
  CredentialKey,
  CredentialStatus,
  Instant,
  StatusAction,
  StatusReason,
  UserId,
} from '@touchstone/domain'
import type { Tx } from '../../platform/database/transactions.js'
import { StatusChangesRepository } from './status-changes.repository.js'

export interface ManySteps {
  readonly keys: readonly CredentialKey[]
  readonly action: StatusAction
  readonly to: CredentialStatus
  readonly reason: StatusReason
  readonly note: string | null
  readonly at: Instant
  readonly on: CalendarDate
  readonly decidedOn: CalendarDate
  readonly by: UserId
}

@Injectable()
export class WriteStatusSteps {
  constructor(private readonly changes: StatusChangesRepository) {}

  async run(tx: Tx, { keys, action, to, reason, note, at, on, decidedOn, by }: ManySteps): Promise<void> {
    if (keys.length === 0) return
    await tx.query('UPDATE credentials SET status = $2 WHERE key = ANY($1::uuid[])', [keys, to])
    await tx.query(
      `INSERT INTO credential_events (credential_key, position, action, status, reason, note, at, "on", decided_on, by)
       SELECT k.key, (SELECT count(*)::int FROM credential_events e WHERE e.credential_key = k.key), $2, $3, $4, $5, $6, $7, $8, $9
       FROM unnest($1::uuid[]) AS k (key)`,
      [keys, action, to, reason, note, at, on, decidedOn === on ? null : decidedOn, by],
    )
    if (action === 'withdraw')
      await tx.query(
        'UPDATE status_entries SET revoked_at = $2 WHERE credential_key = ANY($1::uuid[]) AND revoked_at IS NULL',
        [keys, at],
      )
    await this.changes.overtake(tx, keys, to)
  }
}
