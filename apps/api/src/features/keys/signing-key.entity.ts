import { type SigningKey, signingKeyLifecycle } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, json, text, uuid } from '../../platform/database/columns.js'

/** A key's row, with where its private half is. */
export interface SigningKeyRow extends SigningKey {
  readonly custody: string
}

const statuses = signingKeyLifecycle.states.map((state) => `'${state}'`).join(', ')

export const signingKeysTable = new EntitySchema<SigningKeyRow>({
  name: 'signing_keys',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'signing_keys_pk' }),
    issuerId: uuid('issuer_id'),
    status: text('status'),
    publicKey: json('public_key'),
    custody: text('custody'),
    createdAt: instant('created_at'),
    retiredAt: instant('retired_at', { nullable: true }),
    compromisedAt: instant('compromised_at', { nullable: true }),
  },
  indices: [{ name: 'signing_keys_one_active', columns: ['issuerId'], unique: true, where: `status = 'active'` }],
  foreignKeys: [
    { name: 'signing_keys_issuer', target: 'issuers', columnNames: ['issuerId'], referencedColumnNames: ['id'] },
  ],
  checks: [{ name: 'signing_keys_status', expression: `status IN (${statuses})` }],
})
