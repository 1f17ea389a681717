// Rounds as anybody sees them. A round is public from the moment it was opened; before that, and by any other id, nothing is found.
import { Injectable } from '@nestjs/common'
import {
  type CallComment,
  type CommentFilter,
  type Participation,
  type PublicComment,
  type PublicDisposition,
  type PublicRound,
  RoundDraft,
  type StatementReviews,
} from '@touchstone/contract'
import {
  closesAt,
  type CommentNumber,
  fail,
  isPublic,
  isPublicComment,
  isPublicRound,
  isToldToEverybody,
  type LineageId,
  Moderation,
  opensAt,
  publicCommenter,
  type ReviewRound,
  type ReviewRoundId,
  type SurveyBreakdown,
  type SurveyGroup,
  type SurveyResults,
  wordsAt,
} from '@touchstone/domain'
import { Database, type Tx } from '../../platform/database/transactions.js'
import type { FileAnswer } from '../../platform/http/implements.js'
import { type PreparedAnswer, PreparedJson } from '../../platform/http/prepared.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { StatementsRepository } from '../standards/statements.repository.js'
import { lineagesIn } from './area-lineages.js'
import { CommentsRepository, type StoredComment } from './comments.repository.js'
import { ParticipationRepository } from './participation.repository.js'
import { NO_COMMENTS, RoundsRepository } from './rounds.repository.js'
import { SnapshotsRepository } from './snapshots.repository.js'
import { SurveyFindings } from './survey-findings.js'

/** Drafts kept as bytes: a round's never changes. */
const KEPT = 8

@Injectable()
export class PublicRounds {
  readonly #drafts = new Map<ReviewRoundId, PreparedJson>()

  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly rounds: RoundsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly comments: CommentsRepository,
    private readonly participation: ParticipationRepository,
    private readonly findings: SurveyFindings,
  ) {}

  /** @throws DomainError `not_found` */
  async round(db: Tx | Database, id: ReviewRoundId): Promise<ReviewRound> {
    const round = await this.rounds.find(db, id)
    return round && isPublicRound(round) ? round : fail('not_found', { what: 'round' })
  }

  /** Open ones first, then the latest. */
  async list(): Promise<PublicRound[]> {
    const rounds = await this.view(this.database, await this.rounds.listPublic(this.database))
    return rounds.toSorted((a, b) => Number(b.status === 'open') - Number(a.status === 'open'))
  }

  async read(id: ReviewRoundId): Promise<PublicRound> {
    const [view] = await this.view(this.database, [await this.round(this.database, id)])
    return view ?? fail('not_found', { what: 'round' })
  }

  async view(db: Tx | Database, rounds: readonly ReviewRound[]): Promise<PublicRound[]> {
    const ids = rounds.map(({ id }) => id)
    const counts = await this.rounds.counts(db, ids)
    const snapshots = await this.snapshots.summaries(
      db,
      rounds.map(({ snapshotId }) => snapshotId),
    )
    const issuers = new Map((await this.issuers.list(db)).map(({ id, name }) => [id, name]))
    const designations = new Map<string, string>()
    for (const { standardId } of rounds)
      if (!designations.has(standardId))
        designations.set(standardId, (await this.standards.findStandard(db, standardId))?.designation ?? '')
    return rounds.flatMap((round) => {
      const draft = snapshots.get(round.snapshotId)
      if (!draft) return []
      const moments = { opensAt: opensAt(round), closesAt: closesAt(round) }
      const names = {
        issuerName: issuers.get(round.issuerId) ?? '',
        designation: designations.get(round.standardId) ?? '',
      }
      return [{ ...round, ...moments, ...names, draft, ...(counts.get(round.id) ?? NO_COMMENTS) }]
    })
  }

  async draft(id: ReviewRoundId): Promise<PreparedAnswer> {
    const round = await this.round(this.database, id)
    const known = this.#drafts.get(id)
    if (known) return { json: known, maxAge: 0 }
    const snapshot = await this.snapshots.get(this.database, round.snapshotId)
    const standard =
      (await this.standards.findStandard(this.database, round.standardId)) ?? fail('not_found', { what: 'standard' })
    const { draftNumber, contentHash, details, statements } = snapshot
    const draft = { roundId: id, issuerId: round.issuerId, standard, draftNumber, contentHash, details, statements }
    const json = PreparedJson.of(RoundDraft, draft)
    this.#drafts.set(id, json)
    const [oldest] = this.#drafts.keys()
    if (this.#drafts.size > KEPT && oldest !== undefined) this.#drafts.delete(oldest)
    return { json, maxAge: 0 }
  }

  async listComments(id: ReviewRoundId, filter: CommentFilter) {
    const round = await this.round(this.database, id)
    const { statements } = await this.snapshots.get(this.database, round.snapshotId)
    const moderations = shownOf(round)
    const onlyTold = round.status !== 'resolved'
    const selection = { roundId: id, filter, lineages: lineagesIn(statements, filter.area), moderations, onlyTold }
    const { items, ...page } = await this.comments.page(this.database, selection)
    return { ...page, items: await this.publicComments(this.database, round, items) }
  }

  /** @throws DomainError `not_found`: also for a comment that is not shown, as if there were none */
  async comment(id: ReviewRoundId, number: CommentNumber): Promise<CallComment> {
    const round = await this.round(this.database, id)
    const found = await this.comments.some(this.database, 'number', number)
    const readable = found.filter((one) => one.roundId === id && isPublicComment(one, round))
    const [comment] = await this.publicComments(this.database, round, readable)
    const [view] = await this.view(this.database, [round])
    if (!comment || !view) return fail('not_found', { what: 'comment' })
    const { lineageId, field, index } = comment.target
    const { statements } = await this.snapshots.get(this.database, round.snapshotId)
    const statement = statements.find((one) => one.lineageId === lineageId)
    const words = statement && field !== null ? (wordsAt(statement, field, index) ?? null) : null
    return { comment, round: view, words, published: await this.publishedAt(round, lineageId) }
  }

  private async publishedAt(
    { standardId }: ReviewRound,
    lineageId: LineageId | null,
  ): Promise<CallComment['published']> {
    if (lineageId === null) return null
    const versions = await this.standards.versionsOf(this.database, standardId)
    const published = versions.filter(isPublic).map((version) => version.id)
    return (await this.statements.standsIn(this.database, lineageId, published)) ? { standardId, lineageId } : null
  }

  async participationOf(id: ReviewRoundId): Promise<Participation> {
    const round = await this.round(this.database, id)
    const snapshot = await this.snapshots.get(this.database, round.snapshotId)
    return this.participation.of(this.database, round, snapshot, { onlyTold: true })
  }

  /** @throws DomainError `not_found`, `round_results_not_open` while somebody may still answer */
  async surveyResults(id: ReviewRoundId): Promise<SurveyResults> {
    return this.findings.of(this.database, await this.closed(id))
  }

  /** @throws DomainError `not_found`, `round_results_not_open` */
  async surveyBreakdown(id: ReviewRoundId, by: SurveyGroup): Promise<SurveyBreakdown> {
    return this.findings.by(this.database, await this.closed(id), by)
  }

  /** @throws DomainError `not_found`, `round_results_not_open` */
  async surveyFile(id: ReviewRoundId): Promise<FileAnswer> {
    return this.findings.file(this.database, await this.closed(id))
  }

  private async closed(id: ReviewRoundId): Promise<ReviewRound> {
    const round = await this.round(this.database, id)
    return ['closed', 'resolving', 'resolved'].includes(round.status)
      ? round
      : fail('round_results_not_open', { status: round.status })
  }

  /** What stands behind a statement: rounds it was put out in, the latest first. */
  async statementReviews(lineageId: LineageId): Promise<StatementReviews> {
    const found = Map.groupBy(await this.comments.some(this.database, 'lineage', lineageId), ({ roundId }) => roundId)
    const reviews: StatementReviews = []
    for (const round of await this.rounds.listPublic(this.database)) {
      const { statements } = await this.snapshots.get(this.database, round.snapshotId)
      if (!statements.some((one) => one.lineageId === lineageId)) continue
      const readable = (found.get(round.id) ?? []).filter((comment) => isPublicComment(comment, round))
      const closed = ['closed', 'resolving', 'resolved'].includes(round.status)
      const results = round.survey && closed ? await this.findings.of(this.database, round) : undefined
      reviews.push({
        round,
        comments: await this.publicComments(this.database, round, readable),
        rating: results?.performance.find((one) => one.lineageId === lineageId) ?? null,
      })
    }
    return reviews
  }

  private async publicComments(
    db: Tx | Database,
    round: ReviewRound,
    stored: readonly StoredComment[],
  ): Promise<PublicComment[]> {
    const numbers = await this.numbersOf(db, stored)
    return stored.flatMap((comment) => {
      if (comment.number === null) return []
      const { number } = comment
      const told = isToldToEverybody({ ...comment, hasAddress: comment.participantId !== null }, round)
      const disposition = told ? publicDisposition(comment, numbers) : null
      return [{ ...comment, number, commenter: publicCommenter(comment.commenter), disposition }]
    })
  }

  /** The numbers of the comments that others repeat. */
  async numbersOf(db: Tx | Database, stored: readonly StoredComment[]): Promise<ReadonlyMap<string, string>> {
    const ids = stored.flatMap(({ disposition }) => disposition?.duplicateOf ?? [])
    const others = ids.length === 0 ? [] : await this.comments.some(db, 'id', ids)
    return new Map(others.flatMap(({ id, number }) => (number === null ? [] : [[id, number] as const])))
  }
}

/** Which states of moderation the public reads in a round. */
function shownOf(round: ReviewRound): Moderation[] {
  return Moderation.options.filter((moderation) =>
    isPublicComment({ verifiedAt: round.createdAt, withdrawnAt: null, moderation }, round),
  )
}

export function publicDisposition(
  { disposition }: Pick<StoredComment, 'disposition'>,
  numbers: ReadonlyMap<string, string>,
): PublicDisposition | null {
  if (disposition === null) return null
  const { decidedBy, duplicateOf } = disposition
  return {
    ...disposition,
    decidedBy: { body: decidedBy.body, meeting: decidedBy.meeting },
    duplicateOf: duplicateOf === null ? null : (numbers.get(duplicateOf) ?? null),
  }
}
