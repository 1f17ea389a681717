// Decisions on many as staff read them: with names and counts.
import { Injectable } from '@nestjs/common'
import type { InputOf, StatusBatch, statusBatches } from '@touchstone/contract'
import type { IssuerId, StatusBatchId, UserId } from '@touchstone/domain'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { Database } from '../../platform/database/transactions.js'
import { type StatusBatchRecord, StatusBatchesRepository } from './status-batches.repository.js'

const NONE = { waiting: 0, changed: 0, unchanged: 0, undone: 0, finished: 0, kept: 0 }

@Injectable()
export class StatusBatchViews {
  constructor(
    private readonly database: Database,
    private readonly batches: StatusBatchesRepository,
    private readonly accounts: StaffAccounts,
  ) {}

  async get(issuerId: IssuerId, id: StatusBatchId): Promise<StatusBatch> {
    const batch = await this.batches.get(this.database, issuerId, id)
    const [view] = await this.views([batch])
    return view ?? Promise.reject(new Error('A batch that was found has a view'))
  }

  async list({ params, query }: InputOf<typeof statusBatches.listStatusBatches>) {
    const page = await this.batches.page(this.database, params.issuerId, query)
    return { ...page, items: await this.views(page.items) }
  }

  async rows({ params: { issuerId, batchId }, query }: InputOf<typeof statusBatches.listStatusBatchRows>) {
    await this.batches.get(this.database, issuerId, batchId)
    return this.batches.rowsPage(this.database, batchId, query)
  }

  async hold({ params: { issuerId, credentialId } }: InputOf<typeof statusBatches.getCredentialHold>) {
    return { hold: await this.batches.holdOf(this.database, issuerId, credentialId) }
  }

  private async views(batches: readonly StatusBatchRecord[]): Promise<StatusBatch[]> {
    const ids = batches.map(({ id }) => id)
    const counts = await this.batches.counts(this.database, ids)
    const people = await this.accounts.people(
      this.database,
      batches.flatMap(({ madeBy, decidedBy }) => (decidedBy === null ? [madeBy] : [madeBy, decidedBy])),
    )
    const person = (userId: UserId) => ({ userId, name: people.get(userId)?.name ?? null })
    return batches.map(({ madeBy, decidedBy, ...batch }) => ({
      ...batch,
      madeBy: person(madeBy),
      decidedBy: decidedBy === null ? null : person(decidedBy),
      counts: counts.get(batch.id) ?? NONE,
    }))
  }
}
