import { Injectable } from '@nestjs/common'
import type { Credential } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { violatedConstraint } from '../../platform/database/transactions.js'
import type { FileHash } from '../../platform/files/files.js'
import { type CertificateFileRow, certificateFilesTable } from './certificate-file.entity.js'

export type CertificateFile = CertificateFileRow

/** The file made last, with what tells whether it still is the one to hand out. */
export interface LatestFile {
  readonly revision: number
  readonly hash: FileHash
  /** The key that sealed it is believed, and the signed credential inside is the one handed out. */
  readonly current: boolean
}

@Injectable()
export class CertificateFilesRepository {
  async latest(db: Tx | Database, key: Credential['key']): Promise<LatestFile | undefined> {
    const [latest]: LatestFile[] = await db.query(
      `SELECT f.revision, f.hash, s.status <> 'compromised' AND f.badge_revision IS NOT DISTINCT FROM
              (SELECT max(d.revision) FROM badge_documents d WHERE d.credential_key = f.credential_key) AS current
         FROM certificate_files f JOIN seal_keys s ON s.id = f.seal_key_id
        WHERE f.credential_key = $1 ORDER BY f.revision DESC LIMIT 1`,
      [key],
    )
    return latest
  }

  /** The hash of each file handed out, latest first. */
  async hashes(db: Tx | Database, key: Credential['key']): Promise<FileHash[]> {
    const where = { credentialKey: key }
    const rows = await db.getRepository(certificateFilesTable).find({ where, order: { revision: 'DESC' } })
    return rows.map(({ hash }) => hash)
  }

  /** Forgets the files of a credential whose holder was erased. @returns what they are kept under */
  async erase(tx: Tx, key: Credential['key']): Promise<FileHash[]> {
    const hashes = await this.hashes(tx, key)
    await tx.query('DELETE FROM certificate_files WHERE credential_key = $1', [key])
    return hashes
  }

  async insert(tx: Tx, file: CertificateFile): Promise<void> {
    await tx.insert(certificateFilesTable, file)
  }
}

/** Whether a write failed because somebody else wrote the same revision first. */
export function madeMeanwhile(error: unknown): boolean {
  return violatedConstraint(error) === 'certificate_files_pk'
}
