import { Controller } from '@nestjs/common'
import { type InputOf, issuer } from '@touchstone/contract'
import { Implements, Input } from '../../platform/http/implements.js'
import { OverviewRepository } from './overview.repository.js'

@Controller()
export class OverviewController {
  constructor(private readonly overview: OverviewRepository) {}

  @Implements(issuer.getOverview)
  get(@Input() { params }: InputOf<typeof issuer.getOverview>) {
    return this.overview.of(params.issuerId)
  }
}
