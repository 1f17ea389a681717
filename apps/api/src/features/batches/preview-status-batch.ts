// What a decision on many would do, credential by credential. Nothing is written.
import { Injectable } from '@nestjs/common'
import type { StatusBatchChoice, StatusBatchPreview } from '@touchstone/contract'
import { fail, firstStep, type IssuerId, MOST_IN_STATUS_BATCH } from '@touchstone/domain'
import { Database, type Tx } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { sha256OfJson } from '../standards/content-hash.js'
import { type Selected, StatusSelectionsRepository } from './status-selections.repository.js'

@Injectable()
export class PreviewStatusBatch {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly selections: StatusSelectionsRepository,
  ) {}

  /** @throws DomainError `selection_too_large` */
  async run({ action, selection }: StatusBatchChoice, issuerId: IssuerId): Promise<StatusBatchPreview> {
    const { found, unknown, fingerprint } = await this.choose(this.database, issuerId, selection)
    const rows = found.map(({ key: _, ...row }) => {
      const step = firstStep(action, row.status)
      return { ...row, problem: 'problem' in step ? step.problem : null }
    })
    const changing = rows.filter(({ problem }) => problem === null).length
    return { fingerprint, total: rows.length, changing, rows, unknown }
  }

  /** Which they are, and a fingerprint of exactly these. @throws DomainError `selection_too_large` */
  async choose(db: Tx | Database, issuerId: IssuerId, selection: StatusBatchChoice['selection']) {
    const issuer = await this.issuers.get(db, issuerId)
    const { found, unknown } = await this.selections.find(db, issuer, selection)
    if (found.length > MOST_IN_STATUS_BATCH)
      fail('selection_too_large', { credentials: found.length, most: MOST_IN_STATUS_BATCH })
    return {
      issuer,
      found,
      unknown,
      fingerprint: sha256OfJson(found.map(({ credentialId }: Selected) => credentialId)),
    }
  }
}
