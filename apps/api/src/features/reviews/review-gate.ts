// The call for input as a gate on publication: what must be done first, and what somebody decided to leave undone, with the reason. A
// draft people are asked about is not given up either.
import { Injectable, type OnModuleInit } from '@nestjs/common'
import {
  type IssuerId,
  type PublicationGate,
  publicationGate,
  requireGateOpen,
  requireNoneRunning,
  roundStanding,
  type StandardVersionId,
} from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { DiscardGates, PublicationGates } from '../standards/publication-gates.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { DispositionsRepository } from './dispositions.repository.js'
import { RoundsRepository } from './rounds.repository.js'

@Injectable()
export class ReviewGate implements OnModuleInit {
  constructor(
    private readonly gates: PublicationGates,
    private readonly discardGates: DiscardGates,
    private readonly standards: StandardsRepository,
    private readonly rounds: RoundsRepository,
    private readonly dispositions: DispositionsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.gates.add(async (tx, { id }) => requireGateOpen(await this.of(tx, id)))
    this.discardGates.add(async (tx, { id }) => requireNoneRunning(await this.rounds.ofVersion(tx, id)))
  }

  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, versionId: StandardVersionId): Promise<PublicationGate> {
    await this.standards.getVersion(db, issuerId, versionId)
    return this.of(db, versionId)
  }

  async of(db: Tx | Database, versionId: StandardVersionId): Promise<PublicationGate> {
    const all = await this.rounds.ofVersion(db, versionId)
    const rounds = all.filter(({ status }) => status !== 'cancelled')
    const at = this.clock.now()
    const standings = []
    for (const [i, round] of rounds.entries()) {
      const later = rounds.slice(i + 1).some(({ openedAt }) => openedAt !== null)
      standings.push(roundStanding(round, await this.dispositions.standing(db, round, at), later))
    }
    return publicationGate(standings, await this.dispositions.overridesOf(db, versionId))
  }
}
