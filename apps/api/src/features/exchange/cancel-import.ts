// Gives up an import. Whoever is at work on it breaks off, and what it did is rolled back.
import { Injectable } from '@nestjs/common'
import type { ImportId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { ImportsAtWork } from './imports-at-work.js'
import { ImportsRepository } from './imports.repository.js'

@Injectable()
export class CancelImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsRepository,
    private readonly atWork: ImportsAtWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(id: ImportId, actor: StaffActor): Promise<void> {
    await this.transactions.run(async (tx) => {
      const row = await this.imports.get(tx, actor.issuerId, id)
      const forgotten = { file: null, draft: null, writing: null, progress: null, aliveAt: null }
      await this.imports.move(tx, row, 'cancel', { ...forgotten, finishedAt: this.clock.now() })
      await this.audit.record(tx, act(actor, 'import_cancelled', { type: 'import', id }))
    })
    this.atWork.breakOff(id)
  }
}
