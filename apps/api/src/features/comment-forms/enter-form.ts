// Comments of a form are entered, all or none. What the same people handed in before is left out, so that a form that grew, or was sent
// twice, enters nothing twice.
import { Injectable } from '@nestjs/common'
import type { EnteredForm, EnterFormRequest } from '@touchstone/contract'
import {
  CommentId,
  commentNumber,
  contentKey,
  isEnteredBefore,
  requireIntakeOf,
  requireTarget,
  type ReviewRoundId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { type CommentRow, CommentsRepository } from '../reviews/comments.repository.js'
import { ParticipantsRepository } from '../reviews/participants.repository.js'
import { RoundsRepository } from '../reviews/rounds.repository.js'
import { SnapshotsRepository } from '../reviews/snapshots.repository.js'

type FormComments = EnterFormRequest['comments']

@Injectable()
export class EnterForm {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly comments: CommentsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(id: ReviewRoundId, request: EnterFormRequest, actor: StaffActor): Promise<EnteredForm> {
    const { handedInBy, email, receivedOn } = request
    return this.transactions.run(async (tx) => {
      // Locked: of two who enter the same form at once, the second finds what the first has entered.
      const round = await this.rounds.lockOf(tx, actor.issuerId, id)
      const at = this.clock.now()
      const late = requireIntakeOf(round, receivedOn, at) === 'late'
      const { statements } = await this.snapshots.get(tx, round.snapshotId)
      const known = new Map(statements.map((one) => [one.lineageId, one]))
      const fresh = await this.#notEnteredBefore(tx, id, request)
      const already = request.comments.length - fresh.length
      if (fresh.length === 0) return { entered: [], already }
      const participantId = email === null ? null : (await this.participants.at(tx, id, email)).id
      const first = await this.rounds.takeNumbers(tx, id, fresh.length)
      const submissionId = this.random.uuid()
      const rows = fresh.map(({ country, content: { target, ...words } }, i): CommentRow => {
        const one = target.lineageId === null ? undefined : known.get(target.lineageId)
        const statement = requireTarget(target, one === undefined ? [] : [one], round.scope)
        return {
          ...words,
          ...target,
          id: CommentId.parse(this.random.uuid()),
          roundId: id,
          participantId,
          submissionId,
          ordinal: first + i,
          number: commentNumber(round.code, first + i),
          statementId: statement?.id ?? null,
          code: statement?.code ?? null,
          source: 'upload',
          commenter: { ...handedInBy, country: country ?? handedInBy.country },
          submittedAt: at,
          verifiedAt: at,
          late,
          editedAt: null,
          moderation: 'unmoderated',
          moderationReason: null,
          withdrawnAt: null,
          duplicateOf: null,
          assignedTo: null,
          sessionId: null,
          receivedOn,
          enteredBy: actor.userId,
        }
      })
      await this.comments.insert(tx, rows)
      const details = { comments: rows.length, already, submissionId }
      await this.audit.record(tx, act(actor, 'form_entered', { type: 'round', id }, details))
      const entered = rows.flatMap(({ number }, i) => {
        const row = fresh[i]?.row
        return number === null || row === undefined ? [] : [{ row, number }]
      })
      return { entered, already }
    })
  }

  /** Also within the form itself: of rows that say the same, the first is entered. */
  async #notEnteredBefore(
    tx: Tx,
    id: ReviewRoundId,
    { comments, handedInBy }: EnterFormRequest,
  ): Promise<FormComments> {
    const ofForms = (await this.comments.some(tx, 'round', id)).filter(
      ({ source, withdrawnAt }) => source === 'upload' && withdrawnAt === null,
    )
    const said = Map.groupBy(ofForms, contentKey)
    const seen = new Set<string>()
    return comments.filter((comment) => {
      const key = contentKey(comment.content)
      const own = `${comment.country ?? handedInBy.country} ${key}`
      const sameAs = (said.get(key) ?? []).flatMap(({ number, commenter }) =>
        number === null ? [] : [{ ...commenter, number }],
      )
      if (seen.has(own) || isEnteredBefore({ sameAs, comment }, handedInBy)) return false
      seen.add(own)
      return true
    })
  }
}
