// Until when a version is assessed and issued against, said or altered after its publication. No credential issued before is touched.
import { Injectable } from '@nestjs/common'
import type { ClosingDatesRequest } from '@touchstone/contract'
import { dateIn, setClosingDates, type StandardVersion, type StandardVersionId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StandardsRepository } from './standards.repository.js'

@Injectable()
export class SetClosingDates {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(versionId: StandardVersionId, dates: ClosingDatesRequest, actor: StaffActor): Promise<StandardVersion> {
    return this.transactions.run(async (tx) => {
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      const { timeZone } = await this.issuers.get(tx, actor.issuerId)
      const closed = setClosingDates(version, dates, dateIn(timeZone, this.clock.now()))
      await this.standards.saveFate(tx, version.status, closed)
      await this.audit.record(tx, act(actor, 'closing_dates_set', { type: 'version', id: versionId }, { ...dates }))
      return closed
    })
  }
}
