import { Controller } from '@nestjs/common'
import { type InputOf, issuer } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { InviteStaff } from './invite-staff.js'
import { StaffRepository } from './staff.repository.js'
import { UpdateStaff } from './update-staff.js'

@Controller()
export class StaffController {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffRepository,
    private readonly inviteStaff: InviteStaff,
    private readonly updateStaff: UpdateStaff,
  ) {}

  @Implements(issuer.listStaff)
  list(@Input() { params }: InputOf<typeof issuer.listStaff>) {
    return this.staff.list(this.database, params.issuerId)
  }

  @Implements(issuer.inviteStaff)
  invite(@Input() { body }: InputOf<typeof issuer.inviteStaff>, @CurrentActor() actor: StaffActor) {
    return this.inviteStaff.run(body, actor)
  }

  @Implements(issuer.updateStaff)
  update(@Input() { params, body }: InputOf<typeof issuer.updateStaff>, @CurrentActor() actor: StaffActor) {
    return this.updateStaff.run(params.userId, body, actor)
  }
}
