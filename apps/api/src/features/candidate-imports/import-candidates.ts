// The table that was shown, in one transaction: who is new is added, what is new is recorded, and each has its line in the trail.
import { Injectable } from '@nestjs/common'
import type { CandidateImportOutcome } from '@touchstone/contract'
import { AssessmentId, CandidateId, fail, type PlannedRow, workOf } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { AssessmentsRepository } from '../credentials/assessments.repository.js'
import { PreviewCandidateImport } from './preview-candidate-import.js'

@Injectable()
export class ImportCandidates {
  constructor(
    private readonly transactions: Transactions,
    private readonly preview: PreviewCandidateImport,
    private readonly candidates: CandidatesRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws DomainError `candidate_table_unreadable`, `candidate_import_changed`, `candidate_import_empty`, `candidate_email_taken` */
  async run(bytes: Uint8Array, shown: string, actor: StaffActor): Promise<CandidateImportOutcome> {
    const rows = await this.preview.read(bytes)
    return this.transactions.run(async (tx) => {
      // Two imports of one issuer take turns: the second then sees whom the first added.
      await this.candidates.lockImports(tx, actor.issuerId)
      const { plan, fingerprint } = await this.preview.plan(tx, actor.issuerId, rows)
      if (fingerprint !== shown) fail('candidate_import_changed', {})
      const work = workOf(plan)
      if (work.people + work.assessments === 0) fail('candidate_import_empty', {})
      const ids = await this.add(tx, plan, actor)
      await this.record(tx, plan, ids, actor)
      const subject = { type: 'issuer', id: actor.issuerId }
      await this.audit.record(tx, act(actor, 'candidates_imported', subject, { ...work, rows: plan.length }))
      return work
    })
  }

  /** Adds who is new. @returns everybody in the table by address */
  private async add(tx: Tx, plan: readonly PlannedRow[], actor: StaffActor): Promise<Map<string, CandidateId>> {
    const createdAt = this.clock.now()
    const people = plan
      .filter(({ person, problem }) => problem === null && person === 'new')
      .map(({ name, email }) => ({
        id: CandidateId.parse(this.random.uuid()),
        issuerId: actor.issuerId,
        name,
        email,
        createdAt,
        erasureAskedAt: null,
        erasedAt: null,
      }))
    await this.candidates.insertMany(tx, people)
    await this.audit.recordMany(
      tx,
      people.map(({ id }) => act(actor, 'candidate_added', { type: 'candidate', id })),
    )
    const addresses = [...new Set(plan.flatMap(({ problem, email }) => (problem === null ? [email] : [])))]
    return new Map((await this.candidates.knownBy(tx, actor.issuerId, addresses)).map(({ id, email }) => [email, id]))
  }

  private async record(
    tx: Tx,
    plan: readonly PlannedRow[],
    ids: ReadonlyMap<string, CandidateId>,
    actor: StaffActor,
  ): Promise<void> {
    const recordedAt = this.clock.now()
    const records = plan.flatMap(({ email, content }) => {
      const candidateId = ids.get(email)
      if (content === null || candidateId === undefined) return []
      const id = AssessmentId.parse(this.random.uuid())
      return { ...content, id, candidateId, recordedBy: actor.userId, recordedAt, voidedAt: null, voidReason: null }
    })
    await this.assessments.insertMany(tx, records, actor.issuerId)
    await this.audit.recordMany(
      tx,
      records.map(({ id: assessmentId, candidateId, definitionId, requirementId }) =>
        act(
          actor,
          'assessment_recorded',
          { type: 'candidate', id: candidateId },
          { assessmentId, definitionId, requirementId },
        ),
      ),
    )
  }
}
