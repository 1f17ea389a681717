// Batches as staff read them, with who decided on them; and the report as a table.
import { Injectable } from '@nestjs/common'
import type { InputOf, IssueBatch, issueBatches } from '@touchstone/contract'
import { writeCsv } from '@touchstone/exchange'
import { fail, type IssueBatchId, type IssuerId } from '@touchstone/domain'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { Database } from '../../platform/database/transactions.js'
import type { FileAnswer } from '../../platform/http/implements.js'
import { type BatchSummary, IssueBatchesRepository } from './issue-batches.repository.js'

@Injectable()
export class IssueBatchViews {
  constructor(
    private readonly database: Database,
    private readonly batches: IssueBatchesRepository,
    private readonly accounts: StaffAccounts,
  ) {}

  async get(issuerId: IssuerId, id: IssueBatchId): Promise<IssueBatch> {
    const { items } = await this.batches.page(this.database, issuerId, { id }, { limit: 1 })
    const [batch] = await this.named(items)
    return batch ?? fail('not_found', { what: 'batch' })
  }

  async list({ params, query: { q, definitionId, ...asked } }: InputOf<typeof issueBatches.listBatches>) {
    const page = await this.batches.page(this.database, params.issuerId, { q, definitionId }, asked)
    return { ...page, items: await this.named(page.items) }
  }

  async rows({ params: { issuerId, batchId }, query }: InputOf<typeof issueBatches.listBatchRows>) {
    await this.batches.get(this.database, issuerId, batchId)
    return this.batches.rowsPage(this.database, batchId, query)
  }

  /** A row for each candidate. */
  async report(issuerId: IssuerId, id: IssueBatchId): Promise<FileAnswer> {
    await this.batches.get(this.database, issuerId, id)
    const rows = await this.batches.report(this.database, id)
    const table = rows.map(({ name, email, status, credentialId, refusal }) => [
      name,
      email,
      status,
      credentialId ?? '',
      refusal === null ? '' : refusal.code,
    ])
    const headings = ['Name', 'E-mail', 'Outcome', 'Credential ID', 'Reason']
    return { bytes: writeCsv([headings, ...table]), filename: `issue-batch-${id}.csv` }
  }

  private async named(batches: readonly BatchSummary[]): Promise<IssueBatch[]> {
    const people = await this.accounts.people(
      this.database,
      batches.map(({ decidedBy }) => decidedBy),
    )
    return batches.map(({ decidedBy, ...batch }) => ({
      ...batch,
      startedBy: { userId: decidedBy, name: people.get(decidedBy)?.name ?? null },
    }))
  }
}
