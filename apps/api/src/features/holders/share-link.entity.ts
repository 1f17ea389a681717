import type { CredentialKey, ShareLink } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, json, text, uuid } from '../../platform/database/columns.js'

export interface ShareLinkRow extends ShareLink {
  readonly credentialKey: CredentialKey
  /** SHA-256 of the token, in hex: a copy of the database opens nothing. */
  readonly tokenHash: string
}

export const shareLinksTable = new EntitySchema<ShareLinkRow>({
  name: 'share_links',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'share_links_pk' }),
    credentialKey: uuid('credential_key'),
    tokenHash: text('token_hash'),
    label: text('label', { nullable: true }),
    shows: json('shows'),
    createdAt: instant('created_at'),
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at', { nullable: true }),
    lastUsedAt: instant('last_used_at', { nullable: true }),
  },
  indices: [
    { name: 'share_links_token', columns: ['tokenHash'], unique: true },
    { name: 'share_links_of_credential', columns: ['credentialKey', 'createdAt'] },
  ],
  foreignKeys: [
    {
      name: 'share_links_credential',
      target: 'credentials',
      columnNames: ['credentialKey'],
      referencedColumnNames: ['key'],
    },
  ],
})
