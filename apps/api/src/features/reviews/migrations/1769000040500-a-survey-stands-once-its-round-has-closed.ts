// A submitted survey may be changed by who gave it for as long as its round is open; from then on it stands, because results are
// worked out of it. Whose it is never changes, and what was submitted is never taken back.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ASurveyStandsOnceItsRoundHasClosed1769000040500 implements MigrationInterface {
  readonly name = 'ASurveyStandsOnceItsRoundHasClosed1769000040500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION touchstone_guard_survey_response() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.submitted_at IS NOT NULL AND OLD.verified_at IS NOT NULL THEN
          IF TG_OP = 'DELETE' OR NOT EXISTS (SELECT 1 FROM review_rounds WHERE id = OLD.round_id AND status = 'open') THEN
            RAISE EXCEPTION 'A submitted survey is immutable' USING ERRCODE = 'TS001';
          END IF;
          IF NEW.submitted_at IS NULL OR NEW.verified_at IS DISTINCT FROM OLD.verified_at OR NEW.round_id <> OLD.round_id
             OR NEW.participant_id <> OLD.participant_id THEN
            RAISE EXCEPTION 'Whose survey it is is immutable' USING ERRCODE = 'TS001';
          END IF;
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
