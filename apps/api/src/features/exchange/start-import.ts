// Takes a file and reads it: at once when it is small, else as a job. Reading writes to no standard.
import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { InputOf, imports } from '@touchstone/contract'
import { currentVersion, DomainError, ImportId, isInPreparation } from '@touchstone/domain'
import type { FileReading } from '@touchstone/exchange'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions } from '../../platform/database/transactions.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Random } from '../../platform/random.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import type { ImportRow } from './import-row.js'
import { LARGE_FILE, readImport } from './import-jobs.js'
import { ImportReader, type ReadingTask } from './import-reader.js'
import { ImportsAtWork } from './imports-at-work.js'
import { ImportsRepository } from './imports.repository.js'

const UNTITLED = 'Untitled standard'

type Request = InputOf<typeof imports.startImport>

@Injectable()
export class StartImport implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly standards: StandardsRepository,
    private readonly reader: ImportReader,
    private readonly atWork: ImportsAtWork,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(readImport, ({ data, signal }) => this.read(data.importId, signal))
  }

  async run({ query, body }: Pick<Request, 'query' | 'body'>, actor: StaffActor): Promise<ImportId> {
    const id = ImportId.parse(this.random.uuid())
    const now = this.clock.now()
    const large = body.bytes.length > LARGE_FILE
    await this.transactions.run(async (tx) => {
      if (query.standardId !== undefined) await this.standards.getStandard(tx, actor.issuerId, query.standardId)
      await this.imports.insert(tx, { ...newImport(id, query, body.bytes), ...begun(actor, now, large) })
      await this.audit.record(
        tx,
        act(
          actor,
          'import_started',
          { type: 'import', id },
          { bytes: body.bytes.length, standardId: query.standardId ?? null },
        ),
      )
      if (large) await this.jobs.enqueue(tx, readImport, { importId: id })
    })
    if (!large) await this.read(id)
    return id
  }

  /** What the job does. */
  async read(id: ImportId, signal?: AbortSignal): Promise<void> {
    const row = await this.imports.find(this.database, id)
    if (row === null || row.status !== 'reading' || row.file === null) return
    const task = { bytes: new Uint8Array(row.file), ...(await this.namesFor(row)) }
    const reading = await this.atWork.run(id, (at) => this.reader.read(task, at), signal).catch(nothingIfGivenUp)
    if (reading === null) return
    await this.transactions.run(async (tx) => {
      // Cancelled meanwhile: what was read is forgotten.
      const seen = await this.imports.find(tx, id)
      if (seen?.status === 'reading') await this.finish(tx, seen, reading)
    })
  }

  /** What the standard is called, and written in, where the file does not say so. */
  private async namesFor({ standardId, filename }: ImportRow): Promise<Pick<ReadingTask, 'title' | 'language'>> {
    const versions = standardId === null ? [] : await this.standards.versionsOf(this.database, standardId)
    const base = versions.find(isInPreparation) ?? currentVersion(versions)
    if (base !== undefined) return { title: base.title, language: base.language }
    return { title: titleIn(filename) ?? UNTITLED, language: null }
  }

  private async finish(tx: Parameters<ImportsRepository['move']>[0], row: ImportRow, reading: FileReading) {
    const { format, report, draft } = reading
    const kept = { format, report, draft, file: null, progress: null, aliveAt: null }
    if (draft === null) await this.imports.move(tx, row, 'refuse', { ...kept, finishedAt: this.clock.now() })
    else await this.imports.move(tx, row, 'finishReading', kept)
  }
}

function newImport(id: ImportId, { filename, standardId }: Request['query'], file: Uint8Array) {
  return {
    id,
    filename: filename ?? null,
    size: file.length,
    status: 'reading' as const,
    format: null,
    standardId: standardId ?? null,
    versionId: null,
    file: Buffer.from(file.buffer, file.byteOffset, file.byteLength),
    draft: null,
    report: null,
    writing: null,
    problem: null,
    progress: null,
    finishedAt: null,
  }
}

function begun({ issuerId, userId }: StaffActor, now: string, waits: boolean) {
  return { issuerId, startedBy: userId, startedAt: now, aliveAt: waits ? null : now }
}

function nothingIfGivenUp(fault: unknown): null {
  if (fault instanceof DomainError && fault.code === 'changed_meanwhile') return null
  throw fault
}

/** What a file without a title is called: its name without its ending. */
function titleIn(filename: string | null): string | null {
  return filename?.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim() || null
}
