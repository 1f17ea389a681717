import { type Instant, type IssuerId, Role, type UserId } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, text, uuid } from '../../platform/database/columns.js'

export interface StaffMemberRow {
  readonly issuerId: IssuerId
  readonly userId: UserId
  readonly role: Role
  readonly active: boolean
  readonly createdAt: Instant
}

const roles = Role.options.map((role) => `'${role}'`).join(', ')

export const staffMembersTable = new EntitySchema<StaffMemberRow>({
  name: 'staff_members',
  columns: {
    issuerId: uuid('issuer_id', { primary: true, primaryKeyConstraintName: 'staff_members_pk' }),
    userId: uuid('user_id', { primary: true, primaryKeyConstraintName: 'staff_members_pk' }),
    role: text('role'),
    active: { name: 'active', type: 'boolean' },
    createdAt: instant('created_at'),
  },
  indices: [{ name: 'staff_members_by_user', columns: ['userId'] }],
  foreignKeys: [
    { name: 'staff_members_issuer', target: 'issuers', columnNames: ['issuerId'], referencedColumnNames: ['id'] },
  ],
  checks: [{ name: 'staff_members_role', expression: `role IN (${roles})` }],
})
