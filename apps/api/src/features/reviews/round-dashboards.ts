// How a round goes, put together for whoever leads it.
import { Injectable } from '@nestjs/common'
import type { RoundDashboard } from '@touchstone/contract'
import {
  daysLeft,
  daysOut,
  type DraftSnapshot,
  hottest,
  inReadingOrder,
  type IssuerId,
  type LineageId,
  type ReviewRound,
  type ReviewRoundId,
  type Statement,
  type StatementHeat,
} from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { DispositionsRepository } from './dispositions.repository.js'
import { ParticipantsRepository } from './participants.repository.js'
import { ParticipationRepository } from './participation.repository.js'
import { RoundsRepository } from './rounds.repository.js'
import { SnapshotsRepository } from './snapshots.repository.js'

/** How many of the hottest statements are told. */
const MOST = 10

@Injectable()
export class RoundDashboards {
  constructor(
    private readonly clock: Clock,
    private readonly rounds: RoundsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly participation: ParticipationRepository,
    private readonly dispositions: DispositionsRepository,
  ) {}

  async of(db: Tx | Database, issuerId: IssuerId, id: ReviewRoundId): Promise<RoundDashboard> {
    const round = await this.rounds.get(db, issuerId, id)
    const at = this.clock.now()
    const snapshot = await this.snapshots.get(db, round.snapshotId)
    const participation = await this.participation.of(db, round, snapshot)
    const { unanswered } = await this.dispositions.standing(db, round, at)
    const { unconfirmed } = await this.participants.countsOf(db, id)
    const comments = new Map(participation.byDay.map((one) => [one.day, one.comments]))
    const surveys = await this.participation.surveysByDay(db, round)
    const named = namesIn(snapshot)
    return {
      daysLeft: daysLeft(round, at),
      participation,
      unanswered,
      unconfirmed,
      days: daysOut(round, at).map((day) => ({
        day,
        comments: comments.get(day) ?? 0,
        surveys: surveys.get(day) ?? 0,
      })),
      hottest: hottest(await this.participation.heat(db, id), MOST).map((one) => ({ ...one, ...named(one) })),
      areas: areasOf(round, snapshot, participation.byArea, named),
    }
  }
}

type Name = Pick<Statement, 'lineageId' | 'code' | 'title'>

function namesIn({ statements }: DraftSnapshot): (of: Pick<StatementHeat, 'lineageId' | 'code'>) => Name {
  const names = new Map(statements.map((one) => [one.lineageId, one]))
  return ({ lineageId, code }) => {
    const statement = names.get(lineageId)
    return { lineageId, code: statement?.code ?? code, title: statement?.title ?? statement?.text ?? null }
  }
}

/** The duty areas in which the round asks about anything; of a standard that has none, its other branches at the top. */
function areasOf(
  { scope }: ReviewRound,
  { statements }: DraftSnapshot,
  byArea: RoundDashboard['participation']['byArea'],
  named: ReturnType<typeof namesIn>,
): RoundDashboard['areas'] {
  const asked = new Set<LineageId>()
  const tops = statements.filter(({ parent }) => parent === null)
  const duties = tops.filter(({ type }) => type === 'duty_area')
  const counted = new Set((duties.length > 0 ? duties : tops).map(({ lineageId }) => lineageId))
  let area: LineageId | undefined
  for (const { statement, depth } of inReadingOrder(statements)) {
    if (depth === 0) area = statement.lineageId
    if (area !== undefined && counted.has(area) && (scope === null || scope.includes(statement.lineageId)))
      asked.add(area)
  }
  return byArea.flatMap(({ area: lineageId, comments }) =>
    lineageId === null || !asked.has(lineageId) ? [] : [{ ...named({ lineageId, code: null }), comments }],
  )
}
