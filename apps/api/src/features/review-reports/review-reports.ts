// Reports as they are read. One is made from the whole record of a round, so it is kept until the record changes.
import { Injectable } from '@nestjs/common'
import type { ReportCommentsQuery, ReportOverview } from '@touchstone/contract'
import {
  callForInputReport,
  type CallForInputReport,
  type IssuerId,
  type ReportedComment,
  requireReportOpen,
  type ReportReader,
  type ReviewRound,
  type ReviewRoundId,
} from '@touchstone/domain'
import { reportCsv, reportJson } from '@touchstone/review-report'
import { Database } from '../../platform/database/transactions.js'
import type { FileAnswer } from '../../platform/http/implements.js'
import { PublicRounds } from '../reviews/public-rounds.js'
import { RoundsRepository } from '../reviews/rounds.repository.js'
import { ReportRecords } from './report-records.js'

/** Reports kept in memory. One of 5,000 comments takes some 10 MB. */
const KEPT = 6

export interface KeptReport {
  /** Of the record it was made from. */
  readonly stamp: string
  readonly report: CallForInputReport
}

const WRITERS = { json: reportJson, csv: reportCsv } as const

@Injectable()
export class ReviewReports {
  readonly #kept = new Map<string, KeptReport>()

  constructor(
    private readonly database: Database,
    private readonly publicRounds: PublicRounds,
    private readonly rounds: RoundsRepository,
    private readonly records: ReportRecords,
  ) {}

  /** @throws DomainError `not_found`, `round_results_not_open` */
  async publicRound(id: ReviewRoundId): Promise<ReviewRound> {
    const round = await this.publicRounds.round(this.database, id)
    requireReportOpen(round)
    return round
  }

  /** @throws DomainError `not_found` */
  staffRound(issuerId: IssuerId, id: ReviewRoundId): Promise<ReviewRound> {
    return this.rounds.get(this.database, issuerId, id)
  }

  async of(round: ReviewRound, readBy: ReportReader): Promise<KeptReport> {
    const stamp = await this.records.stamp(this.database, round)
    const key = `${round.id} ${readBy}`
    const known = this.#kept.get(key)
    if (known?.stamp === stamp) return known
    const report = callForInputReport(await this.records.of(this.database, round), readBy)
    const made = { stamp, report }
    this.#kept.delete(key)
    this.#kept.set(key, made)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return made
  }

  /** @throws DomainError `not_found`, `round_results_not_open` */
  async overview(id: ReviewRoundId): Promise<ReportOverview> {
    return (await this.of(await this.publicRound(id), 'public')).report
  }

  /** @throws DomainError `not_found`, `round_results_not_open` */
  async comments(
    id: ReviewRoundId,
    { area, type, disposition, after = '0', limit }: ReportCommentsQuery,
  ): Promise<{ items: ReportedComment[]; next: string | null; total: number }> {
    const { report } = await this.of(await this.publicRound(id), 'public')
    const found = report.comments.filter(
      (one) =>
        (area === undefined || one.area === area) &&
        (type === undefined || one.type === type) &&
        (disposition === undefined || (one.answer?.code ?? 'none') === disposition),
    )
    const end = Number(after) + limit
    return {
      items: found.slice(Number(after), end),
      next: end < found.length ? String(end) : null,
      total: found.length,
    }
  }

  async file(round: ReviewRound, readBy: ReportReader, form: keyof typeof WRITERS): Promise<FileAnswer> {
    const { report } = await this.of(round, readBy)
    return { bytes: WRITERS[form](report), filename: fileName(report, form) }
  }
}

/** `ITM-2024-R1-report.pdf`; a preview says so. */
export function fileName({ round, standing }: CallForInputReport, ending: string): string {
  return `${round.code}-report${standing === 'final' ? '' : `-${standing}`}.${ending}`
}
