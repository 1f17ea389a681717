import type { CredentialKey, IssuerId, StatusChange } from '@touchstone/domain'
import { ChangeAction, statusChangeLifecycle } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { date, instant, json, text, uuid } from '../../platform/database/columns.js'

export interface StatusChangeRow extends Omit<StatusChange, 'credentialId'> {
  readonly issuerId: IssuerId
  readonly credentialKey: CredentialKey
}

function oneOf(column: string, values: readonly string[]): string {
  return `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`
}

export const statusChangesTable = new EntitySchema<StatusChangeRow>({
  name: 'status_changes',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'status_changes_pk' }),
    issuerId: uuid('issuer_id'),
    credentialKey: uuid('credential_key'),
    action: text('action'),
    reason: text('reason'),
    note: text('note', { nullable: true }),
    effectiveOn: date('effective_on', { nullable: true }),
    stays: json('stays', { nullable: true }),
    status: text('status'),
    madeAt: instant('made_at'),
    madeBy: uuid('made_by'),
    decidedAt: instant('decided_at', { nullable: true }),
    decidedBy: uuid('decided_by', { nullable: true }),
    decisionNote: text('decision_note', { nullable: true }),
  },
  indices: [
    { name: 'status_changes_latest', columns: ['issuerId', 'madeAt'] },
    {
      name: 'status_changes_waiting',
      columns: ['credentialKey'],
      unique: true,
      where: "status IN ('proposed', 'planned')",
    },
  ],
  foreignKeys: [
    { name: 'status_changes_issuer', target: 'issuers', columnNames: ['issuerId'], referencedColumnNames: ['id'] },
    {
      name: 'status_changes_credential',
      target: 'credentials',
      columnNames: ['credentialKey'],
      referencedColumnNames: ['key'],
    },
  ],
  checks: [
    { name: 'status_changes_action', expression: oneOf('action', ChangeAction.options) },
    { name: 'status_changes_status', expression: oneOf('status', statusChangeLifecycle.states) },
  ],
})
