// Survey responses. Each confirmed person has one.
import { Injectable } from '@nestjs/common'
import { type Answered, fail, type ParticipantId, type ReviewRoundId } from '@touchstone/domain'
import { type Database, type Tx, violatedConstraint } from '../../platform/database/transactions.js'
import { type SurveyResponseRow, surveyResponsesTable } from './review.entities.js'

@Injectable()
export class SurveysRepository {
  async confirmedOf(db: Tx | Database, participantId: ParticipantId): Promise<SurveyResponseRow | undefined> {
    const rows = await db.getRepository(surveyResponsesTable).findBy({ participantId })
    return rows.find(({ verifiedAt }) => verifiedAt !== null)
  }

  /** The one that counts, or the last that was sent. */
  async latestOf(db: Tx | Database, participantId: ParticipantId): Promise<SurveyResponseRow | undefined> {
    const rows = await db
      .getRepository(surveyResponsesTable)
      .find({ where: { participantId }, order: { savedAt: 'DESC' } })
    return rows.find(({ verifiedAt }) => verifiedAt !== null) ?? rows[0]
  }

  async ofSubmission(db: Tx | Database, submissionId: string): Promise<SurveyResponseRow | undefined> {
    return (await db.getRepository(surveyResponsesTable).findOneBy({ submissionId })) ?? undefined
  }

  /** @throws DomainError `survey_already_submitted` when the person has another one */
  async insert(tx: Tx, response: SurveyResponseRow): Promise<void> {
    await tx.insert(surveyResponsesTable, response).catch(explain)
  }

  /** @throws DomainError `survey_already_submitted` when the person has another one */
  async update(tx: Tx, { id, ...response }: SurveyResponseRow): Promise<void> {
    await tx.update(surveyResponsesTable, { id }, response).catch(explain)
  }

  async count(db: Tx | Database, roundId: ReviewRoundId): Promise<number> {
    const [row]: { count: number }[] = await db.query(
      `SELECT count(*)::int AS count FROM survey_responses
        WHERE round_id = $1 AND submitted_at IS NOT NULL AND verified_at IS NOT NULL`,
      [roundId],
    )
    return row?.count ?? 0
  }

  /** What was submitted and confirmed. A submitted answer never changes, so their count tells whether there are others. */
  async answers(db: Tx | Database, roundId: ReviewRoundId): Promise<Answered[]> {
    return db.query(
      `SELECT respondent, ratings FROM survey_responses
        WHERE round_id = $1 AND submitted_at IS NOT NULL AND verified_at IS NOT NULL ORDER BY submitted_at`,
      [roundId],
    )
  }
}

function explain(error: unknown): never {
  if (violatedConstraint(error) === 'survey_responses_one') fail('survey_already_submitted', {})
  throw error
}
