// A candidate: a person who seeks a credential. What is kept is what awarding one needs and no more.
import { z } from 'zod'
import { CandidateId, IssuerId } from '../ids.js'
import { Instant } from '../instants.js'
import { Email, PersonName } from '../text.js'

export const CandidateDetails = z.object({ name: PersonName, email: Email })
export type CandidateDetails = z.infer<typeof CandidateDetails>

export const Candidate = CandidateDetails.extend({ id: CandidateId, issuerId: IssuerId, createdAt: Instant }).meta({
  id: 'Candidate',
})
export type Candidate = z.infer<typeof Candidate>
