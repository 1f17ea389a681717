// Sessions and interviews are records of a round: corrected while it is worked on, evidence once it is resolved. A comment entered from one
// names it for good, and says on which day it was made.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class SessionsAreOnRecord1769000040530 implements MigrationInterface {
  readonly name = 'SessionsAreOnRecord1769000040530'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_sessions (
        id uuid CONSTRAINT review_sessions_pk PRIMARY KEY,
        round_id uuid NOT NULL CONSTRAINT review_sessions_round REFERENCES review_rounds (id),
        kind text NOT NULL CONSTRAINT review_sessions_kind CHECK (kind IN ('session', 'interview')),
        title text NOT NULL,
        held_on date NOT NULL,
        place text,
        online boolean NOT NULL,
        attendees jsonb NOT NULL,
        named jsonb NOT NULL,
        minutes text NOT NULL,
        revision integer NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL,
        changed_at timestamptz
      )`)
    await runner.query('CREATE INDEX review_sessions_of_round ON review_sessions (round_id)')
    await runner.query(`
      ALTER TABLE review_comments
        ADD COLUMN session_id uuid CONSTRAINT review_comments_session REFERENCES review_sessions (id),
        ADD COLUMN received_on date`)
    await runner.query('CREATE INDEX review_comments_of_session ON review_comments (session_id)')
    await runner.query(`
      CREATE FUNCTION touchstone_guard_review_session() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        kept text[] := ARRAY['id', 'round_id', 'recorded_at', 'recorded_by'];
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'The record of a session is never deleted' USING ERRCODE = 'TS001';
        END IF;
        IF EXISTS (SELECT 1 FROM review_rounds WHERE id = NEW.round_id AND status IN ('resolved', 'cancelled')) THEN
          RAISE EXCEPTION 'The sessions of a round that has ended are immutable' USING ERRCODE = 'TS001';
        END IF;
        IF TG_OP = 'UPDATE' AND EXISTS (
          SELECT 1 FROM unnest(kept) AS name WHERE to_jsonb(OLD) -> name IS DISTINCT FROM to_jsonb(NEW) -> name
        ) THEN
          RAISE EXCEPTION 'Of which round a session is, and who recorded it, is immutable' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE TRIGGER review_sessions_guard BEFORE INSERT OR UPDATE OR DELETE ON review_sessions
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_review_session()`)
    await runner.query(`
      CREATE TRIGGER review_sessions_keep BEFORE TRUNCATE ON review_sessions
      FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
