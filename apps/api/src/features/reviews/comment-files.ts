// One comment with everything that became of it, as staff read it.
import { Injectable } from '@nestjs/common'
import type { CommentFile, DeskComment, DeskFilter } from '@touchstone/contract'
import type { CommentId, IssuerId, ReviewRoundId } from '@touchstone/domain'
import type { Page } from '../../platform/database/select-page.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { lineagesIn } from './area-lineages.js'
import { CommentsRepository } from './comments.repository.js'
import { DispositionsRepository } from './dispositions.repository.js'
import { ParticipantsRepository } from './participants.repository.js'
import { RoundsRepository } from './rounds.repository.js'
import { SnapshotsRepository } from './snapshots.repository.js'

@Injectable()
export class CommentFiles {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly comments: CommentsRepository,
    private readonly dispositions: DispositionsRepository,
  ) {}

  async page(
    db: Tx | Database,
    issuerId: IssuerId,
    roundId: ReviewRoundId,
    filter: DeskFilter,
  ): Promise<Page<DeskComment>> {
    const round = await this.rounds.get(db, issuerId, roundId)
    const { statements } = await this.snapshots.get(db, round.snapshotId)
    return this.comments.page(db, { roundId, filter, lineages: lineagesIn(statements, filter.area) })
  }

  async of(db: Tx | Database, issuerId: IssuerId, id: CommentId): Promise<CommentFile> {
    const comment = await this.comments.get(db, issuerId, id)
    const { participantId } = comment
    return {
      ...comment,
      email: participantId === null ? null : (await this.participants.get(db, participantId)).email,
      dispositions: await this.dispositions.of(db, id),
      history: await this.comments.historyOf(db, id),
      applied: await this.dispositions.appliedOf(db, id),
      duplicates: await this.comments.duplicatesOf(db, id),
    }
  }
}
