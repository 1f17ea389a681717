import { Controller } from '@nestjs/common'
import { type InputOf, issuer } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { IssuersRepository } from './issuers.repository.js'
import { UpdateIssuer } from './update-issuer.js'

@Controller()
export class IssuersController {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly updateIssuer: UpdateIssuer,
  ) {}

  @Implements(issuer.getIssuer)
  get(@Input() { params }: InputOf<typeof issuer.getIssuer>) {
    return this.issuers.get(this.database, params.issuerId)
  }

  @Implements(issuer.updateIssuer)
  update(@Input() { body }: InputOf<typeof issuer.updateIssuer>, @CurrentActor() actor: StaffActor) {
    return this.updateIssuer.run(body, actor)
  }
}
