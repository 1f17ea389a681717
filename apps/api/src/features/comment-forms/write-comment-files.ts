// The comments of a round written as files, by the filters of the desk, and the empty form for who gathers comments elsewhere.
import { Injectable } from '@nestjs/common'
import type { FileFilter } from '@touchstone/contract'
import {
  type CommentId,
  dateIn,
  type DraftSnapshot,
  formPlaces,
  formRows,
  type Instant,
  type IssuerId,
  type LineageId,
  type ReviewRound,
  type ReviewRoundId,
} from '@touchstone/domain'
import {
  type ExchangedComment,
  type FormDocument,
  writeCommentCsv,
  writeCommentJson,
  writeFormWord,
  writeFormWorkbook,
} from '@touchstone/exchange'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import type { FileAnswer } from '../../platform/http/implements.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { CommentsRepository, type StoredComment } from '../reviews/comments.repository.js'
import { lineagesIn } from '../reviews/area-lineages.js'
import { PublicRounds } from '../reviews/public-rounds.js'
import { RoundsRepository } from '../reviews/rounds.repository.js'
import { SnapshotsRepository } from '../reviews/snapshots.repository.js'
import { StandardsRepository } from '../standards/standards.repository.js'

/** Comments read at once. */
const AT_ONCE = 2_000
/** Rows to write in: as many as fill the first page. */
const BLANK = 10

type Kind = 'docx' | 'xlsx' | 'csv' | 'json'

@Injectable()
export class WriteCommentFiles {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly rounds: RoundsRepository,
    private readonly publicRounds: PublicRounds,
    private readonly snapshots: SnapshotsRepository,
    private readonly comments: CommentsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` */
  async ofRound(issuerId: IssuerId, roundId: ReviewRoundId, filter: FileFilter, kind: Kind): Promise<FileAnswer> {
    const round = await this.rounds.get(this.database, issuerId, roundId)
    const snapshot = await this.snapshots.get(this.database, round.snapshotId)
    const comments = await this.#all(round, snapshot, filter)
    const numbers = await this.publicRounds.numbersOf(this.database, comments)
    const labels = new Map(formPlaces(snapshot.statements).map(({ statement, label }) => [statement.lineageId, label]))
    const filename = `${round.code}-comments.${kind}`
    const form = async () => {
      const rows = formRows(comments, labels, (id) => numbers.get(id))
      return this.#form(round, snapshot, { rows, blank: 0, madeOn: dateIn(round.timeZone, this.clock.now()) })
    }
    const told = () => comments.map((comment) => toldOf(comment, labels, numbers))
    switch (kind) {
      case 'docx':
        return { bytes: writeFormWord(await form()), filename }
      case 'xlsx':
        return { bytes: writeFormWorkbook(await form()), filename }
      case 'csv':
        return { bytes: writeCommentCsv(told()), filename }
      case 'json':
        return { bytes: writeCommentJson(aboutOf(round, snapshot, this.clock.now()), told()), filename }
    }
  }

  /** For rounds anybody may know of. The day it bears is the round's first, so that the form is the same for everybody. @throws DomainError `not_found` */
  async empty(roundId: ReviewRoundId, kind: 'docx' | 'xlsx'): Promise<FileAnswer> {
    const round = await this.publicRounds.round(this.database, roundId)
    const snapshot = await this.snapshots.get(this.database, round.snapshotId)
    const form = await this.#form(round, snapshot, { rows: [], blank: BLANK, madeOn: round.opensOn })
    const bytes = kind === 'docx' ? writeFormWord(form) : writeFormWorkbook(form)
    return { bytes, filename: `${round.code}-comment-form.${kind}` }
  }

  async #form(
    round: ReviewRound,
    { statements, details, draftNumber }: DraftSnapshot,
    more: Pick<FormDocument, 'rows' | 'blank' | 'madeOn'>,
  ): Promise<FormDocument> {
    const issuer = await this.issuers.get(this.database, round.issuerId)
    const standard = await this.standards.findStandard(this.database, round.standardId)
    const { scope } = round
    const places = formPlaces(statements)
    return {
      ...more,
      issuer: issuer.name,
      round,
      draft: `${standard?.designation ?? ''} ${details.number}, Draft ${draftNumber}`,
      title: details.title,
      places: scope === null ? places : places.filter(({ statement }) => scope.includes(statement.lineageId)),
    }
  }

  async #all(round: ReviewRound, { statements }: DraftSnapshot, filter: FileFilter): Promise<StoredComment[]> {
    const all: StoredComment[] = []
    const lineages = lineagesIn(statements, filter.area)
    for (let after: string | undefined = '0'; after !== undefined;) {
      const asked = { ...filter, limit: AT_ONCE, after }
      const page = await this.comments.page(this.database, { roundId: round.id, filter: asked, lineages })
      all.push(...page.items)
      after = page.next ?? undefined
    }
    return all
  }
}

function toldOf(
  comment: StoredComment,
  labels: ReadonlyMap<LineageId, string>,
  numbers: ReadonlyMap<string, string>,
): ExchangedComment {
  const { lineageId } = comment.target
  const repeated: CommentId | null = comment.disposition?.duplicateOf ?? null
  return {
    ...comment,
    place: lineageId === null ? '' : (labels.get(lineageId) ?? ''),
    repeats: repeated === null ? null : (numbers.get(repeated) ?? null),
  }
}

function aboutOf(round: ReviewRound, { details, draftNumber, contentHash }: DraftSnapshot, writtenAt: Instant) {
  const { id, code, kind, title, status, opensOn, closesOn, timeZone } = round
  return {
    writtenAt,
    round: { id, code, kind, title, status, opensOn, closesOn, timeZone },
    draft: { title: details.title, number: details.number, draftNumber, contentHash },
  }
}
