import type { Credential, Instant, SealKeyId } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, text, uuid } from '../../platform/database/columns.js'
import type { FileHash } from '../../platform/files/files.js'

/** A sealed certificate that was handed out. Made anew it is a new row; what went out stays known. */
export interface CertificateFileRow {
  readonly credentialKey: Credential['key']
  readonly revision: number
  /** Which of the credential's signed documents it holds; `null` for a credential from before credentials were signed. */
  readonly badgeRevision: number | null
  readonly sealKeyId: SealKeyId
  readonly level: 'B-B' | 'B-T'
  readonly hash: FileHash
  readonly sealedAt: Instant
}

export const certificateFilesTable = new EntitySchema<CertificateFileRow>({
  name: 'certificate_files',
  columns: {
    credentialKey: uuid('credential_key', { primary: true, primaryKeyConstraintName: 'certificate_files_pk' }),
    revision: { name: 'revision', type: 'integer', primary: true, primaryKeyConstraintName: 'certificate_files_pk' },
    badgeRevision: { name: 'badge_revision', type: 'integer', nullable: true },
    sealKeyId: uuid('seal_key_id'),
    level: text('level'),
    hash: text('hash'),
    sealedAt: instant('sealed_at'),
  },
  indices: [{ name: 'certificate_files_by_seal', columns: ['sealKeyId'] }],
  foreignKeys: [
    {
      name: 'certificate_files_credential',
      target: 'credentials',
      columnNames: ['credentialKey'],
      referencedColumnNames: ['key'],
    },
    {
      name: 'certificate_files_badge',
      target: 'badge_documents',
      columnNames: ['credentialKey', 'badgeRevision'],
      referencedColumnNames: ['credentialKey', 'revision'],
    },
    {
      name: 'certificate_files_seal',
      target: 'seal_keys',
      columnNames: ['sealKeyId'],
      referencedColumnNames: ['id'],
    },
  ],
  checks: [{ name: 'certificate_files_level', expression: `level IN ('B-B', 'B-T')` }],
})
