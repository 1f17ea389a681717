import type { CandidateId, CredentialKey, Instant, IssuerId } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, uuid } from '../../platform/database/columns.js'

export interface ExpiryReminderRow {
  readonly credentialKey: CredentialKey
  /** Days before expiry. */
  readonly mark: number
  readonly sentAt: Instant
}

export const expiryRemindersTable = new EntitySchema<ExpiryReminderRow>({
  name: 'expiry_reminders',
  columns: {
    credentialKey: uuid('credential_key', { primary: true, primaryKeyConstraintName: 'expiry_reminders_pk' }),
    mark: { name: 'mark', type: 'integer', primary: true, primaryKeyConstraintName: 'expiry_reminders_pk' },
    sentAt: instant('sent_at'),
  },
  foreignKeys: [
    {
      name: 'expiry_reminders_credential',
      target: 'credentials',
      columnNames: ['credentialKey'],
      referencedColumnNames: ['key'],
    },
  ],
})

export interface RemindersOffRow {
  readonly subjectId: IssuerId | CandidateId
  readonly since: Instant
}

export const remindersOffTable = new EntitySchema<RemindersOffRow>({
  name: 'reminders_off',
  columns: {
    subjectId: uuid('subject_id', { primary: true, primaryKeyConstraintName: 'reminders_off_pk' }),
    since: instant('since'),
  },
})
