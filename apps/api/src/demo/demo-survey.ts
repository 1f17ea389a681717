// The survey responses of the demo's round, all written together: two hundred people one by one would be felt at the first start.
import type { INestApplicationContext } from '@nestjs/common'
import type * as demo from '@touchstone/demo'
import {
  addDays,
  type LineageId,
  ParticipantId,
  Ratings,
  type ReviewRoundId,
  SurveyResponseId,
} from '@touchstone/domain'
import { participantAct } from '../features/reviews/participant-act.js'
import { RoundsRepository } from '../features/reviews/rounds.repository.js'
import { AuditTrail } from '../platform/audit/audit-trail.js'
import type { Tx } from '../platform/database/transactions.js'
import { systemRandom } from '../platform/random.js'

/** @param lineages by the keys of the demo's statements */
export async function rateDemoDraft(
  app: INestApplicationContext,
  tx: Tx,
  roundId: ReviewRoundId,
  plan: typeof demo,
  lineages: ReadonlyMap<string, LineageId>,
): Promise<void> {
  const round = await app.get(RoundsRepository).find(tx, roundId)
  if (!round) throw new Error('The demo rates a draft that is out')
  const rows = plan.surveyResponses(plan.standard_1_0).map(({ email, respondent, day, ratings }, i) => {
    const at = `${addDays(round.opensOn, day)}T${String(10 + (i % 12)).padStart(2, '0')}:${String((i * 7) % 60).padStart(2, '0')}:00.000Z`
    return {
      id: SurveyResponseId.parse(systemRandom.uuid()),
      participant: systemRandom.uuid(),
      submission: systemRandom.uuid(),
      email,
      respondent,
      at,
      ratings: Ratings.parse(ratings.flatMap(([key, rating]) => ({ ...rating, lineageId: lineages.get(key) }))),
    }
  })
  await tx.query(
    `INSERT INTO review_participants (id, round_id, email, verified_at, created_at)
     SELECT participant, $2, email, at, at FROM json_to_recordset($1) AS (participant uuid, email text, at timestamptz)
     ON CONFLICT (round_id, email) DO NOTHING`,
    [JSON.stringify(rows.map(({ participant, email, at }) => ({ participant, email, at }))), roundId],
  )
  await tx.query(
    `INSERT INTO survey_responses (id, round_id, participant_id, submission_id, respondent, ratings, saved_at, submitted_at, verified_at)
     SELECT r.id, $2, p.id, r.submission, r.respondent, r.ratings, r.at, r.at, r.at
       FROM json_to_recordset($1) AS r (id uuid, submission uuid, email text, respondent jsonb, ratings jsonb, at timestamptz)
       JOIN review_participants p ON p.round_id = $2 AND p.email = r.email`,
    [JSON.stringify(rows), roundId],
  )
  const people: { id: string; participant_id: string }[] = await tx.query(
    'SELECT id, participant_id FROM survey_responses WHERE round_id = $1 ORDER BY saved_at, id',
    [roundId],
  )
  await app.get(AuditTrail).recordMany(
    tx,
    people.map(({ id, participant_id: participant }) =>
      participantAct(round, ParticipantId.parse(participant), 'survey_submitted', { type: 'survey_response', id }),
    ),
  )
}
