import { type SealKey, SealKeyPurpose, signingKeyLifecycle } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, text, uuid } from '../../platform/database/columns.js'

/** A seal key's row, with its certificate and where its private half is. */
export interface SealKeyRow extends SealKey {
  /** DER, base64. */
  readonly certificate: string
  readonly custody: string
}

const listOf = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ')

export const sealKeysTable = new EntitySchema<SealKeyRow>({
  name: 'seal_keys',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'seal_keys_pk' }),
    issuerId: uuid('issuer_id'),
    purpose: text('purpose'),
    rootId: uuid('root_id', { nullable: true }),
    status: text('status'),
    fingerprint: text('fingerprint'),
    certificate: text('certificate'),
    custody: text('custody'),
    notBefore: instant('not_before'),
    notAfter: instant('not_after'),
    createdAt: instant('created_at'),
    retiredAt: instant('retired_at', { nullable: true }),
    compromisedAt: instant('compromised_at', { nullable: true }),
  },
  indices: [
    { name: 'seal_keys_one_active', columns: ['issuerId', 'purpose'], unique: true, where: `status = 'active'` },
    { name: 'seal_keys_fingerprint', columns: ['fingerprint'], unique: true },
  ],
  foreignKeys: [
    { name: 'seal_keys_issuer', target: 'issuers', columnNames: ['issuerId'], referencedColumnNames: ['id'] },
    { name: 'seal_keys_root', target: 'seal_keys', columnNames: ['rootId'], referencedColumnNames: ['id'] },
  ],
  checks: [
    { name: 'seal_keys_status', expression: `status IN (${listOf(signingKeyLifecycle.states)})` },
    { name: 'seal_keys_purpose', expression: `purpose IN (${listOf(SealKeyPurpose.options)})` },
    { name: 'seal_keys_under_root', expression: `(purpose = 'root') = (root_id IS NULL)` },
  ],
})
