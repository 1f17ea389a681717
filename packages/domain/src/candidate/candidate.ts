// A candidate: a person who seeks a credential. What is kept is what awarding one needs and no more.
import { z } from 'zod'
import { fail } from '../errors.js'
import { CandidateId, IssuerId } from '../ids.js'
import { Instant } from '../instants.js'
import { Email, PersonName } from '../text.js'

export const CandidateDetails = z.object({ name: PersonName, email: Email })
export type CandidateDetails = z.infer<typeof CandidateDetails>

export const Candidate = CandidateDetails.extend({
  id: CandidateId,
  issuerId: IssuerId,
  createdAt: Instant,
  /** When the person asked for their data to be erased, and the body has not acted yet. */
  erasureAskedAt: Instant.nullable(),
  /** When their personal data were erased; name and address are stand-ins from then on. */
  erasedAt: Instant.nullable(),
}).meta({ id: 'Candidate' })
export type Candidate = z.infer<typeof Candidate>

/**
 * Nothing more is recorded about a person whose data were erased.
 * @throws DomainError `candidate_erased`
 */
export function requireKnown({ id, erasedAt }: Pick<Candidate, 'id' | 'erasedAt'>): void {
  if (erasedAt !== null) fail('candidate_erased', { candidateId: id })
}
