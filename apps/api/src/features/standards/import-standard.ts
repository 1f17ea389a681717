// A standard from a CASE package. The dry run and the import read the package with the same code; only one of them writes.
import { Injectable } from '@nestjs/common'
import { readCasePackage } from '@touchstone/case'
import type { ImportReport, ImportRequest } from '@touchstone/contract'
import {
  fail,
  newDraft,
  SkillStandardId,
  type StandardVersion,
  StandardVersionId,
  type Statement,
  StatementId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { StandardsRepository } from './standards.repository.js'
import { StatementsRepository } from './statements.repository.js'

@Injectable()
export class ImportStandard {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  dryRun(casePackage: unknown): ImportReport {
    return this.read(casePackage).report
  }

  run(request: ImportRequest, actor: StaffActor): Promise<StandardVersion> {
    const { report, draft } = this.read(request.package)
    if (!draft || (report.counts.refused > 0 && !request.leaveOutRefused))
      fail('import_refused', { findings: report.counts.refused })
    const createdAt = this.clock.now()
    const standard = {
      id: SkillStandardId.parse(this.random.uuid()),
      issuerId: actor.issuerId,
      designation: request.designation,
      createdAt,
    }
    const version = newDraft(
      { ...draft.details, number: request.number, changeClass: null, changeNote: null },
      { id: StandardVersionId.parse(this.random.uuid()), standardId: standard.id, basedOn: null, createdAt },
    )
    return this.transactions.run(async (tx) => {
      await this.standards.insertStandard(tx, standard)
      await this.standards.insertVersion(tx, version)
      await this.statements.insert(tx, version.id, await this.withFreeIds(tx, draft.statements))
      const counts = { statements: draft.statements.length, leftOut: report.counts.refused }
      await this.audit.record(
        tx,
        act(actor, 'standard_imported', { type: 'version', id: version.id }, { standardId: standard.id, ...counts }),
      )
      return version
    })
  }

  /** A package imported before has its ids in use: what is known outside by one id stays the first. */
  private async withFreeIds(tx: Tx, statements: readonly Statement[]): Promise<Statement[]> {
    const taken = await this.statements.taken(
      tx,
      statements.map(({ id }) => id),
    )
    return statements.map((one) => (taken.has(one.id) ? { ...one, id: StatementId.parse(this.random.uuid()) } : one))
  }

  private read(casePackage: unknown) {
    return readCasePackage(casePackage, { mintId: () => this.random.uuid() })
  }
}
