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

  /** The one that counts, and what was sent and not confirmed; the latest first. */
  of(db: Tx | Database, participantId: ParticipantId): Promise<SurveyResponseRow[]> {
    return db.getRepository(surveyResponsesTable).find({ where: { participantId }, order: { savedAt: 'DESC' } })
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

  /** What the person sent before and never confirmed: it was overtaken. */
  async dropUnconfirmed(tx: Tx, participantId: ParticipantId): Promise<void> {
    await tx.query('DELETE FROM survey_responses WHERE participant_id = $1 AND verified_at IS NULL', [participantId])
  }

  /** Another one when an answer came or was changed. */
  async stamp(db: Tx | Database, roundId: ReviewRoundId): Promise<string> {
    const [row]: { stamp: string }[] = await db.query(
      `SELECT count(*) || ' ' || coalesce(max(saved_at)::text, '') || ' ' || coalesce(max(verified_at)::text, '') AS stamp
         FROM survey_responses WHERE round_id = $1 AND submitted_at IS NOT NULL AND verified_at IS NOT NULL`,
      [roundId],
    )
    return row?.stamp ?? ''
  }

  /** What was submitted and confirmed. */
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
