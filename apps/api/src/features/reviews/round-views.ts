// Rounds as staff see them.
import { Injectable } from '@nestjs/common'
import type { RoundSummary, RoundView } from '@touchstone/contract'
import {
  closesAt,
  type IssuerId,
  opensAt,
  type ReviewRound,
  type ReviewRoundId,
  roundStanding,
} from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { DispositionsRepository } from './dispositions.repository.js'
import { ParticipantsRepository } from './participants.repository.js'
import { NO_COMMENTS, RoundsRepository } from './rounds.repository.js'
import { SnapshotsRepository } from './snapshots.repository.js'

@Injectable()
export class RoundViews {
  constructor(
    private readonly clock: Clock,
    private readonly standards: StandardsRepository,
    private readonly rounds: RoundsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly dispositions: DispositionsRepository,
  ) {}

  async list(db: Tx | Database, issuerId: IssuerId): Promise<RoundSummary[]> {
    return this.summaries(db, await this.rounds.list(db, issuerId))
  }

  async get(db: Tx | Database, issuerId: IssuerId, id: ReviewRoundId): Promise<RoundView> {
    return this.view(db, await this.rounds.get(db, issuerId, id))
  }

  async view(db: Tx | Database, round: ReviewRound): Promise<RoundView> {
    const [summary] = await this.summaries(db, [round])
    if (!summary) throw new Error('A round has a summary')
    const later = (await this.rounds.ofVersion(db, round.versionId)).some(
      (one) => one.createdAt > round.createdAt && one.openedAt !== null,
    )
    const standing = roundStanding(round, await this.dispositions.standing(db, round, this.clock.now()), later)
    const events = await this.rounds.events(db, round.id)
    return { ...summary, standing, events, ...(await this.participants.countsOf(db, round.id)) }
  }

  private async summaries(db: Tx | Database, rounds: readonly ReviewRound[]): Promise<RoundSummary[]> {
    const snapshots = await this.snapshots.summaries(
      db,
      rounds.map(({ snapshotId }) => snapshotId),
    )
    const counts = await this.rounds.counts(
      db,
      rounds.map(({ id }) => id),
    )
    const designations = new Map<string, string>()
    for (const { standardId } of rounds)
      if (!designations.has(standardId))
        designations.set(standardId, (await this.standards.findStandard(db, standardId))?.designation ?? '')
    return rounds.flatMap((round) => {
      const snapshot = snapshots.get(round.snapshotId)
      const { comments, answered } = counts.get(round.id) ?? NO_COMMENTS
      const designation = designations.get(round.standardId) ?? ''
      const moments = { opensAt: opensAt(round), closesAt: closesAt(round) }
      return snapshot
        ? [{ ...round, snapshot, designation, ...moments, comments, unanswered: comments - answered }]
        : []
    })
  }
}
