import { Module } from '@nestjs/common'
import { AddCandidate } from './add-candidate.js'
import { CandidatesController } from './candidates.controller.js'
import { CandidatesRepository } from './candidates.repository.js'
import { CandidateAddresses } from '../../platform/auth/ports.js'
import { KnownAddresses } from './known-addresses.js'
import { UpdateCandidate } from './update-candidate.js'

@Module({
  controllers: [CandidatesController],
  providers: [
    CandidatesRepository,
    AddCandidate,
    UpdateCandidate,
    { provide: CandidateAddresses, useClass: KnownAddresses },
  ],
  exports: [CandidatesRepository, CandidateAddresses],
})
export class CandidatesModule {}
