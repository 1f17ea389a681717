// What the survey of a round found. Once a round has closed its answers change no more, so what was worked out then is kept.
import { Injectable } from '@nestjs/common'
import {
  type ReviewRound,
  type ReviewRoundId,
  surveyBlocks,
  surveyBreakdown,
  type SurveyBreakdown,
  type SurveyGroup,
  surveyResults,
  type SurveyResults,
  surveyTable,
} from '@touchstone/domain'
import { writeCsv } from '@touchstone/exchange'
import type { Database, Tx } from '../../platform/database/transactions.js'
import type { FileAnswer } from '../../platform/http/implements.js'
import { ParticipantsRepository } from './participants.repository.js'
import { SnapshotsRepository } from './snapshots.repository.js'
import { SurveysRepository } from './surveys.repository.js'

const KEPT = 16

interface Found {
  readonly stamp: string
  readonly results: SurveyResults
  readonly breakdowns: Map<SurveyGroup, SurveyBreakdown>
}

@Injectable()
export class SurveyFindings {
  /** By round, with a stamp of the answers they were worked out of: a later one makes them anew. */
  readonly #kept = new Map<ReviewRoundId, Found>()

  constructor(
    private readonly snapshots: SnapshotsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly surveys: SurveysRepository,
  ) {}

  async of(db: Tx | Database, round: ReviewRound): Promise<SurveyResults> {
    return (await this.#found(db, round)).results
  }

  async by(db: Tx | Database, round: ReviewRound, by: SurveyGroup): Promise<SurveyBreakdown> {
    const found = await this.#found(db, round)
    const known = found.breakdowns.get(by)
    if (known) return known
    const { statements } = await this.snapshots.get(db, round.snapshotId)
    const answers = await this.surveys.answers(db, round.id)
    const breakdown = surveyBreakdown(by, answers, surveyBlocks(statements, round.scope))
    found.breakdowns.set(by, breakdown)
    return breakdown
  }

  /** As a table for a spreadsheet. */
  async file(db: Tx | Database, round: ReviewRound): Promise<FileAnswer> {
    const { statements } = await this.snapshots.get(db, round.snapshotId)
    const rows = surveyTable(await this.of(db, round), statements)
    return { bytes: writeCsv(rows), filename: `${round.code}-survey.csv` }
  }

  async #found(db: Tx | Database, round: ReviewRound): Promise<Found> {
    const { invited } = await this.participants.countsOf(db, round.id)
    const stamp = `${await this.surveys.stamp(db, round.id)} ${invited}`
    const known = this.#kept.get(round.id)
    if (known?.stamp === stamp) return known
    const { statements } = await this.snapshots.get(db, round.snapshotId)
    const answers = await this.surveys.answers(db, round.id)
    const results = surveyResults(answers, surveyBlocks(statements, round.scope), invited)
    const found: Found = { stamp, results, breakdowns: new Map() }
    this.#kept.set(round.id, found)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return found
  }
}
