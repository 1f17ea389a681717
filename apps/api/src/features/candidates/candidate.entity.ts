import type { Candidate } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, text, uuid } from '../../platform/database/columns.js'

export const candidatesTable = new EntitySchema<Candidate>({
  name: 'candidates',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'candidates_pk' }),
    issuerId: uuid('issuer_id'),
    name: text('name'),
    email: text('email'),
    createdAt: instant('created_at'),
    erasureAskedAt: instant('erasure_asked_at', { nullable: true }),
    erasedAt: instant('erased_at', { nullable: true }),
  },
  indices: [
    { name: 'candidates_email', columns: ['issuerId', 'email'], unique: true },
    { name: 'candidates_by_email', columns: ['email'] },
    { name: 'candidates_by_name', columns: ['issuerId', 'name', 'id'] },
    { name: 'candidates_asking', columns: ['issuerId', 'erasureAskedAt'], where: 'erasure_asked_at IS NOT NULL' },
  ],
  foreignKeys: [
    { name: 'candidates_issuer', target: 'issuers', columnNames: ['issuerId'], referencedColumnNames: ['id'] },
  ],
})
