// What a form would do, row by row. Nothing is changed, and nothing of the file is kept.
import { Injectable } from '@nestjs/common'
import type { FormReading } from '@touchstone/contract'
import { fail, type IssuerId, readForm, type ReviewRoundId } from '@touchstone/domain'
import { readFormFile } from '@touchstone/exchange'
import { Database } from '../../platform/database/transactions.js'
import { CommentsRepository } from '../reviews/comments.repository.js'
import { RoundsRepository } from '../reviews/rounds.repository.js'
import { SnapshotsRepository } from '../reviews/snapshots.repository.js'

@Injectable()
export class ReadForm {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly comments: CommentsRepository,
  ) {}

  /** @throws DomainError `not_found`, `form_unreadable`, `form_of_other_round` */
  async run(issuerId: IssuerId, roundId: ReviewRoundId, bytes: Uint8Array): Promise<FormReading> {
    const round = await this.rounds.get(this.database, issuerId, roundId)
    const form = readFormFile(bytes)
    if (!form.read) return fail('form_unreadable', { problem: form.problem, headings: form.headings })
    const names = form.references.includes(roundId)
    if (!names && form.references.length > 0) fail('form_of_other_round', { code: round.code })
    const { statements } = await this.snapshots.get(this.database, round.snapshotId)
    const comments = await this.comments.some(this.database, 'round', roundId)
    const rows = readForm(form.rows, { round, statements, comments })
    const counts = { comment: 0, answer: 0, already: 0, problem: 0 }
    for (const { outcome } of rows) counts[outcome] += 1
    return { names, cut: form.cut, counts, rows }
  }
}
