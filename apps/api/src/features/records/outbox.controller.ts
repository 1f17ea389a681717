// Messages written on the issuer's behalf. Without a mail server this is where they are read.
import { Controller } from '@nestjs/common'
import { type InputOf, issuer } from '@touchstone/contract'
import { fail } from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { Outbox } from '../../platform/mail/outbox.js'

@Controller()
export class OutboxController {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  @Implements(issuer.listOutbox)
  list(@Input() { params, query }: InputOf<typeof issuer.listOutbox>) {
    return this.outbox.listMessages(this.database, { ...query, issuerId: params.issuerId })
  }

  @Implements(issuer.getOutboxMessage)
  async get(@Input() { params }: InputOf<typeof issuer.getOutboxMessage>) {
    const message = await this.outbox.getMessage(this.database, params.issuerId, params.messageId)
    return message ?? fail('not_found', { what: 'message' })
  }
}
