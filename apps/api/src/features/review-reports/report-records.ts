// Gathers the record of a round that its report is made from.
import { Injectable } from '@nestjs/common'
import { type CallForInputRecord, fail, isPublic, isPublicRound, type ReviewRound } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { CommentsRepository } from '../reviews/comments.repository.js'
import { DispositionsRepository } from '../reviews/dispositions.repository.js'
import { ReviewSessionsRepository } from '../reviews/review-sessions.repository.js'
import { RoundRecordRepository } from '../reviews/round-record.repository.js'
import { RoundsRepository } from '../reviews/rounds.repository.js'
import { SnapshotsRepository } from '../reviews/snapshots.repository.js'
import { SurveyFindings } from '../reviews/survey-findings.js'
import { StandardsRepository } from '../standards/standards.repository.js'

@Injectable()
export class ReportRecords {
  constructor(
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly rounds: RoundsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly comments: CommentsRepository,
    private readonly dispositions: DispositionsRepository,
    private readonly sessions: ReviewSessionsRepository,
    private readonly beside: RoundRecordRepository,
    private readonly findings: SurveyFindings,
  ) {}

  /** Differs when the record does, and when the issuer has another name. */
  async stamp(db: Tx | Database, round: ReviewRound): Promise<string> {
    const { name } = await this.issuers.get(db, round.issuerId)
    return JSON.stringify([await this.beside.stamp(db, round), name])
  }

  async of(db: Tx | Database, round: ReviewRound): Promise<CallForInputRecord> {
    const { id, issuerId, versionId } = round
    const standard =
      (await this.standards.findStandard(db, round.standardId)) ?? fail('not_found', { what: 'standard' })
    const whole = await this.standards.getVersionWithStatements(db, issuerId, versionId)
    const others = await this.rounds.ofVersion(db, versionId)
    const events = await this.rounds.events(db, id)
    return {
      issuer: await this.issuers.get(db, issuerId),
      designation: standard.designation,
      round,
      snapshot: await this.snapshots.get(db, round.snapshotId),
      events: events.map(({ action, at, opensOn, closesOn, reason }) => ({ action, at, opensOn, closesOn, reason })),
      invited: await this.beside.invited(db, id),
      otherRounds: others.filter((other) => other.id !== id && isPublicRound(other)),
      comments: await this.commentsOf(db, round),
      respondents: await this.beside.respondents(db, id),
      survey: round.survey ? await this.findings.of(db, round) : null,
      sessions: await this.sessions.ofRound(db, id),
      overrides: await this.dispositions.overridesOf(db, versionId),
      published: isPublic(whole.version) ? whole : null,
    }
  }

  private async commentsOf(db: Tx | Database, { id }: ReviewRound): Promise<CallForInputRecord['comments']> {
    const [stored, taken, first] = [
      await this.comments.some(db, 'round', id),
      await this.beside.takenOver(db, id),
      await this.beside.firstAnswers(db, id),
    ]
    return stored.map((comment) => ({
      ...comment,
      // One without an address (a letter, a session) is a name and a country.
      person: comment.participantId ?? `${comment.commenter.name} ${comment.commenter.country}`,
      hasAddress: comment.participantId !== null,
      firstAnsweredAt: first.get(comment.id) ?? null,
      takenOver: taken.has(comment.id),
    }))
  }
}
