// People who take part in a round, and their private links. What is mailed is a random token; what is kept is its hash.
import { Injectable } from '@nestjs/common'
import { fail, type Instant, ParticipantId, type ReviewRoundId } from '@touchstone/domain'
import { createHash } from 'node:crypto'
import { Clock } from '../../platform/clock.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { type ParticipantRow, participantsTable, reviewLinksTable } from './review.entities.js'

export type { ParticipantRow } from './review.entities.js'

export interface LinkHolder {
  readonly participant: ParticipantRow
  /** What the link may confirm. */
  readonly submissionId: string | null
}

@Injectable()
export class ParticipantsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  async find(db: Tx | Database, roundId: ReviewRoundId, email: string): Promise<ParticipantRow | undefined> {
    return (await db.getRepository(participantsTable).findOneBy({ roundId, email })) ?? undefined
  }

  async get(db: Tx | Database, id: ParticipantId): Promise<ParticipantRow> {
    return (await db.getRepository(participantsTable).findOneBy({ id })) ?? fail('not_found', { what: 'participant' })
  }

  /** The person at this address in this round; made when there is none yet. */
  async at(tx: Tx, roundId: ReviewRoundId, email: string): Promise<ParticipantRow> {
    await tx.query(
      `INSERT INTO review_participants (id, round_id, email, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (round_id, email) DO NOTHING`,
      [this.random.uuid(), roundId, email, this.clock.now()],
    )
    return (await this.find(tx, roundId, email)) ?? fail('not_found', { what: 'participant' })
  }

  async confirm(tx: Tx, id: ParticipantId, at: Instant): Promise<void> {
    await tx.query('UPDATE review_participants SET verified_at = $2 WHERE id = $1 AND verified_at IS NULL', [id, at])
  }

  async noteInvitation(tx: Tx, id: ParticipantId, audience: string, at: Instant): Promise<void> {
    await tx.update(participantsTable, { id }, { invitedAt: at, audience })
  }

  /** How many were invited to a round, and how many have sent something that was not confirmed. */
  async countsOf(db: Tx | Database, roundId: ReviewRoundId): Promise<{ invited: number; unconfirmed: number }> {
    const [row]: { invited: number; unconfirmed: number }[] = await db.query(
      `SELECT (SELECT count(*)::int FROM review_participants WHERE round_id = $1 AND invited_at IS NOT NULL) AS invited,
              (SELECT count(DISTINCT submission_id)::int FROM review_comments WHERE round_id = $1 AND verified_at IS NULL) AS unconfirmed`,
      [roundId],
    )
    return row ?? { invited: 0, unconfirmed: 0 }
  }

  /** @returns the token to be mailed to the participant's address. */
  async makeLink(tx: Tx, participantId: ParticipantId, submissionId: string | null = null): Promise<string> {
    const token = Buffer.from(this.random.bytes(32)).toString('base64url')
    const link = { tokenHash: hashOf(token), participantId, submissionId, createdAt: this.clock.now() }
    await tx.insert(reviewLinksTable, link)
    return token
  }

  /** Whose link this is. A forged one, and one of a round that is gone, are answered alike. @throws DomainError `review_link_invalid` */
  async holder(db: Tx | Database, token: string): Promise<LinkHolder> {
    const link = await db.getRepository(reviewLinksTable).findOneBy({ tokenHash: hashOf(token) })
    if (!link) return fail('review_link_invalid', {})
    const participant = await db.getRepository(participantsTable).findOneBy({ id: link.participantId })
    return participant ? { participant, submissionId: link.submissionId } : fail('review_link_invalid', {})
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(`review:${token}`).digest('base64url')
}
