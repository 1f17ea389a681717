import { Injectable } from '@nestjs/common'
import type { TestCentre } from '@touchstone/contract'
import {
  Assessment,
  type AssessmentId,
  type CandidateId,
  type CredentialDefinitionId,
  fail,
  type IssuerId,
} from '@touchstone/domain'
import { In, IsNull } from 'typeorm'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { type AssessmentRow, assessmentsTable, credentialEvidenceTable } from './credential.entities.js'

/** Rows of one statement. */
const AT_ONCE = 1_000

@Injectable()
export class AssessmentsRepository {
  /** Every record about a candidate, voided ones included, latest first. */
  async ofCandidates(db: Tx | Database, candidateIds: readonly CandidateId[]): Promise<Assessment[]> {
    const rows = await db
      .getRepository(assessmentsTable)
      .find({ where: { candidateId: In([...candidateIds]) }, order: { assessedOn: 'DESC', recordedAt: 'DESC' } })
    return rows.map(toAssessment)
  }

  /** What a candidate was assessed for on one definition. */
  async forDefinition(
    db: Tx | Database,
    candidateId: CandidateId,
    definitionId: CredentialDefinitionId,
  ): Promise<Assessment[]> {
    return (await db.getRepository(assessmentsTable).findBy({ candidateId, definitionId })).map(toAssessment)
  }

  /** What each of these candidates was assessed for on one definition; of all who were without `candidateIds`. */
  async manyForDefinition(
    db: Tx | Database,
    definitionId: CredentialDefinitionId,
    candidateIds?: readonly CandidateId[],
  ): Promise<Map<CandidateId, Assessment[]>> {
    const asked = db
      .getRepository(assessmentsTable)
      .createQueryBuilder('a')
      .where('a.definitionId = :definitionId', { definitionId })
    if (candidateIds !== undefined) asked.andWhere('a.candidateId = ANY(:candidateIds)', { candidateIds })
    return Map.groupBy((await asked.getMany()).map(toAssessment), ({ candidateId }) => candidateId)
  }

  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: AssessmentId): Promise<Assessment> {
    const row = await db.getRepository(assessmentsTable).findOneBy({ id, issuerId })
    return row ? toAssessment(row) : fail('not_found', { what: 'assessment' })
  }

  async byIds(db: Tx | Database, ids: readonly AssessmentId[]): Promise<Assessment[]> {
    return (await db.getRepository(assessmentsTable).findBy({ id: In([...ids]) })).map(toAssessment)
  }

  /** The credentials that stand on an assessment, by their public IDs; those withdrawn or replaced aside. */
  async relyingOn(db: Tx | Database, id: AssessmentId): Promise<string[]> {
    const rows: { credential_id: string }[] = await db.query(
      `SELECT c.credential_id FROM credential_evidence e JOIN credentials c ON c.key = e.credential_key
        WHERE e.assessment_id = $1 AND c.status IN ('active', 'suspended')`,
      [id],
    )
    return rows.map((row) => row.credential_id)
  }

  /** Where an issuer's assessments took place, voided ones aside. */
  testCentres(db: Tx | Database, issuerId: IssuerId): Promise<TestCentre[]> {
    return db.query(
      `SELECT test_centre AS name, count(*)::int AS assessments FROM assessments
        WHERE issuer_id = $1 AND test_centre IS NOT NULL AND voided_at IS NULL GROUP BY test_centre ORDER BY test_centre`,
      [issuerId],
    )
  }

  async insert(tx: Tx, assessment: Assessment, issuerId: IssuerId): Promise<void> {
    await tx.insert(assessmentsTable, { ...assessment, issuerId })
  }

  /** Some thousands at once. */
  async insertMany(tx: Tx, assessments: readonly Assessment[], issuerId: IssuerId): Promise<void> {
    for (let at = 0; at < assessments.length; at += AT_ONCE)
      await tx.insert(
        assessmentsTable,
        assessments.slice(at, at + AT_ONCE).map((one) => ({ ...one, issuerId })),
      )
  }

  /** The records of a person who was erased; the database lets go of nobody else's. */
  async eraseOf(tx: Tx, candidateId: CandidateId): Promise<void> {
    await tx.query('DELETE FROM assessments WHERE candidate_id = $1', [candidateId])
  }

  /** @throws DomainError `changed_meanwhile` when it was voided before */
  async void(tx: Tx, { id, voidedAt, voidReason }: Assessment): Promise<void> {
    await compareAndSet(tx, assessmentsTable, {
      where: { id, voidedAt: IsNull() },
      set: { voidedAt, voidReason },
      what: 'assessment',
    })
  }

  evidenceOf(db: Tx | Database, credentialKey: string) {
    return db
      .getRepository(credentialEvidenceTable)
      .createQueryBuilder('e')
      .where('e.credentialKey = :credentialKey', { credentialKey })
      .getMany()
  }
}

function toAssessment({ issuerId: _, ...row }: AssessmentRow): Assessment {
  return Assessment.parse(row)
}
