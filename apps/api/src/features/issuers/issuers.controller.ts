import { Controller } from '@nestjs/common'
import { type InputOf, issuer, logos } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { IssuersRepository } from './issuers.repository.js'
import { Logos } from './logos.js'
import { RemoveLogo } from './remove-logo.js'
import { SetAccent } from './set-accent.js'
import { SetLogo } from './set-logo.js'
import { SetWithdrawalRule } from './set-withdrawal-rule.js'
import { UpdateIssuer } from './update-issuer.js'

@Controller()
export class IssuersController {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly updateIssuer: UpdateIssuer,
    private readonly setAccent: SetAccent,
    private readonly setWithdrawalRule: SetWithdrawalRule,
    private readonly setLogo: SetLogo,
    private readonly removeLogo: RemoveLogo,
    private readonly logos: Logos,
  ) {}

  @Implements(issuer.getIssuer)
  get(@Input() { params }: InputOf<typeof issuer.getIssuer>) {
    return this.issuers.get(this.database, params.issuerId)
  }

  @Implements(issuer.updateIssuer)
  update(@Input() { body }: InputOf<typeof issuer.updateIssuer>, @CurrentActor() actor: StaffActor) {
    return this.updateIssuer.run(body, actor)
  }

  @Implements(issuer.setAccent)
  chooseAccent(@Input() { body }: InputOf<typeof issuer.setAccent>, @CurrentActor() actor: StaffActor) {
    return this.setAccent.run(body, actor)
  }

  @Implements(issuer.setWithdrawalRule)
  ruleWithdrawals(@Input() { body }: InputOf<typeof issuer.setWithdrawalRule>, @CurrentActor() actor: StaffActor) {
    return this.setWithdrawalRule.run(body, actor)
  }

  @Implements(issuer.setLogo)
  chooseLogo(@Input() { body }: InputOf<typeof issuer.setLogo>, @CurrentActor() actor: StaffActor) {
    return this.setLogo.run(body.bytes, actor)
  }

  @Implements(issuer.removeLogo)
  doWithoutLogo(@Input() _: InputOf<typeof issuer.removeLogo>, @CurrentActor() actor: StaffActor) {
    return this.removeLogo.run(actor)
  }

  @Implements(logos.getLogo)
  async logo(@Input() { params }: InputOf<typeof logos.getLogo>) {
    return { bytes: await this.logos.get(params.hash) }
  }
}
