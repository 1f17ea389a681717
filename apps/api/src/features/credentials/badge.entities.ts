// Tables of what is signed at issue. Beside the credentials, which say what is so; these say what went out.
import type { Credential, Instant, IssuerId, SigningKeyId } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, text, uuid } from '../../platform/database/columns.js'

/** A signed document of a credential. Signed anew it is a new row; the latest revision is the one handed out. */
export interface BadgeDocumentRow {
  readonly credentialKey: Credential['key']
  readonly revision: number
  readonly keyId: SigningKeyId
  /** The JSON as it was signed and is handed out. */
  readonly document: string
  readonly signedAt: Instant
}

export const badgeDocumentsTable = new EntitySchema<BadgeDocumentRow>({
  name: 'badge_documents',
  columns: {
    credentialKey: uuid('credential_key', { primary: true, primaryKeyConstraintName: 'badge_documents_pk' }),
    revision: { name: 'revision', type: 'integer', primary: true, primaryKeyConstraintName: 'badge_documents_pk' },
    keyId: uuid('key_id'),
    document: text('document'),
    signedAt: instant('signed_at'),
  },
  indices: [{ name: 'badge_documents_by_key', columns: ['keyId'] }],
  foreignKeys: [
    {
      name: 'badge_documents_credential',
      target: 'credentials',
      columnNames: ['credentialKey'],
      referencedColumnNames: ['key'],
    },
    {
      name: 'badge_documents_signing_key',
      target: 'signing_keys',
      columnNames: ['keyId'],
      referencedColumnNames: ['id'],
    },
  ],
})

export interface StatusListRow {
  readonly id: string
  readonly issuerId: IssuerId
  readonly entries: number
  readonly createdAt: Instant
}

export const statusListsTable = new EntitySchema<StatusListRow>({
  name: 'status_lists',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'status_lists_pk' }),
    issuerId: uuid('issuer_id'),
    entries: { name: 'entries', type: 'integer' },
    createdAt: instant('created_at'),
  },
  indices: [{ name: 'status_lists_by_issuer', columns: ['issuerId', 'createdAt'] }],
  foreignKeys: [
    { name: 'status_lists_issuer', target: 'issuers', columnNames: ['issuerId'], referencedColumnNames: ['id'] },
  ],
})

/** The place of a credential in a list. It is the credential's for good, whatever document is signed for it. */
export interface StatusEntryRow {
  readonly listId: string
  readonly index: number
  readonly credentialKey: Credential['key']
  readonly revokedAt: Instant | null
}

export const statusEntriesTable = new EntitySchema<StatusEntryRow>({
  name: 'status_entries',
  columns: {
    listId: uuid('list_id', { primary: true, primaryKeyConstraintName: 'status_entries_pk' }),
    index: { name: 'index', type: 'integer', primary: true, primaryKeyConstraintName: 'status_entries_pk' },
    credentialKey: uuid('credential_key'),
    revokedAt: instant('revoked_at', { nullable: true }),
  },
  indices: [
    { name: 'status_entries_of_credential', columns: ['credentialKey'], unique: true },
    { name: 'status_entries_revoked', columns: ['listId', 'index'], where: 'revoked_at IS NOT NULL' },
  ],
  foreignKeys: [
    { name: 'status_entries_list', target: 'status_lists', columnNames: ['listId'], referencedColumnNames: ['id'] },
    {
      name: 'status_entries_credential',
      target: 'credentials',
      columnNames: ['credentialKey'],
      referencedColumnNames: ['key'],
    },
  ],
})
