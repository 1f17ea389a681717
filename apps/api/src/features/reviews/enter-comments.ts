// Comments that came by letter, form, meeting or interview, entered by staff with their source. They count at once; with an address,
// their answer is sent to it.
import { Injectable } from '@nestjs/common'
import type { DeskComment, EnterCommentsRequest } from '@touchstone/contract'
import { CommentId, commentNumber, fail, requireIntakeOf, requireTarget, type ReviewRoundId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { CommentsRepository, type CommentRow } from './comments.repository.js'
import { ParticipantsRepository } from './participants.repository.js'
import { ReviewSessionsRepository } from './review-sessions.repository.js'
import { RoundsRepository } from './rounds.repository.js'
import { SnapshotsRepository } from './snapshots.repository.js'

@Injectable()
export class EnterComments {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly comments: CommentsRepository,
    private readonly sessions: ReviewSessionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(id: ReviewRoundId, { comments }: EnterCommentsRequest, actor: StaffActor): Promise<DeskComment[]> {
    return this.transactions.run(async (tx) => {
      const round = await this.rounds.lockOf(tx, actor.issuerId, id)
      const at = this.clock.now()
      const sessions = new Map((await this.sessions.ofRound(tx, id)).map((session) => [session.id, session]))
      const { statements } = await this.snapshots.get(tx, round.snapshotId)
      const first = await this.rounds.takeNumbers(tx, id, comments.length)
      const submissionId = this.random.uuid()
      const rows: CommentRow[] = []
      for (const [i, { content, commenter, source, email, ...came }] of comments.entries()) {
        const session =
          came.sessionId === undefined ? null : (sessions.get(came.sessionId) ?? fail('not_found', { what: 'session' }))
        const receivedOn = session?.heldOn ?? came.receivedOn ?? null
        const statement = requireTarget(content.target, statements, round.scope)
        const { target, ...words } = content
        rows.push({
          ...words,
          ...target,
          id: CommentId.parse(this.random.uuid()),
          roundId: id,
          participantId: email === null ? null : (await this.participants.at(tx, id, email)).id,
          submissionId,
          ordinal: first + i,
          number: commentNumber(round.code, first + i),
          statementId: statement?.id ?? null,
          code: statement?.code ?? null,
          source: session?.kind ?? source,
          commenter,
          submittedAt: at,
          verifiedAt: at,
          late: requireIntakeOf(round, receivedOn, at) === 'late',
          editedAt: null,
          moderation: 'unmoderated',
          moderationReason: null,
          withdrawnAt: null,
          duplicateOf: null,
          assignedTo: null,
          sessionId: session?.id ?? null,
          receivedOn,
          enteredBy: actor.userId,
        })
      }
      await this.comments.insert(tx, rows)
      await this.audit.record(tx, act(actor, 'comments_entered', { type: 'round', id }, { comments: rows.length }))
      return this.comments.some(
        tx,
        'id',
        rows.map((row) => row.id),
      )
    })
  }
}
