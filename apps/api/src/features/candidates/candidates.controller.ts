import { Controller } from '@nestjs/common'
import { candidates, type InputOf } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { AddCandidate } from './add-candidate.js'
import { CandidatesRepository } from './candidates.repository.js'
import { UpdateCandidate } from './update-candidate.js'

@Controller()
export class CandidatesController {
  constructor(
    private readonly database: Database,
    private readonly candidates: CandidatesRepository,
    private readonly addCandidate: AddCandidate,
    private readonly updateCandidate: UpdateCandidate,
  ) {}

  @Implements(candidates.listCandidates)
  list(@Input() { params, query }: InputOf<typeof candidates.listCandidates>) {
    return this.candidates.page(this.database, params.issuerId, query)
  }

  @Implements(candidates.addCandidate)
  add(@Input() { body }: InputOf<typeof candidates.addCandidate>, @CurrentActor() actor: StaffActor) {
    return this.addCandidate.run(body, actor)
  }

  @Implements(candidates.updateCandidate)
  update(@Input() { params, body }: InputOf<typeof candidates.updateCandidate>, @CurrentActor() actor: StaffActor) {
    return this.updateCandidate.run(params.candidateId, body, actor)
  }
}
