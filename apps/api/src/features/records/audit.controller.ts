import { Controller } from '@nestjs/common'
import { type InputOf, issuer } from '@touchstone/contract'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { AuditViews } from './audit-view.js'

@Controller()
export class AuditController {
  constructor(
    private readonly database: Database,
    private readonly views: AuditViews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  @Implements(issuer.listAuditEvents)
  list(@Input() { params, query }: InputOf<typeof issuer.listAuditEvents>) {
    return this.views.page(this.database, params.issuerId, query)
  }

  @Implements(issuer.verifyAuditTrail)
  async verify(@Input() { params }: InputOf<typeof issuer.verifyAuditTrail>) {
    return { ...(await this.audit.verify(this.database, params.issuerId)), checkedAt: this.clock.now() }
  }
}
