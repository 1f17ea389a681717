import {
  type ApiKey,
  type ApiKeyId,
  ApiKeyScope,
  type CalendarDate,
  type IssuerId,
  MOST_DAILY_ROWS,
  type UserId,
} from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { date, instant, text, uuid } from '../../platform/database/columns.js'

export interface ApiKeyRow extends ApiKey {
  readonly issuerId: IssuerId
  /** SHA-256 of the key, in hex: a copy of the database opens nothing. */
  readonly secretHash: string
  readonly revokedBy: UserId | null
}

export interface ApiKeyUsageRow {
  readonly keyId: ApiKeyId
  /** In UTC. */
  readonly day: CalendarDate
  readonly rows: number
}

const scopes = ApiKeyScope.options.map((scope) => `'${scope}'`).join(', ')

export const apiKeysTable = new EntitySchema<ApiKeyRow>({
  name: 'api_keys',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'api_keys_pk' }),
    issuerId: uuid('issuer_id'),
    name: text('name'),
    scope: text('scope'),
    dailyRows: { name: 'daily_rows', type: 'integer' },
    prefix: text('prefix'),
    secretHash: text('secret_hash'),
    createdAt: instant('created_at'),
    createdBy: uuid('created_by'),
    revokedAt: instant('revoked_at', { nullable: true }),
    revokedBy: uuid('revoked_by', { nullable: true }),
  },
  indices: [
    { name: 'api_keys_secret', columns: ['secretHash'], unique: true },
    { name: 'api_keys_of_issuer', columns: ['issuerId', 'createdAt'] },
  ],
  foreignKeys: [
    { name: 'api_keys_issuer', target: 'issuers', columnNames: ['issuerId'], referencedColumnNames: ['id'] },
  ],
  checks: [
    { name: 'api_keys_scope', expression: `scope IN (${scopes})` },
    { name: 'api_keys_daily_rows', expression: `daily_rows BETWEEN 1 AND ${MOST_DAILY_ROWS}` },
  ],
})

export const apiKeyUsageTable = new EntitySchema<ApiKeyUsageRow>({
  name: 'api_key_usage',
  columns: {
    keyId: uuid('key_id', { primary: true, primaryKeyConstraintName: 'api_key_usage_pk' }),
    day: date('day', { primary: true, primaryKeyConstraintName: 'api_key_usage_pk' }),
    rows: { name: 'rows', type: 'integer' },
  },
  foreignKeys: [
    { name: 'api_key_usage_key', target: 'api_keys', columnNames: ['keyId'], referencedColumnNames: ['id'] },
  ],
})
