// What a table of candidates would do. The file is read in the thread strangers' files are read in: a school's workbook may be hostile too.
import { Injectable } from '@nestjs/common'
import type { CandidateImportPreview } from '@touchstone/contract'
import {
  type CandidateTableRow,
  dateIn,
  Email,
  fail,
  type IssuerId,
  MOST_IMPORTED,
  planImport,
  type PlannedRow,
  readCandidateTable,
  ROWS_ABOVE_TABLE,
  workOf,
} from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import { Database, type Tx } from '../../platform/database/transactions.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { AssessmentsRepository } from '../credentials/assessments.repository.js'
import { DefinitionsRepository } from '../credentials/definitions.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { sha256OfJson } from '../standards/content-hash.js'
import { DocumentReader } from '../verification/document-reader.js'

@Injectable()
export class PreviewCandidateImport {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly candidates: CandidatesRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly reader: DocumentReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `candidate_table_unreadable`, `too_many_requests` */
  async run(bytes: Uint8Array, issuerId: IssuerId): Promise<CandidateImportPreview> {
    const { plan, fingerprint } = await this.plan(this.database, issuerId, await this.read(bytes))
    return { fingerprint, ...workOf(plan), rows: plan.map(({ content: _, ...row }) => row) }
  }

  /** @throws DomainError `candidate_table_unreadable`, `too_many_requests` */
  async read(bytes: Uint8Array): Promise<readonly CandidateTableRow[]> {
    const table = await this.reader.table(bytes, MOST_IMPORTED + ROWS_ABOVE_TABLE)
    if (!table.read) return fail('candidate_table_unreadable', { problem: table.fault })
    const reading = readCandidateTable(table.rows)
    if (!reading.read) return fail('candidate_table_unreadable', { problem: reading.fault })
    return table.cut ? fail('candidate_table_unreadable', { problem: 'too_long' }) : reading.rows
  }

  /** What would be done now, and a fingerprint of exactly this. */
  async plan(
    db: Tx | Database,
    issuerId: IssuerId,
    rows: readonly CandidateTableRow[],
  ): Promise<{ readonly plan: PlannedRow[]; readonly fingerprint: string }> {
    const { timeZone } = await this.issuers.get(db, issuerId)
    const addresses = rows.flatMap(({ email }) => Email.safeParse(email).data ?? [])
    const known = await this.candidates.knownBy(db, issuerId, [...new Set(addresses)])
    const plan = planImport(rows, {
      candidates: new Map(known.map((one) => [one.email, one])),
      definitions: await this.definitions.list(db, issuerId),
      assessments: await this.assessments.ofCandidates(
        db,
        known.map(({ id }) => id),
      ),
      today: dateIn(timeZone, this.clock.now()),
    })
    return { plan, fingerprint: sha256OfJson(plan) }
  }
}
