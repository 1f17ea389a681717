// Imports as staff read them: who began them, and what the draft would change where it goes.
import { Injectable } from '@nestjs/common'
import type { ImportDetail, ImportDifference, StandardImport } from '@touchstone/contract'
import { compareVersions, detailsOf, isAtWork, type ImportId, type IssuerId } from '@touchstone/domain'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import type { ImportRow } from './import-row.js'
import { ImportPlaces } from './import-place.js'
import { type ImportSummary, ImportsRepository } from './imports.repository.js'

const MOST_CHANGES = 500

@Injectable()
export class ImportViews {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly places: ImportPlaces,
    private readonly accounts: StaffAccounts,
    private readonly clock: Clock,
  ) {}

  async list(issuerId: IssuerId): Promise<StandardImport[]> {
    await this.imports.noteInterrupted(this.database, this.clock.now())
    const rows = await this.imports.list(this.database, issuerId)
    return this.named(rows)
  }

  async get(issuerId: IssuerId, id: ImportId): Promise<ImportDetail> {
    await this.imports.noteInterrupted(this.database, this.clock.now())
    const row = await this.imports.get(this.database, issuerId, id)
    const { report } = row
    const counts = { statements: report?.statements ?? null, refused: report?.counts.refused ?? null }
    const [summary] = await this.named([{ ...row, ...counts }])
    if (summary === undefined) throw new Error('One row has one view.')
    return { ...summary, report, difference: await this.difference(row), ownFields: row.draft?.details.ownFields ?? [] }
  }

  private async named(rows: readonly ImportSummary[]): Promise<StandardImport[]> {
    const people = await this.accounts.people(
      this.database,
      rows.map(({ startedBy }) => startedBy),
    )
    return rows.map((row) => ({
      ...row,
      waits: isAtWork(row.status) && row.aliveAt === null,
      startedAt: new Date(row.startedAt).toISOString(),
      finishedAt: row.finishedAt === null ? null : new Date(row.finishedAt).toISOString(),
      startedBy: { userId: row.startedBy, name: people.get(row.startedBy)?.name ?? null },
    }))
  }

  private async difference({ standardId, draft, status }: ImportRow): Promise<ImportDifference | null> {
    if (standardId === null || draft === null || status !== 'ready') return null
    const { mode, base, baseStatements, statements, matched, details } = await this.places.of(
      this.database,
      standardId,
      draft,
    )
    if (base === null) return null
    const after = { ...details, number: base.number, changeClass: base.changeClass }
    const compared = compareVersions(
      { details: detailsOf(base), statements: baseStatements },
      { details: after, statements },
    )
    const changed = compared.statements.filter(({ kinds }) => kinds.length > 0)
    return {
      mode,
      versionId: base.id,
      number: base.number,
      counts: compared.summary.total,
      matchedByCode: [...matched.values()].filter((by) => by === 'code').length,
      changes: changed.slice(0, MOST_CHANGES).map(({ lineageId, words, kinds, edits }) => ({
        lineageId,
        label: [words.code, words.title ?? words.text.slice(0, 120)].filter((part) => part !== null).join(' '),
        kinds,
        fields: edits.map(({ field }) => field),
        matchedBy: matched.get(lineageId) ?? null,
      })),
      changesNotShown: Math.max(0, changed.length - MOST_CHANGES),
    }
  }
}
