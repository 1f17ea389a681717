// What the survey of a round found. Once a round has closed its answers change no more, so what was worked out then is kept.
import { Injectable } from '@nestjs/common'
import {
  type ReviewRound,
  type ReviewRoundId,
  surveyBlocks,
  surveyResults,
  type SurveyResults,
} from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { ParticipantsRepository } from './participants.repository.js'
import { SnapshotsRepository } from './snapshots.repository.js'
import { SurveysRepository } from './surveys.repository.js'

const KEPT = 16

@Injectable()
export class SurveyFindings {
  /** By round, with a stamp of the answers they were worked out of: a later one makes them anew. */
  readonly #kept = new Map<ReviewRoundId, { readonly stamp: string; readonly results: SurveyResults }>()

  constructor(
    private readonly snapshots: SnapshotsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly surveys: SurveysRepository,
  ) {}

  async of(db: Tx | Database, round: ReviewRound): Promise<SurveyResults> {
    const { invited } = await this.participants.countsOf(db, round.id)
    const stamp = `${await this.surveys.stamp(db, round.id)} ${invited}`
    const known = this.#kept.get(round.id)
    if (known?.stamp === stamp) return known.results
    const { statements } = await this.snapshots.get(db, round.snapshotId)
    const answers = await this.surveys.answers(db, round.id)
    const results = surveyResults(answers, surveyBlocks(statements, round.scope), invited)
    this.#kept.set(round.id, { stamp, results })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return results
  }
}
