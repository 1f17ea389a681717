// Writes what was read, in one transaction: a new standard, the next draft of one, or the content of the draft there is. What was shown is
// what is written: the file is not read again, and only its place is worked out anew.
import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { CaseDraft } from '@touchstone/case'
import type { WriteImportRequest } from '@touchstone/contract'
import {
  DomainError,
  fail,
  type ImportId,
  importLifecycle,
  isInPreparation,
  type IssuerId,
  newDraft,
  requireDraft,
  requireLaterNumber,
  SkillStandardId,
  type StandardVersion,
  StandardVersionId,
  type Statement,
  StatementId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions, type Tx } from '../../platform/database/transactions.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Random } from '../../platform/random.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { StatementsRepository } from '../standards/statements.repository.js'
import type { ImportRow } from './import-row.js'
import { MANY_STATEMENTS, writeImport } from './import-jobs.js'
import { ImportPlaces } from './import-place.js'
import { ImportsAtWork, type ImportWork } from './imports-at-work.js'
import { ImportsRepository } from './imports.repository.js'

type Writer = Pick<StaffActor, 'issuerId' | 'userId'>

interface Writing {
  readonly draft: CaseDraft
  readonly request: WriteImportRequest
  /** Told how many statements are written; throws when the import was given up, which rolls back. */
  readonly written: (count: number) => void
}

@Injectable()
export class WriteImport implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly places: ImportPlaces,
    private readonly atWork: ImportsAtWork,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    // Whoever waits is told by the import itself why it came to nothing.
    this.jobs.handle(writeImport, ({ data, signal }) =>
      this.write(data.importId, signal).catch((fault: unknown) => {
        if (!(fault instanceof DomainError)) throw fault
      }),
    )
  }

  async run(id: ImportId, request: WriteImportRequest, actor: StaffActor): Promise<void> {
    const many = await this.transactions.run(async (tx) => {
      const row = await this.imports.get(tx, actor.issuerId, id)
      importLifecycle.next(row.status, 'write')
      const refused = row.report?.counts.refused ?? 0
      if (refused > 0 && !request.leaveOutRefused) fail('import_refused', { findings: refused })
      const writing = { request, by: actor.userId }
      const many = (row.draft?.statements.length ?? 0) > MANY_STATEMENTS
      await this.imports.move(tx, row, 'write', { writing, aliveAt: many ? null : this.clock.now(), problem: null })
      if (many) await this.jobs.enqueue(tx, writeImport, { importId: id })
      return many
    })
    if (!many) await this.write(id)
  }

  private async write(id: ImportId, signal?: AbortSignal): Promise<void> {
    const row = await this.imports.find(this.database, id)
    if (row?.status !== 'writing' || row.draft === null || row.writing === null) return
    const { draft, writing } = row
    const actor = { issuerId: row.issuerId, userId: writing.by }
    const { request } = writing
    try {
      await this.atWork.run(
        id,
        (at) =>
          this.transactions.run((tx) => this.writeIn(tx, row, { draft, request, actor, written: countTo(draft, at) })),
        signal,
      )
    } catch (fault) {
      const problem = fault instanceof DomainError ? fault.code : null
      await this.transactions.run(async (tx) => {
        const seen = await this.imports.find(tx, id)
        if (seen?.status === 'writing')
          await this.imports.move(tx, seen, 'fallBack', { writing: null, progress: null, aliveAt: null, problem })
      })
      throw fault
    }
  }

  private async writeIn(
    tx: Tx,
    row: ImportRow,
    { draft, request, actor, written: count }: Writing & { readonly actor: Writer },
  ): Promise<void> {
    const written =
      row.standardId === null
        ? await this.asNewStandard(tx, row.issuerId, { draft, request, written: count })
        : await this.inStandard(
            tx,
            { issuerId: row.issuerId, standardId: row.standardId },
            { draft, request, written: count },
          )
    const { version, statements } = written
    await this.imports.move(tx, row, 'finishWriting', {
      versionId: version.id,
      draft: null,
      writing: null,
      progress: null,
      aliveAt: null,
      finishedAt: this.clock.now(),
    })
    const details = { importId: row.id, mode: written.mode, statements, leftOut: row.report?.counts.refused ?? 0 }
    await this.audit.record(tx, act(actor, 'import_written', { type: 'version', id: version.id }, details))
  }

  private async asNewStandard(tx: Tx, issuerId: IssuerId, { draft, request, written }: Writing) {
    const createdAt = this.clock.now()
    const standardId = SkillStandardId.parse(this.random.uuid())
    const designation = request.designation ?? draft.proposedDesignation ?? ''
    await this.standards.insertStandard(tx, { id: standardId, issuerId, designation, createdAt })
    const { number, changeClass } = request
    const version = newDraft(
      { ...draft.details, number, changeClass },
      { id: StandardVersionId.parse(this.random.uuid()), standardId, basedOn: null, createdAt },
    )
    await this.standards.insertVersion(tx, version)
    await this.statements.insert(tx, version.id, await this.withFreeIds(tx, draft.statements), written)
    return { mode: 'new', version, statements: draft.statements.length }
  }

  private async inStandard(
    tx: Tx,
    { issuerId, standardId }: { readonly issuerId: IssuerId; readonly standardId: SkillStandardId },
    { draft, request: { number, changeClass }, written: count }: Writing,
  ) {
    await this.standards.getStandard(tx, issuerId, standardId)
    await this.standards.lockStandard(tx, standardId)
    const { mode, base, versions, statements, details, baseStatements } = await this.places.of(tx, standardId, draft)
    const written = { ...details, number, changeClass }
    if (mode === 'next' || base === null) {
      requireLaterNumber(number, versions)
      const begun = { standardId, basedOn: base?.id ?? null, createdAt: this.clock.now() }
      const version = newDraft(written, { ...begun, id: StandardVersionId.parse(this.random.uuid()) })
      await this.standards.insertVersion(tx, version)
      await this.statements.insert(tx, version.id, await this.withFreeIds(tx, statements), count)
      return { mode, version, statements: statements.length }
    }
    const { version } = await this.standards.lockVersion(tx, issuerId, base.id)
    requireDraft(version)
    requireLaterNumber(
      number,
      versions.filter((one) => !isInPreparation(one)),
    )
    await this.replace(tx, version, { statements, baseStatements, details: written, count })
    return { mode, version, statements: statements.length }
  }

  /** What stays keeps the id it has in the draft. */
  private async replace(
    tx: Tx,
    version: StandardVersion,
    {
      statements,
      baseStatements,
      details,
      count,
    }: {
      statements: Statement[]
      baseStatements: readonly Statement[]
      details: Parameters<StandardsRepository['updateDetails']>[2]
      count: Writing['written']
    },
  ): Promise<void> {
    const ids = new Map(baseStatements.map(({ lineageId, id }) => [lineageId, id]))
    await this.standards.updateDetails(tx, version, details)
    await this.statements.delete(tx, version.id)
    const kept = statements.flatMap((one) => {
      const id = ids.get(one.lineageId)
      return id === undefined ? [] : [{ ...one, id }]
    })
    const held = new Set<string>(kept.map(({ id }) => id))
    const fresh = statements
      .filter(({ lineageId }) => !ids.has(lineageId))
      .map((one) => (held.has(one.id) ? { ...one, id: StatementId.parse(this.random.uuid()) } : one))
    await this.statements.insert(tx, version.id, [...kept, ...(await this.withFreeIds(tx, fresh))], count)
    await this.standards.countEdit(tx, version)
  }

  /** Ids in use stay those of the statements that have them: what is known outside by one id stays the first. */
  private async withFreeIds(tx: Tx, statements: readonly Statement[]): Promise<Statement[]> {
    const taken = await this.statements.taken(
      tx,
      statements.map(({ id }) => id),
    )
    return statements.map((one) => (taken.has(one.id) ? { ...one, id: StatementId.parse(this.random.uuid()) } : one))
  }
}

function countTo({ statements }: CaseDraft, { signal, progress }: ImportWork): Writing['written'] {
  return (count) => {
    signal.throwIfAborted()
    progress(count, statements.length)
  }
}
