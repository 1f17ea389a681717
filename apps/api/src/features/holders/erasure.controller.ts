import { Controller } from '@nestjs/common'
import { candidates, type InputOf, myCredentials } from '@touchstone/contract'
import { type CandidateActor, CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { AskForErasure } from './ask-for-erasure.js'
import { EraseCandidate } from './erase-candidate.js'

@Controller()
export class ErasureController {
  constructor(
    private readonly database: Database,
    private readonly candidates: CandidatesRepository,
    private readonly eraseCandidate: EraseCandidate,
    private readonly askForErasure: AskForErasure,
  ) {}

  @Implements(candidates.listErasureRequests)
  list(@Input() { params }: InputOf<typeof candidates.listErasureRequests>) {
    return this.candidates.asking(this.database, params.issuerId)
  }

  @Implements(candidates.eraseCandidate)
  erase(@Input() { params, body }: InputOf<typeof candidates.eraseCandidate>, @CurrentActor() actor: StaffActor) {
    return this.eraseCandidate.run(params.candidateId, body.name, actor)
  }

  @Implements(myCredentials.askForErasure)
  ask(@Input() { body }: InputOf<typeof myCredentials.askForErasure>, @CurrentActor() actor: CandidateActor) {
    return this.askForErasure.run(body.asked, actor)
  }
}
